"""Draws of the operators beneath mx.np, with their own attributes."""

from .draw import draws
from .elementwise import axes
from .numbers_ import FLOATS, shape_of

UNARY = (
    "absolute arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil cos cosh degrees exp expm1 fix floor isfinite isinf isnan isneginf isposinf log "
    "log10 log1p log2 logical_not negative radians reciprocal rint sign sin sinh sqrt square tan tanh trunc"
).split()
BINARY = "add subtract multiply true_divide mod power arctan2 hypot copysign equal not_equal greater greater_equal less less_equal".split()
SCALAR = [f"{name}_scalar" for name in [*BINARY, "rsubtract", "rtrue_divide", "rmod", "rpower", "rarctan2", "rcopysign"] if name != "hypot"]
WHOLE = ("bitwise_and", "bitwise_or", "bitwise_xor", "lcm")
DTYPES = ("float32", "float32", "float64", "float16", "int32", "int64", "int8", "uint8", "bool")


@draws(*(f"_npi_{name}" for name in UNARY), "_np_copy", "_npx_relu", "_npx_sigmoid")
def unary(d):
    """Floats, integers and bools; zero-size and zero-dim."""
    low, high = FLOATS.get(d.op.removeprefix("_npi_"), (-3, 3))
    dtype = d.choice(*DTYPES)
    special = dtype.startswith("float") and d.chance(0.2) and "gamma" not in d.op
    if not dtype.startswith("float"):
        low, high = 0, 1
    return d.case(d.array(shape_of(d), dtype, low, high, kind="special" if special else "uniform"))


@draws(
    "_npi_around",
    "_npi_nan_to_num",
    "_npi_bitwise_not",
    "_npi_norm",
    "_npi_full_like",
    "_npi_tril",
    "_np_diag",
    "_np_diagflat",
    "_np_diagonal",
    "_np_trace",
    "_npi_diag_indices_from",
    "_npx_nonzero",
    "_npi_flip",
    "_npi_rot90",
    "_npi_diff",
    "_np_squeeze",
    "_npi_share_memory",
    "_npx_constraint_check",
)
def with_attributes(d):
    """One array and few attributes."""
    name, shape, dtype = d.op.split("_", 2)[2], shape_of(d, 1), d.choice("float32", "float64", "int32")
    rank = len(shape)
    if name == "bitwise_not":
        return d.case(d.array(shape, d.choice("int32", "int64", "uint8", "bool"), 0, 1))
    if name == "nan_to_num":
        return d.case(d.array(shape, d.choice("float32", "float64"), kind="special"), **d.some(nan=d.number(), posinf=9.0, neginf=-9.0))
    if name == "constraint_check":
        return d.case(d.array(shape, "bool", 1, 1), grad=[])
    if name == "share_memory":
        return d.case(d.array(shape), d.array(shape), grad=[])
    if name in ("diagonal", "trace", "rot90"):
        shape = d.shape(2, 4)
        if name == "rot90":
            return d.case(d.array(shape, dtype), grad=[], k=d.integer(-3, 4), axes=[0, len(shape) - 1])
        return d.case(d.array(shape, dtype), **d.some(offset=d.integer(-1, 1)), **d.choice({}, {"axis1": -1, "axis2": 0}))
    if name in ("diag", "diagflat", "tril"):
        return d.case(d.array(d.shape(1, 2) if name != "tril" else d.shape(2, 4), dtype), **d.some(k=d.integer(-2, 2)))
    if name == "diag_indices_from":
        n = d.integer(1, 4)
        return d.case(d.array([n] * d.integer(2, 3), dtype), grad=[])
    if name == "diff":
        return d.case(d.array(d.shape(1, 3), d.choice("float32", "float64")), **d.some(n=d.integer(0, 2), axis=d.axis(1, 0)))
    attrs = {
        "around": d.some(decimals=d.integer(-1, 2)),
        "full_like": {"fill_value": float(d.integer(-2, 3)), **d.some(dtype=d.choice("float32", "int32", "bool"))},
        "flip": {"axis": [d.integer(0, rank)]},
        "norm": {},
        "nonzero": {},
        "squeeze": {},
    }[name]
    if name == "nonzero":
        return d.case(d.array(shape, dtype, 0, 1, kind="integers"), grad=[])
    return d.case(
        d.array(shape, dtype if name != "norm" else "float32", -30 if name == "around" else -3, 30 if name == "around" else 3),
        grad=[] if name == "norm" else None,
        **attrs,
    )


