"""Values of metrics against scikit-learn, SciPy's formulas by hand, and MXNet 1.9.1's edge cases."""
import math

import numpy as np
import pytest
from sklearn import metrics as reference

import mxnet as mx
from mxnet import nd


def probabilities(rng, count, classes):
    scores = rng.uniform(0.05, 1, (count, classes))
    return (scores / scores.sum(1, keepdims=True)).astype("float32")


@pytest.fixture
def rng():
    return np.random.RandomState(3)


@pytest.fixture
def batches(rng):
    """Three batches of labels and probabilities of two classes."""
    return [(rng.randint(0, 2, size).astype("float32"), probabilities(rng, size, 2)) for size in (12, 7, 9)]


def counted(metric, batches):
    for label, pred in batches:
        metric.update([nd.array(label)], [nd.array(pred)])
    return metric.get()[1]


def joined(batches):
    return np.concatenate([label for label, _ in batches]), np.concatenate([pred for _, pred in batches])


def test_accuracy(batches):
    label, pred = joined(batches)
    assert counted(mx.metric.Accuracy(), batches) == pytest.approx(reference.accuracy_score(label, pred.argmax(1)))


def test_accuracy_of_class_numbers_and_of_another_axis(rng):
    label = rng.randint(0, 4, (5, 6))
    pred = rng.rand(5, 6, 4).astype("float32")
    wanted = (pred.argmax(2) == label).mean()
    assert counted(mx.metric.Accuracy(axis=2), [(label, pred)]) == pytest.approx(wanted)
    assert counted(mx.metric.Accuracy(), [(label, pred.argmax(2))]) == pytest.approx(wanted)


def test_top_k(rng):
    label, pred = rng.randint(0, 6, 40), probabilities(rng, 40, 6)
    for k in (2, 3, 5):
        wanted = reference.top_k_accuracy_score(label, pred, k=k, labels=range(6))
        assert counted(mx.metric.TopKAccuracy(k), [(label, pred)]) == pytest.approx(wanted)
    assert counted(mx.metric.TopKAccuracy(9), [(label, pred)]) == 1


@pytest.mark.parametrize("name, score", [
    ("f1", lambda label, pred: reference.f1_score(label, pred.argmax(1))),
    ("mcc", lambda label, pred: reference.matthews_corrcoef(label, pred.argmax(1)))])
def test_binary_scores(name, score, batches):
    macro = np.mean([score(*batch) for batch in batches])
    assert counted(mx.metric.create(name), batches) == pytest.approx(macro)
    assert counted(mx.metric.create(name, average="micro"), batches) == pytest.approx(score(*joined(batches)))


def test_binary_scores_are_0_where_undefined():
    batch = [(np.zeros(2), np.array([[0.9, 0.1], [0.8, 0.2]]))]
    for name in ("f1", "mcc"):
        for average in ("macro", "micro"):
            assert counted(mx.metric.create(name, average=average), batch) == 0


def test_pcc_is_the_correlation_of_many_classes(rng):
    label, pred = rng.randint(0, 5, 60), probabilities(rng, 60, 5)
    halves = [(label[:30], pred[:30]), (label[30:], pred[30:])]
    assert counted(mx.metric.PCC(), halves) == pytest.approx(reference.matthews_corrcoef(label, pred.argmax(1)))


def test_pcc_grows_with_the_classes_it_meets():
    metric = mx.metric.PCC()
    metric.update([nd.array([0, 1])], [nd.array([0, 1])])
    metric.update([nd.array([5, 1])], [nd.array([5, 0])])
    assert metric.k == 6 and metric.lcm.shape == (6, 6)
    assert metric.get()[1] == pytest.approx(reference.matthews_corrcoef([0, 1, 5, 1], [0, 1, 5, 0]))


@pytest.mark.parametrize("name", ["ce", "nll_loss"])
def test_cross_entropy(name, rng):
    label, pred = rng.randint(0, 4, 20), probabilities(rng, 20, 4)
    assert counted(mx.metric.create(name), [(label, pred)]) == pytest.approx(reference.log_loss(label, pred, labels=range(4)), rel=1e-5)


def test_probability_0_is_finite():
    assert counted(mx.metric.CrossEntropy(), [([1], [[1.0, 0.0]])]) == pytest.approx(-math.log(1e-12), rel=1e-6)
    half = mx.metric.CrossEntropy()
    half.update([nd.array([1])], [nd.array([[1.0, 0.0]], dtype="float16")])
    assert half.get()[1] == pytest.approx(-math.log(1e-12), rel=1e-6)


