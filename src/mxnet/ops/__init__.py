"""Operators: importing this package fills the registry."""
from . import (
    creation,
    elementwise,
    indexing,
    linalg,
    manipulation,
    nn,
    reduction,
    sequence,
    sorting,
)
