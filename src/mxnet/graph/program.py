"""A Program: a graph lowered for one mode, device and set of shapes, ready to run on tensors."""
import torch

from ..base import MXNetError
from .lowering import lower

__all__ = ["Program"]


class Program:
    """A lowered graph.

    Args:
        graph: The graph; its variables in order are the inputs of :meth:`run`.
        training: Whether operators run as in training.
        context: Where it runs.
        shapes: Inferred shapes of entries, where the graph needs them.
        passes: Functions GraphModule -> GraphModule, applied in order.

    Attributes:
        module: The torch.fx.GraphModule, for ``torch.compile``, export and inspection.
        run: Function of the input tensors that returns the tuple of outputs.
    """

    def __init__(self, graph, training, context, shapes=None, passes=()):
        self.graph, self.training, self.context = graph, training, context
        module = lower(graph, training, context, shapes)
        for rewrite in passes:
            module = rewrite(module)
        module.recompile()
        self.module = module
        self.run = module.forward

    def explain(self, error: Exception, tensors) -> Exception:
        """The exception that names the node at which :meth:`run` failed, found by running node by node."""
        finder = _Finder(self.module)
        try:
            finder.run(*tensors)
        except Exception as found:
            if finder.failed is None or isinstance(found, NotImplementedError):
                return found if isinstance(found, MXNetError) else error
            node, args, keywords = finder.failed
            owner = node.meta.get("node")
            if owner is None:
                return error
            attrs = {k: v for k, v in keywords.items() if k in owner.op.attributes}
            return owner.op.explain(found, args, attrs, owner.name)
        return error


class _Finder(torch.fx.Interpreter):
    """Runs a program node by node and remembers where it failed."""

    failed = None

    def run_node(self, n):
        try:
            return super().run_node(n)
        except Exception:
            if n.op == "call_function" and self.failed is None:
                args, keywords = self.fetch_args_kwargs_from_env(n)
                self.failed = n, [a if isinstance(a, torch.Tensor) else None for a in args], keywords
            raise
