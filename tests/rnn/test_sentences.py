"""Buckets of sentences, numbers of words, checkpoints of cells, and a small language model."""

from __future__ import annotations

import random

import numpy as np
import pytest

import mxnet as mx

R, sym = mx.rnn, mx.sym
SENTENCES = [[1, 2, 3], [2, 3], [1, 2, 3, 4, 5, 6], [3], [2, 3, 4]]


def test_encode_sentences():
    assert R.encode_sentences([["a", "b"], ["b", "c"]]) == ([[0, 1], [1, 2]], {"\n": -1, "a": 0, "b": 1, "c": 2})
    assert R.encode_sentences([["a", "b"]], invalid_label=0)[0] == [[1, 2]], "no word gets the invalid label"
    assert R.encode_sentences([["a", "z"]], vocab={"a": 1}, unknown_token="u") == ([[1, 0]], {"a": 1, "u": 0})
    with pytest.raises(mx.MXNetError, match="Unknown token z"):
        R.encode_sentences([["a", "z"]], vocab={"a": 1})


@pytest.mark.parametrize("layout", ["NT", "TN"])
def test_buckets(layout, caplog):
    random.seed(0); np.random.seed(0)
    batches = R.BucketSentenceIter(SENTENCES, 2, buckets=[4, 2], layout=layout)
    assert "discarded 1 sentences" in caplog.text
    assert batches.default_bucket_key == 4
    seen = list(batches)
    assert sorted(batch.bucket_key for batch in seen) == [2, 4]
    for batch in seen:
        data, label = (array[0].asnumpy() if layout == "NT" else array[0].asnumpy().T for array in (batch.data, batch.label))
        assert batch.provide_data[0].shape == batch.data[0].shape
        np.testing.assert_array_equal(label[:, :-1], data[:, 1:])
        assert (label[:, -1] == -1).all()
    batches.reset()
    assert len(list(batches)) == 2


def test_buckets_are_found():
    batches = R.BucketSentenceIter([[1, 2]] * 5 + [[1, 2, 3]] * 2 + [[1] * 5] * 4, batch_size=3, invalid_label=0)
    assert batches.buckets == [2, 5]
    with pytest.raises(mx.MXNetError, match="batch_size=9"):
        R.BucketSentenceIter(SENTENCES, 9)
    with pytest.raises(mx.MXNetError, match="XY"):
        R.BucketSentenceIter(SENTENCES, 1, buckets=[4], layout="XY")


def test_checkpoint_of_a_fused_cell_is_read_by_plain_ones(tmp_path):
    cell = R.FusedRNNCell(3, num_layers=2, mode="gru", prefix="f_")
    net = cell.unroll(2, sym.Variable("x"), merge_outputs=True)[0]
    size = net.infer_shape(x=(1, 2, 4))[0][1]
    weights = {"f_parameters": mx.nd.array(np.random.RandomState(0).uniform(-1, 1, size))}
    R.do_rnn_checkpoint(cell, str(tmp_path / "model"), period=2)(1, net, weights, {})
    _, fused, _ = R.load_rnn_checkpoint(cell, str(tmp_path / "model"), 2)
    np.testing.assert_array_equal(fused["f_parameters"].asnumpy(), weights["f_parameters"].asnumpy())
    _, plain, _ = R.load_rnn_checkpoint([cell.unfuse()], str(tmp_path / "model"), 2)
    assert sorted(plain) == sorted(f"f_l{layer}_{group}_{kind}" for layer in (0, 1) for group in ("i2h", "h2h") for kind in ("weight", "bias"))


def test_rnn_unroll_is_deprecated():
    with pytest.warns(DeprecationWarning, match="cell.unroll"):
        outputs, _ = R.rnn_unroll(R.RNNCell(2), 2, sym.Variable("x"))
    assert len(outputs) == 2


def test_language_model_learns_with_buckets():
    """Sentences that count upwards: the next word is known from the word."""
    mx.random.seed(0); random.seed(0); np.random.seed(0)
    sentences = [[1 + (start + step) % 5 for step in range(length)] for start in range(5) for length in (3, 4) for _ in range(4)]
    batches = R.BucketSentenceIter(sentences, 8, buckets=[3, 4], invalid_label=0)
    cell = R.LSTMCell(12, prefix="lstm_")

    def network(length):
        cell.reset()
        embedded = sym.Embedding(sym.Variable("data"), input_dim=6, output_dim=8, name="embed")
        out = cell.unroll(length, embedded, merge_outputs=True)[0]
        scores = sym.FullyConnected(sym.reshape(out, shape=(-1, 12)), num_hidden=6, name="pred")
        label = sym.reshape(sym.Variable("softmax_label"), shape=(-1,))
        return sym.SoftmaxOutput(scores, label, use_ignore=True, ignore_label=0, normalization="valid", name="softmax"), ("data",), ("softmax_label",)

    module = mx.mod.BucketingModule(network, default_bucket_key=batches.default_bucket_key)
    metric = mx.metric.Perplexity(ignore_label=0)
    module.fit(batches, eval_metric=metric, num_epoch=12, optimizer="adam", optimizer_params={"learning_rate": 0.05}, initializer=mx.init.Xavier())
    batches.reset()
    assert module.score(batches, mx.metric.Perplexity(ignore_label=0))[0][1] < 1.5
