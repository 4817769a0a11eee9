"""The class of symbols with NumPy semantics."""
from ...base import DTypeError, NotImplementedForSymbol
from ...context import current_context
from ...ndarray.numpy.arithmetic import SymbolArithmetic
from ...ndarray.numpy.calls import plain_name
from ...ndarray.numpy.methods import Methods
from ...ops import registry
from .. import _classes
from ..register import compose
from ..symbol import Symbol

__all__ = ["_Symbol", "create", "make", "outputs"]


class _Symbol(SymbolArithmetic, Methods, Symbol):
    """A symbol whose operators and methods are those of mx.np arrays.

    Made by ``mx.sym.var("x").as_np_ndarray()`` and the functions of ``mx.sym.np`` and ``mx.sym.npx``.
    """

    __module__ = "mxnet.symbol.numpy"
    __hash__ = Symbol.__hash__

    @staticmethod
    def _operator(name):
        """The symbolic function of an operator."""
        def function(*symbols, out=None, **attrs):
            return make(name, symbols, attrs)
        return function

    def _drawn(self, operator, symbols, attrs, out):
        """Samples whose parameters are symbols."""
        return make(operator, symbols, {"ctx": str(current_context()), **attrs})

    def _like(self, values):
        raise DTypeError(f"a {type(values).__name__} is no operand of a symbol; declare a variable for it and pass it when the graph is bound.")

    def __getitem__(self, key):
        """One output of several, or a basic index (integers, slices, None, a final Ellipsis) into the array of a single one."""
        if len(self._outputs) != 1 or isinstance(key, str):
            return super().__getitem__(key)
        bounds, codes, new, rest = [], [], [], False
        for item in key if isinstance(key, tuple) else (key,):
            if item is None:
                new.append(len([code for code in codes if code == -2]) + len(new))
            elif rest:
                raise NotImplementedError("indexing a symbol: '...' comes last, because the number of axes is not known yet.")
            elif item is Ellipsis:
                rest = True
            elif isinstance(item, slice):
                bounds.append((item.start, item.stop, item.step))
                codes.append(-2)
            elif isinstance(item, int) and not isinstance(item, bool):
                bounds.append((item, (item + 1) or None, None))
                codes.append(-3)
            else:
                raise NotImplementedError(f"indexing a symbol with a {type(item).__name__}: use take() or npx.gather_nd().")
            if rest and item is None:
                raise NotImplementedError("indexing a symbol: a new axis behind '...' has no known place; use expand_dims(-1).")
        found = self
        if bounds:
            begin, end, step = (list(part) for part in zip(*bounds, strict=True))
            found = make("_npi_slice", (self,), {"begin": begin, "end": end, "step": step})
        if -3 in codes:
            found = make("_npx_reshape", (found,), {"newshape": (*codes, -4)})
        for place in new:
            found = make("_npi_expand_dims", (found,), {"axis": place})
        return found

    def __setitem__(self, key, value):
        raise NotImplementedForSymbol(self.__setitem__, None, key, value)

    @property
    def num_outputs(self):
        """Number of outputs."""
        return len(self._outputs)

    def __iter__(self):
        return (type(self)([entry]) for entry in self._outputs)

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """Another type of elements."""
        if order not in ("K", "C") or casting != "unsafe" or not subok:
            raise DTypeError("astype: order is 'K' or 'C', casting 'unsafe' and subok True.")
        return make("_npi_cast", (self,), {"dtype": dtype})

    def as_nd_ndarray(self):
        """This symbol with the operators of mx.sym."""
        return Symbol(self._outputs)

    def as_np_ndarray(self):
        """This symbol."""
        return self

    def broadcast_to(self, shape):
        """This symbol repeated to ``shape``."""
        return make("_npi_broadcast_to", (self,), {"shape": shape})


def outputs(entries):
    """One symbol for one output, a list of symbols for several: mx.np's functions return lists there, too."""
    return _Symbol(entries) if len(entries) == 1 else [_Symbol([entry]) for entry in entries]


def make(operator, symbols, attrs):
    """The symbol of an operator; attributes that are None and have no meaning so are left out."""
    kept = {key: value for key, value in attrs.items() if not (value is None and key in ("dtype", "initial"))}
    return compose(registry.get(operator), symbols, kept, hint=plain_name(operator), symbol_class=outputs)


def create(operator, ctx, out, attrs):
    """The symbol of an operator without inputs."""
    return make(operator, (), {"ctx": str(ctx or current_context()), **attrs})


_classes["np"] = _Symbol
