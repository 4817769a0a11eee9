"""Samples of comparisons and logic."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples

NUMBERS = np.array([[1.0, -1.0, 0.0], [2.0, np.nan, np.inf]], dtype="float32")
OTHERS = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, np.inf]], dtype="float32")

_TABLE = {
    "equal": np.equal, "not_equal": np.not_equal, "greater": np.greater, "greater_equal": np.greater_equal, "lesser": np.less,
    "lesser_equal": np.less_equal, "logical_and": np.logical_and, "logical_or": np.logical_or, "logical_xor": np.logical_xor,
}


def _declare(name, reference, shapes, bad):
    @samples(name, reference=reference)
    def table(make):
        yield Sample(NUMBERS, OTHERS, _grad=False)
        yield Sample(make(2, 3, integer=True), make(*shapes, integer=True))
        yield Sample(make(2, 3, dtype="int32", low=-1, high=1), make(*shapes, dtype="int32", low=-1, high=1))
        yield Bad(make(2, 3), make(*bad), raises=ShapeError, says=["rhs"])
        yield Bad(make(2, 3), make(2, 3, dtype="int32"), raises=DTypeError, says=["float32", "int32"])


for _name, _reference in _TABLE.items():
    _declare(f"_{_name}", _reference, (2, 3), (3,))
    _declare(f"broadcast_{_name}", _reference, (3,), (2,))
    if not _name.startswith("logical"):
        _declare(f"_npi_{_name.replace('lesser', 'less')}", _reference, (2, 1), (2,))


def _declare_unary(name, reference):
    @samples(name, reference=reference)
    def table(make):
        yield Sample(NUMBERS)
        yield Sample(make(3, dtype="int32"))
        yield Bad(raises=ArgumentError, says=["missing"])


for _name, _reference in (("logical_not", np.logical_not), ("_npi_logical_not", np.logical_not), ("_npi_isnan", np.isnan),
                          ("_npi_isinf", np.isinf),
                          ("_npi_isfinite", np.isfinite), ("_npi_isposinf", np.isposinf), ("_npi_isneginf", np.isneginf)):
    _declare_unary(_name, _reference)
