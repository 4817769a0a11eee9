"""Draws of elementwise, broadcast, scalar, casting and creation operators, of reductions and loss heads."""
from .draw import draws

DOMAINS = {
    "arccos": (-0.95, 0.95), "arcsin": (-0.95, 0.95), "arctanh": (-0.95, 0.95), "erfinv": (-0.95, 0.95), "arccosh": (1.05, 4),
    "log": (0.05, 4), "log10": (0.05, 4), "log2": (0.05, 4), "log1p": (-0.9, 3), "sqrt": (0.05, 4), "rsqrt": (0.1, 4), "cbrt": (0.1, 4),
    "gamma": (0.3, 4), "gammaln": (0.3, 4), "reciprocal": (0.2, 3), "tan": (-1.2, 1.2), "degrees": (-3, 3),
}
UNARY = (
    "abs arccos arcsin arctan BlockGrad ceil _copy cos cosh exp expm1 floor log log10 log1p log2 negative reciprocal relu rint round rsqrt "
    "sigmoid sign sin sinh sqrt square tan tanh arccosh arcsinh arctanh cbrt _contrib_div_sqrt_dim degrees erf erfinv fix gamma gammaln "
    "logical_not radians softsign trunc zeros_like ones_like make_loss shape_array size_array Flatten").split()


@draws(*UNARY)
def unary(d):
    """One array inside the domain, or special values for floats."""
    low, high = DOMAINS.get(d.op, (-3, 3))
    dtype = d.dtype()
    if dtype.startswith("float") and d.chance(0.12) and d.op not in DOMAINS:
        return d.case(d.array(d.shape(), dtype, kind="special"))
    if not dtype.startswith("float") and d.op in DOMAINS:
        low, high = (1, 1) if high < 1 else (max(1, low), high)
    return d.case(d.array(d.shape(), dtype, low, high))


@draws("hard_sigmoid")
def hard_sigmoid(d):
    """Slope and offset are attributes."""
    return d.case(d.array(d.shape(), d.dtype(False), -4, 4), **d.some(alpha=d.number(0.05, 1), beta=d.number(0, 1)))


@draws("smooth_l1")
def smooth_l1(d):
    """The scalar is sigma."""
    return d.case(d.array(d.shape(), d.dtype(False)), scalar=d.number(0.2, 3))


@draws("clip")
def clip(d):
    """Bounds in order, or not."""
    low, high = d.number(), d.number()
    if d.chance(0.9):
        low, high = min(low, high), max(low, high)
    return d.case(d.array(d.shape(), d.dtype()), a_min=low, a_max=high)


@draws("Cast", "amp_cast")
def cast(d):
    """Between all types; values that fit."""
    kinds = ["float32", "float64", "float16", "int32", "int64", "uint8", "int8"]
    kinds = ["float32"] if d.op == "amp_cast" else kinds                       # 1.9.1 has no others on a CPU with oneDNN
    return d.case(d.array(d.shape(), d.choice(*kinds), 0, 90), dtype=d.choice(*kinds, *(["bool"] if d.op == "Cast" else [])))


@draws("elemwise_add", "elemwise_sub", "elemwise_mul", "elemwise_div", "_equal", "_not_equal", "_greater", "_greater_equal", "_lesser",
       "_lesser_equal", "_maximum", "_minimum", "_mod", "_power", "_logical_and", "_logical_or", "_logical_xor", "_hypot", "_grad_add")
def binary(d):
    """Two arrays of one shape; sometimes of two."""
    dtype, shape = d.dtype(), d.shape()
    other = shape if d.chance(0.92) else [*shape, 2]
    return d.case(*operands(d, dtype, shape, other))


def operands(d, dtype, shape, other):
    """Operands that every binary operator takes: positive bases, no zero divisor, few equal pairs of floats."""
    if "power" in d.op or d.op.endswith(("div", "mod", "hypot")):
        low = 1 if not dtype.startswith("float") else 0.3
        first = (low, 3) if "power" in d.op else (-6, 6)
        return d.array(shape, dtype, *first), d.array(other, dtype, low, 3)
    if dtype.startswith("float") and d.chance(0.3):
        return d.array(shape, dtype, -2, 2, kind="integers"), d.array(other, dtype, -2, 2, kind="integers")
    return d.array(shape, dtype), d.array(other, dtype)


