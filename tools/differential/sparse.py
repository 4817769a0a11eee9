"""Draws of sparse arrays: their storage, products, updates of some rows; graphs; and programs: loops, custom operators."""

from .draw import draws

STYPES = ("csr", "row_sparse")


def sparse(d, shape, stype, dtype="float32"):
    """A sparse array: most of its numbers, or whole rows, are 0."""
    return d.array(shape, dtype, kind="gaps" if stype == "row_sparse" else "holes", stype=stype)


@draws("cast_storage")
def cast_storage(d):
    """From each storage to each."""
    stype, shape = d.choice("default", *STYPES), d.shape(2, 2, 6)
    target = d.choice("default", *STYPES)
    data = d.array(shape, d.dtype(), 0, 5, kind="holes") if stype == "default" else sparse(d, shape, stype)
    return d.case(data, grad=[], stype=target)


@draws("_sparse_retain")
def retain(d):
    """Some rows stay."""
    rows = d.integer(2, 6)
    kept = sorted(int(i) for i in d.random.permutation(rows)[: d.integer(1, rows)])
    return d.case(
        sparse(d, [rows, *d.shape(1, 2, 3)], "row_sparse"),
        d.array([len(kept)], d.choice("int64", "float32"), kind="values", values=kept),
        grad=[],
    )


@draws("_square_sum")
def square_sum(d):
    """Sums over one axis."""
    return d.case(sparse(d, d.shape(2, 2, 5), "row_sparse"), grad=[], axis=d.choice([0], [1], [1]), **d.some(keepdims=d.chance(0.5)))


@draws("dot.sparse")
def dot(d):
    """Sparse by dense, both sides, transposed."""
    inner, rows, columns = d.integer(1, 5), d.integer(1, 5), d.integer(1, 5)
    form = d.choice("csr dense", "csr dense", "csr row_sparse", "dense csr", "dense row_sparse")
    first, second = form.split()
    a, b = d.chance(0.4) and first == "csr", d.chance(0.3) and first == "dense"
    arrays = []
    for stype, shape in ((first, [inner, rows] if a else [rows, inner]), (second, [columns, inner] if b else [inner, columns])):
        arrays.append(d.array(shape) if stype == "dense" else sparse(d, shape, stype))
    grad = [1] if form == "csr dense" else []
    return {**d.case(*arrays, grad=grad, transpose_a=a, transpose_b=b), "path": "nd.dot"}


@draws("elementwise.sparse")
def elementwise(d):
    """Sums and products of two sparse arrays, or of a sparse and a dense one."""
    shape, stype = d.shape(2, 2, 5), d.choice(*STYPES)
    first = sparse(d, shape, stype)
    second = d.choice(sparse(d, shape, stype), d.array(shape, "float32", 0.5, 2))
    name = d.choice("elemwise_add", "elemwise_sub", "elemwise_mul", "elemwise_div", "broadcast_add", "broadcast_mul", "maximum", "add_n")
    inputs = [first, second] if d.chance(0.8) else [second, first]
    path = {"add_n": "nd.add_n", "maximum": "nd._internal._maximum"}.get(name, f"nd.{name}")
    return {**d.case(*inputs, grad=[]), "path": path}


@draws("unary.sparse")
def unary(d):
    """Functions that keep zeros, and those that do not."""
    name = d.choice(
        "abs",
        "sin",
        "tanh",
        "sqrt",
        "square",
        "relu",
        "sign",
        "round",
        "negative",
        "exp",
        "cos",
        "zeros_like",
        "clip",
        "expm1",
        "degrees",
        "_copy",
        "sum",
        "mean",
        "norm",
        "slice",
        "ones_like",
        "trunc",
        "_mul_scalar",
        "_plus_scalar",
        "_div_scalar",
        "arcsin",
        "sigmoid",
    )
    shape, stype = d.shape(2, 2, 5), d.choice(*STYPES)
    data = d.array(shape, "float32", 0.1, 0.9, kind="gaps", stype=stype)
    attrs = {
        "clip": {"a_min": d.choice(-1.0, 0.5), "a_max": 0.7},
        "slice": {"begin": [0], "end": [d.integer(1, shape[0])]},
        "sum": d.some(axis=d.choice(0, 1), keepdims=d.chance(0.5)),
        "mean": d.some(axis=d.choice(0, 1)),
    }.get(name, {})
    if name.endswith("scalar"):
        attrs = {"scalar": d.number(0.3, 3)}
    space = "nd._internal" if name.startswith("_") else "nd"
    return {**d.case(data, grad=[], **attrs), "path": f"{space}.{name}"}


