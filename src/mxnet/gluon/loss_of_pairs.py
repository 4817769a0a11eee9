"""Losses that compare distributions, embeddings or unaligned sequences."""
from ..base import ArgumentError
from ..ops.mode import MODE
from .faces import through_nd
from .loss_base import Loss, _apply_weighting, _reshape_like, sum_but

__all__ = ["KLDivLoss", "CTCLoss", "TripletLoss", "CosineEmbeddingLoss", "SDMLLoss"]


class KLDivLoss(Loss):
    r"""Kullback-Leibler divergence: the sum of ``label * (log label - pred)``.

    Args:
        from_logits: ``pred`` is the logarithm of probabilities already; else its log-softmax is taken.
        axis: Axis of the classes.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: pred and label are alike; the loss is (batch,). MXNet 1.9.1 sums, other losses average.
    """

    def __init__(self, from_logits=True, axis=-1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_logits = from_logits
        self._axis = axis

    def hybrid_forward(self, F, pred, label, sample_weight=None):
        """See the class."""
        log, log_softmax = (F.np.log, F.npx.log_softmax) if MODE.np_array else (F.log, F.log_softmax)
        if not self._from_logits:
            pred = log_softmax(pred, self._axis) if MODE.np_array else log_softmax(pred, axis=self._axis)
        loss = label * (log(label + 1e-12) - pred)
        loss = _apply_weighting(F, loss, self._weight, sample_weight)
        return sum_but(F, loss, self._batch_axis)


class CTCLoss(Loss):
    r"""Connectionist temporal classification: minus the log of the summed probability of all alignments of a label sequence.

    Args:
        layout: ``"NTC"`` or ``"TNC"``: axes of pred.
        label_layout: ``"NT"`` or ``"TN"``: axes of label.
        weight: Factor of the loss.
    Shape: pred (batch, time, classes), the last class is the blank; label (batch, length), padded with -1; pred_lengths and label_lengths
        (batch,); the loss is (batch,).
    Source: Graves et al., "Connectionist Temporal Classification", 2006.
    """

    def __init__(self, layout="NTC", label_layout="NT", weight=None, **kwargs):
        if layout not in ("NTC", "TNC"):
            raise ArgumentError(f"Only 'NTC' and 'TNC' layouts for pred are supported, but got {layout!r}")
        if label_layout not in ("NT", "TN"):
            raise ArgumentError(f"Only 'NT' and 'TN' layouts for label are supported, but got {label_layout!r}")
        self._layout = layout
        self._label_layout = label_layout
        super().__init__(weight, label_layout.find("N"), **kwargs)

    def hybrid_forward(self, F, pred, label, pred_lengths=None, label_lengths=None, sample_weight=None):
        """See the class."""
        def swap(x):
            return F.np.swapaxes(x, 0, 1) if MODE.np_array else F.swapaxes(x, dim1=0, dim2=1)
        if self._layout == "NTC":
            pred = swap(pred)
        if self._batch_axis == 1:
            label = swap(label)
        lengths = {}
        if pred_lengths is not None:
            lengths["data_lengths"] = pred_lengths
        if label_lengths is not None:
            lengths["label_lengths"] = label_lengths
        lengths |= {"use_data_lengths": pred_lengths is not None, "use_label_lengths": label_lengths is not None, "blank_label": "last"}
        loss = through_nd(F.CTCLoss, pred, label, **lengths) if MODE.np_array else F.CTCLoss(pred, label, **lengths)
        return _apply_weighting(F, loss, self._weight, sample_weight)


class TripletLoss(Loss):
    r"""``max(0, |pred - positive|^2 - |pred - negative|^2 + margin)``.

    Args:
        margin: The margin.
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
    Shape: pred, positive and negative are alike; the loss is (batch,).
    """

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def hybrid_forward(self, F, pred, positive, negative):
        """See the class."""
        square, relu = (F.np.square, F.npx.relu) if MODE.np_array else (F.square, F.relu)
        near = square(_reshape_like(F, positive, pred) - pred)
        far = square(_reshape_like(F, negative, pred) - pred)
        loss = relu(sum_but(F, near - far, self._batch_axis) + self._margin)
        return _apply_weighting(F, loss, self._weight, None)


class CosineEmbeddingLoss(Loss):
    r"""``1 - cos(input1, input2)`` for label 1, ``max(0, cos(input1, input2) - margin)`` for label -1.

    Args:
        weight: Factor of the loss.
        batch_axis: Axis of the samples.
        margin: The margin, from -1 to 1.
    Shape: input1 and input2 (batch, size), label (batch,); the loss is (batch, 1).
    """

    def __init__(self, weight=None, batch_axis=0, margin=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def hybrid_forward(self, F, input1, input2, label, sample_weight=None):
        """See the class."""
        input1 = _reshape_like(F, input1, input2)
        cosine = self._cosine_similarity(F, input1, input2)
        if MODE.np_array:
            label = F.np.reshape(label, (-1, 1))
            apart = F.np.maximum(cosine - self._margin, 0.0)
            loss = F.np.where(label == 1, 1.0 - cosine, F.np.where(label == -1, apart, F.np.zeros_like(apart)))
            return _apply_weighting(F, loss, self._weight, sample_weight)
        label = F.reshape(label, shape=(-1, 1))
        zero = F.zeros((1, 1))
        loss = (1 - cosine) * (label == 1) + F.broadcast_maximum(zero, (label == -1) * (cosine - self._margin))
        return _apply_weighting(F, loss, self._weight, sample_weight)

    def _cosine_similarity(self, F, x, y, axis=-1):
        tiny = 1e-12                                        # keeps zero vectors finite
        if MODE.np_array:
            product = F.np.sum(x * y, axis=axis).reshape(-1, 1)
            norms = (F.np.sqrt(F.np.sum(x * x, axis=axis)) * F.np.sqrt(F.np.sum(y * y, axis=axis))).reshape(-1, 1)
            return product / F.np.maximum(norms, tiny)
        x_norm = F.norm(x, axis=axis).reshape((-1, 1))
        y_norm = F.norm(y, axis=axis).reshape((-1, 1))
        product = F.sum(x * y, axis=axis).reshape((-1, 1))
        return product / F.broadcast_maximum(x_norm * y_norm, F.full((1, 1), tiny))


class SDMLLoss(Loss):
    r"""Batchwise smoothed deep metric learning: row i of x1 belongs with row i of x2, all other rows serve as negatives.

    Args:
        smoothing_parameter: Probability given to the negatives together.
        weight, batch_axis: Without effect, as in MXNet 1.9.1.
    Shape: x1 and x2 (batch, size); the loss is (batch,).
    Source: Bonadiman et al., "Large Scale Question Paraphrase Retrieval with Smoothed Deep Metric Learning", 2019.
    """

    def __init__(self, smoothing_parameter=0.3, weight=1.0, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self.kl_loss = KLDivLoss(from_logits=True)
        self.smoothing_parameter = smoothing_parameter

    def _compute_distances(self, x1, x2):
        """Squared distances of all pairs, (batch, batch)."""
        return ((x1.expand_dims(1) - x2.expand_dims(0)) ** 2).sum(axis=2)

    def _compute_labels(self, F, batch_size):
        """The smoothed identity matrix."""
        off = self.smoothing_parameter / (batch_size - 1)
        return F.eye(batch_size) * (1 - self.smoothing_parameter - off) + off

    def hybrid_forward(self, F, x1, x2):
        """See the class; needs the batch's size, so it runs on arrays only."""
        from_np = MODE.np_array
        if from_np:
            x1, x2 = x1.as_nd_ndarray(), x2.as_nd_ndarray()
        batch_size = x1.shape[0]
        labels = self._compute_labels(F, batch_size).as_in_context(x1.context)
        log_probabilities = F.log_softmax(-self._compute_distances(x1, x2), axis=1)
        loss = F.sum(labels * (F.log(labels + 1e-12) - log_probabilities), axis=1)
        return loss.as_np_ndarray() if from_np else loss
