"""Samples of rounding: the values where the rules differ, and gradients of zero."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError

from ..harness import Bad, Sample, samples

HALVES = np.array([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 0.49, -0.51, 3.0, -4.0, 8388609.0, np.inf], dtype="float32")


def _away(x):
    return np.copysign(np.floor(np.abs(x.astype("f8")) + 0.5), x)


_TABLE = {
    "ceil": np.ceil, "fix": np.trunc, "floor": np.floor, "rint": lambda x: np.ceil(x.astype("f8") - 0.5), "round": _away, "trunc": np.trunc,
}


def _zero(array, **attrs):
    return {"data": np.zeros(array.shape), "x": np.zeros(array.shape)}


def _declare(name, reference):
    @samples(name, reference=reference, gradient=_zero)
    def table(make):
        yield Sample(HALVES, _dtypes=("float64",))
        yield Sample(make(2, 3, low=-4, high=4), _dtypes=())
        yield Sample(make(4, dtype="int32", low=-5, high=5))
        yield Bad(make(2, dtype="bool"), raises=DTypeError, says=["bool"])


for _name, _reference in _TABLE.items():
    _declare(_name, _reference)
    if _name != "round":
        _declare(f"_npi_{_name}", _reference)


def _around(x, decimals=0):
    """NumPy's, but of integers digits are cut off, as 1.9.1 does."""
    unit = 10 ** max(-decimals, 0)
    return np.around(x, decimals) if x.dtype.kind == "f" else (np.trunc(x / unit) * unit).astype(x.dtype)


@samples("_npi_around", reference=_around)
def around(make):
    yield Sample(HALVES, _dtypes=())
    yield Sample(make(2, 3, low=-40, high=40), decimals=-1, _dtypes=())
    yield Sample(make(2, 3), decimals=2, _dtypes=())
    yield Sample(np.array([14, 15, 26], dtype="int32"), decimals=-1)
    yield Bad(make(3), decimals=1.5, raises=ArgumentError, says=["decimals", "an integer"])


@samples("_contrib_round_ste", reference=_away, gradient=lambda data: {"data": np.ones(data.shape)})
def round_ste(make):
    yield Sample(HALVES, _dtypes=())
    yield Sample(make(3, dtype="int32", low=-5, high=5))
    yield Bad(make(2, dtype="bool"), raises=DTypeError, says=["bool"])


@samples("_contrib_sign_ste", reference=np.sign, gradient=lambda data: {"data": np.ones(data.shape)})
def sign_ste(make):
    yield Sample(make(2, 3))
    yield Sample(make(3, dtype="int32", low=-5, high=5))
    yield Bad(make(2, dtype="bool"), raises=DTypeError, says=["bool"])
