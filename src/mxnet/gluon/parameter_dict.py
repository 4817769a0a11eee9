"""The parameters of a block by name."""
import numpy as np

from .. import initializer, ndarray
from ..base import ArgumentError, MissingError
from ..dtype import name as dtype_name
from ..ndarray import NDArray
from .tensor_parameter import Constant, Parameter
from .utils import _brief_print_list, _indent

__all__ = ["ParameterDict"]

NAMING = "For more info on naming, please see the Gluon naming tutorial: name_scope() prepends the parent's name to a child's."


class ParameterDict:
    """Parameters by full name, in the order of their creation.

    Args:
        prefix: Prepended to the names given to ``get``.
        shared: ParameterDict looked through first by ``get``; how blocks share parameters.

    >>> params = gluon.ParameterDict("net_"); weight = params.get("weight", shape=(2, 3)); list(params)
    ['net_weight']
    """

    def __init__(self, prefix="", shared=None):
        self._prefix = prefix
        self._params = {}
        self._shared = shared

    def __repr__(self):
        name = self._prefix + " " if self._prefix else ""
        return f"{name}(\n" + "\n".join(_indent(f"  {param!r}", 2) for param in self.values()) + "\n)"

    def __getitem__(self, key):
        return self._params[key]

    def __iter__(self):
        return iter(self._params)

    def items(self):
        """Names and parameters."""
        return self._params.items()

    def keys(self):
        """Full names."""
        return self._params.keys()

    def values(self):
        """The parameters."""
        return self._params.values()

    @property
    def prefix(self):
        """What ``get`` prepends to names."""
        return self._prefix

    # ---- making and collecting -------------------------------------------------------------------------------------------------

    def _get_impl(self, name):
        if name in self._params:
            return self._params[name]
        if self._shared is not None and name in self._shared._params:
            self._params[name] = self._shared._params[name]
            return self._params[name]
        return None

    def get(self, name, **kwargs):
        """The parameter ``prefix + name``: the one there is, a shared one, or a new one.

        Args:
            name: Name without the prefix.
            **kwargs: Arguments of ``Parameter``; an existing one must agree with them, and unknown dimensions are completed.
        """
        name = self.prefix + name
        param = self._get_impl(name)
        if param is None:
            param = Parameter(name, **kwargs)
            self._params[name] = param
            return param
        for attribute, wanted in kwargs.items():
            present = getattr(param, attribute, None)
            if present is None:
                setattr(param, attribute, wanted)
            elif attribute == "shape" and wanted is not None and len(wanted) == len(present):
                param.shape = self._merged_shape(name, tuple(wanted), present)
            elif wanted is not None and not _same(attribute, wanted, present):
                raise _mismatch(name, attribute, wanted, present)
        return param

    @staticmethod
    def _merged_shape(name, wanted, present):
        merged = []
        for one, other in zip(wanted, present, strict=True):
            if one != other and one > 0 and other > 0:
                raise _mismatch(name, "shape", wanted, present)
            merged.append(one if other in (0, -1) else other)
        return tuple(merged)

    def get_constant(self, name, value=None):
        """The Constant ``prefix + name``, made from ``value`` where there is none yet."""
        name = self.prefix + name
        param = self._get_impl(name)
        if param is None:
            if value is None:
                raise MissingError(f"No constant named '{name}'. Please specify value if you want to create a new constant.")
            param = Constant(name, value)
            self._params[name] = param
        elif value is not None:
            if not isinstance(param, Constant):
                raise ArgumentError(f"Parameter '{name}' already exists but it is not a constant.")
            given = value.asnumpy() if isinstance(value, NDArray) else np.asarray(value)
            if given.shape != param.value.shape or (given != param.value.asnumpy()).any():
                raise ArgumentError(f"Constant '{name}' already exists but it's value doesn't match new value")
        return param

    def update(self, other):
        """Take over the parameters of ``other``.

        Raises:
            ArgumentError: A name stands for another parameter here.
        """
        for name, param in other.items():
            if self._params.get(name, param) is not param:
                raise ArgumentError(f"Cannot update self with other because they have different Parameters with the same name '{name}'")
        for name, param in other.items():
            self._params[name] = param

    # ---- for all of them -------------------------------------------------------------------------------------------------------

    def initialize(self, init=None, ctx=None, verbose=False, force_reinit=False):
        """Initialize every parameter that has no initializer of its own with ``init`` (None: ``Uniform()``)."""
        if init is None:
            init = initializer.Uniform()
        if verbose:
            init.set_verbosity(verbose=verbose)
        for param in self.values():
            param.initialize(None, ctx, init, force_reinit=force_reinit)

    def zero_grad(self):
        """Set all gradients to 0."""
        for param in self.values():
            param.zero_grad()

    def reset_ctx(self, ctx):
        """Move all parameters to ``ctx``, a Context or a list of them."""
        for param in self.values():
            param.reset_ctx(ctx)

    def list_ctx(self):
        """The contexts any of the parameters is on."""
        found = {ctx: None for param in self.values() for ctx in param.list_ctx()}
        return list(found)

    def setattr(self, name, value):
        """Set an attribute, e.g. ``grad_req``, of all parameters."""
        for param in self.values():
            setattr(param, name, value)

    # ---- files -----------------------------------------------------------------------------------------------------------------

    def save(self, filename, strip_prefix=""):
        """Write all parameters to a ``.params`` file.

        Args:
            filename: Path.
            strip_prefix: Removed from the beginning of every name.
        """
        arrays = {}
        for param in self.values():
            if not param.name.startswith(strip_prefix):
                raise ArgumentError(f"Prefix '{strip_prefix}' is to be striped before saving, but Parameter's name '{param.name}' does not "
                                    f"start with '{strip_prefix}'. this may be due to your Block shares parameters from other Blocks or you "
                                    f"forgot to use 'with name_scope()' when creating child blocks. {NAMING}")
            arrays[param.name[len(strip_prefix):]] = param._reduce().as_nd_ndarray()
        ndarray.save(filename, arrays)

    def load(self, filename, ctx=None, allow_missing=False, ignore_extra=False, restore_prefix="", cast_dtype=False,
             dtype_source="current"):
        """Read parameters from a file; see ``load_dict``."""
        if restore_prefix:
            for name in self.keys():
                if not name.startswith(restore_prefix):
                    raise ArgumentError(f"restore_prefix is '{restore_prefix}' but Parameters name '{name}' does not start with "
                                        f"'{restore_prefix}'. {NAMING}")
        self.load_dict(ndarray.load(filename), ctx, allow_missing, ignore_extra, restore_prefix, filename, cast_dtype, dtype_source)

    def load_dict(self, param_dict, ctx=None, allow_missing=False, ignore_extra=False, restore_prefix="", filename=None,
                  cast_dtype=False, dtype_source="current"):
        """Take the values of the parameters from a dictionary of arrays.

        Args:
            param_dict: Arrays by name; names may begin with ``arg:`` or ``aux:``.
            ctx: Where to put what is not initialized yet; None is the CPU.
            allow_missing: Parameters without an array stay as they are.
            ignore_extra: Arrays without a parameter are left out.
            restore_prefix: Prepended to the names of the arrays.
            filename: Named in error messages.
            cast_dtype: Convert between the saved type and the parameter's.
            dtype_source: ``"current"`` keeps the parameter's type, ``"saved"`` takes the file's.
        """
        where = f"file: {filename}" if filename else "param_dict"
        if isinstance(param_dict, list) and not param_dict:
            param_dict = {}                                 # a file without arrays does not tell whether they had names
        if not isinstance(param_dict, dict):
            raise ArgumentError(f"{where} holds a list of arrays without names; parameters need names.")
        arrays = {restore_prefix + (name[4:] if name.startswith(("arg:", "aux:")) else name): array for name, array in param_dict.items()}
        if not allow_missing:
            for name in self.keys():
                if name not in arrays:
                    raise ArgumentError(f"Parameter '{name[len(restore_prefix):]}' is missing in {where}, which contains parameters: "
                                        f"{_brief_print_list(arrays)}. Please make sure source and target networks have the same prefix. "
                                        f"{NAMING}")
        for name, array in arrays.items():
            if name in self._params:
                self[name]._load_init(array, ctx, cast_dtype=cast_dtype, dtype_source=dtype_source)
            elif not ignore_extra:
                raise ArgumentError(f"Parameter '{name[len(restore_prefix):]}' loaded from {where} is not present in ParameterDict, choices "
                                    f"are: {_brief_print_list(self.keys())}. Set ignore_extra to True to ignore. Please make sure source "
                                    f"and target networks have the same prefix. {NAMING}")


def _same(attribute, wanted, present):
    if attribute == "dtype":
        return dtype_name(wanted) == dtype_name(present)
    return wanted == present or (wanted is present)


def _mismatch(name, attribute, wanted, present):
    return ArgumentError(f"Cannot retrieve Parameter '{name}' because desired attribute does not match with stored for attribute "
                         f"'{attribute}': desired '{wanted}' vs stored '{present}'.")
