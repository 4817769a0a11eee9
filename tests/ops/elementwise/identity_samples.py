"""Samples of operators that return their input."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError

from ..harness import Bad, Sample, samples


def _declare(name, gradient=None):
    @samples(name, reference=lambda data: data, gradient=gradient)
    def table(make):
        yield Sample(make(2, 3), _dtypes=("float64", "float16"))
        yield Sample(make(3, dtype="bool"))
        yield Bad(raises=ArgumentError, says=["missing", "NDArray"])


for _name in ("_copy", "_copyto", "_np_copy"):
    _declare(_name)
_declare("BlockGrad", lambda data: {"data": np.zeros(data.shape)})


@samples("_identity_with_attr_like_rhs", reference=lambda lhs, rhs: lhs,
         gradient=lambda lhs, rhs: {"lhs": np.ones(lhs.shape), "rhs": np.zeros(rhs.shape)})
def identity_with_attr_like_rhs(make):
    yield Sample(make(2, 3), make(2, 3))
    yield Bad(make(2, 3), raises=ArgumentError, says=["rhs", "missing"])


@samples("_npx_constraint_check", reference=lambda input, msg="": np.array(True))
def constraint_check(make):
    yield Sample(np.array([True, True]))
    yield Bad(np.array([True, False]), msg="scale must be positive", raises=MXNetError, says=["scale must be positive"])


@samples("zeros_like", reference=np.zeros_like)
def zeros_like(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, dtype="int32"))
    yield Bad(raises=ArgumentError, says=["missing"])


@samples("ones_like", reference=np.ones_like)
def ones_like(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, dtype="int32"))
    yield Bad(raises=ArgumentError, says=["missing"])


@samples("_npi_full_like", reference=lambda a, fill_value, dtype=None: np.full_like(a, fill_value, dtype=dtype))
def full_like(make):
    yield Sample(make(2, 3), fill_value=2.5)
    yield Sample(make(2), fill_value=2.5, dtype="int32")
    yield Bad(make(2), raises=ArgumentError, says=["fill_value", "required"])
    yield Bad(make(2), fill_value=1, dtype="float31", raises=ArgumentError, says=["float31"])


