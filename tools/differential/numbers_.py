"""Draws of functions of mx.np and mx.npx, by their public names."""
from .draw import draws
from .elementwise import axes

FLOATS = {"arccos": (-0.95, 0.95), "arcsin": (-0.95, 0.95), "arctanh": (-0.95, 0.95), "arccosh": (1.05, 4), "log": (0.05, 4), "log10": (0.05, 4),
          "log2": (0.05, 4), "log1p": (-0.9, 3), "sqrt": (0.05, 4), "reciprocal": (0.2, 3), "tan": (-1.2, 1.2), "cbrt": (0.1, 3)}


def shape_of(d, low=0, high=4):
    """A shape with 0 to ``high`` axes, rarely of size 0."""
    shape = d.shape(low, high, 4)
    return [0 if d.chance(0.03) else n for n in shape]


@draws(*(f"np.{name}" for name in (
    "abs arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil cos cosh degrees exp expm1 fix floor log log10 log1p log2 logical_not negative "
    "radians reciprocal rint sign sin sinh sqrt square tan tanh trunc isnan isinf isfinite isposinf isneginf zeros_like ones_like copy").split()),
       "npx.relu", "npx.sigmoid", "npx.erf", "npx.gamma", "npx.gammaln")
def unary(d):
    """One array; floats, integers, special values."""
    name = d.op.split(".")[1]
    low, high = FLOATS.get(name, (0.3, 3) if name.startswith("gamma") else (-3, 3))
    dtype = d.choice("float32", "float32", "float32", "float64", "float16", *(["int32", "int64"] if name not in FLOATS else []))
    kind = "special" if name.startswith("is") and dtype.startswith("float") else "uniform"
    return d.case(d.array(shape_of(d), dtype, low, high, kind=kind))


@draws(*(f"np.{name}" for name in "add subtract multiply divide true_divide mod power maximum minimum arctan2 hypot copysign equal not_equal less "
         "less_equal greater greater_equal".split()))
def binary(d):
    """Shapes that broadcast, types that mix; numbers on the right."""
    full = shape_of(d)
    other = [1 if d.chance(0.3) else n for n in full][d.integer(0, max(0, len(full) - 1)):]
    positive = d.op.endswith(("divide", "mod", "power"))
    dtype = d.choice("float32", "float32", "float64", "int32", "int64")
    second = dtype if d.chance(0.8) or d.op.endswith("divide") else d.choice("float32", "float64", "int32")
    first = d.array(full, dtype, 1 if d.op.endswith("power") else -3, 3)
    if d.chance(0.25) and d.op != "np.copysign":               # its gradient with a number raises in 1.9.1
        return {**d.case(first), "rest": [d.choice(1, 2, 3) if d.chance(0.5) else d.number(0.5, 3)]}
    return d.case(first, d.array(other, second, 1 if positive else -3, 3))


@draws("np.sum", "np.mean", "np.prod", "np.max", "np.min", "np.std", "np.var", "np.all", "np.any")
def reduction(d):
    """All forms of axis; types of results; no axes at all."""
    shape = d.shape(0, 4, 4)
    dtype = d.choice("float32", "float32", "float64", "float16", "int32")
    attrs = d.some(keepdims=d.chance(0.5), **({"axis": axes(d, len(shape))} if shape else {}))
    if d.op in ("np.sum", "np.mean", "np.prod") and d.chance(0.2):
        attrs["dtype"] = d.choice("float32", "float64")
    if d.op in ("np.std", "np.var") and d.chance(0.2):
        attrs["ddof"] = 1
    grad = [] if d.op in ("np.all", "np.any", "np.std", "np.var") else None
    return d.case(d.array(shape, dtype, 0.4 if "prod" in d.op else -2, 2), grad=grad, **attrs)


@draws("np.argmax", "np.argmin", "np.cumsum", "np.sort", "np.argsort", "np.flip", "np.expand_dims", "np.roll", "np.diff")
def along(d):
    """Along one axis."""
    shape = d.shape(1, 4, 4)
    axis = d.axis(len(shape)) if d.op not in ("np.flip", "np.cumsum") else d.integer(0, len(shape))      # 1.9.1 counts from the front there
    data = d.array(shape, d.choice("float32", "float64"), kind="distinct")
    if d.op == "np.roll":
        return d.case(data, shift=d.integer(-3, 3), **d.some(axis=axis))
    if d.op == "np.expand_dims":
        return d.case(data, axis=axis)
    return d.case(data, **({"axis": axis} if d.op == "np.flip" else d.some(axis=axis)))


