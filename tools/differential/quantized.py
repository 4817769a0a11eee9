"""Draws of quantized operators, and of operators from contrib that stand alone."""

from .draw import draws


def number(d, value):
    """An array with one number, as ranges are given."""
    return d.array([1], kind="values", values=[value])


def whole(d, shape, dtype):
    """An array of bytes."""
    return d.array(shape, dtype, 0 if dtype == "uint8" else -127, 255 if dtype == "uint8" else 127, kind="integers")


def span(d, dtype):
    """Its range."""
    return number(d, 0.0 if dtype == "uint8" else -d.number(0.5, 3)), number(d, d.number(0.5, 3))


@draws("_contrib_quantized_act", "_contrib_quantized_flatten")
def one(d):
    """Bytes and their range."""
    dtype = d.choice("int8", "uint8") if "flatten" in d.op else "int8"
    return d.case(whole(d, d.shape(2, 4), dtype), *span(d, dtype), grad=[], **({"act_type": "relu"} if "act" in d.op else {}))


@draws("_contrib_quantized_pooling")
def pooling(d):
    """Greatest and average."""
    dtype, kernel = d.choice("int8", "uint8"), [d.integer(1, 3), d.integer(1, 3)]
    return d.case(
        whole(d, [1, d.integer(1, 3), d.integer(3, 5), d.integer(3, 5)], dtype),
        *span(d, dtype),
        grad=[],
        kernel=kernel,
        pool_type=d.choice("max", "avg"),
        **d.some(stride=[d.integer(1, 2), d.integer(1, 2)], global_pool=d.chance(0.3)),
    )


@draws("_contrib_quantized_concat")
def concat(d):
    """Parts of several ranges."""
    shape, count = d.shape(2, 4), d.integer(1, 3)
    dim = d.integer(0, len(shape) - 1)
    ranges = [span(d, "int8") for _ in range(count)]
    return d.case(*[whole(d, shape, "int8") for _ in range(count)], *[r for pair in ranges for r in pair], grad=[], num_args=count, dim=dim)


@draws("_contrib_quantized_elemwise_add", "_contrib_quantized_elemwise_mul")
def elementwise(d):
    """Two arrays of bytes."""
    shape = d.shape(2, 4)
    more = d.some(min_calib_range=-2.0, max_calib_range=2.0)
    more = more if len(more) == 2 else {}
    if "mul" in d.op:
        more = {"enable_float_output": True} if d.chance(0.4) else more
    return d.case(whole(d, shape, "int8"), whole(d, shape, "int8"), *span(d, "int8"), *span(d, "int8"), grad=[], **more)


@draws("_contrib_quantized_fully_connected", "_contrib_quantized_conv")
def dense(d):
    """Sums of products of bytes."""
    dtype, outputs, bias = d.choice("int8", "uint8"), d.integer(1, 4), d.chance(0.6)
    if d.op.endswith("conv"):
        kernel = [d.integer(1, 3), d.integer(1, 3)]
        shape = [1, d.integer(1, 4), kernel[0] + d.integer(0, 3), kernel[1] + d.integer(0, 3)]
        weight, attrs = (
            [outputs, shape[1], *kernel],
            {"kernel": kernel, "num_filter": outputs, **d.some(stride=[1, 2], pad=[d.integer(0, 1)] * 2, layout="NCHW")},
        )
    else:
        shape = d.shape(2, 3)
        width = 1
        for n in shape[1:]:
            width *= n
        weight, attrs = [outputs, width], {"num_hidden": outputs}
    inputs = [whole(d, shape, dtype), whole(d, weight, "int8")] + ([whole(d, [outputs], "int8")] if bias else [])
    ranges = [*span(d, dtype), *span(d, "int8"), *(span(d, "int8") if bias else ())]
    return d.case(*inputs, *ranges, grad=[], no_bias=not bias, **attrs)


