"""Samples of arithmetic of two arrays: equal shapes, broadcasting, and mx.np's promotion."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def _remainder(a, b):
    return np.where(b == 0, 0, np.remainder(a, np.where(b == 0, 1, b)))


def _cut(function):
    """Integers give integers, cut toward zero."""
    def reference(a, b):
        return np.trunc(function(a.astype("f8"), b.astype("f8"))).astype(a.dtype) if a.dtype.kind in "iu" else function(a, b)
    return reference


# suffix, name of the operator with equal shapes, reference, whether operands are positive
_TABLE = (
    ("add", "elemwise_add", np.add, False), ("sub", "elemwise_sub", np.subtract, False), ("mul", "elemwise_mul", np.multiply, False),
    ("div", "elemwise_div", _cut(np.divide), True), ("mod", "_mod", _remainder, True), ("power", "_power", _cut(np.power), True),
    ("hypot", "_hypot", _cut(np.hypot), True), ("maximum", "_maximum", np.maximum, False), ("minimum", "_minimum", np.minimum, False),
)


def _equal(name, reference, positive):
    low = 0.5 if positive else -2

    @samples(name, reference=reference)
    def table(make):
        yield Sample(make(2, 3, low=low, high=2), make(2, 3, low=low, high=2), _dtypes=("float64", "float16"))
        yield Sample(make(4, dtype="int32", low=1, high=9), make(4, dtype="int32", low=1, high=4))
        yield Bad(make(2, 3), make(3), raises=ShapeError, says=["rhs", "(3,)", "(2, 3)"])
        yield Bad(make(2, 3), make(2, 3, dtype="int32"), raises=DTypeError, says=["float32", "int32"])


def _broadcasting(name, reference, positive):
    low = 0.5 if positive else -2

    @samples(name, reference=reference)
    def table(make):
        yield Sample(make(2, 1, 3, low=low, high=2), make(4, 1, low=low, high=2))
        yield Sample(make(2, 3, low=low, high=2), make(3, low=low, high=2), _dtypes=("float64", "float16"))
        yield Sample(make(0, 3), make(1), _sym=False)
        yield Sample(make(2, 2, dtype="int32", low=1, high=9), make(2, dtype="int32", low=1, high=4))
        yield Bad(make(2, 3), make(2, 4), raises=ShapeError, says=["rhs", "(2, 4)", "broadcast"])
        yield Bad(make(2, 3), make(2, 3, dtype="float64"), raises=DTypeError, says=["float32", "float64"])


_equal("_scatter_elemwise_div", _cut(np.divide), True)
for _suffix, _name, _reference, _positive in _TABLE:
    _equal(_name, _reference, _positive)
    _broadcasting(f"broadcast_{_suffix}", _reference, _positive)


@samples("_grad_add", reference=np.add)
def grad_add(make):
    yield Sample(make(2, 3), make(2, 3))
    yield Bad(make(2, 3), make(3), raises=ShapeError, says=["rhs", "(3,)"])


@samples("add_n", reference=lambda *args: np.sum(args, axis=0))
def add_n(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, 3), make(2, 3))
    yield Sample(make(2, 3), make(2, 3), make(2, 3), make(2, 3), _dtypes=("float16",))
    yield Sample(make(3, dtype="int32"), make(3, dtype="int32"))
    yield Bad(make(2, 3), make(2, 3), make(3), raises=ShapeError, says=["arg2", "(3,)", "(2, 3)"])
    yield Bad(make(2, 3), make(2, 3, dtype="int32"), raises=DTypeError, says=["float32", "int32"])


@samples("_contrib_allclose", reference=lambda a, b, **attrs: np.array(np.allclose(a, b, **{"equal_nan": True, **attrs})))
def allclose(make):
    one = make(2, 3)
    yield Sample(one, one + 1e-9)
    yield Sample(one, one + 0.1)
    yield Sample(one, one + 0.1, atol=1.0)
    yield Bad(make(2), make(3), raises=ShapeError, says=["(3,)"])


# -- mx.np ------------------------------------------------------------------------------------------------------------

for _name, _reference, _positive in (("add", np.add, False), ("subtract", np.subtract, False), ("multiply", np.multiply, False),
                                     ("true_divide", np.true_divide, True),
                                     ("mod", _remainder, True), ("power", np.power, True)):
    def _declare(name=_name, reference=_reference, low=0.5 if _positive else -2):
        @samples(f"_npi_{name}", reference=reference)
        def table(make):
            yield Sample(make(2, 1, 3, low=low, high=2), make(4, 1, low=low, high=2))
            yield Sample(make(3, dtype="int32", low=1, high=5), make(3, dtype="int32", low=1, high=4))
            yield Sample(make(0, 3), make())
            yield Sample(make(2, 3, low=low, high=2), make(3, dtype="int32", low=1, high=3), _grad=("lhs",), _dtypes=("float16",))
            yield Bad(make(2, 3), make(2, 4), raises=ShapeError, says=["rhs", "(2, 4)"])
            yield Bad(make(2, dtype="int8"), make(2, dtype="uint8"), raises=DTypeError, says=["int8", "uint8"])
    _declare()


@samples("_npi_arctan2", reference=np.arctan2)
def arctan2(make):
    yield Sample(make(2, 3), make(3, low=0.5))
    yield Bad(make(2, dtype="int32"), make(2, dtype="int32"), raises=DTypeError, says=["int32"])
    yield Bad(make(2), make(3), raises=ShapeError, says=["(3,)"])


@samples("_npi_hypot", reference=np.hypot)
def hypot(make):
    yield Sample(make(2, 3, low=0.5), make(3, low=0.5))
    yield Bad(make(2, dtype="int32"), make(2, dtype="int32"), raises=DTypeError, says=["int32"])


@samples("_npi_copysign", reference=np.copysign, gradient=lambda lhs, rhs: {
    "lhs": np.where(np.signbit(lhs) == np.signbit(rhs), 1, -1), "rhs": np.zeros(rhs.shape)})
def copysign(make):
    yield Sample(make(2, 3), make(2, 3))
    yield Sample(make(4, dtype="int32", low=-5, high=5), make(4, dtype="int32", low=-5, high=5))
    yield Bad(make(2, dtype="bool"), make(2, dtype="bool"), raises=DTypeError, says=["bool"])


@samples("_npi_ldexp", reference=lambda lhs, rhs: np.trunc(lhs * 2.0**rhs).astype(lhs.dtype) if lhs.dtype.kind == "i" else lhs * 2.0**rhs)
def ldexp(make):
    yield Sample(make(2, 3), make(3))
    yield Sample(make(4, dtype="int32", low=-5, high=5), make(4, dtype="int32", low=-2, high=5))
    yield Bad(make(2), make(3), raises=ShapeError, says=["(3,)"])


@samples("_npi_lcm", reference=np.lcm)
def lcm(make):
    yield Sample(make(2, 3, dtype="int32", low=-6, high=9), make(3, dtype="int32", low=1, high=9))
    yield Bad(make(2), make(2), raises=DTypeError, says=["float32", "integers"])


for _name, _reference in (("and", np.bitwise_and), ("or", np.bitwise_or), ("xor", np.bitwise_xor)):
    def _declare_bits(name=_name, reference=_reference):
        @samples(f"_npi_bitwise_{name}", reference=reference)
        def table(make):
            yield Sample(make(2, 3, dtype="int32", low=-6, high=9), make(3, dtype="int32", low=-9, high=9))
            yield Sample(make(3, dtype="bool"), make(3, dtype="bool"))
            yield Bad(make(2), make(2), raises=DTypeError, says=["float32", "integers"])
    _declare_bits()


@samples("_npi_bitwise_not", reference=np.bitwise_not)
def bitwise_not(make):
    yield Sample(make(3, dtype="int32", low=-9, high=9))
    yield Sample(make(3, dtype="bool"))
    yield Bad(make(2), raises=DTypeError, says=["float32", "integers"])


@samples("_npi_share_memory", reference=lambda a, b: np.array(False))
def share_memory(make):
    yield Sample(make(2), make(3))
    yield Bad(make(2), raises=ArgumentError, says=["'b'", "missing"])
