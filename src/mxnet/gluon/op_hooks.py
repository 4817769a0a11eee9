"""Compiled calls that show the values of every operator, for ``register_op_hook``."""
from ..cached_op import CachedOp
from ..graph.watching import NAMING_DATA

__all__ = ["HookedOp"]


class HookedOp:
    """As a CachedOp; calls ``callback(name, operator, array)`` for each operator's outputs after each run.

    Args:
        out: Symbol.
        flags: Flags of ``hybridize``.
        callback: Gets names as bytes, as in MXNet 1.9.1, and the NDArray (there a handle).
        monitor_all: Show the inputs too.
    """

    def __init__(self, out, flags, callback, monitor_all):
        internals = out._graph.internals()
        self._op = CachedOp(internals, flags)
        self._entries = [(id(node), index) for node, index in internals.outputs]
        place = {entry: number for number, entry in enumerate(self._entries)}
        self._wanted = [place[id(node), index] for node, index in out._graph.outputs]
        self._nodes = [node for node in internals.nodes if node.op is not None]
        self._callback, self._monitor_all = callback, monitor_all

    def __call__(self, *arrays):
        """The outputs: one array or a list."""
        values = self._op(*arrays)
        values = values if isinstance(values, list) else [values]
        found = dict(zip(self._entries, values, strict=True))
        for node in self._nodes:
            operator = node.op.name.encode()
            if self._monitor_all:
                single = node.input_names == ["data"] and node.op.name not in NAMING_DATA
                for name, (child, index) in zip(["input0"] if single else node.input_names, node.inputs, strict=True):
                    self._callback(f"{node.name}_{name}".encode(), operator, found[id(child), index])
            for index in range(len(node.outputs)):
                self._callback(node.output_name(index).encode(), operator, found[id(node), index])
        outputs = [values[place] for place in self._wanted]
        return outputs[0] if len(outputs) == 1 else outputs
