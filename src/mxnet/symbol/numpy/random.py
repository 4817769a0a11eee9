"""mx.sym.np.random: random numbers as symbols."""
from ...ndarray.numpy import random as _arrays
from ...ndarray.numpy.calls import on_face as _on_face
from .symbol import create as _create

__all__ = [name for name in _arrays.__all__ if name != "multinomial"]
_symbolic = _on_face(_create)
for _name in __all__:
    globals()[_name] = _symbolic(getattr(_arrays, _name))


def rayleigh(scale=0.0, size=None, ctx=None, out=None):
    """Samples of the Rayleigh distribution with mode ``scale``: 0 by default, as in 1.9.1, where mx.np.random.rayleigh has 1."""
    return _symbolic(_arrays.rayleigh)(scale, size, ctx, out)
