"""Samples of attention over interleaved projections."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def _part(data, heads, parts, index):
    """(batch x heads, length, units) of one part."""
    length, batch, _ = data.shape
    own = data.reshape(length, batch, heads, parts, -1)[:, :, :, index]
    return own.transpose(1, 2, 0, 3).reshape(batch * heads, length, -1)


def _scores(queries, keys):
    return queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1])


def _weighted(attention, values, batch):
    found = attention @ values
    return found.reshape(batch, -1, *found.shape[1:]).transpose(2, 0, 1, 3).reshape(found.shape[1], batch, -1)


@samples("_contrib_interleaved_matmul_selfatt_qk", reference=lambda x, heads: _scores(_part(x, heads, 3, 0), _part(x, heads, 3, 1)))
def selfatt_qk(make):
    yield Sample(make(4, 2, 2 * 3 * 5), heads=2)
    yield Bad(make(4, 2, 7), heads=2, raises=ShapeError, says=["7"])
    yield Bad(make(4, 2, 6), raises=ArgumentError, says=["heads"])


@samples("_contrib_interleaved_matmul_selfatt_valatt", reference=lambda x, a, heads: _weighted(a, _part(x, heads, 3, 2), x.shape[1]))
def selfatt_valatt(make):
    yield Sample(make(4, 2, 2 * 3 * 5), make(4, 4, 4), heads=2)
    yield Bad(make(4, 2, 30), make(3, 4, 4), heads=2, raises=MXNetError, says=["attention", "(4, 4, 4)"])


@samples("_contrib_interleaved_matmul_encdec_qk", reference=lambda q, kv, heads: _scores(_part(q, heads, 1, 0), _part(kv, heads, 2, 0)))
def encdec_qk(make):
    yield Sample(make(4, 2, 10), make(3, 2, 20), heads=2)
    yield Bad(make(4, 2, 10), make(3, 2, 24), heads=2, raises=MXNetError)


@samples("_contrib_interleaved_matmul_encdec_valatt", reference=lambda kv, a, heads: _weighted(a, _part(kv, heads, 2, 1), kv.shape[1]))
def encdec_valatt(make):
    yield Sample(make(3, 2, 20), make(4, 4, 3), heads=2)
    yield Bad(make(3, 2, 20), make(4, 4, 2), heads=2, raises=MXNetError)