def test_perplexity(rng):
    label, pred = rng.randint(0, 4, 20), probabilities(rng, 20, 4)
    chosen = pred[np.arange(20), label]
    assert counted(mx.metric.Perplexity(None), [(label, pred)]) == pytest.approx(np.exp(-np.log(chosen).mean()), rel=1e-5)
    kept = chosen[label != 1]
    assert counted(mx.metric.Perplexity(1), [(label, pred)]) == pytest.approx(np.exp(-np.log(kept).mean()), rel=1e-5)


def test_perplexity_ignores_labels_outside_the_classes(rng):
    pred = probabilities(rng, 3, 4)
    assert counted(mx.metric.Perplexity(-1), [([2, -1, -1], pred)]) == pytest.approx(1 / pred[0, 2], rel=1e-5)
    assert math.isnan(counted(mx.metric.Perplexity(7), [([7, 7, 7], pred)]))


def test_perplexity_of_sequences_and_of_another_axis(rng):
    label = rng.randint(0, 4, (2, 3))
    pred = probabilities(rng, 6, 4)
    wanted = np.exp(-np.log(pred[np.arange(6), label.ravel()]).mean())
    assert counted(mx.metric.Perplexity(None), [(label, pred)]) == pytest.approx(wanted, rel=1e-5)
    swapped = pred.reshape(2, 3, 4).swapaxes(1, 2)
    assert counted(mx.metric.Perplexity(None, axis=1), [(label, swapped)]) == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize("name, error", [("mae", lambda d: np.abs(d).mean()), ("mse", lambda d: (d ** 2).mean()),
                                         ("rmse", lambda d: np.sqrt((d ** 2).mean()))])
def test_errors_are_averaged_over_updates(name, error, rng):
    batches = [(rng.randn(size, 2), rng.randn(size, 2)) for size in (4, 7)]
    assert counted(mx.metric.create(name), batches) == pytest.approx(np.mean([error(label - pred) for label, pred in batches]), rel=1e-5)


def test_a_vector_fits_a_column():
    assert counted(mx.metric.MSE(), [([1.0, 2.0, 3.0], [[1.0], [2.0], [5.0]])]) == pytest.approx(4 / 3)


def test_pearson(rng):
    batches = [(rng.randn(8) * 3 + 5, rng.randn(8)) for _ in range(3)]
    batches = [(label, pred + label) for label, pred in batches]
    macro = np.mean([np.corrcoef(label, pred)[0, 1] for label, pred in batches])
    assert counted(mx.metric.PearsonCorrelation(), batches) == pytest.approx(macro, rel=1e-5)
    assert counted(mx.metric.PearsonCorrelation(average="micro"), batches) == pytest.approx(np.corrcoef(*joined(batches))[0, 1], rel=1e-5)


def test_pearson_micro_measured_on_1_9_1():
    batches = [(np.random.RandomState(s).rand(5), np.random.RandomState(s + 1).rand(5)) for s in (1, 2)]
    metric = mx.metric.PearsonCorrelation(average="micro")
    assert counted(metric, batches) == pytest.approx(-0.5343255728641406, rel=1e-6)
    assert metric.get_global() == metric.get()
    assert metric.update_variance(np.array([1.0, 2.0, 4.0]), 3, 1.5, 0.2) == pytest.approx((6, 1.9166666666666667, 5.908333333333332))


def test_loss_counts_elements(rng):
    values = [rng.rand(2, 3), rng.rand(5)]
    metric = mx.metric.Loss()
    metric.update(None, [nd.array(v) for v in values])
    assert metric.get()[1] == pytest.approx(np.concatenate([v.ravel() for v in values]).mean(), rel=1e-5)
    metric.reset()
    metric.update(None, nd.ones((2, 4)))
    assert metric.get() == ("loss", 1.0)


def test_numpy_arrays_are_taken_too():
    metric = mx.metric.create(["acc", "ce", "mse"])
    metric.metrics[:2] = [mx.metric.Accuracy(), mx.metric.CrossEntropy()]
    label, pred = np.array([0, 1]), np.array([[0.75, 0.25], [0.5, 0.5]])
    for child in metric.metrics[:2]:
        child.update([label], [pred])
    assert metric.get()[1][:2] == pytest.approx([0.5, -(np.log(0.75) + np.log(0.5)) / 2])


def test_contexts_and_dtypes_mix():
    metric = mx.metric.Accuracy()
    metric.update([nd.array([0, 1], ctx=mx.cpu(1), dtype="int32")], [nd.array([[0.9, 0.1], [0.1, 0.9]], dtype="float16")])
    assert metric.get() == ("accuracy", 1.0)
