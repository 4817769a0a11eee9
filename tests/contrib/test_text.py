"""Tokens counted, vocabularies, vectors of words."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

import mxnet as mx
from mxnet.contrib.text import embedding
from mxnet.contrib.text.utils import count_tokens_from_str
from mxnet.contrib.text.vocab import Vocabulary

COUNTER = Counter(["c", "b", "b", "a", "a", "some_word$", "some_word$", "some_word$"])


@pytest.fixture
def vectors(tmp_path):
    path = tmp_path / "vectors.txt"
    path.write_text("a 0.1 0.2 0.3\nb 1 2 3\na 4 5 6\n")
    return str(path)


def test_counting():
    assert count_tokens_from_str(" Life is great ! \n life is good . \n") == Counter(
        {"is": 2, "Life": 1, "great": 1, "!": 1, "life": 1, "good": 1, ".": 1})
    assert count_tokens_from_str("*Life*is*\n*life*", r"\*", "\n", True) == Counter({"life": 2, "is": 1})
    counter = Counter({"is": 5})
    assert count_tokens_from_str("is a", counter_to_update=counter) is counter
    assert counter == Counter({"is": 6, "a": 1})


def test_vocabulary():
    vocabulary = Vocabulary(COUNTER)
    assert vocabulary.idx_to_token == ["<unk>", "some_word$", "a", "b", "c"]
    assert vocabulary.token_to_idx["c"] == 4
    assert vocabulary.to_indices(["a", "nobody"]) == [2, 0]
    assert vocabulary.to_indices("a") == 2
    assert vocabulary.to_tokens([0, 2]) == ["<unk>", "a"]
    assert vocabulary.to_tokens(1) == "some_word$"
    assert vocabulary.reserved_tokens is None
    small = Vocabulary(COUNTER, most_freq_count=2, min_freq=2, unknown_token="<u>", reserved_tokens=["<p>"])
    assert small.idx_to_token == ["<u>", "<p>", "some_word$", "a"]
    assert len(Vocabulary(None)) == 1


@pytest.mark.parametrize("call, says", [
    (lambda: Vocabulary(COUNTER, min_freq=0), "min_freq"),
    (lambda: Vocabulary(COUNTER, reserved_tokens=["<unk>"]), "reserved_tokens"),
    (lambda: Vocabulary(COUNTER, reserved_tokens=["a", "a"]), "duplicate"),
    (lambda: Vocabulary(["a"]), "Counter"),
    (lambda: Vocabulary(COUNTER).to_tokens(99), "99"),
    (lambda: Vocabulary(COUNTER).to_tokens("a"), "invalid"),
])
def test_mistakes(call, says):
    with pytest.raises(ValueError, match=says):
        call()


def test_vectors_of_a_file(vectors, caplog):
    table = embedding.CustomEmbedding(vectors)
    assert "came before" in caplog.text
    assert (table.idx_to_token, table.vec_len, len(table)) == (["<unk>", "a", "b"], 3, 3)
    np.testing.assert_array_equal(table.get_vecs_by_tokens("b").asnumpy(), [1, 2, 3])
    np.testing.assert_array_equal(table.get_vecs_by_tokens(["B", "x"]).asnumpy(), np.zeros((2, 3)))
    np.testing.assert_array_equal(table.get_vecs_by_tokens(["B"], lower_case_backup=True).asnumpy(), [[1, 2, 3]])
    table.update_token_vectors("a", mx.nd.array([7, 7, 7]))
    table.update_token_vectors(["b", "<unk>"], mx.nd.array([[1, 1, 1], [2, 2, 2]]))
    np.testing.assert_array_equal(table.idx_to_vec.asnumpy(), [[2] * 3, [7] * 3, [1] * 3])
    with pytest.raises(ValueError, match="zz"):
        table.update_token_vectors("zz", mx.nd.array([7, 7, 7]))
    with pytest.raises(ValueError, match=r"\(1, 3\)"):
        table.update_token_vectors("a", mx.nd.array([7, 7]))


def test_header_unknown_and_damage(tmp_path):
    path = tmp_path / "v.txt"
    path.write_text("2 2\na 1 2\n<unk> 9 9\nb 1 2 3\n")
    table = embedding.CustomEmbedding(str(path))
    np.testing.assert_array_equal(table.idx_to_vec.asnumpy(), [[9, 9], [1, 2]])
    with pytest.raises(mx.MXNetError, match="line 1"):
        embedding.CustomEmbedding(str(path), elem_delim=",")
    with pytest.raises(ValueError, match="valid path"):
        embedding.CustomEmbedding(str(path) + "x")
    path.write_text("")
    with pytest.raises(mx.MXNetError, match="no vector"):
        embedding.CustomEmbedding(str(path))


def test_vocabulary_and_composition(vectors):
    words = Vocabulary(Counter(["b", "q", "q"]))
    table = embedding.CustomEmbedding(vectors, vocabulary=words)
    assert table.idx_to_token == ["<unk>", "q", "b"]
    np.testing.assert_array_equal(table.idx_to_vec.asnumpy(), [[0] * 3, [0] * 3, [1, 2, 3]])
    both = embedding.CompositeEmbedding(words, [table, embedding.CustomEmbedding(vectors, init_unknown_vec=mx.nd.ones)])
    assert both.vec_len == 6
    np.testing.assert_array_equal(both.get_vecs_by_tokens("q").asnumpy(), [0, 0, 0, 1, 1, 1])


def test_pretrained_files(tmp_path):
    names = embedding.get_pretrained_file_names()
    assert {"glove", "fasttext"} <= set(names)
    assert "glove.6B.50d.txt" in embedding.get_pretrained_file_names("glove")
    for call in (lambda: embedding.get_pretrained_file_names("x"), lambda: embedding.create("glove", pretrained_file_name="x"),
                 lambda: embedding.create("fasttext", pretrained_file_name="x")):
        with pytest.raises(KeyError):
            call()
    (tmp_path / "fasttext").mkdir()
    (tmp_path / "fasttext" / "wiki.simple.vec").write_text("1 2\nhello 1 2\n")
    assert embedding.create("fasttext", embedding_root=str(tmp_path)).idx_to_token == ["<unk>", "hello"]
