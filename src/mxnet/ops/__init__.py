"""Operators: importing this package fills the registry."""
from . import (
    control_flow,
    creation,
    custom,
    elementwise,
    indexing,
    linalg,
    manipulation,
    nn,
    optimizer,
    random,
    reduction,
    sequence,
    sorting,
    sparse,
    vision,
)
