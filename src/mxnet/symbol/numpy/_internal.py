"""mx.sym.np._internal: the operators ``_npi_*`` under their own parameters."""
from ..register import lookup as _lookup
from .symbol import _Symbol

__getattr__, __dir__ = _lookup("np._internal", __name__, globals(), lambda: _Symbol)
