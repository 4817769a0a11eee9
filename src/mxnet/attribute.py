"""mxnet.attribute: attributes of symbols by scope (old address)."""
from .symbol.attribute import AttrScope, current

__all__ = ["AttrScope", "current"]
