"""mx.sym.npx.image: operators on images, on symbols with NumPy semantics."""
from ..numpy.symbol import _Symbol
from ..register import lookup as _lookup

__getattr__, __dir__ = _lookup("npx.image", __name__, globals(), lambda: _Symbol)
