"""Draws of further functions of mx.np, mx.npx, mx.np.linalg and of methods of arrays; results written to ``out``."""

from .draw import draws
from .elementwise import axes
from .numbers_ import FLOATS, shape_of

DTYPES = ("float32", "float32", "float64", "float16", "int32", "int64", "int8", "uint8", "bool")
OUT_UNARY = "sin cos exp sqrt square negative floor ceil rint abs sign tanh log expm1 isnan logical_not".split()
OUT_BINARY = "add subtract multiply maximum minimum power mod true_divide equal greater".split()
METHODS_OF_ONE = "sum mean prod max min argmax argmin cumsum std var all any".split()


def mixed(d, shape, dtype=None):
    """An array of any type."""
    dtype = dtype or d.choice(*DTYPES)
    return d.array(shape, dtype, 0 if dtype == "bool" else -3, 1 if dtype == "bool" else 3)


@draws(*(f"np.{name}.out" for name in OUT_UNARY))
def out_unary(d):
    """Into an array that stands ready, of the right type or not."""
    name, shape = d.op.split(".")[1], shape_of(d)
    dtype = d.choice("float32", "float32", "float64")
    result = "bool" if name in ("isnan", "logical_not") else dtype
    target = d.array(shape if d.chance(0.93) else [*shape, 2], result if d.chance(0.9) else d.choice(*DTYPES), 0, 1)
    return {**d.case(d.array(shape, dtype, *FLOATS.get(name, (-2, 2))), target, grad=[]), "path": f"np.{name}", "out": 1, "apart": True}


@draws(*(f"np.{name}.out" for name in OUT_BINARY))
def out_binary(d):
    """Two arrays, or one and a number, into a third."""
    name, shape = d.op.split(".")[1], shape_of(d)
    dtype = d.choice("float32", "float32", "float64")
    result = "bool" if name in ("equal", "greater") else dtype
    target = d.array(shape if d.chance(0.93) else [*shape, 2], result if d.chance(0.9) else d.choice(*DTYPES), 0, 1)
    other = [1 if d.chance(0.2) else n for n in shape]
    case = d.case(d.array(shape, dtype, 0.5, 2), d.array(other, dtype, 0.5, 2), target, grad=[])
    return {**case, "path": f"np.{name}", "out": 2, "apart": True}


@draws(*(f"np.ndarray.{name}" for name in METHODS_OF_ONE))
def reducing_method(d):
    """Methods, with axes and kept dimensions."""
    name, shape = d.op.rpartition(".")[2], d.shape(0, 3, 4)
    data = mixed(d, shape) if name not in ("cumsum", "argmax", "argmin") else mixed(d, shape, d.choice("float32", "float64", "int32"))
    if name == "cumsum":
        return d.case({**data, "shape": shape or [2]}, axis=d.integer(0, max(0, len(shape) - 1)))
    if name in ("argmax", "argmin"):
        return d.case(data, **(d.some(axis=d.axis(len(shape))) if shape else {}))
    attrs = d.some(keepdims=d.chance(0.5), **({"axis": axes(d, len(shape))} if shape else {}))
    return {**d.case(data, grad=[] if name in ("std", "var") else None, **attrs), "loose": 10}


