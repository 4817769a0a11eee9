"""Functions of mx.sym that are more than one operator: variables, groups, files, creation."""
import numpy as np

from ..base import ArgumentError, DTypeError, _Null
from ..dtype import FLAGS
from ..dtype import name as dtype_name
from ..graph import Node
from ..ops import registry
from . import attribute, files
from .arithmetic import binary
from .register import compose
from .symbol import Symbol, hide

__all__ = ["Group", "Relu", "Variable", "arange", "eye", "full", "histogram", "hypot", "linspace", "load", "load_json", "maximum", "minimum", "ones",
           "pow", "power", "split_v2", "var", "zeros"]

_STYPES = {"default": 0, "row_sparse": 1, "csr": 2}


def Variable(name, attr=None, shape=None, lr_mult=None, wd_mult=None, dtype=None, init=None, stype=None, **kwargs):
    """A symbol for an array that is given when the graph is bound.

    Args:
        name: Its name.
        attr: Attributes, text by name.
        shape: Its shape; 0 for an unknown dimension.
        lr_mult, wd_mult: Factors of learning rate and weight decay.
        dtype: Type of elements.
        init: Initializer (or its text) used when parameters are initialised.
        stype: Storage type.
        kwargs: Further attributes spelled ``__x__``.

    Raises:
        DTypeError: The name is no text.
        ArgumentError: An attribute is not spelled ``__x__``.
    """
    if not isinstance(name, str):
        raise DTypeError(f"Variable: the name is a {type(name).__name__}, expected text.")
    attrs = hide(attribute.current().get(attr))
    if shape is not None:
        attrs["__shape__"] = str(shape)
    if lr_mult is not None:
        attrs["__lr_mult__"] = str(lr_mult)
    if wd_mult is not None:
        attrs["__wd_mult__"] = str(wd_mult)
    if dtype is not None:
        attrs["__dtype__"] = str(FLAGS[dtype_name(dtype)])
    if init is not None:
        attrs["__init__"] = init if isinstance(init, str) else init.dumps()
    if stype is not None:
        if stype not in _STYPES:
            raise ArgumentError(f"Variable {name!r}: stype is {stype!r}, expected one of {', '.join(_STYPES)}.")
        attrs["__storage_type__"] = str(_STYPES[stype])
    for key, value in kwargs.items():
        if not (key.startswith("__") and key.endswith("__")):
            raise ArgumentError(f"Variable {name!r}: attribute {key!r} is not supported; spell user attributes like __{key}__.")
        attrs[key] = str(value)
    return Symbol([(Node(None, name, attrs), 0)])


var = Variable


def Group(symbols, create_fn=Symbol):
    """One symbol with the outputs of several.

    Raises:
        DTypeError: The list is empty or holds something else.
    """
    symbols = list(symbols)
    if not symbols or not all(isinstance(s, Symbol) for s in symbols):
        raise DTypeError("Group: expected a list of at least one Symbol.")
    return create_fn([entry for s in symbols for entry in s._outputs])


def load(fname):
    """The symbol in a JSON file of any age."""
    if not isinstance(fname, str):
        raise DTypeError(f"load: the file name is a {type(fname).__name__}, expected text.")
    return files.load(fname)


def load_json(json_str):
    """The symbol of a JSON text of any age."""
    if not isinstance(json_str, str):
        raise DTypeError(f"load_json: expected text, got a {type(json_str).__name__}.")
    return files.from_json(json_str)


def _create(name, symbol_name, **attrs):
    user = {k: attrs.pop(k) for k in list(attrs) if k == "attr"}
    return compose(registry.get(name), (), attrs, symbol_name, name, **user)


def _type(dtype):
    return "float32" if dtype is None or dtype is _Null else dtype


def zeros(shape, dtype=None, **kwargs):
    """A symbol of zeros; 0 in ``shape`` is completed by inference."""
    return _create("_zeros", kwargs.pop("name", None), shape=shape, dtype=_type(dtype), **kwargs)


