"""Vectors of words: read from files, looked up, joined."""
import logging
import os
import zipfile

import numpy

from ... import ndarray as nd
from ...base import ArgumentError, FileFormatError, MissingError
from ...gluon.utils import download
from ...registry import get_create_func, get_register_func
from .vocab import UNKNOWN_IDX, Vocabulary

__all__ = ["CompositeEmbedding", "CustomEmbedding", "FastText", "GloVe", "create", "get_pretrained_file_names", "register"]

_ROOT = os.path.join(os.path.expanduser("~"), ".mxnet", "embeddings")
_GLOVE = "https://nlp.stanford.edu/data/"
_FASTTEXT = "https://dl.fbaipublicfiles.com/fasttext/vectors-wiki/"


class _TokenEmbedding(Vocabulary):
    """Base: a vocabulary with a vector for each token."""

    pretrained_file_name_sha1: dict = {}
    pretrained_archive_name_sha1: dict = {}

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._vec_len = 0
        self._idx_to_vec = None

    @property
    def vec_len(self):
        """Length of the vectors."""
        return self._vec_len

    @property
    def idx_to_vec(self):
        """NDArray (tokens, length) of all vectors."""
        return self._idx_to_vec

    def _load(self, path, delimiter, init_unknown_vec, encoding="utf8"):
        """Read ``token value value ...`` lines; a first line of a single value is a header."""
        rows, unknown = [], None
        seen = set(self._token_to_idx)
        with open(path, encoding=encoding) as file:
            for number, line in enumerate(file, 1):
                token, *values = line.rstrip().split(delimiter)
                if not values:
                    raise FileFormatError(f"{path}, line {number}: expected a token and its vector, separated by {delimiter!r}; "
                                          f"received {line.strip()[:80]!r}.")
                if len(values) == 1:
                    logging.warning("%s, line %d: token %r with a vector of one number: it is likely a header and is skipped.", path, number, token)
                    continue
                if token == self.unknown_token and unknown is None:
                    unknown = numpy.array(values, numpy.float32)
                elif token in seen:
                    logging.warning("%s, line %d: a vector of token %r came before; it is skipped.", path, number, token)
                elif rows and len(values) != rows[0].size:
                    logging.warning("%s, line %d: token %r has %d numbers, the ones before %d; it is skipped.", path, number, token, len(values),
                                    rows[0].size)
                else:
                    rows.append(numpy.array(values, numpy.float32))
                    seen.add(token)
                    self._idx_to_token.append(token)
                    self._token_to_idx[token] = len(self._idx_to_token) - 1
        if not rows:
            raise FileFormatError(f"{path}: there is no vector in it.")
        self._vec_len = rows[0].size
        table = numpy.zeros((len(self), self._vec_len), numpy.float32)
        table[len(self) - len(rows):] = rows
        table[UNKNOWN_IDX] = init_unknown_vec(shape=self._vec_len).asnumpy() if unknown is None else unknown
        self._idx_to_vec = nd.array(table)

    def _restrict(self, vocabulary):
        """Keep the tokens of a vocabulary only."""
        if vocabulary is None:
            return
        if not isinstance(vocabulary, Vocabulary):
            raise ArgumentError(f"The argument `vocabulary` must be a Vocabulary, received a {type(vocabulary).__name__}.")
        self._adopt(vocabulary, [self])

    def _adopt(self, vocabulary, embeddings):
        """Take a vocabulary's tokens, with the vectors of embeddings side by side."""
        parts = [embedding.get_vecs_by_tokens(vocabulary.idx_to_token) for embedding in embeddings]
        self._idx_to_vec = nd.concat(*parts, dim=1)
        self._vec_len = self._idx_to_vec.shape[1]
        self._idx_to_token = list(vocabulary.idx_to_token)
        self._token_to_idx = dict(vocabulary.token_to_idx)
        self._unknown_token, self._reserved_tokens = vocabulary.unknown_token, vocabulary.reserved_tokens

    def get_vecs_by_tokens(self, tokens, lower_case_backup=False):
        """Vector of a token, or (tokens, length) of a list of tokens.

        Args:
            tokens: A token or a list.
            lower_case_backup: Whether an unknown token is looked up again in small letters.
        """
        several = isinstance(tokens, list)
        numbers = []
        for token in tokens if several else [tokens]:
            if lower_case_backup and token not in self._token_to_idx:
                token = token.lower()
            numbers.append(self._token_to_idx.get(token, UNKNOWN_IDX))
        vectors = self._idx_to_vec.take(nd.array(numbers, dtype="int64"))
        return vectors if several else vectors[0]

    def update_token_vectors(self, tokens, new_vectors):
        """Set vectors of known tokens.

        Args:
            tokens: A token or a list.
            new_vectors: NDArray (length,), or (tokens, length).
        """
        tokens = tokens if isinstance(tokens, list) else [tokens]
        shapes = [(len(tokens), self._vec_len)] + ([(self._vec_len,)] if len(tokens) == 1 else [])
        if not isinstance(new_vectors, nd.NDArray) or new_vectors.shape not in shapes:
            shown = getattr(new_vectors, "shape", type(new_vectors).__name__)
            raise ArgumentError(f"update_token_vectors: new_vectors is {shown}, expected an NDArray of shape {shapes[0]}.")
        for token in tokens:
            if token not in self._token_to_idx:
                raise ArgumentError(f"Token {token} is unknown. To update the embedding vector for an unknown token, please specify it explicitly "
                                    f"as the `unknown_token` {self.unknown_token} in `tokens`.")
        self._idx_to_vec[nd.array([self._token_to_idx[token] for token in tokens], dtype="int64")] = new_vectors.reshape(shapes[0])

    @classmethod
    def _check_file(cls, name):
        names = cls.pretrained_file_name_sha1
        if name not in names:
            raise MissingError(f"Cannot find pretrained file {name} for token embedding {cls.__name__.lower()}. Valid pretrained files for "
                               f"embedding {cls.__name__.lower()}: {', '.join(names)}")