@draws(
    "np.ndarray.reshape",
    "np.ndarray.transpose",
    "np.ndarray.astype",
    "np.ndarray.flatten",
    "np.ndarray.squeeze",
    "np.ndarray.repeat",
    "np.ndarray.clip",
    "np.ndarray.swapaxes",
    "np.ndarray.copy",
    "np.ndarray.take",
    "np.ndarray.dot",
    "np.ndarray.round",
    "np.ndarray.tolist",
    "np.ndarray.item",
    "np.ndarray.argsort",
    "np.ndarray.nonzero",
    "np.ndarray.__getitem__",
    "np.ndarray.__matmul__",
    "np.ndarray.__pow__",
    "np.ndarray.__rsub__",
    "np.ndarray.__mod__",
    "np.ndarray.__neg__",
    "np.ndarray.__floordiv__",
)
def method(d):
    """Other methods and signs."""
    name, shape = d.op.rpartition(".")[2], d.shape(1, 3, 4)
    data, rank = mixed(d, shape, d.choice("float32", "float64", "int32")), len(shape)
    rest = {
        "reshape": [-1],
        "transpose": [],
        "astype": [d.choice(*DTYPES)],
        "repeat": [d.integer(1, 3)],
        "clip": [-1, 1],
        "swapaxes": [0, -1],
        "take": [],
        "__getitem__": [d.integer(-shape[0] - 1, shape[0])],
        "__pow__": [d.choice(2, 3, 0.5)],
        "__rsub__": [d.choice(2, 1.5)],
        "__mod__": [d.choice(2, 1.5)],
        "__floordiv__": [2],
    }.get(name, [])
    if name == "reshape" and d.chance(0.5):
        rest = [shape[0], -1]
    if name == "item":
        data = {**data, "shape": [1] * rank}
    if name == "take":
        return d.case(data, d.array([2], "int32", 0, shape[0] - 1), axis=0)
    if name in ("dot", "__matmul__"):
        return d.case(data, mixed(d, [shape[-1]], data["dtype"]))
    if name == "__pow__" and not data["dtype"].startswith("int"):
        data = {**data, "low": 0.5}
    case = d.case(
        data,
        grad=[] if name in ("argsort", "nonzero", "tolist", "item", "__floordiv__") or rank == 0 else None,
        **({"decimals": 1} if name == "round" else {}),
    )
    return {**case, "rest": rest}


@draws(
    *(
        f"np.{name}"
        for name in (
            "append",
            "array_split",
            "argwhere",
            "atleast_1d",
            "atleast_2d",
            "atleast_3d",
            "average",
            "bincount",
            "bitwise_and",
            "bitwise_or",
            "bitwise_xor",
            "bitwise_not",
            "invert",
            "lcm",
            "ldexp",
        )
    )
)
def first_letters(d):
    """Functions of the first letters."""
    name, shape = d.op.split(".")[1], shape_of(d, 1, 3)
    n = d.integer(1, 6)
    if name == "append":
        axis = d.axis(len(shape), 0) if d.chance(0.6) else None
        return d.case(mixed(d, shape, "float32"), mixed(d, shape, "float32"), axis=axis)
    if name == "array_split":
        return {**d.case(mixed(d, [n, 2], "float32")), "rest": [d.integer(1, 4)]}
    if name == "average":
        weights = [d.array(shape, "float32", 0.2, 2)] if d.chance(0.5) else []
        returned = d.chance(0.4)  # 1.9.1 forgets the second head
        case = d.case(d.array(shape), *weights, grad=[0] if returned else None, **d.some(axis=axes(d, len(shape))), returned=returned)
        return {**case, "named": {"weights": 1}} if weights else case
    if name == "bincount":
        weights = [d.array([n], "float32", 0.1, 2)] if d.chance(0.5) else []
        return d.case(d.array([n], "int32", 0, 5), *weights, grad=[], **d.some(minlength=d.integer(0, 8)))
    if name == "ldexp":
        return d.case(d.array(shape, "float32"), d.array(shape, d.choice("float32", "int32"), 0, 4, kind="integers"))
    if name in ("argwhere", "atleast_1d", "atleast_2d", "atleast_3d"):
        return d.case(mixed(d, shape_of(d) if name != "argwhere" else shape), grad=[])
    dtype = d.choice("int32", "int64", "uint8", *(["bool"] if name != "lcm" else []))
    inputs = [d.array(shape, dtype, 0, 1 if dtype == "bool" else 9) for _ in range(1 if name in ("invert", "bitwise_not") else 2)]
    return d.case(*inputs)


