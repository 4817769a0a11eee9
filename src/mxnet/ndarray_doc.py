"""mxnet.ndarray_doc: examples beside the documentation of NDArray functions; the full text is ``help(mx.nd.X)``."""

__all__ = ["BroadcastToDoc", "CustomDoc", "NDArrayDoc", "ReshapeDoc", "StackDoc", "elemwise_addDoc"]


class NDArrayDoc:
    """Base of the examples."""


class ReshapeDoc(NDArrayDoc):
    """
    >>> mx.nd.reshape(mx.nd.arange(6), shape=(2, -1)).shape
    (2, 3)
    """


class elemwise_addDoc(NDArrayDoc):
    """
    >>> mx.nd.elemwise_add(mx.nd.ones(2), mx.nd.ones(2)).asnumpy()
    array([2., 2.], dtype=float32)
    """


class BroadcastToDoc(NDArrayDoc):
    """
    >>> mx.nd.broadcast_to(mx.nd.ones((1, 2)), shape=(3, 2)).shape
    (3, 2)
    """


class StackDoc(NDArrayDoc):
    """
    >>> mx.nd.stack(mx.nd.ones(2), mx.nd.zeros(2), axis=1).shape
    (2, 2)
    """


class CustomDoc(NDArrayDoc):
    """
    >>> mx.nd.Custom(x, op_type="my_operator")     # registered with mx.operator.register("my_operator")
    """
