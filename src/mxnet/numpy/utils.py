"""Constants and types of elements of mx.np: NumPy's own."""
from numpy import bool_, finfo, float16, float32, float64, int8, int32, int64, uint8

__all__ = ["NAN", "NINF", "NZERO", "NaN", "PINF", "PZERO", "bool", "bool_", "e", "finfo", "float16", "float32", "float64", "inf", "int8", "int32",
           "int64", "nan", "newaxis", "pi", "uint8"]

bool = bool
pi, e = 3.141592653589793, 2.718281828459045
inf = PINF = float("inf")
NINF = float("-inf")
nan = NAN = NaN = float("nan")
PZERO, NZERO = 0.0, -0.0
newaxis = None
