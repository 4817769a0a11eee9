"""mx.np's functions on symbols: the same bodies, where arrays out of nothing are symbols too."""
import numpy as _np

from ...ndarray import numpy as _arrays
from ...ndarray.numpy.calls import on_face as _on_face
from .symbol import _Symbol
from .symbol import create as _create

_symbolic = _on_face(_create)
for _name in _arrays.FUNCTIONS:
    globals()[_name] = getattr(_arrays, _name)
for _name in _arrays.creation.__all__:
    globals()[_name] = _symbolic(getattr(_arrays, _name))


def zeros(shape, dtype=_np.float32, order="C", ctx=None):
    """A symbol of zeros; arguments as of :func:`mxnet.np.zeros`."""
    return _symbolic(_arrays.zeros)(shape, dtype, order, ctx)


__all__ = ["_Symbol", *_arrays.FUNCTIONS]
