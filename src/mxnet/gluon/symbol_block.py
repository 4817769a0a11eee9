"""SymbolBlock: a block made from a Symbol, for instance from an exported file."""
import json
import os

import numpy as np

from .. import symbol
from ..base import ArgumentError, MXNetError
from ..dtype import name as dtype_name
from ..ndarray import NDArray
from ..symbol import Symbol
from .hybrid_block import _PLAIN_FORWARDS, HybridBlock, _survey
from .nesting import _flatten, _regroup
from .parameter_dict import ParameterDict
from .plain_block import Block

__all__ = ["SymbolBlock"]


class SymbolBlock(HybridBlock):
    """A block that computes a Symbol; its other arguments become parameters.

    Args:
        outputs: Symbol or list of them: what the block returns.
        inputs: Variable or list of them: what the block is called with.
        params: ParameterDict to take parameters from.

    >>> x = mx.sym.var("x"); block = gluon.SymbolBlock(mx.sym.FullyConnected(x, num_hidden=2, name="fc"), x)
    >>> block.initialize(); block(mx.nd.ones((1, 3))).shape
    (1, 2)
    """

    def __init__(self, outputs, inputs, params=None):
        super().__init__(prefix=None, params=None)
        self._prefix = ""
        self._params = ParameterDict("", params)
        if isinstance(inputs, Symbol) and len(inputs.list_outputs()) == 1:
            inputs = [inputs]
        if isinstance(outputs, list | tuple) and len(outputs) == 1:
            outputs = outputs[0]
        variables, self._in_format = _flatten(inputs, "input")
        heads, self._out_format = _flatten(outputs, "output")
        out = symbol.Group(heads)
        names = set()
        for variable in variables:
            if len(variable.get_internals().list_outputs()) != 1:
                raise ArgumentError(f"Input symbols must be variable, but {variable} is an output of operators")
            names.add(variable.name)
        self._make_parameters(variables, out, names)
        self._cached_graph = variables, out
        prefix = os.path.commonprefix(list(self.params.keys()))
        prefix = prefix[:prefix.rfind("_") + 1]
        self._reg_params = {name.removeprefix(prefix): param for name, param in self.params.items()}

    def _make_parameters(self, variables, out, inputs):
        types = _inferred_types(variables, out)
        for name in out.list_arguments():
            if name not in inputs:
                self.params.get(name, allow_deferred_init=True, dtype=types.get(name, np.float32))
        for name in out.list_auxiliary_states():
            if name not in inputs:
                self.params.get(name, grad_req="null", allow_deferred_init=True, dtype=types.get(name, np.float32))

    @staticmethod
    def imports(symbol_file, input_names, param_file=None, ctx=None, allow_missing=False, ignore_extra=False):
        """The block stored by ``HybridBlock.export`` or ``Module.save_checkpoint``.

        Args:
            symbol_file: Path of the ``-symbol.json``.
            input_names: Name or names of the data inputs.
            param_file: Path of the ``.params``; None leaves the parameters to ``initialize``.
            ctx: Where to put the parameters; None is the CPU.
            allow_missing: Parameters that the file lacks stay uninitialized.
            ignore_extra: What only the file has is left out.
        """
        out = symbol.load(symbol_file)
        if isinstance(input_names, str):
            input_names = [input_names]
        dtype = np.float32 if param_file is None else None  # with a file the types come from there
        block = SymbolBlock(out, [symbol.var(name, dtype=dtype) for name in input_names])
        if param_file is not None:
            block.collect_params().load(param_file, ctx, allow_missing, ignore_extra, cast_dtype=True, dtype_source="saved")
        elif ctx is not None:
            block.initialize(ctx=ctx)
        return block

    def __repr__(self):
        variables, out = self._cached_graph
        return f"{type(self).__name__}(\n{out} : {len(variables)} -> {len(out.list_outputs())}\n)"

    def forward(self, x, *args):
        """Compute the symbol, or put it behind the symbols given as inputs."""
        if _survey((x, *args))[1] is NDArray:
            return self._call_cached_op(x, *args)
        leaves, form = _flatten((x, *args), "input")
        if form != self._in_format and len(leaves) != len(self._cached_graph[0]):
            raise ArgumentError(f"Invalid input format: expected {self._in_format}, got {form}")
        variables, out = self._cached_graph
        composed = out(**{variable.name: leaf for variable, leaf in zip(variables, leaves, strict=True)})
        return _regroup(list(composed), self._out_format) if self._out_format != 0 else composed

    def _clear_cached_op(self):
        graph = getattr(self, "_cached_graph", ())          # the graph is this block's definition and stays
        super()._clear_cached_op()
        self._cached_graph = graph

    def cast(self, dtype):
        """Change the type of the parameters; those of BatchNorm stay float32 when the others become float16."""
        super().cast(dtype)
        if dtype_name(dtype) == "float16":
            nodes = json.loads(self._cached_graph[1].tojson())["nodes"]
            for node in nodes:
                if node["op"].startswith("BatchNorm"):
                    for place, *_ in node["inputs"][1:]:
                        self.params[nodes[place]["name"]].cast("float32")

    def reset_ctx(self, ctx):
        """Move all parameters to ``ctx``, a Context or a list of them."""
        Block.reset_ctx(self, ctx)
        self._run = None

    def hybrid_forward(self, F, x, *args, **kwargs):
        """Not used: the symbol says what is computed."""
        raise NotImplementedError("SymbolBlock computes its symbol; it has no hybrid_forward.")


_PLAIN_FORWARDS.add(SymbolBlock.forward)


def _inferred_types(variables, out):
    """Types of the arguments and auxiliary states, as far as they follow from the types of the inputs."""
    try:
        known = {}
        for variable in variables:
            found, _, _ = variable.infer_type()
            if found and found[0] is not None:
                known[variable.name] = found[0]
        arguments, _, auxiliary = out.infer_type(**known)
    except MXNetError:
        return {}
    if arguments is None:
        return {}
    names = out.list_arguments() + out.list_auxiliary_states()
    return {name: dtype for name, dtype in zip(names, list(arguments) + list(auxiliary), strict=True) if dtype is not None}
