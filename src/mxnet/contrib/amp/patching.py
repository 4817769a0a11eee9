"""Mixed precision for programs: the functions of mx.nd and mx.sym cast their inputs."""
import functools

from ... import ndarray, symbol
from ...base import ArgumentError
from ...dtype import name as dtype_name
from ...ndarray import NDArray
from ...ndarray import op as nd_op
from ...ops.registry import REGISTRY
from ...symbol import Symbol
from ...symbol import op as sym_op
from .precision import NARROW, SINGLE

__all__ = ["apply", "restore"]

_originals: list = []
_ARITHMETIC = ("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__")


def _is_float(array, name):
    return dtype_name(array.dtype) == name


def _recast(value, face, dtype, narrow):
    """A floating array, or a symbol, in another floating type."""
    if isinstance(value, Symbol):
        return face.amp_cast(value, dtype=dtype)
    if isinstance(value, NDArray) and value.stype == "default" and _is_float(value, narrow if dtype == "float32" else "float32"):
        return face.amp_cast(value, dtype=dtype)
    return value


def _alike(values, face, narrow):
    """Arrays in the widest of their types."""
    arrays = [v for v in values if isinstance(v, NDArray | Symbol)]
    if len(arrays) < 2 or any(isinstance(v, NDArray) and v.stype != "default" for v in arrays):
        return values
    if isinstance(arrays[0], Symbol):
        wide = iter(list(face.amp_multicast(*arrays, num_outputs=len(arrays))))
        return [next(wide) if isinstance(v, Symbol) else v for v in values]
    if any(_is_float(a, narrow) for a in arrays) and any(_is_float(a, "float32") for a in arrays):
        return [_recast(v, face, "float32", narrow) for v in values]
    return values


def _wrapped(function, name, face, precision):
    """A function of operator ``name`` that casts its inputs first."""
    @functools.wraps(function)
    def casting(*args, **kwargs):
        choice = precision.of(name, kwargs)
        if choice in (NARROW, SINGLE):
            dtype = precision.dtype if choice == NARROW else "float32"
            args = [_recast(a, face, dtype, precision.dtype) for a in args]
            kwargs = {k: v if k == "out" else _recast(v, face, dtype, precision.dtype) for k, v in kwargs.items()}
        elif choice is not None:
            spread = len(args) == 1 and isinstance(args[0], list | tuple)
            values = list(args[0]) if spread else list(args)
            names = [k for k, v in kwargs.items() if k != "out" and isinstance(v, NDArray | Symbol)]
            values = _alike([*values, *(kwargs[k] for k in names)], face, precision.dtype)
            kwargs = {**kwargs, **dict(zip(names, values[len(values) - len(names):], strict=True))}
            args = values[:len(values) - len(names)]
        return function(*args, **kwargs)

    return casting


def _arithmetic(method, face, precision):
    """An arithmetic method whose operands get one type first."""
    @functools.wraps(method)
    def casting(self, other):
        if isinstance(other, NDArray | Symbol):
            self, other = _alike([self, other], face, precision.dtype)
        return method(self, other)

    return casting


def _replace(owner, name, value):
    _originals.append((owner, name, getattr(owner, name)))
    setattr(owner, name, value)


def apply(precision):
    """Replace the functions and arithmetic of arrays and symbols by casting ones.

    Raises:
        ArgumentError: They are replaced already.
    """
    if _originals:
        raise ArgumentError("amp: the functions cast already.")
    wanted = precision.narrow | precision.single | precision.widest | precision.conditional
    names = [(name, op.name) for name, op in REGISTRY.items() if op.name in wanted]
    for face, rooms, kind in ((ndarray, (ndarray, nd_op), NDArray), (symbol, (symbol, sym_op), Symbol)):
        for room in rooms:
            for public, name in names:
                function = getattr(room, public, None)
                if callable(function):
                    _replace(room, public, _wrapped(function, name, face, precision))
        for method in _ARITHMETIC:
            _replace(kind, method, _arithmetic(getattr(kind, method), face, precision))


def restore():
    """Undo :func:`apply`; for tests."""
    while _originals:
        setattr(*_originals.pop())
