"""Graphs of operators: nodes, inference, lowering to torch.fx, and Programs. Knows tensors only."""
from .infer import infer_shapes, infer_types
from .lowering import lower
from .node import Entry, Graph, Node
from .program import Program

__all__ = ["Entry", "Graph", "Node", "Program", "infer_shapes", "infer_types", "lower"]
