"""How mx.np arrays are printed: as NumPy's."""
import numpy as _np

__all__ = ["set_printoptions"]


def set_printoptions(precision=None, threshold=None, **kwarg):
    """Set NumPy's way of printing: digits behind the point, number of elements from which arrays are shortened, and its other options."""
    if kwarg:
        unknown = set(kwarg) - set(_np.get_printoptions())
        if unknown:
            raise NotImplementedError(f"set_printoptions: NumPy has no option {', '.join(sorted(unknown))}.")
    _np.set_printoptions(precision=precision, threshold=threshold, **kwarg)