_enter = get_register_func(_TokenEmbedding, "token embedding")
_make = get_create_func(_TokenEmbedding, "token embedding")
_known: dict = {}


def register(embedding_cls):
    """Decorator: make a class known to :func:`create` by its name in small letters."""
    _known[embedding_cls.__name__.lower()] = embedding_cls
    return _enter(embedding_cls)


def create(embedding_name, **kwargs):
    """An embedding by name, e.g. ``create("glove", pretrained_file_name="glove.6B.50d.txt")``."""
    return _make(embedding_name, **kwargs)


def get_pretrained_file_names(embedding_name=None):
    """Names of the files that :func:`create` can fetch: of one embedding, or of all by name."""
    if embedding_name is None:
        return {name: list(kind.pretrained_file_name_sha1) for name, kind in _known.items()}
    if embedding_name not in _known:
        raise MissingError(f"Cannot find `embedding_name` {embedding_name}. Use `get_pretrained_file_names(embedding_name=None).keys()` to get "
                           "all the valid embedding names.")
    return list(_known[embedding_name].pretrained_file_name_sha1)


@register
class GloVe(_TokenEmbedding):
    """Vectors of the GloVe project; fetched from its site at first use.

    Args:
        pretrained_file_name: One of ``get_pretrained_file_names("glove")``.
        embedding_root: Where files are kept.
        init_unknown_vec: Makes the unknown token's vector of ``shape``.
        vocabulary: Keep these tokens only.
    Source: Pennington, Socher and Manning, "GloVe: Global Vectors for Word Representation", 2014.
    """

    _archives = {"glove.42B.300d.zip": ["42B.300d"], "glove.6B.zip": ["6B.50d", "6B.100d", "6B.200d", "6B.300d"],
                 "glove.840B.300d.zip": ["840B.300d"],
                 "glove.twitter.27B.zip": ["twitter.27B.25d", "twitter.27B.50d", "twitter.27B.100d", "twitter.27B.200d"]}
    pretrained_archive_name_sha1 = {"glove.42B.300d.zip": "f8e722b39578f776927465b71b231bae2ae8776a",
                                    "glove.6B.zip": "b64e54f1877d2f735bdd000c1d7d771e25c7dfdc", "glove.840B.300d.zip": None,
                                    "glove.twitter.27B.zip": None}
    pretrained_file_name_sha1 = {f"glove.{name}.txt": None for names in _archives.values() for name in names}

    def __init__(self, pretrained_file_name="glove.840B.300d.txt", embedding_root=_ROOT, init_unknown_vec=nd.zeros, vocabulary=None, **kwargs):
        self._check_file(pretrained_file_name)
        super().__init__(**kwargs)
        folder = os.path.join(os.path.expanduser(embedding_root), "glove")
        path = os.path.join(folder, pretrained_file_name)
        if not os.path.exists(path):
            archive = next(key for key, names in self._archives.items() if pretrained_file_name[len("glove."):-len(".txt")] in names)
            os.makedirs(folder, exist_ok=True)
            fetched = download(_GLOVE + archive, path=os.path.join(folder, archive), sha1_hash=self.pretrained_archive_name_sha1[archive])
            with zipfile.ZipFile(fetched) as file:
                file.extract(pretrained_file_name, folder)
        self._load(path, " ", init_unknown_vec)
        self._restrict(vocabulary)


