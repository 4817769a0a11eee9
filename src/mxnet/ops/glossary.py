"""Words that mean the same in many operators: what documentation says of inputs and attributes that a docstring does not mention."""
import re

__all__ = ["meaning", "unmentioned"]

_INPUTS = {
    "data": "the array", "x": "the array", "a": "the array", "array": "the array", "arys": "the arrays", "args": "the arrays",
    "lhs": "the left operand", "rhs": "the right operand", "x1": "the first operand", "x2": "the second operand", "b": "the second array",
    "A": "(..., rows, columns), a matrix or a batch of them", "weight": "the parameter", "grad": "its gradient, the shape of weight",
    "weight32": "a float32 copy of the weight, updated in place", "mom": "the momentum, updated in place",
    "mean": "running mean of the gradient, updated in place", "var": "running mean of the squared gradient, updated in place",
    "n": "running mean of the squared gradient, updated in place", "g": "running mean of the gradient, or the direction of phase 1",
    "delta": "the previous step, updated in place", "history": "sum of the squared gradients, updated in place",
    "d": "scale of the regularizer, updated in place", "v": "running mean of the squared gradient, updated in place",
    "z": "the accumulated direction, updated in place", "r1": "norm of the weight", "r2": "norm of the direction",
    "rescale_grad": "(1,), factor of the gradient; the update is left out when it is 0, infinite or nan",
    "gamma": "(channels,), the scale", "beta": "(channels,), the shift", "bias": "(outputs,), absent with no_bias",
    "moving_mean": "(channels,), the mean used outside of training", "moving_var": "(channels,), the variance used outside of training",
    "input1": "the first parameter that is None among the attributes, as an array",
    "input2": "the second parameter that is None among the attributes, as an array",
    "mu": "the means", "sigma": "the standard deviations", "p": "the chances of success", "k": "the numbers of failures",
    "alpha": "the shape parameters", "lam": "the rates", "arrays": "inputs of the fused layers, in their order",
    "cls_prob": "(batch, 2 anchors, height, width), scores", "bbox_pred": "(batch, 4 anchors, height, width), corrections of the anchors",
    "im_info": "(batch, 3), height, width and scale of each image",
    **{f"{end}_{name}": f"(1,), the {word} real number that {name} stands for" for name in ("data", "weight", "bias")
       for end, word in (("min", "smallest"), ("max", "largest"))},
    **{f"{name}_{end}": f"(1,), the {word} real number that {name} stands for" for name in ("lhs", "rhs")
       for end, word in (("min", "smallest"), ("max", "largest"))},
}

