"""ONNX files as blocks. Not built yet."""
from .import_onnx import INSTEAD

__all__ = ["import_to_gluon"]


def import_to_gluon(model_file, ctx):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"import_to_gluon: {INSTEAD}")
