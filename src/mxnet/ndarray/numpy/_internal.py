"""mx.nd.np._internal: the operators ``_npi_*`` under their own parameters."""
from ..register import lookup as _lookup
from .array import ndarray

__getattr__, __dir__ = _lookup("np._internal", __name__, lambda: ndarray, globals())
