"""Graphs of ONNX files. Not built yet."""

__all__ = ["GraphProto", "INSTEAD"]

INSTEAD = ("reading ONNX files is not built yet. Run the file with onnxruntime, from a mx.operator.CustomOp where it is to be part of a network; "
           "onnx2torch makes a torch module of it.")


class GraphProto:
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """

    def __init__(self):
        raise NotImplementedError(f"GraphProto: {INSTEAD}")
