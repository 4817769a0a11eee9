"""mx.sym.npx.random: samplers that NumPy does not have, as symbols."""
from ...ndarray.numpy.calls import on_face as _on_face
from ...ndarray.numpy_extension import random as _arrays
from ..numpy.symbol import create as _create

__all__ = list(_arrays.__all__)
_symbolic = _on_face(_create)
for _name in __all__:
    globals()[_name] = _symbolic(getattr(_arrays, _name))
