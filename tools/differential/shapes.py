"""Draws of operators that change shapes, and of indexing and sorting."""
from .draw import draws


@draws("expand_dims")
def expand_dims(d):
    """A new axis anywhere."""
    shape = d.shape()
    return d.case(d.array(shape, d.dtype()), axis=d.axis(len(shape) + 1))


@draws("squeeze")
def squeeze(d):
    """One axis, several, or all of size 1."""
    shape = [1 if d.chance(0.5) else n for n in d.shape()]
    ones = [i for i, n in enumerate(shape) if n == 1]
    axis = d.choice(*[[ones] if ones else [None]][0]) if d.chance(0.5) else (ones or None)
    return d.case(d.array(shape, d.dtype()), **({} if axis is None else {"axis": axis}))


@draws("Reshape")
def reshape(d):
    """The special codes 0, -1, -2, -3, -4, forwards and in reverse."""
    shape = d.shape(2, 4)
    total = 1
    for n in shape:
        total *= n
    first = shape[0] * shape[1]
    forms = [[-1], [0, -1], [-1, shape[-1]], [-2], [-3, -2], [0, -2], [first, -1], [-4, 1, shape[0], -2], [-4, -1, 1, -2], [total], [0, 0, -1],
             [-3, -1] if len(shape) > 2 else [-3], [-2, 1]]
    return d.case(d.array(shape, d.dtype()), shape=d.choice(*forms), **d.some(reverse=d.chance(0.3)))


@draws("reshape_like", "broadcast_like", "slice_like")
def like(d):
    """Whole shapes, or parts of them."""
    if d.op == "reshape_like":
        shape = d.shape(2, 3)
        return d.case(d.array(shape, d.dtype()), d.array(shape[::-1]), grad=[]) if d.chance(0.6) else d.case(
            d.array(shape), d.array([shape[0] * shape[1]]), lhs_begin=0, lhs_end=2, rhs_begin=0, rhs_end=1, grad=[0])
    full = d.shape(2, 4)
    part = [1 if d.chance(0.5) else n for n in full] if d.op == "broadcast_like" else [n + d.integer(0, 2) for n in full]
    if d.chance(0.3):
        axis = d.axis(len(full), 0)
        if d.op == "slice_like":
            return d.case(d.array(part), d.array(full), axes=[axis], grad=[0])
        return d.case(d.array(part), d.array(full), lhs_axes=[axis], rhs_axes=[axis], grad=[0])
    return d.case(d.array(part), d.array(full), grad=[0])


@draws("broadcast_axis")
def broadcast_axis(d):
    """Axes of size 1 grow."""
    shape = [1 if d.chance(0.6) else n for n in d.shape()]
    ones = [i for i, n in enumerate(shape) if n == 1] or [0]
    return d.case(d.array(shape, d.dtype()), axis=ones, size=[d.integer(1, 4) for _ in ones])


@draws("broadcast_to")
def broadcast_to(d):
    """0 keeps an axis."""
    full = d.shape()
    part = [1 if d.chance(0.5) else n for n in full]
    wanted = [0 if a == b and d.chance(0.3) else b for a, b in zip(part, full, strict=True)]
    return d.case(d.array(part, d.dtype()), shape=wanted if d.chance(0.95) else [*full, 2])


@draws("Concat")
def concat(d):
    """Arrays that differ along one axis."""
    shape = d.shape()
    axis = d.axis(len(shape))
    inputs, dtype = [], d.dtype()
    for _ in range(d.integer(1, 4)):
        part = list(shape)
        part[axis % len(shape)] = d.integer(1, 4)
        inputs.append(d.array(part, dtype))
    return d.case(*inputs, dim=axis)


@draws("stack")
def stack(d):
    """Arrays of one shape along a new axis."""
    shape, dtype = d.shape(1, 3), d.dtype()
    return d.case(*[d.array(shape, dtype) for _ in range(d.integer(1, 4))], **d.some(axis=d.axis(len(shape) + 1)))


@draws("diag")
def diag(d):
    """Vectors, matrices and stacks."""
    shape = d.shape(1, 3)
    more = d.some(axis1=-2, axis2=-1) if len(shape) > 2 and d.chance(0.5) else {}
    return d.case(d.array(shape, d.dtype()), **d.some(k=d.integer(-1, 1)), **(more if len(more) == 2 else {}))


@draws("Pad")
def pad(d):
    """All modes on four or five axes."""
    shape, mode = [d.integer(1, 3), d.integer(1, 3)] + [d.integer(3, 5) for _ in range(d.integer(2, 3))], d.choice("constant", "edge", "reflect")
    width = [0, 0, 0, 0] + [d.integer(0, 2) for _ in range(2 * (len(shape) - 2))]
    return d.case(d.array(shape, d.choice("float32", "float64")), mode=mode, pad_width=width, **d.some(constant_value=d.number()))


