"""Element by element: functions of one array, arithmetic of two, with a number, comparisons, changes of type."""
from . import binary, casting, identity, logic, rounding, scalar, unary