def ones(shape, dtype=None, **kwargs):
    """A symbol of ones."""
    return _create("_ones", kwargs.pop("name", None), shape=shape, dtype=_type(dtype), **kwargs)


def full(shape, val, dtype=None, **kwargs):
    """A symbol filled with ``val``."""
    return _create("_full", kwargs.pop("name", None), shape=shape, dtype=_type(dtype), value=float(val), **kwargs)


def arange(start, stop=None, step=1.0, repeat=1, infer_range=False, name=None, dtype=None):
    """Numbers from ``start`` up to, without, ``stop``, each ``repeat`` times; ``infer_range`` takes the count from inference."""
    return _create("_arange", name, start=start, stop=stop, step=step, repeat=repeat, infer_range=infer_range, dtype=_type(dtype))


def linspace(start, stop, num, endpoint=True, name=None, dtype=None):
    """``num`` evenly spaced numbers."""
    return _create("_linspace", name, start=start, stop=stop, num=num, endpoint=endpoint, dtype=_type(dtype))


def eye(N, M=0, k=0, dtype=None, **kwargs):
    """A matrix with ones on diagonal ``k``."""
    return _create("_eye", kwargs.pop("name", None), N=N, M=M, k=k, dtype=_type(dtype), **kwargs)


def _numbers(left, right, function):
    if isinstance(left, int | float | np.generic) and isinstance(right, int | float | np.generic):
        return function(left, right)
    raise DTypeError(f"expected Symbols or numbers, got {type(left).__name__} and {type(right).__name__}.")


def power(base, exp):
    """``base`` to the power of ``exp``, of symbols or numbers."""
    if isinstance(base, Symbol) or isinstance(exp, Symbol):
        return binary(base, exp, "_power", "_power", "_power_scalar", "_rpower_scalar")
    return _numbers(base, exp, lambda a, b: a**b)


pow = power


def maximum(left, right):
    """Larger elements of symbols or numbers."""
    if isinstance(left, Symbol) or isinstance(right, Symbol):
        return binary(left, right, "_maximum", "_maximum", "_maximum_scalar", "_maximum_scalar")
    return _numbers(left, right, max)


def minimum(left, right):
    """Smaller elements of symbols or numbers."""
    if isinstance(left, Symbol) or isinstance(right, Symbol):
        return binary(left, right, "_minimum", "_minimum", "_minimum_scalar", "_minimum_scalar")
    return _numbers(left, right, min)


def hypot(left, right):
    """``sqrt(left² + right²)`` of symbols or numbers."""
    if isinstance(left, Symbol) or isinstance(right, Symbol):
        return binary(left, right, "_hypot", "_hypot", "_hypot_scalar", "_hypot_scalar")
    return _numbers(left, right, np.hypot)


def Relu(data, name=None, attr=None):
    """Short form of ``Activation(data, act_type='relu')``; files hold an Activation."""
    return compose(registry.get("Activation"), (data,), {"act_type": "relu"}, name, "relu", attr)


def split_v2(ary, indices_or_sections, axis=0, squeeze_axis=False):
    """Parts of an array along ``axis``: a number of equal ones, or split before the given indices."""
    sections = indices_or_sections if isinstance(indices_or_sections, int) else 0
    indices = [] if sections else [0, *indices_or_sections]          # a list: files hold its text
    return compose(registry.get("_split_v2"), (ary,), {"indices": indices, "axis": axis, "squeeze_axis": squeeze_axis, "sections": sections},
                   hint="_split_v2")


def histogram(a, bins=10, range=None, **kwargs):
    """Counts of the elements between bin edges, and the edges."""
    if isinstance(bins, Symbol):
        return compose(registry.get("_histogram"), (a, bins), kwargs, hint="_histogram")
    if range is None:
        raise ArgumentError("histogram: a symbol needs range=(lowest, highest) with a number of bins.")
    return compose(registry.get("_histogram"), (a,), {"bin_cnt": bins, "range": range, **kwargs}, hint="_histogram")
