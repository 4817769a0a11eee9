"""Operators that end a network: forward is the prediction, backward the gradient of a loss."""
from math import prod
from typing import Literal

import torch

from ...base import ShapeError
from ..attributes import Fraction
from ..registry import Aux, operator
from ..shapes import elementwise
from ..shapes import prod as partial_product
from .softmax import softmax_along


def _regression_inputs(data, label, output):
    """The label's shape; any other with the same batch and number of entries will do."""
    if data is None:
        return {"data": output}
    if label is not None and label[:1] == data[:1] and partial_product(label) == partial_product(data):
        return {}
    if label is not None and len(label) != len(data) and -1 in (*label, *data):
        return {}                                              # (3, ?) and (3,) may have as many entries
    batch, *rest = data
    return {"label": (batch,) if rest == [1] else data}


def _per_output(label, grad_scale):
    return grad_scale / max(prod(label.shape[1:]), 1)


def _check_label(data, label):
    if label.numel() != data.numel() or label.shape[0] != data.shape[0]:
        raise ValueError(f"label has shape {tuple(label.shape)}, data {tuple(data.shape)}")


@operator("LinearRegressionOutput", floats=True, aliases=("_sparse_LinearRegressionOutput",), lenient=True, partial=True)
def linear_regression_output(data, label, *, grad_scale: float = 1.0):
    """Identity whose gradient is that of half the squared error, per output.

    Args:
        data: (batch, ...), the predictions.
        label: the shape of data; (batch,) where data is (batch, 1).
        grad_scale: factor of the gradient (data - label) / outputs, outputs being the label's size without the batch.
    Returns:
        data, unchanged.
    """
    _check_label(data, label)
    return data.clone()


@linear_regression_output.gradient
def _linear_regression_output_gradient(data, label, *, grad_scale):      # asks for no `head`: a loss head ignores it
    return {"data": (data - label.reshape(data.shape)) * _per_output(label, grad_scale)}


@operator("LogisticRegressionOutput", floats=True, aliases=("_sparse_LogisticRegressionOutput",), lenient=True, partial=True)
def logistic_regression_output(data, label, *, grad_scale: float = 1.0):
    """Sigmoid whose gradient is that of the logistic loss, per output.

    Args:
        data: (batch, ...), the logits.
        label: the shape of data; (batch,) where data is (batch, 1).
        grad_scale: factor of the gradient (sigmoid(data) - label) / outputs.
    Returns:
        sigmoid(data).
    """
    _check_label(data, label)
    return torch.sigmoid(data)


@logistic_regression_output.gradient
def _logistic_regression_output_gradient(label, output, *, grad_scale):
    return {"data": (output - label.reshape(output.shape)) * _per_output(label, grad_scale)}


@operator("MAERegressionOutput", floats=True, aliases=("_sparse_MAERegressionOutput",), lenient=True, partial=True)
def mae_regression_output(data, label, *, grad_scale: float = 1.0):
    """Identity whose gradient is that of the absolute error, per output.

    Args:
        data: (batch, ...), the predictions.
        label: the shape of data; (batch,) where data is (batch, 1).
        grad_scale: factor of the gradient sign(data - label) / outputs.
    Returns:
        data, unchanged.
    """
    _check_label(data, label)
    return data.clone()


@mae_regression_output.gradient
def _mae_regression_output_gradient(data, label, *, grad_scale):
    return {"data": torch.sign(data - label.reshape(data.shape)) * _per_output(label, grad_scale)}


for _head in (linear_regression_output, logistic_regression_output, mae_regression_output):
    _head.infer_inputs(_regression_inputs)
    _head.infer_output(lambda data: data)


def _softmax_axis(data, multi_output, preserve_shape):
    """Data as softmax sees it: (batch, classes, positions) or (batch, classes)."""
    if multi_output:
        return data.reshape(data.shape[0], data.shape[1], -1), 1
    if preserve_shape:
        return data, -1
    return data.reshape(data.shape[0], -1), 1