@draws("broadcast_add", "broadcast_sub", "broadcast_mul", "broadcast_div", "broadcast_mod", "broadcast_power", "broadcast_maximum",
       "broadcast_minimum", "broadcast_equal", "broadcast_not_equal", "broadcast_greater", "broadcast_greater_equal", "broadcast_lesser",
       "broadcast_lesser_equal", "broadcast_logical_and", "broadcast_logical_or", "broadcast_logical_xor", "broadcast_hypot")
def broadcast(d):
    """Two shapes that broadcast; sometimes not, or of two types."""
    full = d.shape()
    first, second = ([1 if d.chance(0.3) else n for n in full] for _ in range(2))
    if d.chance(0.2):
        second = second[d.integer(0, len(second) - 1):]
    if d.chance(0.05):
        second[-1] += 1
    dtype = d.dtype()
    lhs, rhs = operands(d, dtype, first, second)
    if d.chance(0.04):
        rhs["dtype"] = d.choice("float32", "int32", "float64")
    return d.case(lhs, rhs)


@draws("_plus_scalar", "_minus_scalar", "_rminus_scalar", "_mul_scalar", "_div_scalar", "_rdiv_scalar", "_mod_scalar", "_rmod_scalar",
       "_power_scalar", "_rpower_scalar", "_maximum_scalar", "_minimum_scalar", "_equal_scalar", "_not_equal_scalar", "_greater_scalar",
       "_greater_equal_scalar", "_lesser_scalar", "_lesser_equal_scalar", "_logical_and_scalar", "_logical_or_scalar", "_logical_xor_scalar")
def scalar(d):
    """An array and a number, whole or not."""
    dtype = d.dtype()
    number = float(d.integer(1, 3)) if d.chance(0.4) or not dtype.startswith("float") else d.number(0.2, 3)
    if not d.op.endswith(("power_scalar", "mod_scalar", "div_scalar")) and d.chance(0.3):
        number = d.choice(0.0, -number) if dtype != "uint8" else 0.0
    positive = d.op in ("_power_scalar", "_rdiv_scalar", "_rmod_scalar")
    return d.case(d.array(d.shape(), dtype, (0.3 if dtype.startswith("float") else 1) if positive else -3, 3), scalar=number)


@draws("add_n")
def add_n(d):
    """One to five arrays."""
    shape, dtype = d.shape(), d.dtype()
    return d.case(*[d.array(shape, dtype) for _ in range(d.integer(1, 5))])


@draws("sum", "mean", "max", "min", "prod", "nansum", "nanprod")
def reduction(d):
    """All forms of axis, with and without exclude."""
    shape, dtype = d.shape(), d.dtype()
    kind = "special" if d.op.startswith("nan") and dtype.startswith("float") and d.chance(0.3) else "uniform"
    if d.op in ("max", "min") and dtype.startswith("float"):
        kind = d.choice("uniform", "integers")
    more = {"among": [float("nan"), 1.0, 0.5]} if kind == "special" else {}
    case = d.case(d.array(shape, dtype, *((0.4, 1.6) if "prod" in d.op and dtype.startswith("float") else (-2, 2)), kind=kind, **more),
                  **d.some(axis=axes(d, len(shape)), keepdims=d.chance(0.5), exclude=d.chance(0.3)))
    if kind == "special":
        case["grad"] = []
    return case


def axes(d, rank, none=True):
    """None, an axis, or several."""
    if none and d.chance(0.15):
        return None
    if d.chance(0.45):
        return d.axis(rank)
    chosen = [int(a) for a in d.random.permutation(rank)[:d.integer(1, rank)]]
    return [a - rank if d.chance(0.3) else a for a in chosen]


@draws("norm")
def norm(d):
    """Orders 1 and 2 over one or two axes."""
    shape = d.shape()
    axis = d.axis(len(shape)) if d.chance(0.6) or len(shape) < 2 else [0, len(shape) - 1]
    return d.case(d.array(shape, d.dtype(False)), **d.some(axis=axis, ord=d.choice(1, 2), keepdims=d.chance(0.5)))


@draws("argmax", "argmin")
def arg_extreme(d):
    """Over one axis, or all."""
    shape = d.shape()
    return d.case(d.array(shape, d.dtype(), -2, 2, kind=d.choice("uniform", "integers")),
                  **d.some(axis=d.axis(len(shape)), keepdims=d.chance(0.5)))


@draws("moments")
def moments(d):
    """Mean and variance over several axes."""
    shape = d.shape()
    return d.case(d.array(shape, d.choice("float32", "float64")), axes=axes(d, len(shape), none=False), **d.some(keepdims=d.chance(0.5)))


