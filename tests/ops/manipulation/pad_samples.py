"""Samples of the operators that pad, and of im2col and col2im."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def _pad(data, mode, pad_width, constant_value=0.0):
    pairs = [tuple(pad_width[i:i + 2]) for i in range(0, len(pad_width), 2)]
    return np.pad(data, pairs, mode, **({"constant_values": constant_value} if mode == "constant" else {}))


@samples("Pad", reference=_pad)
def pad(make):
    yield Sample(make(1, 2, 3, 4), mode="constant", pad_width=(0, 0, 0, 0, 1, 2, 2, 1), constant_value=1.5)
    yield Sample(make(1, 2, 3, 4), mode="edge", pad_width=(0, 0, 0, 0, 1, 2, 2, 1))
    yield Sample(make(1, 1, 3, 3, 2), mode="reflect", pad_width=(0, 0, 0, 0, 1, 2, 2, 1, 0, 1))
    yield Bad(make(2, 3), mode="edge", pad_width=(0, 0, 0, 0), raises=ShapeError, says="expected 4 or 5")
    yield Bad(make(1, 1, 2, 2), mode="edge", pad_width=(1, 0, 0, 0, 0, 0, 0, 0), raises=ShapeError, says="first two")
    yield Bad(make(1, 1, 2, 2), mode="reflect", pad_width=(0, 0, 0, 0, 2, 0, 0, 0), raises=ShapeError, says="reflects")
    yield Bad(make(1, 1, 2, 2, dtype="int32"), mode="edge", pad_width=(0, 0, 0, 0, 1, 0, 0, 0), raises=DTypeError, says="int32")


def _np_pad(data, pad_width, mode="constant", constant_value=0.0):
    return np.pad(data, pad_width, mode, **({"constant_values": constant_value} if mode == "constant" else {}))


@samples("_npi_pad", reference=_np_pad)
def np_pad(make):
    yield Sample(make(2, 3), pad_width=((1, 0), (2, 3)), constant_value=2.0)
    for mode in ("edge", "reflect", "symmetric", "maximum", "minimum"):
        yield Sample(make(3, 4), pad_width=((1, 2), (3, 0)), mode=mode)
    yield Bad(make(2, 3), pad_width=((1, 0), (0, 0), (0, 0)), raises=ShapeError, says="pair")
    yield Bad(make(2), pad_width=((1, 0),), mode="foo", raises=ArgumentError, says="mode")


@samples("im2col")
def im2col(make):
    yield Sample(make(1, 2, 4, 5), kernel=(2, 2))
    yield Sample(make(1, 1, 5, 4), kernel=(3, 2), stride=(2, 1), dilate=(1, 2), pad=(1, 1))
    yield Sample(make(1, 2, 5), kernel=(2,))
    yield Sample(make(1, 2, 3, 4, 3), kernel=(2, 1, 2), stride=(1, 2, 1), pad=(0, 1, 0))
    yield Bad(make(1, 2, 5), kernel=(2, 2), raises=ShapeError, says="expected 4")
    yield Bad(make(1, 2, 4, 5), kernel=(2, 2), stride=(1,), raises=ArgumentError, says="stride")


@samples("col2im")
def col2im(make):
    yield Sample(make(1, 8, 12), output_size=(4, 5), kernel=(2, 2))
    yield Bad(make(1, 7, 12), output_size=(4, 5), kernel=(2, 2), raises=ShapeError, says="channels * 4")