@operator("SoftmaxOutput", aliases=("Softmax",), partial=True)
def softmax_output(data, label, *, grad_scale: float = 1.0, ignore_label: float = -1.0, multi_output: bool = False,
                   use_ignore: bool = False, preserve_shape: bool = False,
                   normalization: Literal["batch", "null", "valid"] = "null", out_grad: bool = False, smooth_alpha: float = 0.0):
    """Softmax whose gradient is that of the cross entropy with ``label``.

    Args:
        data: (batch, classes), all but the batch taken as classes; (batch, classes, *positions) with ``multi_output``;
            (..., classes) with ``preserve_shape``.
        label: Class numbers, the shape of data without the classes; or the shape of data, then a distribution.
        grad_scale: Factor of the gradient.
        ignore_label: With ``use_ignore``: positions of this class get no gradient.
        normalization: Divide the gradient by the batch size (``batch``), by the number of labels that are not ignored (``valid``).
        out_grad: Multiply the gradient by the softmax itself: so measured on MXNet 1.9.1, which announces the gradient that arrives.
        smooth_alpha: Label smoothing: this much of the target is spread over the other classes; not with ``multi_output``.
    Returns:
        The shape of data.
    """
    classes = data.shape[1 if multi_output else -1]
    if label.numel() * classes != data.numel() and label.shape != data.shape:
        raise ValueError(f"label has shape {tuple(label.shape)}, data {tuple(data.shape)}")
    if preserve_shape or multi_output or data.ndim == 2:
        return softmax_along(data, 1 if multi_output else -1)
    return softmax_along(data.flatten(1), 1).view(data.shape)


def _smooth_targets(label, classes, axis, smooth_alpha, like):
    """Smoothed one-hot rows of class numbers, with the classes along ``axis``."""
    numbers = label.unsqueeze(axis)
    steps = torch.arange(classes, device=like.device)
    steps = steps.view(-1, *[1] * (numbers.ndim - 2)) if axis == 1 else steps
    hit = numbers == steps
    rest = smooth_alpha / (classes - 1) if classes > 1 else 0.0
    return torch.where(hit, 1 - smooth_alpha, rest).to(like.dtype)


@softmax_output.gradient
def _softmax_output_gradient(label, output, *, grad_scale, ignore_label, multi_output, use_ignore, preserve_shape, normalization,
                             out_grad, smooth_alpha):
    shape = output.shape
    if not output.numel():
        return {"data": torch.zeros_like(output)}
    flat, axis = _softmax_axis(output, multi_output, preserve_shape)
    if label.shape == shape and label.numel() == flat.numel():
        found = (flat - label.reshape(flat.shape)) * grad_scale
        return {"data": (found * flat if out_grad else found).reshape(shape)}
    positions = flat.shape[:1] if flat.ndim == 2 else tuple([n for i, n in enumerate(flat.shape) if i != axis % flat.ndim])
    label, scale = label.long(), grad_scale
    if normalization == "batch":
        scale = grad_scale / (shape[0] if multi_output else label.numel())
    elif normalization == "valid":
        scale = grad_scale / (label != int(ignore_label)).sum().clamp(min=1)
    if label.shape != positions:
        label = label.reshape(-1)[:prod(positions)].reshape(positions)    # softmax over all of a sample reads as many as it needs
    if smooth_alpha and not multi_output:
        found = flat - _smooth_targets(label, flat.shape[axis], axis, smooth_alpha, flat)
    else:
        numbers = label.unsqueeze(axis)
        places = numbers.clamp(0, flat.shape[axis] - 1)
        found = flat.scatter_add(axis, places, (numbers == places).to(flat.dtype).neg_())
    if use_ignore:
        found = found * (label != int(ignore_label)).unsqueeze(axis)
    if multi_output and normalization != "valid":
        scale = scale / flat.shape[2]
    if out_grad:
        found = found * flat
    found = found if isinstance(scale, float) and scale == 1 else found * scale
    return {"data": found if found.shape == shape else found.reshape(shape)}