@draws("repeat")
def repeat(d):
    """Along an axis, or flat."""
    shape = d.shape()
    return d.case(d.array(shape, d.dtype()), repeats=d.integer(1, 3), **d.some(axis=d.axis(len(shape))))


@draws("reverse")
def reverse(d):
    """Some axes."""
    shape = d.shape()
    return d.case(d.array(shape, d.dtype()), axis=d.choice(d.integer(0, len(shape) - 1), [len(shape) - 1, 0] if len(shape) > 1 else 0))


@draws("tile")
def tile(d):
    """Fewer, as many, or more numbers than axes."""
    return d.case(d.array(d.shape(1, 3), d.dtype()), reps=[d.integer(1, 3) for _ in range(d.integer(1, 2))])      # more: 1.9.1 leaves results unwritten


@draws("transpose")
def transpose(d):
    """All orders."""
    shape = d.shape(1, 5)
    return d.case(d.array(shape, d.dtype()), **d.some(axes=[int(a) for a in d.random.permutation(len(shape))]))


@draws("SwapAxis")
def swap_axis(d):
    """Any two axes."""
    shape = d.shape(2, 4)
    return d.case(d.array(shape, d.dtype()), dim1=d.axis(len(shape)), dim2=d.axis(len(shape), 0))


@draws("slice")
def slice_(d):
    """Begins, ends and steps of both signs, with None."""
    shape = d.shape()
    begin, end, step = [], [], []
    for n in shape[:d.integer(1, len(shape))]:
        a, b = sorted([d.integer(0, n), d.integer(0, n)])
        a, b = (a, b) if a < b else (0, n)
        if d.chance(0.25):
            begin, end, step = [*begin, b - 1], [*end, a - 1 if a else None], [*step, -d.integer(1, 2)]
        else:
            begin, end, step = [*begin, d.choice(a, a - n)], [*end, d.choice(b, b - n if b < n else None)], [*step, d.choice(1, 1, 2, None)]
    return d.case(d.array(shape, d.dtype()), begin=begin, end=end, **({"step": step} if d.chance(0.6) or -1 in step or -2 in step else {}))


@draws("slice_axis")
def slice_axis(d):
    """Both ends from both sides."""
    shape = d.shape()
    axis = d.axis(len(shape), 0)
    n = shape[axis]
    begin = d.integer(0, n - 1)
    end = d.integer(begin + 1, n)
    return d.case(d.array(shape, d.dtype()), axis=axis, begin=d.choice(begin, begin - n), end=d.choice(end, None if end == n else end - n))


@draws("SliceChannel")
def slice_channel(d):
    """Even parts, squeezed or not."""
    shape = d.shape(2, 4)
    axis = d.axis(len(shape), 0)
    parts = d.integer(1, 3)
    shape[axis] = parts * (1 if d.chance(0.4) else d.integer(1, 3))
    return d.case(d.array(shape, d.dtype()), num_outputs=parts, axis=axis, **d.some(squeeze_axis=shape[axis] == parts and d.chance(0.7)))


@draws("_split_v2")
def split_v2(d):
    """At places, or into sections."""
    shape = d.shape(2, 4)
    axis = d.axis(len(shape), 0)
    shape[axis] = d.choice(4, 6)
    where = {"sections": 2} if d.chance(0.5) else {"indices": d.choice([0, 2], [0, 1, 3])}
    return d.case(d.array(shape, d.dtype()), axis=axis, **({"indices": [0]} if "sections" in where else {}), **where)


@draws("depth_to_space", "space_to_depth")
def depth_space(d):
    """Blocks of 1 to 3."""
    b = d.integer(1, 3)
    shape = [d.integer(1, 2), d.integer(1, 2) * (b * b if d.op == "depth_to_space" else 1)] + [
        d.integer(1, 2) * (b if d.op == "space_to_depth" else 1) for _ in range(2)]
    return d.case(d.array(shape, d.choice("float32", "float64")), block_size=b)


@draws("take")
def take(d):
    """Indices inside and outside, all modes."""
    shape = d.shape()
    axis = d.axis(len(shape), 0)
    mode = d.choice("clip", "wrap", "raise")
    low, high = (0, shape[axis] - 1) if mode == "raise" else (-shape[axis] - 1, shape[axis] + 1)
    return d.case(d.array(shape, d.dtype()), d.array(d.shape(1, 2, 4), d.choice("float32", "int32", "int64"), low, high, kind="integers"),
                  grad=[0], **d.some(axis=axis) if mode == "clip" and axis % len(shape) == 0 else {"axis": axis}, mode=mode)


@draws("pick")
def pick(d):
    """Kept and dropped axes, both modes."""
    shape = d.shape(2, 4)
    axis = d.axis(len(shape), 0)
    keep, n = d.chance(0.5), shape[axis]
    index = [1 if keep and i == axis % len(shape) else s for i, s in enumerate(shape)]
    if not keep:
        del index[axis % len(shape)]
    return d.case(d.array(shape, d.dtype()), d.array(index, d.choice("float32", "int32"), -1, n, kind="integers"), grad=[0],
                  axis=axis, keepdims=keep, mode=d.choice("clip", "wrap"))


