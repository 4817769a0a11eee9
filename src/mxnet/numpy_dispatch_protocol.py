"""Old address of the decorators that send calls through NumPy's protocols; see :mod:`mxnet.ndarray.numpy.protocol`."""
from .ndarray.numpy.protocol import with_array_function_protocol, with_array_ufunc_protocol

__all__ = ["with_array_function_protocol", "with_array_ufunc_protocol"]