@draws(
    *(
        f"np.{name}"
        for name in (
            "delete",
            "insert",
            "histogram",
            "interp",
            "meshgrid",
            "nonzero",
            "flatnonzero",
            "percentile",
            "quantile",
            "unique",
            "rot90",
            "fliplr",
            "flipud",
            "einsum",
            "tensordot",
            "inner",
            "vdot",
            "diagflat",
            "diagonal",
            "ediff1d",
            "polyval",
            "broadcast_arrays",
            "count_nonzero",
            "ptp",
            "searchsorted",
            "median",
        )
    )
)
def middle_letters(d):
    """Counting, sorting, products."""
    name, shape = d.op.split(".")[1], d.shape(1, 3, 4)
    n, floats = d.integer(2, 6), d.array(shape, d.choice("float32", "float64"))
    if name in ("delete", "insert"):
        axis = 0
        if name == "insert":
            return {**d.case(d.array([n]), grad=[]), "rest": [d.integer(-n, n), d.number()]}
        return {**d.case(d.array([n, 2]), grad=[], axis=axis), "rest": [d.integer(-n, n - 1)]}
    if name == "histogram":
        return d.case(floats, grad=[], bins=d.integer(1, 6), range=[-2.0, 2.0])
    if name == "interp":
        return d.case(d.array([3]), d.array([n], kind="increasing"), d.array([n]), grad=[])
    if name == "meshgrid":
        return d.case(*[d.array([d.integer(1, 4)]) for _ in range(d.integer(1, 3))], grad=[], **d.some(indexing=d.choice("xy", "ij")))
    if name in ("percentile", "quantile"):
        return {
            **d.case(
                floats,
                grad=[],
                **d.some(
                    axis=axes(d, len(shape)),
                    keepdims=d.chance(0.5),
                    interpolation=d.choice("linear", "lower", "higher", "midpoint", "nearest"),
                ),
            ),
            "rest": [d.choice(0, 0.25, 0.5, 1) * (100 if name == "percentile" else 1)],
        }
    if name == "unique":
        return d.case(
            d.array(d.shape(1, 2), d.choice("float32", "int32"), -2, 3, kind="integers"),
            grad=[],
            **d.some(return_index=d.chance(0.5), return_inverse=d.chance(0.5), return_counts=d.chance(0.5)),
        )
    if name == "einsum":
        form = d.choice("ij,jk->ik", "ij,jk", "ij,jk->ki", "ij,jk->")
        return {**d.case(d.array([2, n]), d.array([n, 3]), grad=[]), "program": "einsum", "attrs": {"form": form}}
    if name == "tensordot":
        return d.case(d.array([2, n, 3]), d.array([n, 3, 2]), **d.choice({"axes": [[1, 2], [0, 1]]}, {"axes": [[0], [2]]}, {"axes": 0}))
    if name in ("inner", "vdot"):
        return d.case(d.array([n]), d.array([n])) if name == "vdot" or d.chance(0.5) else d.case(d.array([2, n]), d.array([3, n]))
    if name in ("rot90", "fliplr", "flipud", "diagonal"):
        data = mixed(
            d, d.shape(2, 3), d.choice("float32", "int32") if name != "rot90" else "int32"
        )  # 1.9.1 turns its gradient the wrong way
        return d.case(data, **(d.some(k=d.integer(-3, 5)) if name == "rot90" else {}))
    if name == "polyval":
        return d.case(d.array([n]), floats if floats["dtype"] == "float32" else d.array(shape))
    if name == "broadcast_arrays":
        return d.case(d.array([3, 1]), d.array([1, n]), grad=[])
    if name == "searchsorted":
        return d.case(d.array([n], kind="increasing"), d.array([3]), grad=[])
    return d.case(floats, grad=[] if name in ("nonzero", "flatnonzero", "count_nonzero", "ptp", "median") else None)


