"""Automatic names of symbols."""
import threading

__all__ = ["NameManager", "Prefix", "current"]


class _Scope(threading.local):
    value = None


_scope = _Scope()


class NameManager:
    """Gives nodes without a name one made of the operator's name and a counter. Usable in a ``with`` statement.

    >>> with mx.name.NameManager():
    ...     mx.sym.exp(mx.sym.var("x")).name
    'exp0'
    """

    def __init__(self):
        self._counter = {}
        self._old = None

    def get(self, name, hint):
        """``name`` itself, or a new name that starts with ``hint``."""
        if name:
            return name
        number = self._counter.get(hint, 0)
        self._counter[hint] = number + 1
        return f"{hint}{number}"

    def __enter__(self):
        self._old = _scope.value
        _scope.value = self
        return self

    def __exit__(self, ptype, value, trace):
        _scope.value = self._old


class Prefix(NameManager):
    """A NameManager that puts a prefix before all names, given or automatic."""

    def __init__(self, prefix):
        super().__init__()
        self._prefix = prefix

    def get(self, name, hint):
        """The prefixed name."""
        return self._prefix + super().get(name, hint)


def current() -> NameManager:
    """The name manager in force in this thread."""
    if _scope.value is None:
        _scope.value = NameManager()
    return _scope.value


class _Current:
    def __get__(self, instance, owner):
        return current()


NameManager.current = _Current()