@draws(*(f"_npi_{name}" for name in BINARY))
def binary(d):
    """Shapes that broadcast, types that mix."""
    full = shape_of(d)
    other = [1 if d.chance(0.3) else n for n in full][d.integer(0, max(0, len(full) - 1)) :]
    positive = d.op.endswith(("divide", "mod", "power"))
    dtype = d.choice(*DTYPES)
    second = dtype if d.chance(0.75) else d.choice(*DTYPES)
    first = (1, 3) if d.op.endswith("power") else (-3, 3)
    inputs = [d.array(full, dtype, *first), d.array(other, second, 1 if positive else -3, 3)]
    return d.case(*[{**i, "low": 0, "high": 1} if i["dtype"] == "bool" else i for i in inputs])


@draws(*(f"_npi_{name}" for name in SCALAR))
def scalar(d):
    """Numbers, whole or not, on either side."""
    dtype, positive = d.choice(*DTYPES), d.op.endswith(("divide_scalar", "mod_scalar", "power_scalar"))
    whole = d.chance(0.5)
    number = float(d.integer(1, 3)) if whole else d.number(0.5, 3)
    number = -number if not positive and d.chance(0.3) and dtype.startswith("float") else number
    low, high = (0, 1) if dtype == "bool" else (1, 3) if positive else (-3, 3)
    return d.case(d.array(shape_of(d), dtype, low, high), scalar=number, is_int=whole)


@draws(*(f"_npi_{name}" for name in WHOLE), *(f"_npi_{name}_scalar" for name in WHOLE))
def whole(d):
    """Bits and least common multiples."""
    dtype = d.choice("int32", "int64", "int8", "uint8", *(["bool"] if "lcm" not in d.op else []))
    high = 1 if dtype == "bool" else 12
    shape = shape_of(d)
    data = d.array(shape, dtype, 0, high)
    if d.op.endswith("_scalar"):
        return d.case(data, scalar=float(d.integer(0, high)), is_int=True)
    return d.case(data, d.array([1 if d.chance(0.3) else n for n in shape], dtype, 0, high))


@draws("_npi_ldexp", "_npi_ldexp_scalar", "_npi_rldexp_scalar")
def ldexp(d):
    """Times powers of two."""
    shape, dtype = shape_of(d), d.choice("float32", "float64")
    if d.op.endswith("scalar"):
        return d.case(d.array(shape, dtype, -3, 3), scalar=float(d.integer(-2, 4)), is_int=True)
    return d.case(d.array(shape, dtype), d.array(shape, d.choice(dtype, dtype, "int32"), -3, 4, kind="integers"))


@draws(
    "_np_sum",
    "_np_prod",
    "_np_max",
    "_np_min",
    "_np_all",
    "_np_any",
    "_npi_mean",
    "_npi_std",
    "_npi_var",
    "_npi_argmax",
    "_npi_argmin",
    "_np_cumsum",
    "_npi_average",
)
def reduction(d):
    """Axes of all forms, types of results, first values."""
    name, shape, dtype = (
        d.op.split("_", 2)[2],
        d.shape(0, 4, 4),
        d.choice("float32", "float32", "float64", "float16", "int32", "int64", "int8", "bool"),
    )
    rank = len(shape)
    if name in ("argmax", "argmin", "cumsum"):
        axis = None if (d.chance(0.2) and name != "cumsum") or not rank else d.axis(rank)
        if name == "cumsum":  # 1.9.1 counts from the front, and does not know arrays without axes
            shape = shape or [2]
            axis = d.integer(0, len(shape))
        more = d.some(keepdims=d.chance(0.5)) if name != "cumsum" else {}
        return d.case(d.array(shape, "float32" if dtype == "bool" else dtype, kind="uniform"), **more, axis=axis)
    data = d.array(shape, dtype, 0 if dtype == "bool" else -2, 1 if dtype == "bool" else 2)
    attrs = d.some(keepdims=d.chance(0.5), **({"axis": axes(d, rank)} if rank else {}))
    if name == "average":
        attrs.pop("keepdims", None)
        float_data = d.array(shape, d.choice("float32", "float64"))
        grad = None if shape else []  # without axes the gradients of 1.9.1 are 0
        if d.chance(0.5):
            return d.case(float_data, grad=grad, weighted=False, **attrs)
        return d.case(float_data, d.array(shape, float_data["dtype"], 0.3, 2), grad=grad, weighted=True, **attrs)
    if name in ("sum", "prod", "mean") and d.chance(0.25):
        attrs["dtype"] = d.choice("float32", "float64", "int32")
    if name in ("std", "var") and d.chance(0.3):
        attrs["ddof"] = 1
    return {**d.case(data, grad=[] if name in ("std", "var") else None, **attrs), "loose": 10 if name in ("std", "var") else 1}


