"""Text data sets."""
import os
import zipfile
from collections import Counter

import numpy as np

from .... import ndarray
from ....base import ArgumentError
from ...data.dataset import _DownloadedDataset
from ...utils import _get_repo_file_url, check_sha1, download

__all__ = ["WikiText2", "WikiText103"]

EOS = "<eos>"


def _root(name):
    return os.path.join(os.environ.get("MXNET_HOME") or os.path.join("~", ".mxnet"), "datasets", name)


class _WikiText(_DownloadedDataset):
    """Articles of Wikipedia as sequences of word numbers: the data, and as label the words that follow.

    Args:
        root: Folder of the files; fetched when they are not there.
        segment: ``"train"``, ``"validation"`` or ``"test"``.
        vocab: Vocabulary; made from the text by default.
        seq_len: Length of a sequence.
    """

    _namespace = ""
    _archive = ("", "")
    _files: dict = {}

    def __init__(self, root=None, segment="train", vocab=None, seq_len=35):
        if segment not in self._files:
            raise ArgumentError(f"segment must be one of {', '.join(self._files)}, but got {segment!r}.")
        self._segment, self._vocab, self._seq_len = segment, vocab, seq_len
        self._counter = None
        super().__init__(_root(self._namespace) if root is None else root, None)

    @property
    def vocabulary(self):
        """The vocabulary."""
        return self._vocab

    @property
    def frequencies(self):
        """How often each word occurs, a Counter."""
        return self._counter

    def _get_data(self):
        name, sha1 = self._files[self._segment]
        path = os.path.join(self._root, name)
        if not os.path.exists(path) or not check_sha1(path, sha1):
            archive, archive_sha1 = self._archive
            packed = download(_get_repo_file_url(f"gluon/dataset/{self._namespace}", archive), path=self._root, sha1_hash=archive_sha1)
            with zipfile.ZipFile(packed) as content:
                for member in content.namelist():
                    if os.path.basename(member) == name:
                        with content.open(member) as source, open(path, "wb") as target:
                            target.write(source.read())
        self._read(path)

    def _read(self, path):
        with open(path, encoding="utf-8") as file:
            lines = [line.split() for line in file]
        words = [word for line in lines if line for word in (*line, EOS)]
        self._counter = Counter(words)
        if self._vocab is None:
            self._vocab = _Vocabulary(self._counter)
        numbers = np.array([self._vocab.token_to_idx.get(word, 0) for word in words], np.int32)
        usable = (len(numbers) - 1) // self._seq_len * self._seq_len
        self._data = ndarray.array(numbers[:usable].reshape(-1, self._seq_len), dtype=np.int32)
        self._label = ndarray.array(numbers[1:usable + 1].reshape(-1, self._seq_len), dtype=np.int32)

    def __getitem__(self, idx):
        return self._data[idx], self._label[idx]

    def __len__(self):
        return len(self._label)


class _Vocabulary:
    """Words numbered by falling frequency, 0 for unknown ones."""

    def __init__(self, counter):
        ordered = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
        self.idx_to_token = ["<unk>", EOS, *(word for word, _ in ordered if word not in ("<unk>", EOS))]
        self.token_to_idx = {word: number for number, word in enumerate(self.idx_to_token)}

    def __len__(self):
        return len(self.idx_to_token)


class WikiText2(_WikiText):
    """WikiText-2. Source: Merity et al., "Pointer Sentinel Mixture Models", 2016.

    Args:
        root: Folder of the files; fetched when they are not there.
        segment: ``"train"``, ``"validation"`` or ``"test"``.
        vocab: Vocabulary; made from the text by default.
        seq_len: Length of a sequence.
    """

    _namespace = "wikitext-2"
    _archive = ("wikitext-2-v1.zip", "3c914d17d80b1459be871a5039ac23e752a53cbe")
    _files = {"train": ("wiki.train.tokens", "863f29c46ef9d167fff4940ec821195882fe29d1"),
              "validation": ("wiki.valid.tokens", "0418625c8b4da6e4b5c7a0b9e78d4ae8f7ee5422"),
              "test": ("wiki.test.tokens", "c7b8ce0aa086fb34dab808c5c49224211eb2b172")}


class WikiText103(_WikiText):
    """WikiText-103, fifty times as long; see ``WikiText2``."""

    _namespace = "wikitext-103"
    _archive = ("wikitext-103-v1.zip", "0aec09a7537b58d4bb65362fee27650eeaba625a")
    _files = {"train": ("wiki.train.tokens", "b7497e2dfe77e72cfef5e3dbc61b7b53712ac211"),
              "validation": ("wiki.valid.tokens", "c326ac59dc587676d58c422eb8a03e119582f92b"),
              "test": ("wiki.test.tokens", "8a5befc548865cec54ed4273cf87dbbad60d1e47")}
