"""ONNX. It is not built yet; the functions say what to use instead."""
from ...onnx import export_model as _export
from . import onnx2mx
from .onnx2mx.import_model import get_model_metadata as get_model_metadata_
from .onnx2mx.import_model import import_model as import_model_
from .onnx2mx.import_to_gluon import import_to_gluon as import_to_gluon_

__all__ = ["export_model", "get_model_metadata", "get_model_metadata_", "import_model", "import_model_", "import_to_gluon", "import_to_gluon_"]


def export_model(*args, **kwargs):
    """``mx.onnx.export_model``, its new address."""
    from ...onnx import export_model as export
    return _export(*args, **kwargs)


def import_model(*args, **kwargs):
    """The network and parameters of an ONNX file."""
    return import_model_(*args, **kwargs)


def get_model_metadata(*args, **kwargs):
    """Names and shapes of an ONNX file's inputs and outputs."""
    return get_model_metadata_(*args, **kwargs)


def import_to_gluon(*args, **kwargs):
    """An ONNX file as a SymbolBlock."""
    return import_to_gluon_(*args, **kwargs)