@draws("np.reshape", "np.transpose", "np.squeeze", "np.swapaxes", "np.moveaxis", "np.broadcast_to", "np.repeat", "np.tile", "np.ravel")
def shaped(d):
    """Other shapes of one array."""
    name, shape = d.op.split(".")[1], [1 if d.chance(0.3) else n for n in d.shape(1, 4, 4)]
    rank = len(shape)
    attrs = {
        "reshape": {"newshape": d.choice([-1], [shape[0], -1], [1, -1], -1)}, "transpose": d.some(axes=[int(a) for a in d.random.permutation(rank)]),
        "squeeze": {}, "swapaxes": {"axis1": d.axis(rank), "axis2": d.axis(rank, 0)},
        "moveaxis": {"source": d.axis(rank), "destination": d.axis(rank, 0)},
        "broadcast_to": {"shape": [d.integer(1, 3), *[n if n > 1 else d.integer(1, 3) for n in shape]]},
        "repeat": {"repeats": d.integer(1, 3), **d.some(axis=d.axis(rank))}, "tile": {"reps": [d.integer(1, 3) for _ in range(d.integer(1, 2))]},
        "ravel": {}}[name]
    return d.case(d.array(shape, d.dtype()), **attrs)


@draws("np.concatenate", "np.stack", "np.vstack", "np.hstack", "np.dstack", "np.column_stack")
def joined(d):
    """Two or three arrays of one shape."""
    shape, dtype = d.shape(1, 3, 4), d.choice("float32", "float64", "int32")
    attrs = d.some(axis=d.axis(len(shape))) if d.op in ("np.concatenate", "np.stack") else {}
    return {**d.case(*[d.array(shape, dtype) for _ in range(d.integer(1, 3))], **attrs), "listed": True}


@draws("np.dot", "np.matmul")
def product(d):
    """Vectors, matrices, stacks."""
    inner, dtype = d.integer(1, 4), d.choice("float32", "float64")
    right = d.choice([inner], [inner, d.integer(1, 4)], [d.integer(1, 2), inner, d.integer(1, 3)])
    left = d.choice([inner], [d.integer(1, 4), inner], [right[0] if len(right) == 3 else 2, d.integer(1, 3), inner])
    return d.case(d.array(left, dtype), d.array(right, dtype))


@draws("np.where", "np.take", "np.clip", "np.around", "np.nan_to_num", "np.tril", "np.diag", "np.trace", "np.outer", "np.linalg.norm")
def others(d):
    """A few more."""
    name, shape = d.op.split(".")[-1], d.shape(2, 3, 4)
    data = d.array(shape, d.choice("float32", "float64"), -3, 3)
    if name == "where":
        return d.case(d.array(shape, "float32", 0, 1, kind="integers"), data, d.array(shape[1:], data["dtype"]))
    if name == "take":
        axis = d.axis(len(shape), 0)
        return d.case(data, d.array(d.shape(0, 2, 3), "int32", -1, 5), axis=axis, mode=d.choice("clip", "wrap"))
    if name == "outer":
        return d.case(d.array([d.integer(1, 4)]), d.array([d.integer(1, 4)]))
    attrs = {"clip": {"a_min": d.number(-2, 0), "a_max": d.number(0, 2)}, "around": d.some(decimals=d.integer(0, 2)), "tril": d.some(k=d.integer(-2, 2)),
             "diag": d.some(k=d.integer(-2, 2)), "trace": d.some(offset=d.integer(-1, 1)),
             "norm": d.some(axis=d.axis(len(shape), 0), keepdims=d.chance(0.5))}.get(name, {})
    if name == "nan_to_num":
        data = {**data, "kind": "special"}
    return d.case({**data, "shape": shape[:2]} if name in ("diag", "trace") else data, **attrs)