_IGNORED = "kept for scripts written for 1.9.1; nothing depends on it"
_PLACES = "which of the node's inputs belong to this subgraph; written by the control-flow functions"
_ATTRIBUTES = {
    "lr": "the learning rate", "lrs": "the learning rates, one a weight", "learning_rates": "the learning rates, one a weight",
    "wd": "weight decay: this times the weight is added to the gradient", "wds": "weight decays, one a weight",
    "eta": "factor of the schedule", "etas": "factors of the schedule, one a weight", "momentum": "how much of the old value stays",
    "beta1": "decay of the mean of gradients", "beta2": "decay of the mean of squared gradients",
    "beta": "smoothing of the learning rate", "gamma1": "decay of the mean of squared gradients", "gamma2": "decay of the previous step",
    "epsilon": "added to a denominator", "eps": "added to a variance or denominator", "t": "the number of this update, from 1",
    "step_count": "the numbers of this update, one a weight", "rescale_grad": "factor of the gradient, before clipping",
    "clip_gradient": "gradients are cut to plus and minus this; not when negative", "clip_grad": "gradients are cut to plus and minus this; not when "
    "negative", "clip_weights": "weights are cut to plus and minus this; not when negative or 0",
    "lazy_update": "with row_sparse gradients: rows without a gradient stay", "bias_correction": "correct the means for their start at 0",
    "lower_bound": "the norm of the weight counts as at least this; not when negative",
    "upper_bound": "the norm of the weight counts as at most this; not when negative", "num_weights": "how many weights there are",
    "num_tensors": "how many weights there are", "num_args": "how many arrays there are", "num_outputs": "how many outputs there are",
    "num_out_data": "how many outputs are data, the others being states", "axis": "the dimension it goes along",
    "dim": "the dimension it goes along", "dim1": "a dimension", "dim2": "the one to exchange it with", "shift": "by how many places",
    "shape": "shape of the result, or of the draws for each parameter", "size": "shape of the result", "dtype": "type of the result's elements",
    "loc": "centre of the distribution", "scale": "spread of the distribution", "a": "shape parameter of the distribution",
    "p": "chance of success", "is_log": "give the logarithm", "is_logit": "the chances are given as logits",
    "replace": "whether an element may be drawn again", "is_ascend": "smallest first", "kernel": "size of the window", "stride": "step of the window",
    "dilate": "distance of the window's points", "pad": "zeros added on both sides", "num_filter": "channels of the result",
    "num_group": "groups of channels that see only each other", "no_bias": "leave the bias out", "layout": "order of the dimensions, e.g. 'NCHW' or "
    "'NHWC'", "pool_type": "what a window gives: its largest element, mean, sum, or norm of order p_value",
    "global_pool": "the window is the whole picture", "pooling_convention": "how a window that does not fit is counted",
    "p_value": "order of the norm", "count_include_pad": "a mean counts padded zeros", "act_type": "the function",
    "sample_type": "'nearest' repeats, 'bilinear' interpolates by a deconvolution", "multi_input_mode": "several inputs are concatenated or added",
    "mode": "which of the variants", "use_global_stats": "use the moving statistics in training too", "output_mean_var": "show mean and variance as "
    "further outputs", "fix_gamma": "gamma counts as 1", "key": "name of the layer among those that share statistics",
    "temperature": "the data are divided by it first", "use_length": "take the lengths of rows as a second input",
    "margin": "the margin of the hinge", "input_dim": "number of rows", "output_dim": "size of a row", "sparse_grad": "the gradient is row_sparse",
    "deterministic": _IGNORED, "cudnn_off": _IGNORED, "cudnn_tune": _IGNORED, "workspace": _IGNORED, "im2col_step": _IGNORED, "is_int": _IGNORED,
    "num_layers": "layers above each other", "bidirectional": "run in both directions", "lstm_state_clip_max": "cell states are cut at this",
    "lstm_state_clip_nan": "nan in cell states is cut too", "min_calib_range": "smallest real number of the result, where calibration found it",
    "max_calib_range": "largest real number of the result, where calibration found it", "out_type": "type of the result's elements",
    "lower": "the lower triangle is meant, else the upper", "UPLO": "which triangle is read", "hermitian": "the matrix is symmetric",
    "transpose": "use the transposed triangle", "transpose_a": "transpose the first matrix", "transpose_b": "transpose the second matrix",
    "offset": "which diagonal, 0 being the main one", "indices": "where to cut", "sections": "into how many equal parts",
    "squeeze_axis": "drop the axis that was cut", "start": "first place", "stop": "place before which it ends", "step": "distance of the places",
    "int_ind": "the place", "min_factor": "smallest factor", "max_factor": "largest factor", "brightness": "largest change of brightness",
    "transform_type": "'affine' or 'warp'", "sampler_type": "how points between pixels are read", "with_bn": "a BatchNorm is part of it",
    "with_act": "an activation is part of it", "with_sum": "a sum is part of it", "with_postsum_act": "an activation behind the sum is part of it",
    "with_eltwise": "an activation is part of it", "quantized": "computes with integers", "enable_float_output": "gives real numbers",
    "channel_wise_quantize": "a scale for each channel of the weight", "rpn_pre_nms_top_n": "boxes kept before suppression",
    "threshold": "overlap from which boxes are suppressed", "rpn_min_size": "smallest side of a box", "scales": "scales of the anchors",
    "ratios": "ratios of the anchors' sides", "feature_stride": "pixels a cell of the feature map stands for", "output_score": "give the scores too",
    "iou_loss": "corrections are those of an IoU loss",
    **dict.fromkeys(("in_state_locs", "in_data_locs", "remain_locs", "cond_input_locs", "func_input_locs", "func_var_locs", "then_input_locs",
                     "else_input_locs"), _PLACES),
}


def meaning(name: str, attribute: bool) -> str:
    """What an input or attribute of this name is; empty where names do not tell."""
    return (_ATTRIBUTES if attribute else _INPUTS).get(name, "")


def unmentioned(text: str, names) -> list[str]:
    """Those of the names that a docstring does not mention."""
    return [name for name in names if not re.search(rf"\b{re.escape(name)}\b", text)]
