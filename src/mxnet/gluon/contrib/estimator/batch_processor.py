"""What is done with one batch."""
from .... import autograd
from ...utils import split_and_load

__all__ = ["BatchProcessor"]


class BatchProcessor:
    """Computes the predictions and losses of a batch; override for networks with other inputs or losses."""

    def _get_data_and_label(self, batch, ctx, batch_axis=0):
        data, label = batch[0], batch[1]
        return split_and_load(data, ctx_list=ctx, batch_axis=batch_axis), split_and_load(label, ctx_list=ctx, batch_axis=batch_axis)

    def evaluate_batch(self, estimator, val_batch, batch_axis=0):
        """Data, labels, predictions and losses of a validation batch, each a list with an item for each context."""
        data, label = self._get_data_and_label(val_batch, estimator.context, batch_axis)
        pred = [estimator.val_net(x) for x in data]
        return data, label, pred, [estimator.val_loss(y_hat, y) for y_hat, y in zip(pred, label, strict=True)]

    def fit_batch(self, estimator, train_batch, batch_axis=0):
        """Data, labels, predictions and losses of a training batch, after the backward pass."""
        data, label = self._get_data_and_label(train_batch, estimator.context, batch_axis)
        with autograd.record():
            pred = [estimator.net(x) for x in data]
            loss = [estimator.loss(y_hat, y) for y_hat, y in zip(pred, label, strict=True)]
        for one in loss:
            one.backward()
        return data, label, pred, loss
