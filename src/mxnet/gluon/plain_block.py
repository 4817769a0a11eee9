"""Block: a layer or a whole network, with parameters, children, hooks and files."""
import json
import re
import warnings
from collections import OrderedDict, defaultdict

from .. import initializer, ndarray
from ..base import ArgumentError, MissingError
from ..ndarray import NDArray
from ..ops.mode import MODE
from .naming import _BlockScope
from .summary import Summary
from .tensor_parameter import Parameter
from .utils import HookHandle, _brief_print_list, _indent

__all__ = ["Block"]


class Block:
    """Base of all layers and networks.

    Children and parameters are found by being assigned to attributes. A subclass writes ``forward``.

    Args:
        prefix: Prepended to the names of parameters and children; None counts, as in ``dense0_``.
        params: ParameterDict to share parameters with, for instance another block's ``params``.

    >>> class Net(gluon.Block):
    ...     def __init__(self, **kwargs):
    ...         super().__init__(**kwargs)
    ...         with self.name_scope():
    ...             self.hidden, self.out = gluon.nn.Dense(20), gluon.nn.Dense(2)
    ...     def forward(self, x):
    ...         return self.out(mx.nd.relu(self.hidden(x)))
    >>> net = Net(); net.initialize(); net(mx.nd.ones((4, 3))).shape
    (4, 2)
    """

    _only_chains = False                   # True for containers that compute nothing of their own: they have no row in summary()

    def __init__(self, prefix=None, params=None):
        self._empty_prefix = prefix == ""
        self._prefix, self._params = _BlockScope.create(prefix, params, self._alias())
        self._name = self._prefix.removesuffix("_")
        self._scope = _BlockScope(self)
        self._children = OrderedDict()
        self._reg_params = {}
        self._forward_hooks = OrderedDict()
        self._forward_pre_hooks = OrderedDict()

    def __repr__(self):
        children = "\n".join(f"  ({key}): {_indent(repr(block), 2)}" for key, block in self.__dict__.items() if isinstance(block, Block))
        return f"{type(self).__name__}(\n{children}\n)"

    def __setattr__(self, name, value):
        """Register children and parameters that are assigned."""
        existing = self.__dict__.get(name)
        if isinstance(existing, Parameter | Block) and not isinstance(value, type(existing)):
            raise ArgumentError(f"Changing attribute type for {name} from {type(existing)} to {type(value)} is not allowed.")
        if isinstance(value, Block):
            self.register_child(value, name)
        elif isinstance(value, Parameter):
            if name in self._reg_params:
                raise ArgumentError(f"Overriding Parameter attribute {name} is not allowed. If you want to share parameters between blocks, "
                                    "please set 'params' at Block construction instead.")
            self._reg_params[name] = value
        super().__setattr__(name, value)

    def _alias(self):
        """Kind of block in automatic names."""
        return type(self).__name__.lower()

    @property
    def prefix(self):
        """What the names of its parameters begin with."""
        return self._prefix

    @property
    def name(self):
        """The prefix without its last underscore."""
        return self._name

    def name_scope(self):
        """A ``with`` scope: blocks created inside are named after this one."""
        return self._scope

    @property
    def params(self):
        """Its own parameters, without its children's."""
        return self._params

    def collect_params(self, select=None):
        """A ParameterDict of its parameters and those of all descendants.

        Args:
            select: Regular expression which the beginning of a name must match; None takes all.

        >>> list(gluon.nn.Dense(2, prefix="fc_").collect_params(".*weight"))
        ['fc_weight']
        """
        found = type(self._params)(self._params.prefix)
        match = re.compile(select).match if select else None
        found.update({name: param for name, param in self.params.items() if match is None or match(name)})
        for child in self._children.values():
            found.update(child.collect_params(select=select))
        return found

    def _collect_params_with_prefix(self, prefix=""):
        """Parameters by the path of attributes that leads to them, as files have them."""
        if prefix:
            prefix += "."
        found = {prefix + key: param for key, param in self._reg_params.items()}
        for name, child in self._children.items():
            found.update(child._collect_params_with_prefix(prefix + name))
        return found

    # ---- files -----------------------------------------------------------------------------------------------------------------

    def save_parameters(self, filename, deduplicate=False):
        """Write the parameters to a file; structure is not saved, see ``HybridBlock.export`` for that.

        Args:
            filename: Path.
            deduplicate: Write a shared parameter once only.
        """
        params = self._collect_params_with_prefix()
        if deduplicate:
            last_names = {param: name for name, param in params.items()}
            params = {name: param for param, name in last_names.items()}
        ndarray.save(filename, {name: param._reduce().as_nd_ndarray() for name, param in params.items()})

    def save_params(self, filename):
        """Old name of ``save_parameters``, in the form without nesting."""
        warnings.warn("save_params is deprecated. Please use save_parameters. Note that if you want load from SymbolBlock later, please "
                      "use export instead.", stacklevel=2)
        self.collect_params().save(filename, strip_prefix=self.prefix)

    def load_parameters(self, filename, ctx=None, allow_missing=False, ignore_extra=False, cast_dtype=False, dtype_source="current"):
        """Read parameters written by ``save_parameters``.

        Args:
            filename: Path.
            ctx: Where to put what is not initialized yet; None is the CPU.
            allow_missing: Parameters that the file lacks stay as they are.
            ignore_extra: What only the file has is left out.
            cast_dtype: Convert between the file's type and the parameter's.
            dtype_source: ``"current"`` keeps the parameter's type, ``"saved"`` takes the file's.
        """
        loaded = ndarray.load(filename)
        if not isinstance(loaded, dict):
            if not loaded and not self._collect_params_with_prefix():
                return
            raise ArgumentError(f"'{filename}' holds a list of arrays without names; parameters need names.")
        if not any("." in name for name in loaded):
            self._load_flat(loaded, filename, ctx, allow_missing, ignore_extra, cast_dtype, dtype_source)
            return
        params = self._collect_params_with_prefix()
        if not allow_missing:
            self._check_complete(params, loaded, filename)
        for name, array in loaded.items():
            if name in params:
                params[name]._load_init(array, ctx, cast_dtype=cast_dtype, dtype_source=dtype_source)
            elif not ignore_extra:
                raise ArgumentError(f"Parameter '{name}' loaded from file '{filename}' is not present in ParameterDict, which contains "
                                    f"parameters {_brief_print_list(params)}. Set ignore_extra=True to ignore. ")

    def _load_flat(self, loaded, filename, ctx, allow_missing, ignore_extra, cast_dtype, dtype_source):
        """Names without a path: those of parameters, with or without this block's prefix."""
        own = self.collect_params()
        full = {name[4:] if name.startswith(("arg:", "aux:")) else name for name in loaded}
        prefix = "" if own.keys() and all(name in full for name in own.keys()) else self.prefix
        foreign = next((name for name in own.keys() if not name.startswith(prefix)), None)
        if foreign is not None:
            raise ArgumentError(f"restore_prefix is '{prefix}' but Parameters name '{foreign}' does not start with '{prefix}'; "
                                f"'{filename}' was not written by save_parameters of this block.")
        own.load_dict(loaded, ctx, allow_missing, ignore_extra, prefix, filename, cast_dtype, dtype_source)

    @staticmethod
    def _check_complete(params, loaded, filename):
        names_of = defaultdict(list)                        # a shared parameter is in the file under one of its names at least
        for name, param in params.items():
            names_of[param].append(name)
        for name, param in params.items():
            if not any(alternative in loaded for alternative in names_of[param]):
                raise ArgumentError(f"Parameter '{name}' is missing in '{filename}', which contains parameters: {_brief_print_list(loaded)}. "
                                    "Set allow_missing=True to ignore missing parameters.")

    def load_params(self, filename, ctx=None, allow_missing=False, ignore_extra=False):
        """Old name of ``load_parameters``."""
        warnings.warn("load_params is deprecated. Please use load_parameters.", stacklevel=2)
        self.load_parameters(filename, ctx, allow_missing, ignore_extra)

    def save(self, prefix):
        """Write ``<prefix>-model.params`` and ``<prefix>-model.json``, from which ``load`` restores values and hybridization."""
        with open(f"{prefix}-model.json", "w", encoding="utf-8") as file:
            json.dump({self._kind_number({}): self._structure()}, file)
        self.save_parameters(f"{prefix}-model.params")

    def _kind_number(self, counts):
        kind = type(self).__name__.lower()
        counts[kind] = counts.get(kind, -1) + 1
        return f"{kind}{counts[kind]}"

    def _structure(self):
        """What ``save`` writes about this block besides parameters."""
        counts = {}
        return {"orig_name": self.name, "hybridized": False,
                "children": {child._kind_number(counts): child._structure() for child in self._children.values()}}

    def load(self, prefix):
        """Restore what ``save`` wrote: parameters, and the graphs of hybridized blocks."""
        with open(f"{prefix}-model.json", encoding="utf-8") as file:
            saved = json.load(file)
        own = self._kind_number({})
        if own not in saved:
            raise MissingError(f"'{prefix}-model.json' describes {_brief_print_list(saved)}, this block is a {type(self).__name__}.")
        self._restore_structure(saved[own])
        self.load_parameters(f"{prefix}-model.params")

    def _restore_structure(self, saved):
        counts = {}
        for child in self._children.values():
            described = saved["children"].get(child._kind_number(counts))
            if described is not None:
                child._restore_structure(described)

    # ---- children and hooks ----------------------------------------------------------------------------------------------------

    def register_child(self, block, name=None):
        """Make ``block`` a child, as assigning it to an attribute does."""
        self._children[str(len(self._children)) if name is None else name] = block

    def register_forward_pre_hook(self, hook):
        """Call ``hook(block, inputs)`` before every forward.

        Returns:
            A handle whose ``detach`` removes the hook.
        """
        handle = HookHandle()
        handle.attach(self._forward_pre_hooks, hook)
        return handle

    def register_forward_hook(self, hook):
        """Call ``hook(block, inputs, outputs)`` after every forward.

        Returns:
            A handle whose ``detach`` removes the hook.
        """
        handle = HookHandle()
        handle.attach(self._forward_hooks, hook)
        return handle

    def register_op_hook(self, callback, monitor_all=False):
        """Call ``callback(name, operator, array)`` for the outputs (and inputs, with ``monitor_all``) of operators in hybridized children."""
        for child in self._children.values():
            child.register_op_hook(callback, monitor_all)

    def apply(self, fn):
        """Call ``fn`` with every descendant, then with this block.

        Returns:
            This block.
        """
        for child in self._children.values():
            child.apply(fn)
        fn(self)
        return self

    # ---- for all parameters ----------------------------------------------------------------------------------------------------

    def initialize(self, init=None, ctx=None, verbose=False, force_reinit=False):
        """Initialize the parameters of this block and its descendants.

        Args:
            init: Initializer for parameters without one of their own; None is ``Uniform()``.
            ctx: Context or list of them.
            verbose: Log how each is initialized.
            force_reinit: Initialize again what is initialized.
        """
        self.collect_params().initialize(initializer.Uniform() if init is None else init, ctx, verbose, force_reinit)

    def hybridize(self, active=True, **kwargs):
        """Hybridize the children that can be; see ``HybridBlock.hybridize``."""
        for child in self._children.values():
            child.hybridize(active, **kwargs)

    def cast(self, dtype):
        """Change the type of all parameters."""
        for child in self._children.values():
            child.cast(dtype)
        for param in self.params.values():
            param.cast(dtype)

    def zero_grad(self):
        """Set all gradients to 0."""
        self.collect_params().zero_grad()

    def reset_ctx(self, ctx):
        """Move all parameters to ``ctx``, a Context or a list of them."""
        self.collect_params().reset_ctx(ctx)

    def setattr(self, name, value):
        """Set an attribute, e.g. ``grad_req``, of all parameters."""
        self.collect_params().setattr(name, value)

    # ---- calling ---------------------------------------------------------------------------------------------------------------

    def __call__(self, *args):
        """Run ``forward`` between the hooks."""
        for hook in tuple(self._forward_pre_hooks.values()):
            hook(self, args)
        out = self.forward(*args)
        for hook in tuple(self._forward_hooks.values()):
            hook(self, args, out)
        if MODE.np_array:
            _require_np_arrays(self, out)
        return out

    def forward(self, *args):
        """What the block computes; written by subclasses."""
        raise NotImplementedError(f"{type(self).__name__} has no forward; a Block's subclass defines what it computes there.")

    def summary(self, *inputs):
        """Print a table of the output shapes and parameters of all layers.

        Args:
            *inputs: What a call takes.
        """
        Summary(self).print(inputs)


def _require_np_arrays(block, out):
    if isinstance(out, list | tuple):
        for item in out:
            _require_np_arrays(block, item)
    elif type(out) is NDArray:
        raise TypeError(f"{block.name}: with set_np(), blocks must return mx.np arrays, but got an NDArray; use F.np and F.npx operators "
                        "or call as_np_ndarray().")