@softmax_output.infer_inputs
def _softmax_output_inputs(data, label, output, *, multi_output):
    if data is None:
        return {"data": output}
    if multi_output:
        expected, others = (data[0], partial_product(data[2:])), [data, (data[0], *data[2:])]
    else:
        expected, others = data[:-1], [data, data[:1]] if len(data) == 2 else [data]
    return {} if label in others else {"data": data if output is None else output, "label": expected}


@softmax_output.infer_output
def _softmax_output_output(data):
    return data


@operator("SVMOutput", floats=True, partial=True)
def svm_output(data, label, *, margin: float = 1.0, regularization_coefficient: float = 1.0, use_linear: bool = False):
    """Identity whose gradient is that of the one-against-all hinge loss, squared unless ``use_linear``.

    Args:
        data: (batch, classes), the scores.
        label: (batch,), class numbers.
        regularization_coefficient: Factor of the gradient.
    Returns:
        data, unchanged.
    """
    if label.shape != data.shape[:-1]:
        raise ValueError(f"label has shape {tuple(label.shape)}, expected {tuple(data.shape[:-1])}")
    return data.clone()


@svm_output.infer_inputs
def _svm_output_inputs(data):
    return {"label": data[:-1]}


svm_output.infer_output(lambda data: data)


@svm_output.gradient
def _svm_output_gradient(data, label, *, margin, regularization_coefficient, use_linear):
    classes = torch.arange(data.shape[-1], device=data.device)
    sign = torch.where(label.long().unsqueeze(-1) == classes, 1.0, -1.0).to(data.dtype)     # of the wanted side
    slack = margin - sign * data
    slope = (slack > 0).to(data.dtype) if use_linear else 2 * slack.clamp(min=0)
    return {"data": -sign * slope * regularization_coefficient}


@svm_output.infer_inputs
def _svm_output_inputs(data):
    return {"label": data[:-1]}


@svm_output.infer_output
def _svm_output_output(data):
    return data


@operator("MakeLoss", floats=True, shape=elementwise)
def make_loss_scaled(data, *, grad_scale: float = 1.0, valid_thresh: float = 0.0,
                     normalization: Literal["batch", "null", "valid"] = "null"):
    """Identity that starts backward: its gradient is ``grad_scale``, whatever arrives.

    Args:
        data: Any shape, the losses.
        valid_thresh: Entries above it are counted by normalization ``valid``.
        normalization: Divide the gradient by the number of rows, which are all dimensions but the last (``batch``), or by the number
            of valid entries (``valid``).
    """
    return data.clone()


@make_loss_scaled.gradient
def _make_loss_scaled_gradient(data, *, grad_scale, valid_thresh, normalization):
    if normalization == "valid":
        return {"data": torch.ones_like(data) * (grad_scale / (data > valid_thresh).sum().clamp(min=1)).to(data.dtype)}
    return {"data": torch.full_like(data, grad_scale / (max(1, prod(data.shape[:-1])) if normalization == "batch" else 1))}


@operator("make_loss", aliases=("_sparse_make_loss",), outputs=("loss",), lenient=True, shape=elementwise)
def make_loss(data):
    """Identity that starts backward: its gradient is 1, whatever arrives."""
    return data.clone()


@make_loss.gradient
def _make_loss_gradient(data):
    return {"data": torch.ones_like(data)}


