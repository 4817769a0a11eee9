"""Attributes given to all symbols made in a scope."""
import threading

from ..base import ArgumentError

__all__ = ["AttrScope", "current"]


class _Scope(threading.local):
    value = None


_scope = _Scope()


class AttrScope:
    """Attributes, as text, for every symbol made in the ``with`` block.

    >>> with mx.AttrScope(ctx_group="stage1"):
    ...     x = mx.sym.var("x")
    >>> x.attr("ctx_group")
    'stage1'

    Raises:
        ArgumentError: A value is no text.
    """

    def __init__(self, **kwargs):
        for key, value in kwargs.items():
            if not isinstance(value, str):
                raise ArgumentError(f"AttrScope: attribute {key!r} is {value!r}; attributes are text, write {str(value)!r}.")
        self._attr = kwargs
        self._old = None

    def get(self, attr):
        """``attr`` (a dict or None) completed by the attributes of this scope."""
        if not self._attr:
            return attr if attr else {}
        return {**self._attr, **attr} if attr else dict(self._attr)

    def __enter__(self):
        self._old = current()
        merged = AttrScope(**{**self._old._attr, **self._attr})
        self._inner = merged
        _scope.value = merged
        return self

    def __exit__(self, ptype, value, trace):
        _scope.value = self._old


def current() -> AttrScope:
    """The scope in force in this thread."""
    if _scope.value is None:
        _scope.value = AttrScope()
    return _scope.value


class _Current:
    def __get__(self, instance, owner):
        return current()


AttrScope.current = _Current()