@draws(
    *(
        f"np.{name}"
        for name in (
            "split",
            "hsplit",
            "vsplit",
            "dsplit",
            "pad",
            "arange",
            "linspace",
            "logspace",
            "eye",
            "identity",
            "full",
            "zeros",
            "ones",
            "full_like",
            "blackman",
            "hamming",
            "hanning",
            "indices",
            "tril_indices_from",
            "array",
            "empty_like",
            "zeros_like.typed",
            "allclose",
            "array_equal",
            "isclose",
            "may_share_memory",
            "ravel_multi",
            "resize",
            "divmod",
            "fabs",
            "float_power",
            "positive",
            "remainder",
            "heaviside",
        )
    )
)
def last_letters(d):
    """Splitting, creation, comparing."""
    name, shape = d.op.split(".")[1], shape_of(d)
    data, typed = mixed(d, d.shape(3, 3, 4), "float32"), d.some(dtype=d.choice("float32", "float64", "int32", "float16", "bool"))
    number = float(d.integer(-3, 3)) if d.chance(0.5) else d.integer(-3, 3)
    if name.endswith("split"):
        axis = {"hsplit": 1, "vsplit": 0, "dsplit": 2}.get(name, d.integer(-3, 2))
        data["shape"][axis] = 4
        case = d.case(data, **({"axis": axis} if name == "split" else {}))
        return {**case, "rest": [d.choice(1, 2, 4, [1, 3])]}
    if name == "pad":
        return d.case(
            data,
            grad=[],
            pad_width=[[d.integer(0, 2), d.integer(0, 2)] for _ in range(3)],
            mode=d.choice("constant", "edge", "reflect", "symmetric"),
        )
    if name in ("arange", "linspace", "logspace"):
        rest = {"arange": d.choice([5], [1, 7], [1, 7, 2], [0.5, 3], [3, 0, -1])}.get(name, [d.number(-1, 0), d.number(0, 2)])
        more = {} if name == "arange" else d.some(num=d.integer(1, 6), endpoint=d.chance(0.5))
        return {**d.case(**more, **(typed if typed.get("dtype") != "bool" else {})), "rest": rest}
    if name in ("eye", "identity", "blackman", "hamming", "hanning"):
        return {**d.case(**(typed if name in ("eye", "identity") else {})), "rest": [d.integer(0, 5)]}
    if name in ("full", "zeros", "ones", "indices"):
        rest = [shape] if name != "full" else [shape, number]
        return {**d.case(**typed), "rest": rest if name != "indices" else [[2, 3]]}
    if name == "full_like":
        return {**d.case(data, grad=[], **typed), "rest": [number]}
    if name in ("empty_like", "zeros_like"):
        return {**d.case(data, grad=[], **typed), **({"only_form": True} if name == "empty_like" else {"path": "np.zeros_like"})}
    if name == "tril_indices_from":
        return d.case(d.array([3, 3]), grad=[])
    if name == "array":
        return d.case(mixed(d, shape), grad=[], **typed)
    if name in ("fabs", "positive", "resize"):
        return {**d.case(data, grad=[]), "rest": [[2, 2]] if name == "resize" else []}
    if name in ("allclose", "array_equal", "isclose"):
        return d.case(data, data if d.chance(0.5) else {**data, "seed": 5}, grad=[])
    other = d.array(data["shape"], "float32", 0.5, 2)
    return {**d.case(data, other, grad=[]), **({"path": "np.may_share_memory"} if name == "ravel_multi" else {})}


@draws(
    *(
        f"np.linalg.{name}"
        for name in (
            "cholesky",
            "det",
            "slogdet",
            "inv",
            "solve",
            "pinv",
            "svd",
            "eigh",
            "eigvalsh",
            "eigvals",
            "matrix_rank",
            "tensorinv",
            "tensorsolve",
            "norm",
            "qr",
            "cond",
            "matrix_power",
            "multi_dot",
            "lstsq",
        )
    )
)
def linear(d):
    """Of positive definite matrices mostly."""
    name, n, stack, dtype = d.op.rpartition(".")[2], d.integer(1, 4), d.shape(0, 1, 3), d.choice("float32", "float64")
    definite = d.array([*stack, n, n], dtype, kind="definite")
    grad = None if name in ("cholesky", "det", "inv") else []
    if name in ("svd", "eigh", "qr"):
        return {**d.case(definite if name != "qr" else d.array([n, n], dtype, kind="definite"), grad=[]), "only_form": True}
    if name == "norm":
        return d.case(
            d.array([3, n], dtype),
            **d.some(ord=d.choice(None, 1, 2, "fro") if d.chance(0.5) else None, axis=d.choice(0, 1, [0, 1]), keepdims=d.chance(0.5)),
        )
    if name in ("solve", "tensorsolve", "lstsq"):
        return {
            **d.case(
                d.array([n, n], dtype, kind="definite"), d.array([n], dtype), grad=grad, **({"rcond": None} if name == "lstsq" else {})
            ),
            "loose": 100,
            **({"only_form": True} if name == "lstsq" else {}),
        }
    if name == "tensorinv":
        return {**d.case(d.array([2, 2, 4], dtype, kind="distinct"), grad=[], ind=2), "loose": 100}
    if name == "multi_dot":
        return {**d.case(d.array([2, n]), d.array([n, 3]), grad=[]), "listed": True}
    return {**d.case(definite, grad=grad, **({"n": d.integer(-1, 3)} if name == "matrix_power" else {})), "loose": 100}


