"""Automatic names of blocks: ``dense0``, and ``net_dense0`` for a child made inside ``net.name_scope()``."""
import threading

from ..symbol.naming import NameManager, Prefix
from .parameter_dict import ParameterDict

__all__ = ["_BlockScope"]


class _BlockScope:
    """Scope of a block's names: children created inside are called after it and counted per kind.

    Args:
        block: The block that owns the scope; its parameters are shared with the children as its ParameterDict says.
    """

    _current = threading.local()

    def __init__(self, block):
        self._block = block
        self._counter = {}
        self._entered = []                 # a scope can be entered again while it is active

    @staticmethod
    def create(prefix, params, hint):
        """Prefix and ParameterDict of a new block.

        Args:
            prefix: What the user asked for; None counts ``hint``.
            params: ParameterDict to share parameters with, or None.
            hint: Kind of block, such as ``dense``.
        """
        scope = getattr(_BlockScope._current, "value", None)
        if scope is None:
            if prefix is None:
                prefix = NameManager.current.get(None, hint) + "_"
            return prefix, ParameterDict(prefix) if params is None else ParameterDict(params.prefix, params)
        if prefix is None:
            number = scope._counter.get(hint, 0)
            scope._counter[hint] = number + 1
            prefix = f"{hint}{number}_"
        if params is None:
            parent = scope._block.params
            params = ParameterDict(parent.prefix + prefix, parent._shared)
        else:
            params = ParameterDict(params.prefix, params)
        return scope._block.prefix + prefix, params

    def __enter__(self):
        if self._block._empty_prefix:      # names are then counted by whoever is outside
            return self
        names = Prefix(self._block.prefix)
        self._entered.append((getattr(_BlockScope._current, "value", None), names))
        _BlockScope._current.value = self
        names.__enter__()
        return self

    def __exit__(self, ptype, value, trace):
        if self._block._empty_prefix:
            return
        outer, names = self._entered.pop()
        names.__exit__(ptype, value, trace)
        _BlockScope._current.value = outer
