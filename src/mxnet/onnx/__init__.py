"""Export to ONNX. It is not built yet; the functions say what to use instead."""
from . import mx2onnx
from .mx2onnx import export_model, get_operator_support

__all__ = ["export_model", "get_operator_support", "mx2onnx"]
