"""mx.sym._internal: symbolic functions of the operators in this namespace."""
from .register import lookup

__getattr__, __dir__ = lookup("_internal", __name__, globals())