@draws("_npi_bincount", "_npi_percentile", "_npi_unique", "_npi_ediff1d", "_npi_polyval")
def statistics(d):
    """Counts, percentiles, differences."""
    n, name = d.integer(1, 8), d.op.removeprefix("_npi_")
    if name == "bincount":
        weights = [d.array([n], "float32", 0.1, 2)] if d.chance(0.5) else []
        return d.case(
            d.array([n], "int32", 0, 5, kind="integers"), *weights, grad=[], has_weights=bool(weights), **d.some(minlength=d.integer(0, 8))
        )
    if name == "percentile":
        shape = d.shape(1, 3)
        kinds = ("linear", "lower", "higher", "midpoint", "nearest")
        more = d.some(axis=axes(d, len(shape)), keepdims=d.chance(0.5), interpolation=d.choice(*kinds))
        data = d.array(shape, d.choice("float32", "float64", "int32"))
        if d.chance(0.5):
            return d.case(data, grad=[], q_scalar=float(d.integer(0, 100)), **more)
        return d.case(data, d.array(d.shape(1, 1, 3), "float32", 0, 100), grad=[], **more)
    if name == "unique":
        return d.case(
            d.array([n], d.choice("float32", "int32"), -2, 3, kind="integers"),
            grad=[],
            **d.some(return_index=d.chance(0.5), return_inverse=d.chance(0.5), return_counts=d.chance(0.5)),
        )
    if name == "ediff1d":
        return d.case(
            d.array(d.shape(1, 3), d.choice("float32", "float64")), **d.some(to_begin_scalar=d.number(), to_end_scalar=d.number())
        )
    return d.case(d.array([n]), d.array(d.shape(1, 3), "float32", -1, 1))


@draws(
    "_np_reshape",
    "_npx_reshape",
    "_np_transpose",
    "_np_moveaxis",
    "_np_roll",
    "_npi_broadcast_to",
    "_np_atleast_1d",
    "_np_atleast_2d",
    "_np_atleast_3d",
)
def shaped(d):
    """Other shapes."""
    name, shape = d.op.split("_", 2)[2], shape_of(d, 1)
    rank, dtype = len(shape), d.dtype()
    if name.endswith(("_1d", "_2d", "_3d")):
        inputs = [d.array(shape_of(d), dtype) for _ in range(d.integer(1, 3))]
        return d.case(*inputs, grad=[], num_args=len(inputs))
    if d.op == "_npx_reshape":
        forms = [[-1], [-2, -1], [-4], [-5, -4] if rank > 1 else [-1], [-6, 1, -1, -4], [-1, 1], [-2, -4]]
        return d.case(d.array([max(1, n) for n in shape], dtype), newshape=d.choice(*forms), **d.some(reverse=d.chance(0.3)))
    attrs = {
        "reshape": {"newshape": d.choice([-1], [shape[0], -1], [1, -1], [-1, 1])},
        "transpose": d.some(axes=[int(a) for a in d.random.permutation(rank)]),
        "moveaxis": {"source": [d.axis(rank)], "destination": [d.axis(rank, 0)]},
        "roll": {"shift": [d.integer(-3, 3)], "axis": [d.axis(rank)]},
        "broadcast_to": {"shape": [d.integer(1, 3), *shape]},
    }[name]
    return d.case(d.array(shape, dtype), **attrs)


@draws("_npi_concatenate", "_npi_stack", "_npi_vstack", "_npi_hstack", "_npi_dstack", "_npi_column_stack")
def joined(d):
    """One to three arrays."""
    shape, dtype, count = shape_of(d, 1, 3), d.choice("float32", "float64", "int32"), d.integer(1, 3)
    attrs = {"_npi_concatenate": {"dim": d.axis(len(shape))}, "_npi_stack": {"axis": d.axis(len(shape) + 1)}}.get(d.op, {})
    return d.case(*[d.array(shape, dtype) for _ in range(count)], num_args=count, **attrs)


