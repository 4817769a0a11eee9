"""Losses against their formulas; hybridized they are the same."""
import numpy as np
import pytest

from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError

L = gluon.loss
RANDOM = np.random.RandomState(0)
PRED, LABEL = RANDOM.randn(3, 4).astype("float32"), RANDOM.randn(3, 4).astype("float32")
SIGNS, PROBABILITIES = np.sign(LABEL), np.exp(LABEL) / np.exp(LABEL).sum(1, keepdims=True)
CLASSES = np.array([1.0, 0.0, 3.0], "float32")


def softmax_log(x):
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def softplus(x):
    return np.log1p(np.exp(x))


CASES = {
    "l2": (L.L2Loss(), PRED, LABEL, lambda: (0.5 * (PRED - LABEL) ** 2).mean(1)),
    "l1": (L.L1Loss(weight=2), PRED, LABEL, lambda: 2 * abs(PRED - LABEL).mean(1)),
    "l1_axis": (L.L1Loss(batch_axis=1), PRED, LABEL, lambda: abs(PRED - LABEL).mean(0)),
    "bce": (L.SigmoidBCELoss(), PRED, SIGNS / 2 + 0.5, lambda: (softplus(PRED) - PRED * (SIGNS / 2 + 0.5)).mean(1)),
    "ce": (L.SoftmaxCELoss(), PRED, CLASSES, lambda: -softmax_log(PRED)[np.arange(3), CLASSES.astype(int)]),
    "ce_dense": (L.SoftmaxCELoss(sparse_label=False), PRED, PROBABILITIES, lambda: -(softmax_log(PRED) * PROBABILITIES).sum(1)),
    "kl": (L.KLDivLoss(from_logits=False), PRED, PROBABILITIES, lambda: (PROBABILITIES * (np.log(PROBABILITIES) - softmax_log(PRED))).sum(1)),
    "huber": (L.HuberLoss(), PRED, LABEL, lambda: np.where(abs(PRED - LABEL) > 1, abs(PRED - LABEL) - 0.5, 0.5 * (PRED - LABEL) ** 2).mean(1)),
    "hinge": (L.HingeLoss(), PRED, SIGNS, lambda: np.maximum(0, 1 - PRED * SIGNS).mean(1)),
    "squared_hinge": (L.SquaredHingeLoss(), PRED, SIGNS, lambda: (np.maximum(0, 1 - PRED * SIGNS) ** 2).mean(1)),
    "logistic": (L.LogisticLoss(), PRED, SIGNS, lambda: softplus(-PRED * SIGNS).mean(1)),
    "poisson": (L.PoissonNLLLoss(), PRED, PROBABILITIES, lambda: (np.exp(PRED) - PROBABILITIES * PRED).mean()),
}


@pytest.mark.parametrize("name", CASES)
def test_formula(name):
    loss, pred, label, formula = CASES[name]
    for hybrid in (False, True):
        loss.hybridize(hybrid)
        np.testing.assert_allclose(loss(nd.array(pred), nd.array(label)).asnumpy(), np.atleast_1d(formula()), rtol=1e-4, atol=1e-5)


def test_triplet_and_cosine():
    a, b, c = nd.array(PRED), nd.array(LABEL), nd.array(PROBABILITIES)
    expected = np.maximum(0, ((PRED - LABEL) ** 2).sum(1) - ((PRED - PROBABILITIES) ** 2).sum(1) + 1)
    np.testing.assert_allclose(L.TripletLoss()(a, b, c).asnumpy(), expected, rtol=1e-5)
    cosine = (PRED * LABEL).sum(1) / np.linalg.norm(PRED, axis=1) / np.linalg.norm(LABEL, axis=1)
    found = L.CosineEmbeddingLoss(margin=0.1)(a, b, nd.array([1, -1, 1])).asnumpy().ravel()
    np.testing.assert_allclose(found, np.where([True, False, True], 1 - cosine, np.maximum(0, cosine - 0.1)), rtol=1e-4)


def test_ctc_of_certain_answers_is_small():
    pred = nd.array([[[20.0, 0, 0], [0, 0, 20.0], [0, 20.0, 0]]])          # a, blank, b
    for loss in (L.CTCLoss(), L.CTCLoss(layout="TNC")):
        inputs = pred if loss._layout == "NTC" else pred.transpose((1, 0, 2))
        assert float(loss(inputs, nd.array([[0, 1]])).asscalar()) < 1e-3
    with pytest.raises(MXNetError, match="layouts"):
        L.CTCLoss(layout="CTN")


def test_sdml_prefers_matching_rows():
    close = L.SDMLLoss()(nd.array(PRED), nd.array(PRED)).mean().asscalar()
    assert close < L.SDMLLoss()(nd.array(PRED), nd.array(PRED[::-1].copy())).mean().asscalar()


def test_sample_weight_and_gradient():
    pred = nd.array(PRED)
    pred.attach_grad()
    with autograd.record():
        loss = L.L2Loss()(pred, nd.array(LABEL), nd.array([[1], [0], [2]]))
    loss.backward()
    np.testing.assert_allclose(pred.grad.asnumpy(), (PRED - LABEL) / 4 * [[1], [0], [2]], rtol=1e-5)
    assert repr(L.L1Loss()) == "L1Loss(batch_axis=0, w=None)"


def test_a_loss_of_ones_own():
    class Mine(L.Loss):
        def hybrid_forward(self, F, pred, label, sample_weight=None):
            return L._apply_weighting(F, F.abs(pred - L._reshape_like(F, label, pred)), self._weight, sample_weight)
    assert Mine(3.0, 0)(nd.array([[1.0]]), nd.array([0.0])).asscalar() == 3
