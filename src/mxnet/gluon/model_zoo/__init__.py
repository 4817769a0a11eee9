"""Networks of the literature, with weights where they are published."""
from . import model_store, vision

__all__ = ["model_store", "vision"]
