"""mxnet.name: automatic names of symbols (old address)."""
from .symbol.naming import NameManager, Prefix, current

__all__ = ["NameManager", "Prefix", "current"]