@draws("softmax_cross_entropy")
def softmax_cross_entropy(d):
    """A table of scores and its labels."""
    rows, classes = d.integer(1, 5), d.integer(2, 5)
    dtype = d.choice("float32", "float32", "float64")
    return d.case(d.array([rows, classes], dtype), d.array([rows], dtype, 0, classes - 1, kind="integers"), grad=[0])


@draws("_zeros", "_ones", "_full")
def filled(d):
    """A shape and a type."""
    more = {"value": d.number()} if d.op == "_full" else {}
    return d.case(shape=d.shape(), dtype=d.choice("float32", "float64", "float16", "int32", "uint8"), **more)


@draws("_arange")
def arange(d):
    """Up and down, with repeats."""
    start, step = d.number(-5, 5), d.choice(1.0, 0.5, -0.7, 2.0)
    stop = round(start + step * d.integer(1, 7) + 0.1 * (1 if step > 0 else -1), 3)
    return d.case(start=start, stop=stop, step=step, **d.some(repeat=d.integer(1, 3), dtype=d.choice("float32", "float64", "int32")))


@draws("_linspace")
def linspace(d):
    """With and without the end."""
    return d.case(start=d.number(), stop=d.number(2, 5), num=d.integer(1, 9), **d.some(endpoint=d.chance(0.5)))


@draws("_eye")
def eye(d):
    """All diagonals."""
    return d.case(N=d.integer(1, 5), **d.some(M=d.integer(0, 5), k=d.integer(-3, 3), dtype=d.choice("float32", "int32", "float64")))


@draws("_contrib_arange_like")
def arange_like(d):
    """Along one axis, or all."""
    shape = d.shape()
    return d.case(d.array(shape), grad=[], **d.some(start=d.number(), step=d.number(0.2, 2), axis=d.axis(len(shape), 0)))


@draws("LinearRegressionOutput", "LogisticRegressionOutput", "MAERegressionOutput", infer=True)
def regression_output(d):
    """Labels of the data's shape, or of the batch."""
    shape = d.shape(1, 3)
    label = shape if len(shape) != 2 or shape[1] != 1 or d.chance(0.5) else shape[:1]
    return d.case(d.array(shape, d.choice("float32", "float32", "float64")), d.array(label, "float32"), grad=[0], train=True,
                  **d.some(grad_scale=d.number(0.1, 3)))


@draws("MakeLoss")
def make_loss(d):
    """All normalizations."""
    return d.case(d.array(d.shape(), d.dtype(False)), train=True, **d.some(
        grad_scale=d.number(0.1, 3), normalization=d.choice("null", "batch", "valid"), valid_thresh=d.number(-1, 1)))


@draws("SoftmaxOutput", infer=True)
def softmax_output(d):
    """Plain, over channels, of the shape's last axis, with ignored labels, with distributions as labels."""
    shape = d.shape(2, 4)
    shape[1], shape[-1] = max(2, shape[1]), max(2, shape[-1])
    form = d.choice("plain", "multi_output", "preserve_shape", "soft")
    classes = {"multi_output": shape[1], "preserve_shape": shape[-1]}.get(form, int(d_product(shape[1:])))
    label = {"multi_output": [shape[0], *shape[2:]], "preserve_shape": shape[:-1], "soft": shape}.get(form, shape[:1])
    low = -1 if d.chance(0.4) else 0
    attrs: dict[str, object] = {form: True} if form in ("multi_output", "preserve_shape") else {}
    target = d.array(label, "float32", 0, 1) if form == "soft" else d.array(label, "float32", low, classes - 1, kind="integers")
    if low < 0 and form != "soft":
        attrs.update(use_ignore=True, ignore_label=-1)
    return d.case(d.array(shape, "float32"), target, grad=[0], train=True, **attrs, **d.some(
        grad_scale=d.number(0.2, 3), normalization=d.choice("null", "batch", "valid"), smooth_alpha=d.choice(0.0, 0.1),
        out_grad=d.chance(0.3)))


@draws("SVMOutput", infer=True)
def svm_output(d):
    """Both losses."""
    rows, classes = d.integer(1, 5), d.integer(2, 5)
    return d.case(d.array([rows, classes]), d.array([rows], "float32", 0, classes - 1, kind="integers"), grad=[0], train=True, **d.some(
        margin=d.number(0.3, 2), regularization_coefficient=d.number(0.2, 2), use_linear=d.chance(0.5)))


def d_product(numbers):
    """The product of a shape's numbers."""
    result = 1
    for number in numbers:
        result *= number
    return result