@draws(
    *(
        f"npx.{name}"
        for name in (
            "activation",
            "softmax",
            "log_softmax",
            "batch_dot",
            "batch_flatten",
            "erfinv",
            "smooth_l1",
            "topk",
            "pick",
            "one_hot",
            "embedding",
            "layer_norm",
            "sequence_mask",
            "gather_nd",
            "reshape_like",
            "arange_like",
            "fully_connected",
            "leaky_relu",
            "slice",
            "shape_array",
            "cast",
            "reshape",
            "convolution",
            "pooling",
            "batch_norm",
        )
    )
)
def extension(d):
    """Layers on arrays of mx.np."""
    name, shape = d.op.split(".")[1], d.shape(2, 3, 4)
    data, n = d.array(shape, d.choice("float32", "float64")), shape[-1]
    same = data["dtype"]
    if name == "activation":
        return d.case(data, act_type=d.choice("relu", "sigmoid", "tanh", "softrelu", "softsign"))
    if name in ("softmax", "log_softmax"):
        return d.case(d.array(shape_of(d, 1, 3), same), **d.some(axis=-1, temperature=d.choice(None, 2.0)))
    if name == "batch_dot":
        return d.case(d.array([2, 3, n], same), d.array([2, n, 2], same))
    if name == "erfinv":
        return d.case(d.array(shape, same, -0.9, 0.9))
    if name == "topk":
        return d.case(
            d.array(shape, "float32", kind="distinct"),
            grad=[],
            k=d.integer(1, n),
            axis=-1,
            ret_typ=d.choice("indices", "value", "both", "mask"),
        )
    if name in ("pick", "gather_nd", "one_hot", "embedding"):
        index = d.array(
            shape[:-1] if name != "gather_nd" else [1, 3],
            d.choice("float32", "int32"),
            0,
            (n if name != "gather_nd" else shape[0]) - 1,
            kind="integers",
        )
        more = {"one_hot": {"depth": n}, "embedding": {"input_dim": n, "output_dim": 2}}.get(name, {})
        inputs = {"one_hot": [index], "embedding": [index, d.array([n, 2])]}.get(name, [data, index])
        return d.case(*inputs, grad=[] if name == "one_hot" else [1] if name == "embedding" else [0], **more)
    if name == "layer_norm":
        return {**d.case(d.array([*shape[:-1], 3]), d.array([3]), d.array([3]), axis=-1), "loose": 20}
    if name == "sequence_mask":
        return d.case(
            data, d.array([shape[1]], same, 1, shape[0], kind="integers"), grad=[0], use_sequence_length=True, **d.some(value=d.number())
        )
    if name == "fully_connected":
        return d.case(d.array([2, n]), d.array([3, n]), d.array([3]), num_hidden=3, flatten=d.chance(0.5))
    if name == "convolution":
        return d.case(
            d.array([1, 2, 4, 4]), d.array([2, 2, 2, 2]), d.array([2]), kernel=[2, 2], num_filter=2, **d.some(pad=[1, 1], stride=[2, 1])
        )
    if name == "pooling":
        return d.case(d.array([1, 2, 4, 4]), train=True, kernel=[2, 2], pool_type=d.choice("max", "avg"), **d.some(stride=[2, 2]))
    if name == "batch_norm":
        return {
            **d.case(
                d.array([3, 2, 2]),
                d.array([2]),
                d.array([2]),
                d.array([2]),
                d.array([2], "float32", 0.5, 2),
                grad=[0, 1, 2],
                **d.some(fix_gamma=d.chance(0.5), axis=1),
            ),
            "loose": 20,
            "mutates": True,
        }
    attrs = {
        "slice": {"begin": [0], "end": [1]},
        "cast": {"dtype": d.choice("float32", "float64", "int32", "float16")},
        "reshape": {"newshape": d.choice([-1], [-2, -1] if len(shape) == 2 else [-5, -1], [-4])},
        "arange_like": d.some(start=1.0, axis=-1),
    }.get(name, {})
    if name == "reshape_like":
        return d.case(data, d.array(shape[::-1]), grad=[])
    return d.case(data, grad=[] if name in ("shape_array", "arange_like") else None, **attrs)
