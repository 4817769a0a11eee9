"""Operators: importing this package fills the registry."""
from . import (
    elementwise,
    indexing,
    linalg,
    manipulation,
    nn,
    sequence,
    sorting,
)