@operator("IdentityAttachKLSparseReg", partial=True, initial={"moving_avg": '["zero", {}]'}, unlisted=("moving_avg",))
def identity_attach_kl_sparse_reg(data, moving_avg: Aux, *, sparseness_target: Fraction = 0.1, penalty: float = 0.001,
                                  momentum: Fraction = 0.9):
    """Identity whose gradient adds a penalty that keeps the mean activation of every unit near ``sparseness_target``.

    The penalty is the Kullback-Leibler divergence of two coins, the target and the moving average of the unit's mean.

    Args:
        data: (batch, units, ...), values between 0 and 1.
        moving_avg: (units,).
    """
    if data.ndim < 2:
        raise ShapeError(f"data has {data.ndim} dimensions, expected (batch, units, ...)")
    output = data.view_as(data)
    if output.requires_grad:
        axes = [axis for axis in range(data.ndim) if axis != 1]

        def penalize(gradient):
            moving_avg.lerp_(data.detach().mean(axes), 1 - momentum)
            push = penalty * ((1 - sparseness_target) / (1 - moving_avg) - sparseness_target / moving_avg)
            return gradient + push.view(-1, *[1] * (data.ndim - 2))

        output.register_hook(penalize)
    return output


@identity_attach_kl_sparse_reg.infer_inputs
def _identity_attach_kl_sparse_reg_inputs(data):
    if len(data) < 2:
        raise ShapeError(f"data has {len(data)} dimensions, expected (batch, units, ...)")
    return {"moving_avg": (data[1],)}


@identity_attach_kl_sparse_reg.infer_output
def _identity_attach_kl_sparse_reg_output(data):
    return data


@operator("CTCLoss", floats=True, aliases=("_contrib_CTCLoss", "_contrib_ctc_loss", "ctc_loss"), outputs=("output0",), hidden=1,
          absent={"data_lengths": lambda use_data_lengths: not use_data_lengths,
                  "label_lengths": lambda use_label_lengths: not use_label_lengths})
def ctc_loss(data, label, data_lengths=None, label_lengths=None, *, use_data_lengths: bool = False, use_label_lengths: bool = False,
             blank_label: Literal["first", "last"] = "first"):
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``.

    Args:
        data: (steps, batch, classes), not normalized; one class is the blank.
        label: (batch, longest). With ``blank_label='first'`` the blank is 0, labels start at 1 and 0 pads; with ``'last'`` the blank is
            the last class, labels start at 0 and -1 pads.
        data_lengths: (batch,), with ``use_data_lengths``.
        label_lengths: (batch,), with ``use_label_lengths``; else the first padding ends a label.
    Returns:
        (batch,).

    Source: Graves, Fernandez, Gomez and Schmidhuber, "Connectionist Temporal Classification", 2006.
    """
    steps, batch, classes = data.shape
    if label.shape[0] != batch or label.shape[1] > steps:
        raise ShapeError(f"label has shape {tuple(label.shape)}, expected ({batch}, at most {steps})")
    if data.is_meta:
        return data.new_empty(batch)                     # torch has no such kernel
    targets = label.long()
    if not use_data_lengths:
        data_lengths = torch.full((batch,), steps, dtype=torch.long, device=data.device)
    if not use_label_lengths:
        going = (targets != (0 if blank_label == "first" else -1)).long()
        label_lengths = going.cumprod(1).sum(1)
    blank = 0 if blank_label == "first" else classes - 1
    kind = torch.float64 if data.dtype is torch.float64 else torch.float32        # torch has no kernel for halves
    found = torch.ctc_loss(torch.log_softmax(data, 2, kind), targets.clamp(min=0), data_lengths.long(), label_lengths.long(), blank, 0, False)
    return found.to(data.dtype)


@ctc_loss.infer_inputs
def _ctc_loss_inputs(data):
    return {"data_lengths": (data[1],), "label_lengths": (data[1],)}


@ctc_loss.infer_output
def _ctc_loss_output(data, label):
    if len(data) != 3 or len(label) != 2 or label[0] != data[1] or label[1] > data[0]:
        raise ShapeError(f"label has shape {label}, expected ({data[1]}, at most {data[0]})")
    return (data[1],)


@ctc_loss.infer_type
def _ctc_loss_type(data):
    return data