@draws("_npi_hsplit", "_npi_dsplit", "_npi_pad")
def split(d):
    """Parts; borders of all modes."""
    if d.op == "_npi_pad":
        shape = d.shape(1, 3, 4)
        mode = d.choice("constant", "edge", "reflect", "symmetric", "maximum", "minimum")
        return d.case(
            d.array(shape, d.choice("float32", "float64")),
            grad=None if mode == "constant" else [],
            mode=mode,
            pad_width=[[d.integer(0, 2) if n > 1 else 0, d.integer(0, 2) if n > 1 else 0] for n in shape],
            **d.some(constant_value=d.number()),
        )
    shape = [d.integer(1, 3), 4, 4]
    return d.case(
        d.array(shape), axis=1 if d.op == "_npi_hsplit" else 2, **d.choice({"indices": [0], "sections": 2}, {"indices": [0, 1, 3]})
    )


@draws(
    "_npi_boolean_mask_assign_scalar",
    "_npi_boolean_mask_assign_tensor",
    "_npi_where",
    "_npi_where_lscalar",
    "_npi_where_rscalar",
    "_npi_where_scalar2",
)
def masked(d):
    """Where a mask holds."""
    shape, dtype = d.shape(1, 3), d.choice("float32", "float64", "int32")
    mask = d.array(shape, d.choice("bool", "bool", "float32", "int32") if "where" in d.op else "bool", 0, 1, kind="integers")
    if d.op.endswith("assign_scalar"):
        return {**d.case(d.array(shape, dtype), mask, grad=[], value=float(d.integer(-3, 3)), start_axis=0), "out": 0}
    if d.op.endswith("assign_tensor"):
        return {**d.case(d.array(shape, dtype), mask, d.array([1], dtype), grad=[], start_axis=0), "out": 0}
    if d.op.endswith("scalar2"):
        return d.case(mask, grad=[], x=d.number(), y=d.number())
    arrays = [d.array([1 if d.chance(0.2) else n for n in shape], dtype) for _ in range(1 if d.op.endswith("scalar") else 2)]
    return d.case(
        mask,
        *arrays,
        grad=[] if d.op.endswith("scalar") else None,
        **({"scalar": float(d.integer(-3, 3))} if d.op.endswith("scalar") else {}),
    )


@draws("_npi_delete", "_npi_insert_scalar", "_npi_insert_slice", "_npi_insert_tensor")
def inserted(d):
    """Rows go and come."""
    n, width = d.integer(2, 5), d.integer(1, 3)
    data, axis = d.array([n, width]), 0
    if d.op == "_npi_delete":
        return d.case(
            data,
            grad=[],
            axis=axis,
            **d.choice({"int_ind": d.integer(-n, n - 1)}, {"start": 0, "stop": d.integer(1, n), "step": d.integer(1, 2)}),
        )
    if d.op == "_npi_insert_scalar":
        return d.case(data, d.array([width]), grad=[], int_ind=d.integer(-n, n), axis=axis)
    if d.op == "_npi_insert_slice":
        return d.case(data, d.array([width]), grad=[], start=0, stop=d.integer(1, n), step=d.integer(1, 2), axis=axis)
    return d.case(data, d.array([1, width]), d.array([d.integer(1, 3)], "int64", 0, n, kind="integers"), grad=[], axis=axis)


@draws("_np_dot", "_npi_matmul", "_npi_tensordot", "_npi_tensordot_int_axes", "_npi_einsum")
def product(d):
    """Products of all ranks."""
    inner, dtype, name = d.integer(1, 4), d.choice("float32", "float64"), d.op.split("_", 2)[2]
    if name == "einsum":
        form, first, second = d.choice(
            ("ij,jk->ik", [2, inner], [inner, 3]),
            ("bij,bjk->bik", [2, 3, inner], [2, inner, 2]),
            ("ij,ij->", [2, inner], [2, inner]),
            ("i,j->ij", [inner], [3]),
            ("ij,kj->ik", [3, inner], [2, inner]),
            ("...ij,jk->...ik", [2, 2, inner], [inner, 3]),
        )
        return d.case(d.array(first, dtype), d.array(second, dtype), subscripts=form, num_args=2, **d.some(optimize=d.choice(0, 1)))
    if name.startswith("tensordot"):
        shape = [inner, d.integer(1, 3)]
        attrs = {"axes": d.choice(0, 1, 2)} if name.endswith("axes") else {"a_axes_summed": d.choice([0], [1, 0]), "b_axes_summed": [0]}
        count = attrs["axes"] if "axes" in attrs else len(attrs["a_axes_summed"])
        attrs.update({"b_axes_summed": [0, 1]} if count == 2 and "axes" not in attrs else {})
        right = {0: [d.integer(1, 3)], 1: [shape[1] if "axes" in attrs else shape[0], 2], 2: shape if "axes" in attrs else shape[::-1]}[
            count
        ]
        return d.case(d.array(shape, dtype), d.array(right, dtype), **attrs)
    right = d.choice([inner], [inner, d.integer(1, 4)], [d.integer(1, 2), inner, d.integer(1, 3)], [])
    if name == "matmul" and not right:
        right = [inner]
    left = d.choice([inner], [d.integer(1, 4), inner], [right[0] if len(right) == 3 else 2, d.integer(1, 3), inner])
    return d.case(d.array(left, dtype), d.array(right, dtype))


