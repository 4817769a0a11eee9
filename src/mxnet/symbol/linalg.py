"""mx.sym.linalg: symbolic functions of the operators in this namespace."""
from .register import lookup

__getattr__, __dir__ = lookup("linalg", __name__, globals())
