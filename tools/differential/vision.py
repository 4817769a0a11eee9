"""Draws of detection and images beyond the common ones, of old versions of layers, and of layers with rarer attributes."""

from .draw import draws
from .layers import batch_norm, convolution, pooling


def boxes_of(d, count, scale=7):
    """Regions: the number of the image, and corners."""
    parts = [
        {"shape": [count, 1], "kind": "integers", "low": 0, "high": 0, "dtype": "float32"},
        {"shape": [count, 4], "kind": "boxes", "scale": scale, "dtype": "float32"},
    ]
    return d.array([count, 5], kind="rows", parts=parts)


@draws("Convolution_v1", "Pooling_v1")
def first_versions(d):
    """As today's, in two dimensions."""
    made = convolution(d) if d.op == "Convolution_v1" else pooling(d)
    while len(made["attrs"]["kernel"]) != 2 or made["attrs"].get("pool_type") == "lp":
        made = convolution(d) if d.op == "Convolution_v1" else pooling(d)
    made["attrs"].pop("count_include_pad", None)
    return {**made, "train": True}


@draws("BatchNorm_v1")
def batch_norm_v1(d):
    """Over axis 1."""
    made = batch_norm(d)
    return {**made, "inputs": made["inputs"], "train": True}


@draws("_contrib_BatchNormWithReLU")
def batch_norm_relu(d):
    """Only where oneDNN takes it: four axes."""
    n = d.integer(1, 4)
    inputs = [
        d.array([d.integer(2, 3), n, d.integer(1, 3), d.integer(2, 3)]),
        d.array([n]),
        d.array([n]),
        d.array([n]),
        d.array([n], "float32", 0.3, 2),
    ]
    attrs = d.some(eps=d.choice(1e-3, 1e-2), momentum=d.number(0.5, 0.95), fix_gamma=d.chance(0.5), use_global_stats=d.chance(0.3))
    return {**d.case(*inputs, grad=[0, 1, 2], **attrs), "mutates": True, "loose": 20}


@draws("IdentityAttachKLSparseReg")
def sparse_regularizer(d):
    """Activations between 0 and 1."""
    shape = d.shape(2, 2)
    return {
        **d.case(
            d.array(shape, "float32", 0.1, 0.9),
            d.array(shape[1:], "float32", 0.2, 0.8),
            grad=[0],
            train=True,
            **d.some(sparseness_target=d.number(0.1, 0.5), penalty=d.number(0.001, 0.1), momentum=d.number(0.5, 0.9)),
        ),
        "loose": 10,
    }


@draws("_contrib_box_encode")
def box_encode(d):
    """Offsets of matched boxes."""
    batch, anchors, objects = d.integer(1, 2), d.integer(1, 4), d.integer(1, 3)
    return d.case(
        d.array([batch, anchors], "float32", -1, 1, kind="integers"),
        d.array([batch, anchors], "float32", 0, objects - 1, kind="integers"),
        d.array([batch, anchors, 4], kind="boxes"),
        d.array([batch, objects, 4], kind="boxes"),
        d.array([4], "float32", -0.2, 0.2),
        d.array([4], "float32", 0.1, 1),
        grad=[],
    )