@draws(
    "_npi_cholesky",
    "_npi_eig",
    "_npi_eigh",
    "_npi_eigvals",
    "_npi_eigvalsh",
    "_npi_pinv",
    "_npi_pinv_scalar_rcond",
    "_npi_solve",
    "_npi_svd",
    "_npi_tensorinv",
    "_npi_tensorsolve",
)
def linear(d):
    """Matrices and stacks of them."""
    n, stack, dtype, name = d.integer(1, 4), d.shape(0, 1, 3), d.choice("float32", "float64"), d.op.removeprefix("_npi_")
    definite = d.array([*stack, n, n], dtype, kind="definite")
    if name in ("eigh", "eig", "svd"):  # the signs of vectors are chance
        return {**d.case(definite, grad=[], **(d.some(UPLO=d.choice("L", "U")) if name == "eigh" else {})), "only_form": True}
    if name in ("cholesky", "eigvals"):
        return {**d.case(definite, grad=[0] if name == "cholesky" else []), "loose": 50}
    if name == "eigvalsh":
        return {**d.case(definite, grad=[], **d.some(UPLO=d.choice("L", "U"))), "loose": 50}
    if name == "solve":
        return {**d.case(definite, d.array([*stack, n, d.integer(1, 3)] if stack or d.chance(0.6) else [n], dtype)), "loose": 50}
    if name == "tensorinv":
        return {**d.case(d.array([2, 2, 4], dtype, kind="distinct"), grad=[], ind=2), "loose": 50}
    if name == "tensorsolve":
        return {**d.case(d.array([n, n], dtype, kind="definite"), d.array([n], dtype)), "loose": 50}
    data = d.array([*stack, n, d.integer(1, 4)], dtype)
    if name == "pinv":
        return {**d.case(data, d.array(stack, dtype, 0.0001, 0.001), grad=[]), "loose": 500}
    return {**d.case(data, grad=[], **d.some(rcond=1e-5)), "loose": 500}


@draws(
    "_npi_arange",
    "_npi_blackman",
    "_npi_hamming",
    "_npi_hanning",
    "_npi_eye",
    "_npi_identity",
    "_npi_indices",
    "_npi_logspace",
    "_npi_ones",
    "_npi_zeros",
)
def created(d):
    """Arrays from numbers."""
    name = d.op.removeprefix("_npi_")
    typed = d.some(dtype=d.choice("float32", "float64", "int32"))
    start = float(d.integer(-3, 3))
    attrs = {
        "arange": {"start": start, "stop": start + d.integer(1, 5), "step": d.choice(1.0, 0.5, 2.0)},
        "eye": {"N": d.integer(0, 4), **d.some(M=d.integer(1, 5), k=d.integer(-2, 2))},
        "identity": {"shape": [3, 3]},
        "indices": {"dimensions": d.shape(1, 3, 3)},
        "logspace": {
            "start": d.number(-1, 0),
            "stop": d.number(0, 2),
            "num": d.integer(0, 6),
            **d.some(endpoint=d.chance(0.5), base=d.choice(2.0, 10.0)),
        },
        "ones": {"shape": shape_of(d)},
        "zeros": {"shape": shape_of(d)},
    }.get(name, {"M": d.integer(0, 7)})
    if name in ("blackman", "hamming", "hanning", "logspace"):
        typed = d.some(dtype=d.choice("float32", "float64"))
    return d.case(**attrs, **typed)
