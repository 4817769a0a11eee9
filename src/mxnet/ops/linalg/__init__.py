"""Linear algebra: products, decompositions, triangular matrices."""
from . import decomposition, numpy_linalg, product, triangular

__all__ = ["decomposition", "numpy_linalg", "product", "triangular"]
