"""Networks and parameters of ONNX files. Not built yet."""
from .import_onnx import INSTEAD

__all__ = ["get_model_metadata", "import_model"]


def import_model(model_file):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"import_model: {INSTEAD}")


def get_model_metadata(model_file):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"get_model_metadata: {INSTEAD}")
