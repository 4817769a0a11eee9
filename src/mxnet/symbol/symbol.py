"""The Symbol: one or several outputs of a graph that is declared now and run later."""
from ..base import ArgumentError, DTypeError, IndexOutOfRange, MXNetError, NotImplementedForSymbol
from ..graph import Graph, Node
from . import files
from .arithmetic import Arithmetic
from .binding import Binding
from .short_forms import ShortForms

__all__ = ["HIDDEN_KEYS", "Symbol", "hide"]

# Attributes that files hold as __key__ and that are shown under both names.
HIDDEN_KEYS = ("ctx_group", "lr_mult", "wd_mult", "force_mirroring", "mirror_stage", "profiler_scope")


def hide(attrs: dict) -> dict:
    """User attributes as stored: ``lr_mult`` becomes ``__lr_mult__``."""
    return {f"__{k}__" if k in HIDDEN_KEYS else k: v for k, v in attrs.items()}


class Symbol(Arithmetic, Binding, ShortForms):
    """Outputs of a graph of operators.

    Symbols are made by :func:`mxnet.sym.var` and the operators of ``mx.sym``; they hold no values until they are bound.

    >>> x = mx.sym.var("x")
    >>> (x * 2 + 1).eval(x=mx.nd.array([1, 2]))[0].asnumpy()
    array([3., 5.], dtype=float32)
    """

    __array_priority__ = 1000.0
    __hash__ = None

    def __init__(self, outputs=None):
        self._outputs = [] if outputs is None else list(outputs)
        self._graph_made = None

    @property
    def _graph(self) -> Graph:
        if self._graph_made is None:
            self._graph_made = Graph(self._outputs)
        return self._graph_made

    @property
    def handle(self):
        """The graph behind this symbol."""
        return self._graph

    def _node(self) -> Node:
        """The one node of a symbol whose outputs belong to one node."""
        nodes = {id(n) for n, _ in self._outputs}
        if len(nodes) != 1:
            raise MXNetError(f"This needs a symbol of one node; a group of {len(self._outputs)} outputs was given. Pick one with symbol[i].")
        return self._outputs[0][0]

    # -- facts ------------------------------------------------------------------------------------------------------
    @property
    def name(self):
        """Name of the node; None for a group."""
        return self._outputs[0][0].name if len({id(n) for n, _ in self._outputs}) == 1 else None

    def list_arguments(self):
        """Names of the arguments, in order of use."""
        return [n.name for n in self._graph.arguments]

    def list_auxiliary_states(self):
        """Names of the auxiliary states."""
        return [n.name for n in self._graph.auxiliary]

    def list_inputs(self):
        """Names of arguments and auxiliary states, in order of use."""
        return [n.name for n in self._graph.inputs]

    def list_outputs(self):
        """Names of the outputs."""
        return self._graph.output_names()

    def get_internals(self):
        """A group of all outputs of all nodes."""
        return type(self)(self._graph.internals().outputs)

    def get_children(self):
        """A group of the inputs of this symbol's node, or None for a variable."""
        inputs = [entry for node in dict.fromkeys(n for n, _ in self._outputs) for entry in node.inputs]
        return type(self)(inputs) if inputs else None

    def __len__(self):
        return len(self._outputs)

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __getitem__(self, index):
        if isinstance(index, str):
            names = self.list_outputs()
            found = [i for i, n in enumerate(names) if n == index]
            if len(found) != 1:
                problem = "There is no output" if not found else "There are several outputs"
                raise ArgumentError(f"{problem} {index!r}; outputs are {', '.join(names)}.")
            index = found[0]
        if isinstance(index, slice):
            return type(self)(self._outputs[index])
        if not isinstance(index, int):
            raise DTypeError(f"A symbol is indexed by a number, a slice or an output's name, not by a {type(index).__name__}.")
        if not 0 <= index < len(self._outputs):
            raise IndexOutOfRange(f"output {index} is out of range: {self.name or 'this group'} has {len(self._outputs)} outputs.")
        return type(self)([self._outputs[index]])

    def __repr__(self):
        if self.name is None:
            return f"<{type(self).__name__} group [{', '.join(s.name for s in self)}]>"
        return f"<{type(self).__name__} {self.name}>"

    # -- attributes -------------------------------------------------------------------------------------------------
    @staticmethod
    def _shown(attrs):
        shown = dict(attrs)
        for key in HIDDEN_KEYS:
            if f"__{key}__" in attrs:
                shown[key] = attrs[f"__{key}__"]
        return shown

    def attr(self, key):
        """Text of one attribute of the node, or None."""
        return self._shown(self._node().attrs).get(key)

    def list_attr(self, recursive=False):
        """Attributes of the node."""
        if recursive:
            raise DeprecationWarning("list_attr(recursive=True) has been replaced by attr_dict().")
        return self._shown(self._node().attrs)

    def attr_dict(self):
        """{node name: attributes} of all nodes that have any."""
        return {n.name: self._shown(n.attrs) for n in self._graph.nodes if n.attrs}

    def _set_attr(self, **kwargs):
        node = self._node()
        for key, value in kwargs.items():
            if not isinstance(value, str):
                raise ArgumentError(f"_set_attr: attribute {key!r} is {value!r}; attributes are text.")
            node.attrs[f"__{key}__" if key in HIDDEN_KEYS else key] = value
        node._parsed = None

    # -- composition ------------------------------------------------------------------------------------------------
    def __copy__(self):
        return self.__deepcopy__(None)

    def __deepcopy__(self, _):
        return self._mapped({})

    def _mapped(self, replaced):
        """A copy of the graph where the variables ``{id: entry}`` stand for others."""
        copies = {}
        for node in self._graph.nodes:
            if id(node) not in replaced:
                copy = copies[id(node)] = Node(node.op, node.name, dict(node.attrs), [
                    replaced.get(id(n)) or (copies[id(n)], i) for n, i in node.inputs], node.subgraphs)
                copy.version, copy.versions = node.version, list(node.versions)
                copy.value, copy.parameter = node.value, node.parameter
        return type(self)([replaced.get(id(n)) or (copies[id(n)], i) for n, i in self._outputs])

    def __call__(self, *args, **kwargs):
        """A copy with some variables replaced by symbols, given in order or by name; ``name`` renames the node."""
        name = kwargs.pop("name", None)
        if args and kwargs:
            raise DTypeError("A symbol is composed by position or by name, not both.")
        variables = {n.name: n for n in self._graph.inputs}
        given = dict(zip(self.list_arguments(), args, strict=False)) if args else kwargs
        if len(args) > len(self.list_arguments()):
            raise ArgumentError(f"{len(args)} symbols were given, {self.name} has {len(self.list_arguments())} arguments.")
        replaced = {}
        for key, value in given.items():
            if not isinstance(value, Symbol):
                raise DTypeError(f"Composition expects Symbols, got a {type(value).__name__} for {key!r}.")
            if key not in variables:
                raise ArgumentError(f"There is no argument {key!r}; arguments are {', '.join(variables)}.")
            replaced[id(variables[key])] = value._outputs[0]
        composed = self._mapped(replaced)
        if name:
            composed._node().name = name
        return composed

    _compose = __call__

    # -- files ------------------------------------------------------------------------------------------------------
    def tojson(self, remove_amp_cast=True):
        """JSON text of the graph, as 1.9.1 writes it.

        Args:
            remove_amp_cast: Leave out the casts that automatic mixed precision put in.
        """
        return files.to_json(self, remove_amp_cast)

    def save(self, fname, remove_amp_cast=True):
        """Write :meth:`tojson` to a file; an existing one is replaced only when all is written."""
        files.save(self, fname, remove_amp_cast)

    def __getstate__(self):
        return {"handle": self.tojson(remove_amp_cast=False) if self._outputs else None}

    def __setstate__(self, state):
        text = state["handle"]
        self.__init__([] if text is None else files.from_json(text)._outputs)

    def __reduce__(self):
        return type(self), (None,), self.__getstate__()

    def debug_str(self):
        """A listing of the graph."""
        lines = ["Symbol Outputs:"]
        lines += [f"\toutput[{i}]={n.output_name(k)}({k})" for i, (n, k) in enumerate(self._outputs)]
        for node in self._graph.nodes:
            if node.op is None:
                lines.append(f"Variable:{node.name}")
                continue
            lines += ["--------------------", f"Op:{node.op.name}, Name={node.name}", "Inputs:"]
            for i, (child, k) in enumerate(node.inputs):
                lines.append(f"\targ[{i}]={child.name}({k})" + ("" if child.op else " version=0"))
            if node.attrs:
                lines += ["Attrs:"] + [f"\t{k}={v}" for k, v in sorted(node.attrs.items())]
        return "\n".join(lines) + "\n"

    def as_nd_ndarray(self):
        """This symbol with the operators of mx.sym."""
        return Symbol(self._outputs)

    def as_np_ndarray(self):
        """This symbol with the operators of mx.sym.np."""
        from . import numpy_class
        return numpy_class()(self._outputs)

    def get_backend_symbol(self, backend):
        """This symbol partitioned for a registered backend; see :meth:`optimize_for`."""
        return self.optimize_for(backend)

    def optimize_for(self, backend, args=None, aux=None, ctx=None, shape_dict=None, type_dict=None, stype_dict=None, skip_infer=False,
                     **kwargs):
        """This symbol prepared for a backend. Graphs are optimised when they are lowered, so those of 1.9.1 change nothing here;
        ``'inductor'`` compiles the lowered graph with torch at its first run.

        Raises:
            MXNetError: The backend is unknown.
        """
        if backend == "inductor":
            made = self._mapped({})
            made._backend = backend
            return made
        if backend not in ("default", "MKLDNN", "MKLDNN_QUANTIZE", "ONEDNN"):
            raise MXNetError(f"optimize_for: there is no backend {backend!r} here; lowering optimises graphs by itself.")
        return self._mapped({})

    def gradient(self, wrt):
        """Gradients as symbols: refused, as by 1.9.1.

        Raises:
            MXNetError: Graphs are differentiated when they run.
        """
        raise MXNetError("Symbol.gradient is not implemented, as in MXNet 1.9.1. Use bind(..., args_grad=...) and Executor.backward, "
                         "or autograd.grad on arrays.")

    def detach(self):
        """This symbol (only arrays have a recorded graph)."""
        return type(self)(self._outputs)

    def __bool__(self):
        raise NotImplementedForSymbol(self.__bool__, "bool", self)

    __nonzero__ = __bool__


def _refused(name):
    def method(self, *args, **kwargs):
        raise NotImplementedForSymbol(name, None, *args)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = "Raises NotImplementedForSymbol: only arrays have values."
    return method


for _name in ("wait_to_read", "asnumpy", "asscalar", "copy", "as_in_context", "backward", "__iadd__", "__isub__", "__imul__", "__idiv__",
              "__itruediv__", "__imod__"):
    setattr(Symbol, _name, _refused(_name))


def __getattr__(name):
    """The rest of what 1.9.1 keeps at this address: the functions of mx.sym."""
    if name.startswith("__"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import functions
    if name in functions.__all__:
        return getattr(functions, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
