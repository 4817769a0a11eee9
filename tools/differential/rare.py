"""Draws of operators one meets less often: images, detection, rare linear algebra, multi-tensor updates, quantization, densities."""
from .draw import draws
from .optimizers import sgd_arrays


@draws("rcbrt", "_contrib_round_ste", "_contrib_sign_ste", "_contrib_quadratic", "_contrib_gradientmultiplier", "_contrib_index_array",
       "argmax_channel")
def one_array(d):
    """One array of positive numbers, and what attributes there are."""
    more = {"_contrib_quadratic": {"a": d.number(), "b": d.number(), "c": d.number()}, "_contrib_gradientmultiplier": {"scalar": d.number()}}
    shape = d.shape(2, 2) if d.op == "argmax_channel" else d.shape()
    grad = [] if d.op in ("argmax_channel", "_contrib_index_array") else None
    return d.case(d.array(shape, "float32", *((0.2, 3) if d.op == "rcbrt" else (-2, 2))), grad=grad, **more.get(d.op, {}))


@draws("_scatter_elemwise_div", "_identity_with_attr_like_rhs", "_contrib_allclose")
def two_arrays(d):
    """Two arrays of one shape."""
    shape = d.shape()
    return d.case(d.array(shape), d.array(shape, "float32", 0.5, 2), grad=[])


@draws("_scatter_plus_scalar", "_scatter_minus_scalar", "_hypot_scalar")
def rare_scalar(d):
    """An array and a number."""
    return d.case(d.array(d.shape()), scalar=d.number(0.2, 2))


@draws("batch_take", "fill_element_0index")
def batch_take(d):
    """One index a row."""
    rows, columns = d.integer(1, 5), d.integer(1, 5)
    data, index = d.array([rows, columns]), d.array([rows], "int32" if d.op == "batch_take" else "float32", 0, columns - 1, kind="integers")
    return d.case(data, *([d.array([rows])] if d.op != "batch_take" else []), index, grad=[])


@draws("_ravel_multi_index", "_unravel_index")
def ravel(d):
    """Indices inside the shape."""
    shape, count = d.shape(1, 3), d.integer(1, 5)
    total = 1
    for n in shape:
        total *= n
    dtype = d.choice("float32", "int32", "int64")
    if d.op == "_unravel_index":
        return d.case(d.array([count], dtype, 0, total - 1, kind="integers"), grad=[], shape=shape)
    return d.case(d.array([len(shape), count], dtype, 0, min(shape) - 1, kind="integers"), grad=[], shape=shape)


@draws("_contrib_index_copy")
def index_copy(d):
    """Rows are replaced."""
    rows, count, rest = d.integer(3, 5), d.integer(1, 3), d.shape(1, 2, 3)
    index = [int(v) for v in d.random.permutation(rows)[:count]]
    return d.case(d.array([rows, *rest]), d.array([count], "int32", kind="values", values=index), d.array([count, *rest]))


@draws("khatri_rao")
def khatri_rao(d):
    """Matrices with equally many columns."""
    columns = d.integer(1, 4)
    return d.case(*[d.array([d.integer(1, 4), columns]) for _ in range(d.integer(1, 3))], grad=[])


@draws("_histogram")
def histogram(d):
    """Equal bins."""
    return d.case(d.array(d.shape(), "float32", -3, 3), grad=[], bin_cnt=d.integer(1, 6), range=[-2.0, d.number(0, 4)])


@draws("im2col", "col2im")
def im2col(d):
    """Windows of two dimensions."""
    kernel, stride, pad, dilate = ([d.integer(a, b), d.integer(a, b)] for a, b in ((1, 3), (1, 2), (0, 1), (1, 2)))
    size = [(k - 1) * e + d.integer(1, 4) for k, e in zip(kernel, dilate, strict=True)]
    batch, channels = d.integer(1, 2), d.integer(1, 2)
    if d.op == "im2col":
        return d.case(d.array([batch, channels, *size]), kernel=kernel, stride=stride, pad=pad, dilate=dilate)
    places = 1
    for n, k, s, p, e in zip(size, kernel, stride, pad, dilate, strict=True):
        places *= (n + 2 * p - e * (k - 1) - 1) // s + 1
    return d.case(d.array([batch, channels * kernel[0] * kernel[1], places]), output_size=size, kernel=kernel, stride=stride, pad=pad, dilate=dilate)


