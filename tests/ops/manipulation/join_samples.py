"""Samples of the operators that join arrays."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


@samples("Concat", reference=lambda *data, dim=1: np.concatenate(data, dim))
def concat(make):
    yield Sample(make(2, 3), make(2, 1), make(2, 2))
    yield Sample(make(2, 3), make(4, 3), dim=0)
    yield Sample(make(1, 2, 3), make(1, 2, 1), dim=-1)
    yield Bad(make(2, 3), make(3, 3), raises=ShapeError)
    yield Bad(make(2, 3), make(2, 3), dim=3, raises=ShapeError, says="axis 3")
    yield Bad(make(2, 3), make(2, 3, dtype="int32"), raises=DTypeError, says="int32")


@samples("_rnn_param_concat", reference=lambda *data, dim=1: np.concatenate(data, dim))
def rnn_param_concat(make):
    yield Sample(make(6), make(4), make(2), dim=0)
    yield Bad(make(6), make(4), dim=1, raises=ShapeError, says="axis 1")


@samples("_npi_concatenate", reference=lambda *data, axis=0: np.concatenate(data, axis))
def np_concatenate(make):
    yield Sample(make(2, 3), make(1, 3))
    yield Sample(make(2, 3), make(4), axis=None)
    yield Bad(make(2, 3), make(2, 3), axis=2, raises=ShapeError, says="axis 2")


@samples("stack", reference=lambda *data, axis=0: np.stack(data, axis))
def stack(make):
    yield Sample(make(2, 3), make(2, 3), axis=1)
    yield Sample(make(2), make(2), make(2), axis=-1)
    yield Bad(make(2), make(3), raises=MXNetError)
    yield Bad(make(2), make(2), axis=4, raises=ShapeError, says="axis 4")


@samples("_npi_stack", reference=lambda *data, axis=0: np.stack(data, axis))
def np_stack(make):
    yield Sample(make(), make())
    yield Sample(make(2, 3), make(2, 3), axis=2)
    yield Bad(make(2), make(2), axis=4, raises=ShapeError, says="axis 4")


def _numpy_stack(name, function, *shapes, bad):
    @samples(name, reference=lambda *data: function(data))
    def stacked(make):
        for pair in shapes:
            yield Sample(*(make(*shape) for shape in pair))
        yield Bad(*(make(*shape) for shape in bad), raises=MXNetError)
        yield Bad(make(2), make(2), bogus=1, raises=ArgumentError, says="bogus")


_numpy_stack("_npi_vstack", np.vstack, ((3,), (3,)), ((2, 3), (1, 3)), bad=((2,), (3,)))
_numpy_stack("_npi_hstack", np.hstack, ((3,), (2,)), ((2, 3), (2, 1)), bad=((2, 3), (3, 3)))
_numpy_stack("_npi_dstack", np.dstack, ((3,), (3,)), ((2, 3), (2, 3)), ((2, 3, 1), (2, 3, 2)), bad=((2,), (3,)))
_numpy_stack("_npi_column_stack", np.column_stack, ((3,), (3,)), ((3, 2), (3,)), bad=((2,), (3,)))
