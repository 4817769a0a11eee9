"""Samples of dense layers."""
from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def _reference(data, weight, bias=None, num_hidden=0, no_bias=False, flatten=True):
    data = data.reshape(data.shape[0], -1) if flatten else data
    return data @ weight.T + (0 if bias is None else bias)


@samples("FullyConnected", reference=_reference)
def fully_connected(make):
    yield Sample(make(2, 3), make(4, 3), make(4), num_hidden=4)
    yield Sample(make(2, 3, 5), make(4, 15), None, num_hidden=4, no_bias=True)
    yield Sample(make(2, 3, 5), make(4, 5), make(4), num_hidden=4, flatten=False)
    yield Sample(make(3), make(2, 1), make(2), num_hidden=2)
    yield Bad(make(2, 3), make(4, 5), make(4), num_hidden=4, raises=ShapeError, says=["weight", "(4, 5)", "(4, 3)"])
    yield Bad(make(2, 3), make(4, 3), make(4), num_hidden=5, raises=ShapeError, says=["weight", "(5, 3)"])
    yield Bad(make(2, 3), make(4, 3), None, num_hidden=4, raises=ArgumentError, says=["bias"])
    yield Bad(make(2, 3), make(4, 3, dtype="float64"), make(4), num_hidden=4, raises=DTypeError, says=["float32", "float64"])
    yield Bad(make(2, 3), make(4, 3), make(4), raises=ArgumentError, says=["num_hidden"])