@draws("_contrib_quantized_batch_norm")
def batch_norm(d):
    """With statistics that are known."""
    n = d.integer(1, 4)
    inputs = [
        whole(d, [d.integer(1, 2), n, d.integer(1, 3), d.integer(1, 3)], "int8"),
        d.array([n], "float32", 0.5, 2),
        d.array([n]),
        d.array([n]),
        d.array([n], "float32", 0.5, 2),
        *span(d, "int8"),
    ]
    return d.case(*inputs, grad=[], min_calib_range=-3.0, max_calib_range=d.number(1, 4), **d.some(eps=1e-3, fix_gamma=d.chance(0.5)))


@draws("_contrib_quantized_embedding")
def embedding(d):
    """Rows of a table of bytes."""
    rows, width = d.integer(1, 5), d.integer(1, 4)
    return d.case(
        d.array(d.shape(1, 2), "float32", 0, rows - 1, kind="integers"),
        whole(d, [rows, width], "int8"),
        *span(d, "int8"),
        grad=[],
        input_dim=rows,
        output_dim=width,
        dtype="int8",
    )


@draws("_contrib_calibrate_entropy")
def calibrate(d):
    """A histogram and its edges."""
    bins = d.choice(201, 301)
    edges = [round(-3 + 6 * i / bins, 4) for i in range(bins + 1)]
    return d.case(
        d.array([bins], "float32", 1, 200, kind="integers"),
        d.array([bins + 1], kind="values", values=edges),
        grad=[],
        num_quantized_bins=d.choice(31, 63),
    )


@draws("_contrib_count_sketch")
def count_sketch(d):
    """Places and signs."""
    rows, width, out = d.integer(1, 3), d.integer(1, 5), d.integer(1, 4)
    return d.case(
        d.array([rows, width]),
        d.array([1, width], "float32", 0, out - 1, kind="integers"),
        d.array([1, width], kind="special", among=[1.0, -1.0]),
        grad=[0],
        out_dim=out,
    )


@draws("_contrib_hawkesll")
def hawkes(d):
    """Likelihood of a process with marks."""
    batch, marks, steps = d.integer(1, 3), d.integer(1, 3), d.integer(1, 4)
    return {
        **d.case(
            d.array([batch, marks], "float32", 0.1, 2),
            d.array([marks], "float32", 0.1, 0.9),
            d.array([marks], "float32", 0.3, 3),
            d.array([batch, marks], "float32", 0, 1),
            d.array([batch, steps], "float32", 0.1, 1),
            d.array([batch, steps], "int32", 0, marks - 1, kind="integers"),
            d.array([batch], "float32", 1, steps, kind="integers"),
            d.array([batch], "float32", 5, 9),
            grad=[0, 1, 2, 3],
        ),
        "loose": 10,
    }


@draws("_random_pdf_dirichlet")
def dirichlet(d):
    """Points of a simplex."""
    shape, classes = d.shape(1, 1), d.integer(2, 4)
    return {
        **d.case(
            d.array([*shape, d.integer(1, 3), classes], kind="probabilities"),
            d.array([*shape, classes], "float32", 0.5, 3),
            **d.some(is_log=d.chance(0.5)),
        ),
        "loose": 10,
    }


@draws("_rnn_param_concat")
def rnn_param_concat(d):
    """Flat parameters side by side."""
    inputs = [d.array([d.integer(1, 5)]) for _ in range(d.integer(1, 4))]
    return d.case(*inputs, num_args=len(inputs), dim=0)


@draws("amp_multicast")
def amp_multicast(d):
    """To the widest, or narrowest, of the types."""
    inputs = [d.array(d.shape(), "float32") for _ in range(d.integer(1, 3))]
    return d.case(*inputs, num_outputs=len(inputs), **d.some(cast_narrow=d.chance(0.5)))


@draws("_zeros_without_dtype")
def created(d):
    """Zeros."""
    return d.case(shape=d.shape(), dtype=d.choice(0, 1, 4))


@draws("_linalg_syevd")
def syevd(d):
    """Eigenvalues of symmetric matrices; the signs of vectors are chance."""
    n = d.integer(1, 3)
    return {**d.case(d.array([n, n], d.choice("float32", "float64"), kind="definite"), grad=[]), "loose": 100}
