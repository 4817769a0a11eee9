"""Random numbers."""
from . import (
    densities,
    draws,
    numpy,
    samples,
)