@draws("Embedding", infer=True)
def embedding(d):
    """Indices inside and outside."""
    rows, width = d.integer(1, 6), d.integer(1, 4)
    return d.case(d.array(d.shape(1, 3, 4), d.choice("float32", "int32"), -1, rows, kind="integers"),
                  d.array([rows, width]), grad=[1], input_dim=rows, output_dim=width)


@draws("one_hot")
def one_hot(d):
    """Indices inside and outside, other values, other types."""
    depth = d.integer(1, 5)
    return d.case(d.array(d.shape(1, 3), d.choice("float32", "int32"), -1, depth, kind="integers"), grad=[], depth=depth,
                  **d.some(on_value=d.number(), off_value=d.number(), dtype=d.choice("float32", "float64", "int32", "uint8")))


@draws("gather_nd")
def gather_nd(d):
    """Leading axes are gathered."""
    shape = d.shape(1, 4)
    depth = d.integer(1, len(shape))
    high = min(shape[:depth]) - 1
    return d.case(d.array(shape, d.dtype()), d.array([depth, d.integer(1, 4)], d.choice("float32", "int32", "int64"), 0, high, kind="integers"), grad=[0])


@draws("scatter_nd")
def scatter_nd(d):
    """Places without repeats."""
    shape, count = [4, 3], d.integer(1, 4)
    return d.case(d.array([count, 3], d.dtype()), d.array([1, count], "int32", kind="values", values=[int(v) for v in d.random.permutation(4)[:count]]),
                  grad=[0], shape=shape)


@draws("where")
def where(d):
    """Conditions of the full shape, or one per row."""
    shape, dtype = d.shape(), d.dtype()
    condition = shape if d.chance(0.8) else shape[:1]
    return d.case(d.array(condition, d.choice("float32", "int32", dtype), 0, 1, kind="integers"), d.array(shape, dtype), d.array(shape, dtype))


@draws("sort", "argsort")
def sort(d):
    """Without ties."""
    shape = d.shape()
    more = d.some(dtype=d.choice("float32", "int32", "float64")) if d.op == "argsort" else {}
    return d.case(d.array(shape, d.choice("float32", "float64"), kind="distinct"),
                  axis=None if d.chance(0.1) else d.axis(len(shape)), **more, **d.some(is_ascend=d.chance(0.5)))


@draws("topk")
def topk(d):
    """All kinds of result."""
    shape = d.shape()
    axis = d.axis(len(shape))
    k = d.integer(0, shape[axis]) if -len(shape) <= axis < len(shape) else 1
    return d.case(d.array(shape, d.choice("float32", "float64"), kind="distinct"), axis=axis, k=k,
                  ret_typ=d.choice("indices", "value", "both", "mask"), **d.some(is_ascend=d.chance(0.5), dtype=d.choice("float32", "int32", "float64")))


@draws("SequenceLast", "SequenceMask", "SequenceReverse")
def sequence(d):
    """With and without lengths."""
    steps, batch = d.integer(1, 5), d.integer(1, 4)
    axis = d.integer(0, 1) if d.op != "SequenceReverse" else 0
    data = d.array([*([steps, batch] if axis == 0 else [batch, steps]), *d.shape(1, 2, 3)], d.choice("float32", "float64"))
    more = d.some(value=d.number()) if d.op == "SequenceMask" else {}
    if d.chance(0.7):
        return d.case(data, d.array([batch], data["dtype"], 1, steps, kind="integers"), grad=[0], use_sequence_length=True, axis=axis, **more)
    return d.case(data, grad=[] if d.op == "SequenceLast" else [0], axis=axis, **more)     # its backward crashes in 1.9.1


@draws("_contrib_boolean_mask")
def boolean_mask(d):
    """At least one row."""
    rows = d.integer(1, 5)
    mask = [1] + [d.integer(0, 1) for _ in range(rows - 1)]
    return d.case(d.array([rows, *d.shape(1, 2, 3)]), d.array([rows], d.choice("float32", "int32"), kind="values", values=mask), grad=[0])


@draws("_slice_assign_scalar")
def slice_assign_scalar(d):
    """A window is filled."""
    shape = [d.integer(2, 5), d.integer(2, 5)]
    return d.case(d.array(shape, d.dtype()), grad=[], scalar=float(d.integer(0, 3)), begin=[0, 1], end=[d.integer(1, 2), 2], **d.some(step=[1, 1]))


@draws("_slice_assign")
def slice_assign(d):
    """A window is replaced."""
    shape, dtype = [d.integer(2, 5), d.integer(2, 5)], d.dtype()
    return d.case(d.array(shape, dtype), d.array([2, 1], dtype), grad=[], begin=[0, -1], end=[2, None])