@draws("_linalg_extractdiag", "_linalg_makediag", "_linalg_extracttrian", "_linalg_maketrian", "_linalg_gelqf")
def linalg_rare(d):
    """Diagonals and triangles with offsets; LQ factors."""
    n, stack, offset = d.integer(2, 4), d.shape(0, 1, 3), d.integer(-1, 1)
    if d.op == "_linalg_gelqf":
        return {**d.case(d.array([*stack, n, n + d.integer(0, 2)], d.choice("float32", "float64"))), "loose": 50}
    last = {"_linalg_makediag": [n], "_linalg_maketrian": [n * (n + 1) // 2]}.get(d.op, [n, n])
    more = {"lower": d.chance(0.5)} if "trian" in d.op else {}
    return d.case(d.array([*stack, *last], d.choice("float32", "float64")), **d.some(offset=offset), **more)


@draws("Crop")
def crop(d):
    """To a size, or like another array."""
    height, width = d.integer(3, 6), d.integer(3, 6)
    data, center = d.array([1, 2, height, width]), {"center_crop": True} if d.chance(0.5) else {"offset": [d.integer(0, 1), d.integer(0, 1)]}
    if d.chance(0.5):
        return d.case(data, num_args=1, h_w=[2, d.integer(1, 2)], **center)
    return d.case(data, d.array([1, 1, 2, 2]), num_args=2, **center)


@draws("Correlation")
def correlation(d):
    """Two maps and the displacements between them."""
    shape = [d.integer(1, 2), d.integer(1, 3), d.integer(4, 7), d.integer(4, 7)]
    return d.case(d.array(shape), d.array(shape), kernel_size=d.choice(1, 1, 3), max_displacement=d.integer(1, 2), stride1=d.integer(1, 2),
                  stride2=d.integer(1, 2), pad_size=d.integer(2, 4), is_multiply=d.chance(0.6))


@draws("_image_to_tensor", "_image_flip_top_bottom", "_image_crop", "_image_normalize", "_image_adjust_lighting")
def image(d):
    """Images of height, width and channels."""
    height, width = d.choice(2, 4), d.choice(2, 4)             # 1.9.1 leaves the middle of odd sizes unwritten when it flips
    data = d.array([height, width, 3], d.choice("uint8", "float32"), 0, 255, kind="integers")
    if d.op == "_image_normalize":
        return d.case(d.array([3, height, width]), mean=[d.number(0, 1)] * 3, std=[d.number(0.2, 1) for _ in range(3)])
    if d.op == "_image_crop":
        return d.case(data, grad=[], x=d.integer(0, 1), y=d.integer(0, 1), width=d.integer(1, width - 1), height=d.integer(1, height - 1))
    if d.op == "_image_adjust_lighting":
        return d.case(data, grad=[], alpha=[d.number(-1, 1) for _ in range(3)])
    return d.case(data, grad=[])


@draws("_image_resize")
def image_resize(d):
    """Bilinear and nearest."""
    data = d.array([d.integer(2, 6), d.integer(2, 6), 3], "float32", 0, 255, kind="integers")
    size = d.choice(d.integer(1, 7), [d.integer(1, 7), d.integer(1, 7)])
    return d.case(data, grad=[], size=size, interp=d.choice(0, 1), **d.some(keep_ratio=d.chance(0.5)))


@draws("_contrib_MultiBoxTarget")
def multi_box_target(d):
    """Anchors, objects, and predictions."""
    anchors, batch, classes, objects = d.integer(2, 6), d.integer(1, 2), d.integer(2, 3), d.integer(1, 3)
    parts = [{"shape": [batch, objects, 1], "kind": "integers", "low": 0, "high": classes - 2, "dtype": "float32"},
             {"shape": [batch, objects, 4], "kind": "boxes", "dtype": "float32"}]
    label = d.array([batch, objects, 5], kind="rows", parts=parts)
    return d.case(d.array([1, anchors, 4], kind="boxes"), label, d.array([batch, classes, anchors]), grad=[], **d.some(
        overlap_threshold=d.number(0.2, 0.7), negative_mining_ratio=d.choice(-1.0, 2.0),
        negative_mining_thresh=d.number(0.2, 0.6)))


@draws("_contrib_MultiBoxDetection")
def multi_box_detection(d):
    """Scores of classes, offsets and anchors."""
    anchors, batch, classes = d.integer(1, 6), d.integer(1, 2), d.integer(2, 3)
    return d.case(d.array([batch, classes, anchors], "float32", 0, 1), d.array([batch, anchors * 4], "float32", -0.5, 0.5),
                  d.array([1, anchors, 4], kind="boxes"), grad=[], **d.some(
        clip=d.chance(0.5), threshold=d.number(0.1, 0.4), nms_threshold=d.number(0.2, 0.8), force_suppress=d.chance(0.5), nms_topk=d.choice(-1, 2)))


@draws("_contrib_box_decode")
def box_decode(d):
    """Offsets of anchors."""
    shape = [d.integer(1, 2), d.integer(1, 5), 4]
    return d.case(d.array(shape), d.array([1, shape[1], 4], kind="boxes"), grad=[], **d.some(
        std0=d.number(0.1, 1), std2=d.number(0.1, 1), clip=d.number(0.2, 1), format=d.choice("center", "corner")))


@draws("_contrib_bipartite_matching")
def bipartite_matching(d):
    """Tables of scores."""
    return d.case(d.array([*d.shape(0, 1, 2), d.integer(1, 4), d.integer(1, 4)], kind="distinct"), grad=[], threshold=d.number(-1, 1),
                  **d.some(is_ascend=d.chance(0.5), topk=d.integer(-1, 3)))


@draws("_contrib_quantize_v2", "_contrib_quantize")
def quantize(d):
    """To signed and unsigned bytes."""
    data = d.array(d.shape(), "float32", -2, 2)
    if d.op == "_contrib_quantize":
        low, high = (d.array([1], kind="values", values=[v]) for v in (-2.0, 2.0))
        return d.case(data, low, high, grad=[], out_type=d.choice("int8", "uint8"))
    ranges = {"min_calib_range": d.number(-2, -0.5), "max_calib_range": d.number(0.5, 2)} if d.chance(0.6) else {}
    return d.case(data, grad=[], out_type=d.choice("int8", "uint8", "auto"), **ranges)


@draws("_contrib_dequantize", "_contrib_requantize")
def dequantize(d):
    """Back to floats, and to fewer bits."""
    if d.op == "_contrib_requantize":
        calibrated = {"min_calib_range": -d.number(0.5, 2), "max_calib_range": d.number(0.5, 2)} if d.chance(0.6) else {}
        return d.case(d.array(d.shape(), "int32", -10**6, 10**6, kind="integers"), d.array([1], kind="values", values=[-900.0]),
                      d.array([1], kind="values", values=[900.0]), grad=[], **calibrated)
    dtype = d.choice("int8", "uint8")
    low, high = (d.array([1], kind="values", values=[v]) for v in (-d.number(0.5, 2), d.number(0.5, 2)))
    return d.case(d.array(d.shape(), dtype, 0 if dtype == "uint8" else -127, 127, kind="integers"), low, high, grad=[])


DENSITIES = {"uniform": [(-3, -1), (1, 3)], "normal": [(-1, 1), (0.3, 2)], "gamma": [(0.5, 3), (0.5, 2)], "exponential": [(0.3, 2)],
             "poisson": [(0.5, 4)], "negative_binomial": [(1, 4), (0.2, 0.8)], "generalized_negative_binomial": [(0.5, 3), (0.2, 2)]}


@draws(*(f"_random_pdf_{name}" for name in DENSITIES))
def density(d):
    """Samples and parameters of each distribution."""
    name = d.op.removeprefix("_random_pdf_")
    shape, draws_each = d.shape(1, 2), d.integer(1, 4)
    whole = name in ("poisson", "negative_binomial", "generalized_negative_binomial")
    sample = d.array([*shape, draws_each], "float32", 0 if whole else 0.1, 5 if whole else 0.9, kind="integers" if whole else "uniform")
    parameters = [d.array(shape, "float32", *bounds) for bounds in DENSITIES[name]]
    return {**d.case(sample, *parameters, grad=list(range(int(whole), 1 + len(parameters))), **d.some(is_log=d.chance(0.5))), "loose": 10}


@draws("multi_lars")
def multi_lars(d):
    """Rates of several layers."""
    n = d.integer(1, 5)
    return d.case(d.array([n], "float32", 0.1, 1), d.array([n], "float32", 0, 2), d.array([n], "float32", 0, 2), d.array([n], "float32", 0, 0.1), grad=[],
                  eta=d.number(0.01, 0.5), eps=1e-3, **d.some(rescale_grad=d.number(0.2, 2)))


@draws("_multi_lamb_update", "_multi_mp_lamb_update", "_multi_adamw_update", "_multi_mp_adamw_update")
def multi_adam(d):
    """Several weights with two states each."""
    count, half, lamb = d.integer(1, 3), "_mp_" in d.op, "lamb" in d.op
    inputs, places = [], []
    for _ in range(count):
        shape, dtype = d.shape(1, 2), "float16" if half else "float32"
        places.append(len(inputs))
        inputs += [d.array(shape, dtype), d.array(shape, dtype), d.array(shape), d.array(shape, "float32", 0.1, 1)]
        if half:
            inputs.append({**inputs[places[-1]], "dtype": "float32"})
    rates = [d.number(0.01, 0.5) for _ in range(count)]
    decays = [d.number(0, 0.1) for _ in range(count)]
    attrs = d.some(beta1=d.number(0.5, 0.9), beta2=d.number(0.5, 0.99), epsilon=1e-3, clip_gradient=d.choice(-1.0, 0.5))
    if lamb:
        attrs.update(learning_rates=rates, wds=decays, step_count=[d.integer(1, 4) for _ in range(count)], num_tensors=count,
                     **d.some(bias_correction=d.chance(0.5), lower_bound=0.2, upper_bound=1.5, rescale_grad=d.number(0.2, 2)))
    else:
        inputs.append(d.array([1], "float32", kind="values", values=[d.choice(0.5, 1.0)]))
        attrs.update(lrs=rates, wds=decays, etas=[d.number(0.2, 1) for _ in range(count)], num_weights=count)
    return {**d.case(*inputs, grad=[], **attrs), "mutates": True, "out": places}


@draws("preloaded_multi_sgd_update", "preloaded_multi_sgd_mom_update", "preloaded_multi_mp_sgd_update", "preloaded_multi_mp_sgd_mom_update")
def preloaded(d):
    """Rates and decays are arrays."""
    count, half, momentum = d.integer(1, 3), "_mp_" in d.op, "_mom_" in d.op
    inputs, places = sgd_arrays(d, count, half, momentum)
    inputs += [d.array([count], "float32", 0.01, 0.5), d.array([count], "float32", 0, 0.1)]
    attrs = d.some(rescale_grad=d.number(0.2, 2), clip_gradient=d.choice(-1.0, 0.5), **({"momentum": 0.7} if momentum else {}))
    return {**d.case(*inputs, grad=[], num_weights=count, **attrs), "mutates": True, "out": places}
