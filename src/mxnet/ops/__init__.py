"""Operators: importing this package fills the registry."""
from . import (
    elementwise,
    nn,
)
