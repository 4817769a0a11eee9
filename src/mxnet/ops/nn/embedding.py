"""Embeddings: rows of a table chosen by numbers."""
import torch.nn.functional as F

from ...base import ShapeError
from ..attributes import DType, Positive
from ..registry import operator


@operator("Embedding", aliases=("_npx_embedding", "_sparse_Embedding"), partial=True)
def embedding(data, weight, *, input_dim: Positive, output_dim: Positive, dtype: DType = "float32", sparse_grad: bool = False):
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row.

    Args:
        data: Any shape, row numbers.
        weight: (input_dim, output_dim).
        dtype: Type of the weight, where it is made from this operator.
        sparse_grad: The weight's gradient holds only the rows that were used, where its array is row_sparse.
    Returns:
        (*data.shape, output_dim).
    """
    if weight.shape != (input_dim, output_dim):
        raise ShapeError(f"weight has shape {tuple(weight.shape)}, expected ({input_dim}, {output_dim})")
    return F.embedding(data.long().clamp(0, input_dim - 1), weight, sparse=sparse_grad and getattr(weight, "mx_sparse_grad", False))


@embedding.infer_inputs
def _embedding_inputs(data, output, *, input_dim, output_dim):
    found = {"weight": (input_dim, output_dim)}
    if output is not None:
        found["data"] = output[:-1]
    return found


@embedding.infer_output
def _embedding_output(data, *, output_dim):
    return (*data, output_dim)


@embedding.infer_type
def _embedding_type(data, weight, *, dtype):
    return {"output": weight or dtype, "weight": dtype, "data": dtype}


@operator("_contrib_SparseEmbedding", partial=True)
def sparse_embedding(data, weight, *, input_dim: Positive, output_dim: Positive, dtype: DType = "float32", deterministic: bool = False):
    """:func:`embedding` under the name it had while its gradient was always sparse."""
    return embedding.raw(data, weight, input_dim=input_dim, output_dim=output_dim, sparse_grad=True)


sparse_embedding.infer_inputs(_embedding_inputs)
sparse_embedding.infer_output(_embedding_output)
sparse_embedding.infer_type(_embedding_type)
