"""Blocks (the classes live beside: ``plain_block``, ``hybrid_block``, ``symbol_block``)."""
from .hybrid_block import HybridBlock
from .naming import _BlockScope
from .nesting import _flatten, _regroup
from .plain_block import Block
from .symbol_block import SymbolBlock
from .utils import _indent

__all__ = ["Block", "HybridBlock", "SymbolBlock", "_BlockScope", "_flatten", "_indent", "_regroup"]
