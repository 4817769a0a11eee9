"""Samples of functions of one array: a table of NumPy and SciPy references, for the mx.nd and the mx.np name alike."""
import numpy as np
from scipy import special

from mxnet.base import ArgumentError, DTypeError, MXNetError

from ..harness import Bad, Sample, samples

# name for mx.nd, name for mx.np, reference, range of the samples
_TABLE = (
    ("abs", "absolute", np.abs, (-2, 2)),
    ("arccos", "arccos", np.arccos, (-0.9, 0.9)),
    ("arccosh", "arccosh", np.arccosh, (1.1, 3)),
    ("arcsin", "arcsin", np.arcsin, (-0.9, 0.9)),
    ("arcsinh", "arcsinh", np.arcsinh, (-2, 2)),
    ("arctan", "arctan", np.arctan, (-2, 2)),
    ("arctanh", "arctanh", np.arctanh, (-0.9, 0.9)),
    ("cbrt", "cbrt", np.cbrt, (0.2, 9)),
    ("cos", "cos", np.cos, (-3, 3)),
    ("cosh", "cosh", np.cosh, (-2, 2)),
    ("degrees", "degrees", np.degrees, (-3, 3)),
    ("erf", None, special.erf, (-2, 2)),
    ("erfinv", None, special.erfinv, (-0.9, 0.9)),
    ("exp", "exp", np.exp, (-2, 2)),
    ("expm1", "expm1", np.expm1, (-2, 2)),
    ("gamma", None, special.gamma, (0.5, 4)),
    ("gammaln", None, special.gammaln, (0.5, 4)),
    ("log", "log", np.log, (0.2, 4)),
    ("log10", "log10", np.log10, (0.2, 4)),
    ("log1p", "log1p", np.log1p, (-0.5, 3)),
    ("log2", "log2", np.log2, (0.2, 4)),
    ("negative", "negative", np.negative, (-2, 2)),
    ("radians", "radians", np.radians, (-180, 180)),
    ("rcbrt", None, lambda x: 1 / np.cbrt(x), (0.5, 4)),
    ("reciprocal", "reciprocal", lambda x: 1 / x, (0.5, 3)),
    ("relu", "_npx_relu", lambda x: np.maximum(x, 0), (-2, 2)),
    ("rsqrt", None, lambda x: 1 / np.sqrt(x), (0.5, 4)),
    ("sigmoid", "_npx_sigmoid", special.expit, (-3, 3)),
    ("sign", "sign", np.sign, (-2, 2)),
    ("sin", "sin", np.sin, (-3, 3)),
    ("sinh", "sinh", np.sinh, (-2, 2)),
    ("softsign", None, lambda x: x / (1 + np.abs(x)), (-3, 3)),
    ("sqrt", "sqrt", np.sqrt, (0.2, 4)),
    ("square", "square", np.square, (-2, 2)),
    ("tan", "tan", np.tan, (-1, 1)),
    ("tanh", "tanh", np.tanh, (-2, 2)),
)


def _declare(name, reference, low, high):
    def in_type(array):                                        # integers give integers, cut toward zero
        return np.trunc(reference(array.astype("f8"))).astype(array.dtype) if array.dtype.kind == "i" else reference(array)

    @samples(name, reference=in_type)
    def table(make):
        yield Sample(make(2, 3, low=low, high=high), _dtypes=("float64", "float16"))
        yield Sample(make(1, 4, dtype="float64", low=low, high=high))
        yield Sample(make(0, 3), _sym=name.startswith("_np"))
        yield Sample(make(low=low, high=high), _sym=name.startswith("_np"))
        if low > -1 and high >= 3:
            yield Sample(np.array([1, 2, 3], dtype="int32"))
        yield Bad(make(3, dtype="bool"), raises=MXNetError, says=["bool"])
        yield Bad(raises=ArgumentError, says=["missing"])


for _legacy, _numpy, _reference, (_low, _high) in _TABLE:
    _declare(_legacy, _reference, _low, _high)
    if _numpy is not None:
        _declare(_numpy if _numpy.startswith("_") else f"_npi_{_numpy}", _reference, _low, _high)


@samples("hard_sigmoid", reference=lambda data, alpha=0.2, beta=0.5: np.clip(alpha * data + beta, 0, 1))
def hard_sigmoid(make):
    yield Sample(make(2, 3, low=-2, high=2))
    yield Sample(make(5, low=-2, high=2), alpha=1.0, beta=0.25)
    yield Bad(make(3, dtype="int32"), raises=DTypeError, says=["int32", "floats"])
    yield Bad(make(3), alpha="steep", raises=ArgumentError, says=["alpha", "'steep'", "a number"])


@samples("smooth_l1", reference=lambda data, scalar=1: np.where(
    np.abs(data) < 1 / scalar**2, (scalar * data) ** 2 / 2, np.abs(data) - 0.5 / scalar**2))
def smooth_l1(make):
    yield Sample(make(2, 3, low=-3, high=3))
    yield Sample(make(2, 3, low=-3, high=3), scalar=2.0)
    yield Bad(make(3), scalar="x", raises=ArgumentError, says=["scalar"])


@samples("_contrib_div_sqrt_dim", reference=lambda data: data / np.sqrt(data.shape[-1]))
def div_sqrt_dim(make):
    yield Sample(make(2, 3, 5))
    yield Bad(make(2, 2, dtype="bool"), raises=DTypeError, says=["bool"])


@samples("_contrib_quadratic", reference=lambda data, a=0.0, b=0.0, c=0.0: (a * data + b) * data + c)
def quadratic(make):
    yield Sample(make(2, 3), a=1.5, b=-2.0, c=0.5)
    yield Sample(make(2, 3))
    yield Bad(make(2), a="x", raises=ArgumentError, says=["'a'"])


@samples("_contrib_gradientmultiplier", reference=lambda data, scalar=1: data,
         gradient=lambda data, scalar=1: {"data": np.full(data.shape, scalar)})
def gradientmultiplier(make):
    yield Sample(make(2, 3), scalar=-0.5)
    yield Sample(make(4))
    yield Bad(make(2), scalar="x", raises=ArgumentError, says=["scalar"])


@samples("clip", reference=np.clip)
def clip(make):
    yield Sample(make(2, 3, low=-2, high=2), a_min=-0.5, a_max=1.0)
    yield Sample(make(6, dtype="int32", low=-5, high=5), a_min=-2, a_max=3)
    yield Sample(make(6, dtype="uint8", low=0, high=200), a_min=-1, a_max=1000)
    yield Bad(make(2), a_min=0, raises=ArgumentError, says=["a_max", "required"])


@samples("_npi_nan_to_num", reference=lambda data, **attrs: np.nan_to_num(data, **attrs))
def nan_to_num(make):
    special_values = np.array([np.nan, np.inf, -np.inf, 1.5], dtype="float32")
    yield Sample(special_values, nan=2.0, posinf=5.0, neginf=-5.0, _grad=False)
    yield Sample(make(3, dtype="int64"))
    yield Sample(special_values, _grad=False, _dtypes=())
    yield Bad(make(2), nan="none", raises=ArgumentError, says=["nan"])