@register
class FastText(_TokenEmbedding):
    """Vectors of the fastText project, made from Wikipedias; fetched from its site at first use.

    Args:
        pretrained_file_name: ``wiki.<language>.vec``; those of frequent languages are in ``get_pretrained_file_names("fasttext")``.
        embedding_root: Where files are kept.
        init_unknown_vec: Makes the unknown token's vector of ``shape``.
        vocabulary: Keep these tokens only.
    Source: Bojanowski, Grave, Joulin and Mikolov, "Enriching Word Vectors with Subword Information", 2017.
    """

    pretrained_file_name_sha1 = {f"wiki.{language}.vec": None for language in (
        "simple ar cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split())}

    def __init__(self, pretrained_file_name="wiki.simple.vec", embedding_root=_ROOT, init_unknown_vec=nd.zeros, vocabulary=None, **kwargs):
        if not (pretrained_file_name.startswith("wiki.") and pretrained_file_name.endswith(".vec")):
            self._check_file(pretrained_file_name)
        super().__init__(**kwargs)
        folder = os.path.join(os.path.expanduser(embedding_root), "fasttext")
        path = os.path.join(folder, pretrained_file_name)
        if not os.path.exists(path):
            os.makedirs(folder, exist_ok=True)
            download(_FASTTEXT + pretrained_file_name, path=path)
        self._load(path, " ", init_unknown_vec)
        self._restrict(vocabulary)


class CustomEmbedding(_TokenEmbedding):
    """Vectors of a file with ``token value value ...`` lines.

    Args:
        pretrained_file_path: The file.
        elem_delim: What separates the token and the values.
        encoding: Of the file.
        init_unknown_vec: Makes the unknown token's vector of ``shape``.
        vocabulary: Keep these tokens only.
    """

    def __init__(self, pretrained_file_path, elem_delim=" ", encoding="utf8", init_unknown_vec=nd.zeros, vocabulary=None, **kwargs):
        super().__init__(**kwargs)
        path = os.path.expanduser(pretrained_file_path)
        if not os.path.isfile(path):
            raise ArgumentError(f"`pretrained_file_path` must be a valid path to the pre-trained token embedding file; there is no {path}.")
        self._load(path, elem_delim, init_unknown_vec, encoding)
        self._restrict(vocabulary)


class CompositeEmbedding(_TokenEmbedding):
    """Vectors of several embeddings side by side, for the tokens of a vocabulary.

    Args:
        vocabulary: The tokens.
        token_embeddings: One embedding, or a list.
    """

    def __init__(self, vocabulary, token_embeddings):
        if not isinstance(vocabulary, Vocabulary):
            raise ArgumentError(f"CompositeEmbedding: vocabulary is a {type(vocabulary).__name__}, expected a Vocabulary.")
        super().__init__()
        embeddings = token_embeddings if isinstance(token_embeddings, list) else [token_embeddings]
        for embedding in embeddings:
            if not isinstance(embedding, _TokenEmbedding):
                raise ArgumentError(f"CompositeEmbedding: {type(embedding).__name__} is no token embedding.")
        self._adopt(vocabulary, embeddings)
