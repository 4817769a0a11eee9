"""mx.sym.op: the operators of mx.sym, without its hand-written functions."""
from .register import lookup

__getattr__, __dir__ = lookup("", __name__, globals())
