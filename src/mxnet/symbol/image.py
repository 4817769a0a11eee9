"""mx.sym.image: symbolic functions of the operators in this namespace."""
from .register import lookup

__getattr__, __dir__ = lookup("image", __name__, globals())
