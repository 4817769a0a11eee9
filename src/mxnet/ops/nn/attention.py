"""Attention over interleaved projections: queries, keys and values of a head lie side by side in one array."""
from math import sqrt

import torch

from ...base import ShapeError
from ..registry import operator


def _heads(data, heads, parts):
    """(length, batch, heads, part, units) view of (length, batch, heads x parts x units)."""
    length, batch, width = data.shape
    if width % (heads * parts):
        raise ShapeError(f"the last axis has {width} entries, which do not divide into {heads} heads of {parts} parts")
    return data.view(length, batch, heads, parts, -1) if data.is_contiguous() else data.reshape(length, batch, heads, parts, -1)


def _by_head(part):
    """(batch x heads, length, units) of (length, batch, heads, units)."""
    length, batch, heads, units = part.shape
    return part.permute(1, 2, 0, 3).reshape(batch * heads, length, units)


def _joined(result, batch):
    """(length, batch, heads x units) of (batch x heads, length, units)."""
    rows, length, units = result.shape
    return result.view(batch, rows // batch, length, units).permute(2, 0, 1, 3).reshape(length, batch, -1)


@operator("_contrib_interleaved_matmul_selfatt_qk")
def interleaved_matmul_selfatt_qk(queries_keys_values, *, heads: int):
    """Scores of self-attention: ``q k^T / sqrt(units)`` of every head.

    Args:
        queries_keys_values: (length, batch, heads x 3 x units).
    Returns:
        (batch x heads, length, length).
    """
    parts = _heads(queries_keys_values, heads, 3)
    queries, keys = _by_head(parts[:, :, :, 0]), _by_head(parts[:, :, :, 1])
    return torch.bmm(queries / sqrt(queries.shape[2]), keys.transpose(1, 2))


@interleaved_matmul_selfatt_qk.infer_output
def _interleaved_matmul_selfatt_qk_output(queries_keys_values, *, heads):
    _check_width(queries_keys_values, heads, 3)
    length, batch, _ = queries_keys_values
    return (batch * heads, length, length)


def _check_width(shape, heads, parts):
    if len(shape) != 3:
        raise ShapeError(f"expected (length, batch, heads x {parts} x units), received {shape}")


@operator("_contrib_interleaved_matmul_selfatt_valatt", floats=True)
def interleaved_matmul_selfatt_valatt(queries_keys_values, attention, *, heads: int):
    """Values of self-attention weighted by ``attention``.

    Args:
        queries_keys_values: (length, batch, heads x 3 x units).
        attention: (batch x heads, length, length).
    Returns:
        (length, batch, heads x units).
    """
    values = _by_head(_heads(queries_keys_values, heads, 3)[:, :, :, 2])
    return _joined(torch.bmm(attention, values), queries_keys_values.shape[1])


@interleaved_matmul_selfatt_valatt.infer_inputs
def _interleaved_matmul_selfatt_valatt_inputs(queries_keys_values, *, heads):
    length, batch, _ = queries_keys_values
    return {"attention": (batch * heads, length, length)}


@interleaved_matmul_selfatt_valatt.infer_output
def _interleaved_matmul_selfatt_valatt_output(queries_keys_values):
    return (*queries_keys_values[:2], queries_keys_values[2] // 3)


@operator("_contrib_interleaved_matmul_encdec_qk")
def interleaved_matmul_encdec_qk(queries, keys_values, *, heads: int):
    """Scores of attention from one sequence to another: ``q k^T / sqrt(units)`` of every head.

    Args:
        queries: (length, batch, heads x units).
        keys_values: (source length, batch, heads x 2 x units).
    Returns:
        (batch x heads, length, source length).
    """
    projected, keys = _by_head(_heads(queries, heads, 1)[:, :, :, 0]), _by_head(_heads(keys_values, heads, 2)[:, :, :, 0])
    return torch.bmm(projected / sqrt(projected.shape[2]), keys.transpose(1, 2))


@interleaved_matmul_encdec_qk.infer_output
def _interleaved_matmul_encdec_qk_output(queries, keys_values, *, heads):
    _check_width(queries, heads, 1)
    _check_width(keys_values, heads, 2)
    return (queries[1] * heads, queries[0], keys_values[0])


@operator("_contrib_interleaved_matmul_encdec_valatt", floats=True)
def interleaved_matmul_encdec_valatt(keys_values, attention, *, heads: int):
    """Values of another sequence weighted by ``attention``.

    Args:
        keys_values: (source length, batch, heads x 2 x units).
        attention: (batch x heads, length, source length).
    Returns:
        (length, batch, heads x units).
    """
    values = _by_head(_heads(keys_values, heads, 2)[:, :, :, 1])
    return _joined(torch.bmm(attention, values), keys_values.shape[1])


@interleaved_matmul_encdec_valatt.infer_output
def _interleaved_matmul_encdec_valatt_output(keys_values, attention):
    return (attention[1], keys_values[1], keys_values[2] // 2)
