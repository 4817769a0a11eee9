"""From ONNX files. Not built yet."""
from . import import_model, import_onnx, import_to_gluon