@draws("_contrib_getnnz")
def getnnz(d):
    """Numbers kept."""
    return d.case(sparse(d, d.shape(2, 2, 6), "csr"), grad=[], **d.some(axis=d.choice(1, None)))


@draws("_contrib_edge_id")
def edge_id(d):
    """Values at pairs of places, -1 where there are none."""
    n, count = d.integer(2, 5), d.integer(1, 4)
    places = [d.array([count], "float32", 0, n - 1, kind="integers") for _ in range(2)]
    return d.case(sparse(d, [n, n], "csr"), *places, grad=[])


@draws("_contrib_dgl_adjacency")
def adjacency(d):
    """Ones where there are edges."""
    n = d.integer(2, 6)
    return d.case(sparse(d, [n, n], "csr", "int64"), grad=[])


@draws("_contrib_dgl_subgraph")
def subgraph(d):
    """The edges among some vertices."""
    n = d.integer(3, 6)
    chosen = sorted(int(i) for i in d.random.permutation(n)[: d.integer(1, n)])
    return d.case(
        sparse(d, [n, n], "csr", "int64"),
        d.array([len(chosen)], "int64", kind="values", values=chosen),
        grad=[],
        return_mapping=d.chance(0.5),
    )


@draws("_contrib_dgl_csr_neighbor_uniform_sample", "_contrib_dgl_csr_neighbor_non_uniform_sample")
def neighbours(d):
    """As many neighbours as there are: nothing is left to chance."""
    n = d.integer(3, 6)
    chosen = sorted(int(i) for i in d.random.permutation(n)[: d.integer(1, 2)])
    more = [d.array([n], "float32", 0.1, 1)] if "non_uniform" in d.op else []
    seeds = d.array([len(chosen)], "int64", kind="values", values=chosen)
    case = d.case(sparse(d, [n, n], "csr", "int64"), *more, seeds, grad=[], num_hops=1, num_neighbor=n + 1, max_num_vertices=n + 2)
    return {**case, "only_form": True}  # 1.9.1 does not write what stands behind the vertices found


@draws("_contrib_SparseEmbedding")
def sparse_embedding(d):
    """Rows of a table; the gradient keeps only those used."""
    rows, width = d.integer(2, 6), d.integer(1, 4)
    return d.case(
        d.array(d.shape(1, 2, 4), "float32", 0, rows - 1, kind="integers"),
        d.array([rows, width]),
        grad=[1],
        input_dim=rows,
        output_dim=width,
        sparse_grad=True,
    )


@draws("_sparse_adagrad_update", "_contrib_group_adagrad_update")
def adagrad(d):
    """Several steps; the gradient has gaps."""
    shape = d.shape(2, 2, 5)
    stype = "row_sparse" if d.chance(0.6) or "group" not in d.op else "default"
    history = [shape[0], 1] if "group" in d.op else shape
    gradient = sparse(d, shape, stype) if stype != "default" else d.array(shape)
    inputs = [d.array(shape), gradient, d.array(history, "float32", 0.1, 1)]
    if "group" not in d.op:
        inputs = [{**inputs[0], "stype": "row_sparse"}, inputs[1], {**inputs[2], "stype": "row_sparse"}]
    attrs = {"lr": d.number(0.01, 0.5), **d.some(rescale_grad=d.number(0.2, 2), clip_gradient=d.choice(-1.0, 0.5), epsilon=1e-3)}
    return {**d.case(*inputs, grad=[], **attrs), "out": 0, "mutates": True, "apart": False}


