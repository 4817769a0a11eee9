"""Operators of sparse arrays. In graphs, whose tensors are dense, these kernels run: the values are the same, only nothing is left out.

On sparse arrays themselves (``mx.nd.sparse``) the imperative face computes with the stored values alone.
"""
from typing import Literal

import torch

from ..base import ShapeError
from .registry import operator
from .shapes import same_as_first


@operator("cast_storage", aliases=["_sparse_cast_storage"], shape=same_as_first)
def cast_storage(data, *, stype: Literal["csr", "default", "row_sparse"]):
    """Change how an array is stored; its values stay.

    Args:
        data: The array.
        stype: The storage: ``default`` (dense), ``row_sparse`` or ``csr`` (two axes only).
    Returns:
        The same values.
    """
    return data.clone()


@operator("_sparse_retain", lenient=True, shape=same_as_first)
def retain(data, indices):
    """Keep the rows of these numbers; all others become zero.

    Args:
        data: (rows, ...).
        indices: (kept,) row numbers.
    Returns:
        An array like data.
    """
    kept = torch.zeros(data.shape[0], dtype=torch.bool, device=data.device)
    kept = kept.index_fill(0, indices.detach().to(torch.int64).reshape(-1), True)
    return torch.where(kept.reshape(-1, *[1] * (data.dim() - 1)), data, torch.zeros_like(data))


@retain.infer_type
def _retain_type(data):
    return data


@operator("_contrib_edge_id", lenient=True, gradient="none")
def edge_id(data, u, v):
    """Values of the edges from u[i] to v[i] in a graph's adjacency matrix; -1 where there is no edge.

    Args:
        data: (nodes, nodes), csr; the stored value of an edge is its number. In a dense matrix zero means no edge.
        u: (n,) nodes the edges start from.
        v: (n,) nodes they lead to.
    Returns:
        (n,), of data's type.
    """
    if data.dim() != 2:
        raise ShapeError(f"data has shape {tuple(data.shape)}, expected two axes: it is an adjacency matrix")
    if u.shape != v.shape:
        raise ShapeError(f"v has shape {tuple(v.shape)}, expected {tuple(u.shape)} because u has it")
    found = data[u.to(torch.int64), v.to(torch.int64)]
    return torch.where(found == 0, torch.full_like(found, -1), found)


@edge_id.infer_inputs
def _edge_id_inputs(u):
    return {"v": u}


@edge_id.infer_output
def _edge_id_output(u):
    return u


@edge_id.infer_type
def _edge_id_type(data):
    return data
