"""A Program: a graph lowered for one mode, device and set of shapes, ready to run on tensors."""
import torch

from ..base import MXNetError
from .lowering import lower
from .watching import Watch

__all__ = ["Program"]


class Program:
    """A lowered graph.

    Args:
        graph: The graph; its variables in order are the inputs of :meth:`run`.
        training: Whether operators run as in training.
        context: Where it runs.
        shapes: Inferred shapes of entries, where the graph needs them.
        passes: Functions GraphModule -> GraphModule, applied in order.
        precision: ``'bfloat16'`` or ``'float16'``: convolutions and matrix products compute in it, results keep their types.
        backend: Name of a compiler of ``torch.compile``, e.g. ``'inductor'``.
        places: {id of a node: Context} for nodes that run elsewhere than on ``context``.

    Attributes:
        module: The torch.fx.GraphModule, for ``torch.compile``, export and inspection.
        run: Function of the input tensors that returns the tuple of outputs.
    """

    def __init__(self, graph, training, context, shapes=None, passes=(), precision=None, backend=None, places=None):
        self.graph, self.training, self.context = graph, training, context
        module = lower(graph, training, context, shapes, places)
        for rewrite in passes:
            module = rewrite(module)
        module.recompile()
        self.module, self._precision = module, precision
        self.run = self._precise(module.forward if backend is None else torch.compile(module, backend=backend))

    def _precise(self, run):
        if self._precision in (None, "float32"):
            return run
        return _in_precision(run, self.context.torch_device.type, getattr(torch, self._precision))

    def watched(self, show, everything=False):
        """A function like :attr:`run` that goes node by node and shows values, and the Watch that shows gradients after a backward pass."""
        watch = Watch(self.module, show, everything)
        return self._precise(watch.run), watch

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


def _in_precision(run, device, dtype):
    """``run`` under torch's automatic casts; results come back as float32 unless inputs are of the low type."""
    def lowered(*tensors):
        with torch.autocast(device, dtype):
            results = run(*tensors)
        if any(t.dtype is dtype for t in tensors):
            return results
        return tuple(r.float() if r.dtype is dtype else r for r in results)
    return lowered


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
