"""mx.sym.sparse: symbolic functions of the operators in this namespace."""
from .register import lookup

__getattr__, __dir__ = lookup("sparse", __name__, globals())