@draws("updates.sparse")
def lazy_update(d):
    """Rows of a row_sparse gradient; lazily or all rows."""
    name = d.choice("sgd_update", "sgd_mom_update", "adam_update", "ftrl_update")
    count = {"sgd_update": 0, "sgd_mom_update": 1, "adam_update": 2, "ftrl_update": 2}[name]
    shape = d.shape(2, 2, 5)
    weight = {"stype": "row_sparse"} if d.chance(0.4) else {}
    inputs = [d.array(shape, **weight), sparse(d, shape, "row_sparse")] + [
        d.array(shape, "float32", *((0.1, 1) if i else (-1, 1)), **(weight or ({"stype": "row_sparse"} if d.chance(0.2) else {})))
        for i in range(count)
    ]
    attrs: dict[str, object] = {
        "lr": d.number(0.01, 0.5),
        **d.some(wd=d.number(0, 0.1), rescale_grad=d.number(0.2, 2), clip_gradient=d.choice(-1.0, 0.5)),
    }
    if name != "ftrl_update" and d.chance(0.7):
        attrs["lazy_update"] = d.chance(0.5)
    if name == "sgd_mom_update":
        attrs["momentum"] = d.number(0.1, 0.9)
    return {**d.case(*inputs, grad=[], **attrs), "out": 0, "mutates": True, "path": f"nd.{name}"}


@draws("_foreach")
def foreach(d):
    """Scans, at once or as symbols."""
    steps, width = d.integer(1, 4), d.integer(1, 3)
    inputs = [d.array([steps, width], "float32", -1, 1), d.array([width]), d.array([width], "float32", -1, 1)]
    return {
        **d.case(*inputs, train=True, face=d.choice("nd", "sym"), form=d.choice("plain", "tanh", "two", "states")),
        "program": "foreach",
    }


@draws("_while_loop")
def while_loop(d):
    """Loops of some rounds."""
    inputs = [d.array([1], "float32", 1, 2, kind="integers"), d.array([1], "float32", 1, 3, kind="integers")]
    face = d.choice("nd", "sym")  # 1.9.1 cannot differentiate a symbol's loop that ends early
    return {
        **d.case(*inputs, grad=[] if face == "sym" else None, train=True, face=face, most=d.integer(1, 5), limit=d.integer(4, 20)),
        "program": "while_loop",
    }


@draws("_cond")
def cond(d):
    """Either branch."""
    shape = d.shape(1, 2)
    return {**d.case(d.array(shape), d.array(shape), train=True, face=d.choice("nd", "sym"), limit=d.number(-2, 2)), "program": "cond"}


@draws("Custom")
def custom(d):
    """Two outputs, an attribute."""
    shape = d.shape()
    return {**d.case(d.array(shape), d.array(shape), train=True, **d.some(factor=d.number())), "program": "custom"}


@draws("reset_arrays")
def reset_arrays(d):
    """Zeros."""
    return {**d.case(*[d.array(d.shape(), d.dtype()) for _ in range(d.integer(1, 3))], grad=[]), "program": "reset_arrays"}


@draws("_cvimread")
def read_image(d):
    """A picture's file, in colour or not."""
    data = d.array([1], "uint8", kind="png", picture=[d.integer(1, 5), d.integer(1, 5), d.choice(1, 3)])
    return {**d.case(data, grad=[], **d.some(flag=d.choice(0, 1), to_rgb=d.chance(0.5))), "program": "read_image"}


@draws("_set_value", "_onehot_encode", "_scatter_set_nd", "_copyto")
def legacy(d):
    """Writes into an array."""
    shape = d.shape(1, 3)
    if d.op == "_set_value":
        return {**d.case(d.array(shape), grad=[], src=d.number()), "out": 0, "apart": True}
    if d.op == "_copyto":
        return {**d.case(d.array(shape), d.array(shape), grad=[]), "out": 1, "apart": True}
    if d.op == "_onehot_encode":
        rows, classes = d.integer(1, 4), d.integer(1, 4)
        return {**d.case(d.array([rows], "float32", 0, classes - 1, kind="integers"), d.array([rows, classes]), grad=[]), "out": 1}
    count = d.integer(1, 3)
    places = d.array([1, count], "int32", kind="values", values=[int(v) for v in d.random.permutation(4)[:count]])
    return {**d.case(d.array([4, 3]), d.array([count, 3]), places, grad=[], shape=[4, 3]), "out": 0}