@draws("_contrib_DeformableConvolution", "_contrib_ModulatedDeformableConvolution")
def deformable(d):
    """Offsets of up to a pixel and a half; groups."""
    modulated, groups, channels, filters = "Modulated" in d.op, d.choice(1, 1, 2), 2, 2 * d.integer(1, 2)
    kernel, stride, pad, dilate = ([d.integer(a, b), d.integer(a, b)] for a, b in ((1, 3), (1, 2), (0, 1), (1, 2)))
    size = [(k - 1) * e + d.integer(1, 3) for k, e in zip(kernel, dilate, strict=True)]
    places = [(n + 2 * p - e * (k - 1) - 1) // s + 1 for n, k, s, p, e in zip(size, kernel, stride, pad, dilate, strict=True)]
    batch, bias, spots = d.integer(1, 2), d.chance(0.5), kernel[0] * kernel[1] * groups
    inputs = [d.array([batch, channels, *size]), d.array([batch, 2 * spots, *places], "float32", -1.5, 1.5)]
    if modulated:
        inputs.append(d.array([batch, spots, *places], "float32", 0, 1))
    inputs += [d.array([filters, channels, *kernel])] + ([d.array([filters])] if bias else [])
    return {
        **d.case(
            *inputs,
            grad=[] if modulated else None,
            kernel=kernel,
            stride=stride,
            pad=pad,
            dilate=dilate,
            num_filter=filters,
            num_deformable_group=groups,
            no_bias=not bias,
        ),
        "loose": 5,
    }


@draws("_contrib_Proposal", "_contrib_MultiProposal")
def proposal(d):
    """Anchors of a small map, moved and suppressed."""
    scales, ratios = [d.choice(2.0, 4.0)], [d.choice(0.5, 1.0) for _ in range(d.integer(1, 2))]
    height, width, count = d.integer(2, 4), d.integer(2, 4), len(ratios)
    batch = 1 if "Multi" not in d.op else d.integer(1, 2)
    information = d.array([batch, 3], kind="values", values=[height * 8.0, width * 8.0, 1.0] * batch)
    return {
        **d.case(
            d.array([batch, 2 * count, height, width], kind="distinct"),
            d.array([batch, 4 * count, height, width], "float32", -0.3, 0.3),
            information,
            grad=[],
            scales=scales,
            ratios=ratios,
            feature_stride=8,
            rpn_pre_nms_top_n=d.integer(4, 12),
            rpn_post_nms_top_n=d.integer(2, 6),
            threshold=d.number(0.3, 0.9),
            rpn_min_size=d.choice(1, 4),
            output_score=d.chance(0.5),
        ),
        "loose": 5,
    }


@draws("_contrib_PSROIPooling", "_contrib_DeformablePSROIPooling")
def position_sensitive(d):
    """Each part of a region from a map of its own."""
    group, out, count = d.integer(1, 3), d.integer(1, 2), d.integer(1, 3)
    data = d.array([1, out * group * group, d.integer(5, 8), d.integer(5, 8)])
    attrs = {"spatial_scale": d.choice(1.0, 0.5), "output_dim": out, "group_size": group, "pooled_size": group}
    if d.op == "_contrib_PSROIPooling":
        return d.case(data, boxes_of(d, count), grad=[0], **attrs)
    if d.chance(0.4):
        return d.case(data, boxes_of(d, count), grad=[0], no_trans=True, sample_per_part=d.integer(1, 3), **attrs)
    return d.case(
        data,
        boxes_of(d, count),
        d.array([count, 2, group, group], "float32", -0.5, 0.5),
        grad=[],
        part_size=group,
        trans_std=0.1,
        sample_per_part=d.integer(1, 3),
        **attrs,
    )


@draws("_contrib_RROIAlign")
def rotated(d):
    """Regions by centre, size and angle."""
    count = d.integer(1, 3)
    parts = [
        {"shape": [count, 1], "kind": "integers", "low": 0, "high": 0, "dtype": "float32"},
        {"shape": [count, 4], "kind": "uniform", "low": 2, "high": 5, "dtype": "float32"},
        {"shape": [count, 1], "kind": "uniform", "low": -90, "high": 90, "dtype": "float32"},
    ]
    return {
        **d.case(
            d.array([1, d.integer(1, 2), d.integer(6, 9), d.integer(6, 9)]),
            d.array([count, 6], kind="rows", parts=parts),
            grad=[],
            pooled_size=[d.integer(1, 3), d.integer(1, 3)],
            spatial_scale=d.choice(1.0, 0.5),
            **d.some(sampling_ratio=d.choice(-1, 2)),
        ),
        "loose": 5,
    }


@draws("_cvcopyMakeBorder", "_cvimresize", "_image_flip_left_right")
def opencv(d):
    """Borders, sizes, flips."""
    data = d.array([d.choice(2, 4, 6), d.choice(2, 4, 6), 3], "uint8", 0, 255, kind="integers")
    if d.op == "_cvcopyMakeBorder":
        return d.case(
            data,
            grad=[],
            top=d.integer(0, 2),
            bot=d.integer(0, 2),
            left=d.integer(0, 2),
            right=d.integer(0, 2),
            **d.some(type=d.choice(0, 1, 2, 4), value=float(d.integer(0, 255))),
        )
    if d.op == "_cvimresize":
        return d.case(data, grad=[], w=d.integer(1, 7), h=d.integer(1, 7), **d.some(interp=d.integer(0, 4)))
    return d.case(data, grad=[])


@draws("_cvimdecode")
def decode(d):
    """A picture's bytes, in colour or not."""
    data = d.array([1], "uint8", kind="png", picture=[d.integer(1, 5), d.integer(1, 5), d.choice(1, 3)])
    return d.case(data, grad=[], **d.some(flag=d.choice(0, 1), to_rgb=d.chance(0.5)))


@draws("RNN.more", "CTCLoss.lengths")
def recurrent(d):
    """Projections, lengths of sequences; losses with lengths of data and labels."""
    steps, batch = d.integer(2, 6), d.integer(1, 3)
    if d.op == "CTCLoss.lengths":
        classes, length = d.integer(3, 5), 2
        first = d.chance(0.5)
        label = d.array([batch, length], "float32", 1 if first else 0, classes - 1 if first else classes - 2, kind="integers")
        inputs = [d.array([steps + 3, batch, classes]), label]
        how = d.choice((True, True), (True, False), (False, True))
        if how[0]:
            inputs.append(d.array([batch], "float32", 4, steps + 3, kind="integers"))
        if how[1]:
            inputs.append(d.array([batch], "float32", 1, length, kind="integers"))
        return {
            **d.case(
                *inputs, grad=[0], train=True, use_data_lengths=how[0], use_label_lengths=how[1], blank_label="first" if first else "last"
            ),
            "path": "nd.CTCLoss",
        }
    hidden, width, projection, layers = d.integer(2, 4), d.integer(1, 3), d.integer(1, 2), d.integer(1, 2)
    two = d.chance(0.4)
    ways = 2 if two else 1
    size = sum(
        ways * (4 * hidden * ((width if i == 0 else projection * ways) + projection + 2) + projection * hidden) for i in range(layers)
    )
    states = [d.array([layers * ways, batch, projection]), d.array([layers * ways, batch, hidden])]
    return {
        **d.case(
            d.array([steps, batch, width]),
            d.array([size], "float32", -0.7, 0.7),
            *states,
            grad=[],
            train=False,
            mode="lstm",
            num_layers=layers,
            state_size=hidden,
            projection_size=projection,
            bidirectional=two,
            state_outputs=d.chance(0.7),
        ),
        "path": "nd.RNN",
    }


@draws("optimizers.steps")
def steps(d):
    """Three steps of an optimizer's update, each with another gradient."""
    from . import optimizers

    name = d.choice(
        "sgd_mom_update",
        "nag_mom_update",
        "adam_update",
        "rmsprop_update",
        "rmspropalex_update",
        "ftrl_update",
        "signum_update",
        "_adamw_update",
    )
    d.op = name
    made = (optimizers.adamw_update if name == "_adamw_update" else optimizers.update)(d)
    d.op = "optimizers.steps"
    return {
        **made,
        "op": d.op,
        "out": 0,
        "steps": 3,
        "fresh": [1],
        "path": "nd.contrib.adamw_update" if name == "_adamw_update" else f"nd.{name}",
        "loose": 5,
    }
