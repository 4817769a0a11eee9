"""Samples of arithmetic and comparisons with a number."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError

from ..harness import Bad, Sample, samples


def _remainder(a, b):
    return np.where(b == 0, 0, np.remainder(a, np.where(b == 0, 1, b)))


def _swap(function):
    return lambda a, b: function(b, a)


_ARITHMETIC = {
    "_plus_scalar": np.add, "_minus_scalar": np.subtract, "_rminus_scalar": _swap(np.subtract), "_mul_scalar": np.multiply,
    "_div_scalar": np.divide, "_rdiv_scalar": _swap(np.divide), "_mod_scalar": _remainder, "_rmod_scalar": _swap(_remainder),
    "_power_scalar": np.power, "_rpower_scalar": _swap(np.power), "_hypot_scalar": np.hypot, "_maximum_scalar": np.maximum,
    "_minimum_scalar": np.minimum, "_npi_add_scalar": np.add, "_npi_subtract_scalar": np.subtract,
    "_npi_rsubtract_scalar": _swap(np.subtract), "_npi_multiply_scalar": np.multiply, "_npi_mod_scalar": _remainder,
    "_npi_rmod_scalar": _swap(_remainder), "_npi_power_scalar": np.power,
    "_npi_rpower_scalar": _swap(np.power), "_npi_arctan2_scalar": np.arctan2, "_npi_rarctan2_scalar": _swap(np.arctan2),
    "_npi_copysign_scalar": np.copysign, "_npi_rcopysign_scalar": _swap(np.copysign), "_npi_ldexp_scalar": lambda a, b: a * 2.0**b,
    "_npi_rldexp_scalar": lambda a, b: b * 2.0**a,
}
_COMPARISONS = {
    "equal": np.equal, "not_equal": np.not_equal, "greater": np.greater, "greater_equal": np.greater_equal, "lesser": np.less,
    "lesser_equal": np.less_equal, "logical_and": np.logical_and, "logical_or": np.logical_or, "logical_xor": np.logical_xor,
}


def _with_number(function):
    """The rule of types: integers keep theirs and cut the number first, unless ``is_int`` is off."""
    def reference(data, scalar=1.0, is_int=True):
        if data.dtype.kind == "f":
            return function(data, data.dtype.type(scalar))
        if not is_int:
            return function(data.astype("f8"), scalar)
        kind = "int64" if data.dtype.kind == "b" else data.dtype
        return np.trunc(function(data.astype("f8"), float(np.array(scalar).astype(kind)))).astype(kind)
    return reference


def _declare(name, reference):
    @samples(name, reference=reference, gradient=None if name != "_npi_rarctan2_scalar" else lambda data, scalar=1.0, is_int=True: {
        "data": -data / (data**2 + scalar**2) if data.dtype.kind == "f" else np.zeros(data.shape)})      # as 1.9.1 has it
    def table(make):
        yield Sample(make(2, 3, low=0.5, high=2), scalar=1.7, _dtypes=("float64", "float16"))
        yield Sample(make(2, 3, low=0.5, high=2), _dtypes=())
        yield Sample(make(0, 3), scalar=2.0, _sym=False)
        yield Sample(make(low=0.5, high=2), scalar=1.7, _sym=name.startswith("_np"))
        yield Sample(make(4, dtype="int32", low=1, high=9), scalar=2.5)
        yield Sample(make(4, dtype="int32", low=1, high=9), scalar=2.5, is_int=False)
        yield Sample(np.array([True, False, True]) if "mod" not in name and "div" not in name else np.array([True, True]), scalar=2.0)
        yield Bad(make(2), scalar="two", raises=ArgumentError, says=["scalar", "'two'", "a number"])
        yield Bad(make(2), scalr=2, raises=ArgumentError, says=["unknown", "scalr"])


_ARITHMETIC.update(_scatter_plus_scalar=np.add, _scatter_minus_scalar=np.subtract)
for _name, _function in _ARITHMETIC.items():
    _declare(_name, _with_number(_function))


def _declare_comparison(name, function, to_bool):
    def reference(data, scalar=1.0, is_int=True):
        if to_bool and data.dtype.kind == "b":
            return function(data, bool(scalar))
        return _with_number(function)(data, scalar, is_int).astype(bool)

    @samples(name, reference=reference)
    def table(make):
        yield Sample(np.array([0.1, -1, 2, np.nan], dtype="float32"), scalar=0.1, _dtypes=())
        yield Sample(make(2, 3), scalar=0.0)
        yield Sample(make(4, dtype="int32", low=1, high=3), scalar=2.5)
        yield Sample(make(4, dtype="int32", low=1, high=3), scalar=2.5, is_int=False)
        yield Sample(np.array([True, False, True]), scalar=1)
        yield Bad(make(2), scalar="two", raises=ArgumentError, says=["scalar", "'two'"])


for _name, _function in _COMPARISONS.items():
    _declare_comparison(f"_{_name}_scalar", _function, False)
    if not _name.startswith("logical"):
        _declare_comparison(f"_npi_{_name.replace('lesser', 'less')}_scalar", _function, True)


for _name, _function in (("bitwise_and", np.bitwise_and), ("bitwise_or", np.bitwise_or), ("bitwise_xor", np.bitwise_xor), ("lcm", np.lcm)):
    def _declare_integers(name=_name, function=_function):
        @samples(f"_npi_{name}_scalar", reference=lambda data, scalar=1, is_int=True: function(data, np.array(int(scalar), data.dtype)))
        def table(make):
            yield Sample(make(5, dtype="int32", low=1, high=9), scalar=6)
            yield Sample(make(5, dtype="uint8", low=1, high=9), scalar=6.5)
            yield Bad(make(2), scalar=2, raises=DTypeError, says=["float32", "integers"])
    _declare_integers()


def _quotient(function):
    return lambda data, scalar=1.0, is_int=True: function(data.astype("f4") if data.dtype.kind != "f" else data, data.dtype.type(scalar)
                                                          if data.dtype.kind == "f" else np.float32(scalar))


for _name, _function in (("true_divide", np.divide), ("rtrue_divide", _swap(np.divide))):
    def _declare_quotient(name=_name, function=_function):
        @samples(f"_npi_{name}_scalar", reference=_quotient(function))
        def table(make):
            yield Sample(make(2, 3, low=0.5, high=2), scalar=1.7, _dtypes=("float64", "float16"))
            yield Sample(make(4, dtype="int32", low=1, high=9), scalar=2.5)
            yield Bad(make(2), scalar="two", raises=ArgumentError, says=["scalar"])
    _declare_quotient()
