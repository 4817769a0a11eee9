"""Sentences in buckets of like lengths, for networks of BucketingModule."""
import bisect
import logging
import random

import numpy as np

from ..base import ArgumentError
from ..io import DataBatch, DataDesc, DataIter
from ..ndarray import array

__all__ = ["BucketSentenceIter", "encode_sentences"]


def encode_sentences(sentences, vocab=None, invalid_label=-1, invalid_key="\n", start_label=0, unknown_token=None):
    """Words as numbers.

    Args:
        sentences: Lists of words.
        vocab: Number of each word; None makes one, with ``invalid_key`` first.
        invalid_label: Number of ``invalid_key``; no word gets it.
        invalid_key: What ends a sentence.
        start_label: Number of the first new word.
        unknown_token: Stands for words that the vocabulary does not have.

    Returns:
        Lists of numbers, and the vocabulary.

    Raises:
        ArgumentError: A word is not in ``vocab`` and there is no ``unknown_token``.
    """
    made = vocab is None
    vocab = {invalid_key: invalid_label} if made else vocab
    number, encoded = start_label, []
    for sentence in sentences:
        coded = []
        for word in sentence:
            if word not in vocab:
                if not (made or unknown_token):
                    raise ArgumentError(f"encode_sentences: Unknown token {word}; give an unknown_token, or no vocab.")
                number += number == invalid_label
                word = unknown_token or word
                vocab[word] = number
                number += 1
            coded.append(vocab[word])
        encoded.append(coded)
    return encoded, vocab


class BucketSentenceIter(DataIter):
    """Batches of sentences of one bucket each, padded at their end; the label of a word is the next word.

    Args:
        sentences: Lists of numbers, as of :func:`encode_sentences`.
        batch_size: Sentences in a batch; what a bucket has beyond full batches is left out.
        buckets: Lengths; None takes those that fill a batch.
        invalid_label: What sentences are padded with.
        data_name, label_name: Names of the network's inputs.
        dtype: Type of the numbers.
        layout: ``"NT"`` for (batch, steps) or ``"TN"`` for (steps, batch).
    """

    def __init__(self, sentences, batch_size, buckets=None, invalid_label=-1, data_name="data", label_name="softmax_label", dtype="float32",
                 layout="NT"):
        super().__init__()
        if not buckets:
            buckets = [length for length, count in enumerate(np.bincount([len(s) for s in sentences])) if count >= batch_size]
        if not buckets:
            raise ArgumentError(f"BucketSentenceIter: no length has as many as batch_size={batch_size} sentences; give buckets.")
        self.buckets = sorted(buckets)
        self.major_axis = layout.find("N")
        if self.major_axis not in (0, 1):
            raise ArgumentError(f"BucketSentenceIter: Invalid layout {layout}: Must by NT (batch major) or TN (time major)")
        self.batch_size = batch_size
        self.data_name, self.label_name = data_name, label_name
        self.dtype = dtype
        self.invalid_label = invalid_label
        self.layout = layout
        self.data = self._pad(sentences)
        self.nddata, self.ndlabel = [], []
        self.default_bucket_key = max(self.buckets)
        self.provide_data = [self._describe(data_name, self.default_bucket_key)]
        self.provide_label = [self._describe(label_name, self.default_bucket_key)]
        self.idx = [(number, start) for number, rows in enumerate(self.data) for start in range(0, len(rows) - batch_size + 1, batch_size)]
        self.curr_idx = 0
        self.reset()

    def _pad(self, sentences):
        """The sentences of each bucket as rows of one array."""
        rows, longer = [[] for _ in self.buckets], 0
        for sentence in sentences:
            bucket = bisect.bisect_left(self.buckets, len(sentence))
            if bucket == len(self.buckets):
                longer += 1
                continue
            row = np.full(self.buckets[bucket], self.invalid_label, dtype=self.dtype)
            row[:len(sentence)] = sentence
            rows[bucket].append(row)
        if longer:
            logging.warning("discarded %d sentences longer than the largest bucket.", longer)
        return [np.asarray(of_bucket, dtype=self.dtype).reshape(-1, length)
                for of_bucket, length in zip(rows, self.buckets, strict=True)]

    def _describe(self, name, length):
        shape = (self.batch_size, length) if self.major_axis == 0 else (length, self.batch_size)
        return DataDesc(name=name, shape=shape, layout=self.layout)

    def reset(self):
        """Start again, with batches and the sentences in them in another order."""
        self.curr_idx = 0
        random.shuffle(self.idx)
        self.nddata, self.ndlabel = [], []
        for rows in self.data:
            np.random.shuffle(rows)
            label = np.full_like(rows, self.invalid_label)
            label[:, :-1] = rows[:, 1:]
            self.nddata.append(array(rows, dtype=self.dtype))
            self.ndlabel.append(array(label, dtype=self.dtype))

    def next(self):
        """The next batch; its ``bucket_key`` is the length of its sentences."""
        if self.curr_idx == len(self.idx):
            raise StopIteration
        bucket, start = self.idx[self.curr_idx]
        self.curr_idx += 1
        data, label = (arrays[bucket][start:start + self.batch_size] for arrays in (self.nddata, self.ndlabel))
        if self.major_axis == 1:
            data, label = data.T, label.T
        length = self.buckets[bucket]
        return DataBatch([data], [label], pad=0, bucket_key=length, provide_data=[self._describe(self.data_name, length)],
                         provide_label=[self._describe(self.label_name, length)])
