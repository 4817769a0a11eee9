"""Running lowered graphs of which some values are sparse: sparse arrays go through the imperative operators, tensors through the kernels."""
import torch
import torch.fx

from ..ops.mode import MODE
from .ndarray import NDArray
from .register import invoke
from .sparse_arrays import BaseSparseNDArray

__all__ = ["SparseRun"]


class SparseRun(torch.fx.Interpreter):
    """Runs a lowered graph node by node; its inputs and results are tensors and sparse arrays.

    Args:
        module: The lowered graph.
        context: Where it runs.
        training, recorded: Whether operators run as in training, and whether gradients will be asked for.
    """

    def __init__(self, module, context, training, recorded):
        super().__init__(module)
        self.context, self.training, self.recorded = context, training, recorded

    def __call__(self, *values):
        """The results for these inputs."""
        before = MODE.recording, MODE.training
        MODE.recording, MODE.training = self.recorded, self.training
        try:
            return self.run(*values)
        finally:
            MODE.recording, MODE.training = before

    def call_function(self, target, args, kwargs):
        """Run a function of the program on tensors."""
        return target(*[a._recorded_dense() if isinstance(a, BaseSparseNDArray) else a for a in args], **kwargs)

    def run_node(self, n):
        """Run one node of the program; by the imperative operator where an input is sparse."""
        node = n.meta.get("node")
        makes_sparse = node is not None and node.op.name == "cast_storage"
        if not makes_sparse and not any(isinstance(self.env.get(a), BaseSparseNDArray) for a in n.all_input_nodes):
            return super().run_node(n)
        arguments, _ = self.fetch_args_kwargs_from_env(n)
        if n.target is torch.clone:                          # a variable that is an output itself
            made = arguments[0].copy()
            made._anchor = arguments[0]._anchor
            return made
        if node is None or node.subgraphs:
            return super().run_node(n)
        arrays = [NDArray._wrap(a, self.context) if isinstance(a, torch.Tensor) else a for a in arguments]
        found = invoke(node.op, arrays, node.op.own(node.attrs), NDArray._wrap)
        return [_value(a) for a in found] if isinstance(found, list | tuple) else _value(found)


def _value(array):
    return array if isinstance(array, BaseSparseNDArray) else array._data
