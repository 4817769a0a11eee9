"""Losses: one number per sample, averaged over all axes but the batch's. Those that compare distributions, pairs
or sequences live in ``loss_of_pairs``."""
import math

from .. import ndarray
from ..base import ArgumentError, numeric_types
from ..ops.mode import MODE
from .cross_entropy import cross_entropy_of_rows
from .loss_base import Loss, _apply_weighting, _reshape_like, mean_but
from .loss_of_pairs import CosineEmbeddingLoss, CTCLoss, KLDivLoss, SDMLLoss, TripletLoss

__all__ = ["Loss", "L2Loss", "L1Loss", "SigmoidBinaryCrossEntropyLoss", "SigmoidBCELoss", "SoftmaxCrossEntropyLoss", "SoftmaxCELoss",
           "KLDivLoss", "CTCLoss", "HuberLoss", "HingeLoss", "SquaredHingeLoss", "LogisticLoss", "TripletLoss", "PoissonNLLLoss",
           "CosineEmbeddingLoss", "SDMLLoss", "_apply_weighting", "_reshape_like", "numeric_types"]


class L2Loss(Loss):
    r"""Half the squared error: ``0.5 * weight * (label - pred)^2``.

    Args:
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: pred and label have as many elements; sample_weight broadcasts with them; the loss is (batch,).
    """

    def __init__(self, weight=1.0, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        label = _reshape_like(F, label, pred)
        square = F.np.square if MODE.np_array else F.square
        loss = _apply_weighting(F, square(label - pred), self._weight / 2, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class L1Loss(Loss):
    r"""Absolute error: ``weight * abs(label - pred)``.

    Args:
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: as in ``L2Loss``.
    """

    def __init__(self, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        label = _reshape_like(F, label, pred)
        absolute = F.np.abs if MODE.np_array else F.abs
        loss = _apply_weighting(F, absolute(label - pred), self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class SigmoidBinaryCrossEntropyLoss(Loss):
    r"""Cross entropy of independent yes-no answers: ``-(label log p + (1 - label) log(1 - p))`` with ``p = sigmoid(pred)``.

    Args:
        from_sigmoid: ``pred`` is ``p`` already.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: as in ``L2Loss``; pos_weight, the factor of the first term, broadcasts with label.
    """

    def __init__(self, from_sigmoid=False, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_sigmoid = from_sigmoid

    def hybrid_forward(self, F, pred, label, sample_weight=None, pos_weight=None):
        """See the class."""
        label = _reshape_like(F, label, pred)
        multiply = F.np.multiply if MODE.np_array else F.broadcast_mul
        log = F.np.log if MODE.np_array else F.log
        if self._from_sigmoid:
            tiny = 1e-12
            yes = log(pred + tiny) * label
            if pos_weight is not None:
                yes = multiply(yes, pos_weight)
            loss = -(yes + log(1.0 - pred + tiny) * (1.0 - label))
        else:
            relu, absolute, activation = (F.npx.relu, F.np.abs, F.npx.activation) if MODE.np_array else (F.relu, F.abs, F.Activation)
            # log(1 + exp(-|x|)) does not overflow
            if pos_weight is None:
                loss = relu(pred) - pred * label + activation(-absolute(pred), act_type="softrelu")
            else:
                factor = 1 + multiply(pos_weight - 1, label)
                loss = pred - pred * label + factor * (activation(-absolute(pred), act_type="softrelu") + relu(-pred))
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


SigmoidBCELoss = SigmoidBinaryCrossEntropyLoss


class SoftmaxCrossEntropyLoss(Loss):
    r"""Cross entropy of one answer among many: ``-log softmax(pred)[label]``.

    Args:
        axis: Axis of the classes.
        sparse_label: Labels are class numbers; else distributions of pred's shape.
        from_logits: ``pred`` is the logarithm of probabilities already.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: pred (batch, classes, ...), label without the class axis when sparse; the loss is (batch,).

    >>> loss = gluon.loss.SoftmaxCrossEntropyLoss()
    >>> loss(mx.nd.array([[0.0, 0.0]]), mx.nd.array([1])).asnumpy().round(4)
    array([0.6931], dtype=float32)
    """

    def __init__(self, axis=-1, sparse_label=True, from_logits=False, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._axis = axis
        self._sparse_label = sparse_label
        self._from_logits = from_logits
        # one kernel does it where arrays are a table and a column, see cross_entropy
        self._one_kernel = axis in (-1, 1) and sparse_label and not from_logits and weight is None and batch_axis == 0

    def _shortcut(self, *facts):
        super()._shortcut(*facts)
        general = self._run
        if general is None or not self._one_kernel:
            return
        hooks, pre_hooks = self._forward_hooks, self._forward_pre_hooks

        def run(args):
            if len(args) == 2 and not hooks and not pre_hooks:
                found = cross_entropy_of_rows(*args)
                if found is not None:
                    return found
            found = general(args)
            return run if found is general else found
        self._run = run

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        if F is ndarray and self._one_kernel and sample_weight is None:
            found = cross_entropy_of_rows(pred, label)
            if found is not None:
                return found
        log_softmax, pick = (F.npx.log_softmax, F.npx.pick) if MODE.np_array else (F.log_softmax, F.pick)
        if not self._from_logits:
            pred = log_softmax(pred, axis=self._axis)
        if self._sparse_label:
            loss = -pick(pred, label, axis=self._axis, keepdims=True)
        else:
            product = pred * _reshape_like(F, label, pred)
            loss = -(product.sum(axis=self._axis, keepdims=True) if MODE.np_array else F.sum(product, axis=self._axis, keepdims=True))
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


SoftmaxCELoss = SoftmaxCrossEntropyLoss


class HuberLoss(Loss):
    r"""Squared error for small, absolute error for large deviations, joined smoothly at ``rho``.

    Args:
        rho: Where the one passes into the other.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: as in ``L2Loss``.
    """

    def __init__(self, rho=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._rho = rho

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        label = _reshape_like(F, label, pred)
        absolute, where, square = (F.np.abs, F.np.where, F.np.square) if MODE.np_array else (F.abs, F.where, F.square)
        loss = absolute(label - pred)
        loss = where(loss > self._rho, loss - 0.5 * self._rho, (0.5 / self._rho) * square(loss))
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class HingeLoss(Loss):
    r"""``max(0, margin - pred * label)`` for labels -1 and 1.

    Args:
        margin: The margin.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: as in ``L2Loss``.
    """

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def _hinge(self, F, pred, label):
        relu = F.npx.relu if MODE.np_array else F.relu
        return relu(self._margin - pred * _reshape_like(F, label, pred))

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        loss = _apply_weighting(F, self._hinge(F, pred, label), self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class SquaredHingeLoss(Loss):
    r"""The square of the hinge loss; see ``HingeLoss`` for the arguments."""

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        square = F.np.square if MODE.np_array else F.square
        loss = _apply_weighting(F, square(HingeLoss._hinge(self, F, pred, label)), self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class LogisticLoss(Loss):
    r"""``log(1 + exp(-pred * label))`` for labels -1 and 1.

    Args:
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
        label_format: ``"signed"`` for labels -1 and 1, ``"binary"`` for 0 and 1.
    Shape: as in ``L2Loss``.
    """

    def __init__(self, weight=None, batch_axis=0, label_format="signed", **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._label_format = label_format
        if label_format not in ("signed", "binary"):
            raise ArgumentError(f"label_format can only be signed or binary, received {label_format}.")

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        label = _reshape_like(F, label, pred)
        if self._label_format == "signed":
            label = (label + 1.0) / 2.0
        relu, absolute, activation = (F.npx.relu, F.np.abs, F.npx.activation) if MODE.np_array else (F.relu, F.abs, F.Activation)
        loss = relu(pred) - pred * label + activation(-absolute(pred), act_type="softrelu")
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return mean_but(F, loss, self._batch_axis)


class PoissonNLLLoss(Loss):
    r"""Negative log likelihood of counts: ``exp(pred) - target * pred``, averaged over everything.

    Args:
        weight: Factor of the loss.
        from_logits: ``pred`` is the logarithm of the rate; else the rate itself: ``pred - target * log(pred)``.
        batch_axis: Axis of the samples.
        compute_full: Add Stirling's approximation of ``log(target!)`` where target > 1.
    Shape: pred and target have as many elements; the loss is one number.
    """

    def __init__(self, weight=None, from_logits=True, batch_axis=0, compute_full=False, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_logits = from_logits
        self._compute_full = compute_full

    def hybrid_forward(self, F, pred, target, sample_weight=None, epsilon=1e-08):
        """See the class."""
        target = _reshape_like(F, target, pred)
        exp, log = (F.np.exp, F.np.log) if MODE.np_array else (F.exp, F.log)
        loss = exp(pred) - target * pred if self._from_logits else pred - target * log(pred + epsilon)
        if self._compute_full:
            stirling = target * log(target) - target + 0.5 * log(2 * math.pi * target)
            loss = loss + stirling * (target > 1)
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return F.np.mean(loss) if MODE.np_array else F.mean(loss)
