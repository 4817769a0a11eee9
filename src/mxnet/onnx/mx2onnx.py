"""Models to ONNX files: not built yet."""
import numpy

__all__ = ["export_model", "get_operator_support"]

INSTEAD = ("ONNX is not built yet. mxnet.graph.Program(symbol._graph, False, mx.cpu()).module is the network as torch.fx.GraphModule, which "
           "torch.onnx.export takes.")


def export_model(sym, params, in_shapes=None, in_types=numpy.float32, onnx_file_path="model.onnx", verbose=False, dynamic=False,
                 dynamic_input_shapes=None, run_shape_inference=False, input_type=None, input_shape=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"mx.onnx.export_model: {INSTEAD}")


def get_operator_support(opset_version=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"mx.onnx.get_operator_support: {INSTEAD}")
