"""Draws of neural network layers, linear algebra and detection."""
from .draw import draws


@draws("FullyConnected", infer=True)
def fully_connected(d):
    """Flattened or not, with and without bias."""
    shape, hidden = d.shape(2, 4), d.integer(1, 5)
    flatten = d.chance(0.6)
    width = shape[-1]
    if flatten:
        width = 1
        for n in shape[1:]:
            width *= n
    bias = d.chance(0.6)
    dtype = d.choice("float32", "float32", "float64")
    inputs = [d.array(shape, dtype), d.array([hidden, width], dtype)] + ([d.array([hidden], dtype)] if bias else [])
    return d.case(*inputs, num_hidden=hidden, flatten=flatten, no_bias=not bias)


@draws("Convolution", infer=True)
def convolution(d):
    """One to three dimensions, groups, strides, dilation, padding."""
    rank, groups = d.choice(1, 2, 2, 3), d.choice(1, 1, 2)
    channels, filters = groups * d.integer(1, 3), groups * d.integer(1, 3)
    kernel, dilate = [d.integer(1, 3) for _ in range(rank)], [d.choice(1, 1, 2) for _ in range(rank)]
    size = [(k - 1) * e + d.integer(1, 4) for k, e in zip(kernel, dilate, strict=True)]
    bias = d.chance(0.6)
    attrs = d.some(stride=[d.integer(1, 2) for _ in range(rank)], pad=[d.integer(0, 2) for _ in range(rank)])
    inputs = [d.array([d.integer(1, 2), channels, *size]), d.array([filters, channels // groups, *kernel])] + ([d.array([filters])] if bias else [])
    return d.case(*inputs, kernel=kernel, num_filter=filters, num_group=groups, no_bias=not bias, dilate=dilate, **attrs)


@draws("Deconvolution", infer=True)
def deconvolution(d):
    """One and two dimensions, groups, strides, adjustment."""
    rank, groups = d.choice(1, 2, 2), d.choice(1, 1, 2)
    channels, filters = groups * d.integer(1, 3), d.integer(1, 3)
    kernel, stride = [d.integer(1, 3) for _ in range(rank)], [d.integer(1, 3) for _ in range(rank)]
    bias = d.chance(0.5)
    attrs = d.some(pad=[d.integer(0, k - 1) for k in kernel], adj=[d.integer(0, s - 1) for s in stride])
    inputs = [d.array([d.integer(1, 2), channels, *[d.integer(2, 4) for _ in range(rank)]]), d.array([channels, filters, *kernel])] + (
        [d.array([filters * groups])] if bias else [])
    return d.case(*inputs, kernel=kernel, stride=stride, num_filter=filters * groups, num_group=groups, no_bias=not bias, **attrs)


@draws("Pooling", infer=True)
def pooling(d):
    """One to three dimensions, all kinds and conventions."""
    rank, kind = d.choice(1, 2, 2, 3), d.choice("max", "avg", "sum", "lp")
    kernel = [d.integer(1, 3) for _ in range(rank)]
    attrs = {"p_value": d.choice(1, 2)} if kind == "lp" else {}
    low = 0.1 if kind == "lp" else -2
    data = d.array([d.integer(1, 2), d.integer(1, 3), *[d.integer(3, 6) for _ in range(rank)]], d.choice("float32", "float32", "float64"), low, 2)
    if d.chance(0.15):
        return d.case(data, train=True if kind == "max" else None, pool_type=kind, global_pool=True, kernel=kernel, **attrs)
    if kind == "avg":
        attrs.update(d.some(count_include_pad=d.chance(0.5)))
    attrs.update(d.some(stride=[d.integer(1, 3) for _ in range(rank)], pad=[d.integer(0, k // 2) for k in kernel],
                        pooling_convention=d.choice("valid", "full")))
    if attrs.get("pooling_convention") == "full" and "stride" in attrs:
        attrs["stride"] = [min(s, k) for s, k in zip(attrs["stride"], kernel, strict=True)]   # windows outside have no value in 1.9.1
    train = True if kind == "max" else None                    # outside training 1.9.1 does not keep where the greatest stood
    return d.case(data, train=train, pool_type=kind, kernel=kernel, **attrs)


@draws("Activation")
def activation(d):
    """All functions."""
    return d.case(d.array(d.shape(), d.choice("float32", "float32", "float64"), -4, 4),
                  act_type=d.choice("relu", "sigmoid", "softrelu", "softsign", "tanh"))


@draws("LeakyReLU")
def leaky_relu(d):
    """All but the random one."""
    kind, shape = d.choice("elu", "gelu", "leaky", "prelu", "selu"), d.shape(2, 4)
    data = d.array(shape, d.choice("float32", "float32", "float64"), -3, 3)
    if kind == "prelu":
        return d.case(data, d.array([d.choice(1, shape[1])], data["dtype"]), act_type=kind)
    return d.case(data, act_type=kind, **d.some(slope=d.number(0.05, 1)))


@draws("softmax", "log_softmax", "softmin")
def softmax(d):
    """Any axis, temperature, result type, lengths."""
    shape = d.shape()
    attrs = d.some(axis=d.axis(len(shape)), temperature=d.choice(None, 0.5, 2.0))
    if d.chance(0.2) and len(shape) > 1 and d.op == "softmax":
        return d.case(d.array(shape), d.array(shape[:-1], "int32", 1, shape[-1]), grad=[0], use_length=True, axis=-1)
    if d.chance(0.2):
        attrs["dtype"] = d.choice("float32", "float64")
    return d.case(d.array(shape, d.choice("float32", "float32", "float64", "float16"), -4, 4), **attrs)


@draws("SoftmaxActivation")
def softmax_activation(d):
    """Over instances and channels."""
    return d.case(d.array(d.shape(2, 4), "float32", -4, 4), **d.some(mode=d.choice("instance", "channel")))


@draws("BatchNorm", "_contrib_SyncBatchNorm", infer=True)
def batch_norm(d):
    """Training and not, fixed gamma, other axes."""
    shape = [d.integer(2, 4), d.integer(1, 4), *[d.integer(1, 4) for _ in range(d.integer(0, 2))]]
    axis = d.choice(1, 1, 1, len(shape) - 1, -1) if d.op == "BatchNorm" else 1
    n = shape[axis]
    attrs = d.some(eps=d.choice(1e-3, 1e-2), momentum=d.number(0.5, 0.95), fix_gamma=d.chance(0.5), use_global_stats=d.chance(0.3))
    attrs.update({"axis": axis} if d.op == "BatchNorm" else {"key": f"key{d.seed}"})
    inputs = [d.array(shape), d.array([n]), d.array([n]), d.array([n]), d.array([n], "float32", 0.3, 2)]
    case = d.case(*inputs, grad=[0, 1, 2], train=None if d.op == "BatchNorm" else True, **attrs)
    return {**case, "mutates": True, "loose": 20}


@draws("LayerNorm", infer=True)
def layer_norm(d):
    """Any axis."""
    shape = d.shape(2, 4)
    axis = d.axis(len(shape), 0)
    shape[axis] = max(2, shape[axis])
    inputs = [d.array(shape), d.array([shape[axis]]), d.array([shape[axis]])]
    return {**d.case(*inputs, axis=axis, **d.some(eps=d.choice(1e-3, 1e-2))), "loose": 20}


@draws("InstanceNorm", infer=True)
def instance_norm(d):
    """Over what follows the channels."""
    shape = [d.integer(1, 3), d.integer(1, 3), d.integer(2, 4), d.integer(1, 3)]
    return {**d.case(d.array(shape), d.array(shape[1:2]), d.array(shape[1:2]), **d.some(eps=d.choice(1e-3, 1e-2))), "loose": 20}


@draws("GroupNorm", infer=True)
def group_norm(d):
    """Groups of channels."""
    groups = d.integer(1, 3)
    shape = [d.integer(1, 3), groups * d.integer(1, 2), d.integer(2, 4), d.integer(1, 3)]
    return {**d.case(d.array(shape), d.array([groups]), d.array([groups]), num_groups=groups, **d.some(eps=d.choice(1e-3, 1e-2))), "loose": 20}


@draws("L2Normalization")
def l2_normalization(d):
    """All modes."""
    mode = d.choice("instance", "channel", "spatial")
    return d.case(d.array(d.shape(3 if mode != "instance" else 2, 4)), mode=mode, **d.some(eps=d.choice(1e-10, 1e-3)))


@draws("LRN")
def lrn(d):
    """Across channels."""
    shape = [d.integer(1, 2), d.integer(1, 6), d.integer(1, 4), d.integer(1, 4)]
    return d.case(d.array(shape), nsize=d.choice(1, 3, 5), **d.some(alpha=d.number(0.001, 0.2), beta=d.number(0.3, 1), knorm=d.number(1, 3)))


@draws("UpSampling")
def up_sampling(d):
    """Nearest neighbours of one or two inputs."""
    scale = d.integer(1, 3)
    shape = [d.integer(1, 2), d.integer(1, 3), d.integer(1, 3), d.integer(1, 3)]
    inputs = [d.array(shape)] + ([d.array([shape[0], 2, shape[2], shape[3]])] if d.chance(0.3) else [])
    return d.case(*inputs, scale=scale, sample_type="nearest", num_args=len(inputs))


@draws("Dropout")
def dropout(d):
    """Outside training only: no random numbers."""
    return d.case(d.array(d.shape(), d.choice("float32", "float64")), train=False, **d.some(p=d.number(0, 0.9)))


@draws("_contrib_AdaptiveAvgPooling2D")
def adaptive_pooling(d):
    """One or two output sizes."""
    size = d.choice(d.integer(1, 4), [d.integer(1, 4), d.integer(1, 4)])
    return d.case(d.array([d.integer(1, 2), d.integer(1, 2), d.integer(2, 6), d.integer(2, 6)]), output_size=size)


@draws("_contrib_BilinearResize2D")
def bilinear_resize(d):
    """To sizes and by scales, corners aligned or not."""
    data = d.array([d.integer(1, 2), d.integer(1, 2), d.integer(2, 5), d.integer(2, 5)])
    if d.chance(0.3):
        return d.case(data, scale_height=d.choice(2.0, 0.5), scale_width=d.choice(2.0, 1.5), mode=d.choice("odd_scale", "to_even_up", "to_odd_up"))
    return d.case(data, height=d.integer(1, 7), width=d.integer(1, 7), **d.some(align_corners=d.chance(0.5)))


@draws("BilinearSampler", "GridGenerator", "SpatialTransformer")
def spatial(d):
    """Small images and transforms."""
    batch, size = d.integer(1, 2), [d.integer(2, 4), d.integer(2, 4)]
    data = d.array([batch, d.integer(1, 2), d.integer(2, 5), d.integer(2, 5)])
    if d.op == "BilinearSampler":
        return d.case(data, d.array([batch, 2, *size], "float32", -1.2, 1.2))
    if d.op == "GridGenerator" and d.chance(0.5):
        return d.case(d.array([batch, 2, *size]), transform_type="warp")
    theta = d.array([batch, 6], "float32", -1, 1)
    if d.op == "GridGenerator":
        return d.case(theta, transform_type="affine", target_shape=size)
    return d.case(data, theta, transform_type="affine", sampler_type="bilinear", target_shape=size)


@draws("CTCLoss")
def ctc_loss(d):
    """Labels that fit, both places of the blank."""
    steps, batch, classes, length = d.integer(5, 7), d.integer(1, 3), d.integer(3, 5), 2
    first = d.chance(0.5)
    label = d.array([batch, length], "float32", 1 if first else 0, classes - 1 if first else classes - 2, kind="integers")
    return d.case(d.array([steps, batch, classes]), label, grad=[0], train=True, blank_label="first" if first else "last")


@draws("RNN", infer=True)
def rnn(d):
    """All modes, one and two layers and directions."""
    mode, layers, hidden, width = d.choice("rnn_relu", "rnn_tanh", "gru", "lstm"), d.integer(1, 2), d.integer(1, 3), d.integer(1, 3)
    two, steps, batch = d.chance(0.4), d.integer(1, 4), d.integer(1, 3)
    gates, ways = {"gru": 3, "lstm": 4}.get(mode, 1), 2 if two else 1
    size = sum(ways * gates * hidden * ((width if i == 0 else hidden * ways) + hidden + 2) for i in range(layers))
    states = [d.array([layers * ways, batch, hidden]) for _ in range(2 if mode == "lstm" else 1)]
    return d.case(d.array([steps, batch, width]), d.array([size], "float32", -0.7, 0.7), *states, train=True, mode=mode, num_layers=layers,
                  state_size=hidden, bidirectional=two, state_outputs=d.chance(0.7))


@draws("_contrib_interleaved_matmul_selfatt_qk", "_contrib_interleaved_matmul_selfatt_valatt", "_contrib_interleaved_matmul_encdec_qk",
       "_contrib_interleaved_matmul_encdec_valatt")
def interleaved(d):
    """Heads side by side."""
    heads, width, batch, queries, keys = d.integer(1, 3), d.integer(1, 3), d.integer(1, 2), d.integer(1, 4), d.integer(1, 4)
    if d.op.endswith("selfatt_qk"):
        return d.case(d.array([queries, batch, heads * 3 * width]), heads=heads)
    if d.op.endswith("selfatt_valatt"):
        return d.case(d.array([queries, batch, heads * 3 * width]), d.array([batch * heads, queries, queries]), heads=heads)
    if d.op.endswith("encdec_qk"):
        return d.case(d.array([queries, batch, heads * width]), d.array([keys, batch, heads * 2 * width]), heads=heads)
    return d.case(d.array([keys, batch, heads * 2 * width]), d.array([batch * heads, queries, keys]), heads=heads)


@draws("dot")
def dot(d):
    """Ranks one to three, transposed or not."""
    inner, dtype = d.integer(1, 4), d.choice("float32", "float32", "float64")
    left, right = [*d.shape(0, 2, 4), inner], [inner, *d.shape(0, 2, 4)]
    a, b = d.chance(0.3), d.chance(0.3)
    return d.case(d.array(left[::-1] if a and len(left) == 2 else left, dtype), d.array(right[::-1] if b and len(right) == 2 else right, dtype),
                  transpose_a=a and len(left) == 2, transpose_b=b and len(right) == 2)


@draws("batch_dot", "_linalg_gemm2", "_linalg_gemm")
def batch_dot(d):
    """Stacks of products."""
    stack = [d.integer(1, 3)] if d.op == "batch_dot" or d.chance(0.7) else []
    rows, inner, columns = d.integer(1, 4), d.integer(1, 4), d.integer(1, 4)
    a, b, dtype = d.chance(0.4), d.chance(0.4), d.choice("float32", "float64")
    inputs = [d.array([*stack, *((inner, rows) if a else (rows, inner))], dtype),
              d.array([*stack, *((columns, inner) if b else (inner, columns))], dtype)]
    more = d.some(alpha=d.number()) if d.op != "batch_dot" else {}
    if d.op == "_linalg_gemm":
        inputs.append(d.array([*stack, rows, columns], dtype))
        more.update(d.some(beta=d.number()))
    return d.case(*inputs, transpose_a=a, transpose_b=b, **more)


@draws("_linalg_potrf", "_linalg_potri", "_linalg_inverse", "_linalg_det", "_linalg_slogdet", "_linalg_sumlogdiag", "_linalg_syrk")
def linalg_one(d):
    """One stack of matrices."""
    n = d.integer(1, 4)
    shape, dtype = [*d.shape(0, 2, 3), n, n], d.choice("float32", "float64")
    if d.op == "_linalg_syrk":
        return d.case(d.array([*shape[:-1], d.integer(1, 3)], dtype), **d.some(transpose=d.chance(0.5), alpha=d.number()))
    kind = {"_linalg_potri": "lower", "_linalg_sumlogdiag": "definite"}.get(d.op, "definite")
    return {**d.case(d.array(shape, dtype, kind=kind)), "loose": 50}


@draws("_linalg_trmm", "_linalg_trsm")
def linalg_triangular(d):
    """Both sides, both triangles."""
    n, m, stack, dtype = d.integer(1, 4), d.integer(1, 3), d.shape(0, 1, 3), d.choice("float32", "float64")
    right, lower = d.chance(0.5), d.chance(0.5)
    return {**d.case(d.array([*stack, n, n], dtype, kind="lower" if lower else "upper"), d.array([*stack, *((m, n) if right else (n, m))], dtype),
                     rightside=right, lower=lower, transpose=d.chance(0.5), **d.some(alpha=d.number())), "loose": 50}


@draws("_contrib_box_iou")
def box_iou(d):
    """Corners and centres."""
    return d.case(d.array([*d.shape(1, 2, 3), 4], kind="boxes"), d.array([*d.shape(1, 2, 3), 4], kind="boxes"), grad=[], **d.some(
        format=d.choice("corner", "center")))


@draws("_contrib_box_nms")
def box_nms(d):
    """Rows of class, score and box."""
    shape = [d.integer(1, 2), d.integer(1, 8)]
    parts = [{"shape": [*shape, 1], "kind": "integers", "low": 0, "high": 2, "dtype": "float32"},
             {"shape": [*shape, 1], "kind": "distinct", "dtype": "float32"}, {"shape": [*shape, 4], "kind": "boxes", "dtype": "float32"}]
    return d.case(d.array([*shape, 6], kind="rows", parts=parts), grad=[], **d.some(
        overlap_thresh=d.number(0.1, 0.9), valid_thresh=d.number(-1, 1), topk=d.integer(-1, 5), id_index=d.choice(-1, 0), force_suppress=d.chance(0.5)))


@draws("_contrib_MultiBoxPrior")
def multi_box_prior(d):
    """Anchors of a small feature map."""
    return d.case(d.array([1, 2, d.integer(1, 4), d.integer(1, 4)]), grad=[], **d.some(
        sizes=[d.number(0.1, 1) for _ in range(d.integer(1, 3))], ratios=[d.number(0.4, 2.5) for _ in range(d.integer(1, 3))], clip=d.chance(0.5)))


@draws("ROIPooling", "_contrib_ROIAlign")
def roi(d):
    """A few regions of small maps."""
    rois = d.integer(1, 3)
    parts = [{"shape": [rois, 1], "kind": "integers", "low": 0, "high": 1, "dtype": "float32"},
             {"shape": [rois, 4], "kind": "boxes", "scale": 7, "dtype": "float32"}]
    more = d.some(aligned=d.chance(0.5), sample_ratio=d.choice(-1, 2)) if "Align" in d.op else {}
    data = d.array([2, d.integer(1, 2), d.integer(4, 8), d.integer(4, 8)], kind="distinct")
    return d.case(data, d.array([rois, 5], kind="rows", parts=parts), grad=[0],
                  pooled_size=[d.integer(1, 3), d.integer(1, 3)], spatial_scale=d.choice(1.0, 0.5), **more)
