"""Recurrent networks: all layers and steps in one call."""
from functools import cache
from typing import Literal, Optional

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Float64, Fraction, NonNegative
from ..registry import TrainingFlag, operator

_GATES = {"rnn_relu": 1, "rnn_tanh": 1, "lstm": 4, "gru": 3}
_KERNELS = {"rnn_relu": torch._VF.rnn_relu, "rnn_tanh": torch._VF.rnn_tanh, "lstm": torch._VF.lstm, "gru": torch._VF.gru}


@cache
def parameter_shapes(mode, inputs, units, layers, directions, projection):
    """Shapes of the blocks of the flat parameter vector, in order, and their order in torch's list.

    MXNet: for each layer and direction the input's weight, the state's weight (and the projection), then all biases in pairs.
    The gates stand in one order in both: i, f, g, o of LSTM, r, z, n of GRU.
    """
    gates, fed = _GATES[mode], projection or units
    weights, biases, order = [], [], []
    for layer in range(layers):
        width = inputs if layer == 0 else fed * directions
        for _ in range(directions):
            order.append(len(weights))
            weights += [(gates * units, width), (gates * units, fed)]
            if projection:
                weights.append((projection, units))
            biases += [(gates * units,), (gates * units,)]
    torch_order = []
    for number, start in enumerate(order):
        bias = len(weights) + 2 * number
        torch_order += [start, start + 1, bias, bias + 1] + ([start + 2] if projection else [])
    shapes = (*weights, *biases)
    sizes = [s[0] * (s[1] if len(s) == 2 else 1) for s in shapes]
    return shapes, sizes, torch_order


def _blocks(parameters, mode, inputs, units, layers, directions, projection):
    """Views of the flat vector in torch's order; one split, so that backward joins the gradients once."""
    shapes, sizes, order = parameter_shapes(mode, inputs, units, layers, directions, projection)
    if parameters.shape != (sum(sizes),):
        raise ShapeError(f"parameters has shape {tuple(parameters.shape)}, expected ({sum(sizes)},)")
    views = [part.view(shape) for part, shape in zip(parameters.split_with_sizes(sizes), shapes, strict=True)]
    return [views[i] for i in order]


def _run(mode, data, states, blocks, layers, p, training, bidirectional):
    hidden = states if mode == "lstm" else states[0]
    output, *after = _KERNELS[mode](data, hidden, blocks, True, layers, p, training, bidirectional, False)
    return output, after


def _run_lengths(mode, data, states, blocks, layers, p, training, bidirectional, lengths):
    """Every sequence up to its length: outputs beyond it are zero, the states are those at its end."""
    steps = data.shape[0]
    known = lengths.to("cpu", torch.long)
    ranked, order = known.clamp(1, steps).sort(descending=True, stable=True)
    order = order.to(data.device)
    back = order.argsort()
    packed, batch_sizes = torch._VF._pack_padded_sequence(data.index_select(1, order), ranked, False)
    states = [s.index_select(1, order) for s in states]
    hidden = states if mode == "lstm" else states[0]
    found, *after = _KERNELS[mode](packed, batch_sizes, hidden, blocks, True, layers, p, training, bidirectional)
    output, _ = torch._VF._pad_packed_sequence(found, batch_sizes, False, 0.0, steps)
    if int(known.min()) < 1:                          # an empty sequence leaves its state as it was
        empty = (known < 1).to(data.device)[order].view(1, -1, 1)
        output = output.masked_fill(empty, 0)
        after = [torch.where(empty, old, new) for old, new in zip(states, after, strict=True)]
    return output.index_select(1, back), [s.index_select(1, back) for s in after]


def _outputs(mode, state_outputs):
    names = ["output", "state_output", "statecell_output"] if mode == "lstm" else ["output", "state_output"]
    return names if state_outputs else names[:1]


@operator("RNN", floats=True, aliases=("_npx_rnn",), outputs=_outputs, partial=True,
          absent={"state_cell": lambda mode: mode != "lstm", "sequence_length": lambda use_sequence_length: not use_sequence_length})
def rnn(data, parameters, state, state_cell=None, sequence_length=None, *, state_size: NonNegative, num_layers: NonNegative,
        bidirectional: bool = False, mode: Literal["gru", "lstm", "rnn_relu", "rnn_tanh"], p: Fraction = 0.0, state_outputs: bool = False,
        projection_size: Optional[int] = None, lstm_state_clip_min: Optional[Float64] = None,
        lstm_state_clip_max: Optional[Float64] = None, lstm_state_clip_nan: bool = False, use_sequence_length: bool = False,
        training: TrainingFlag):
    """Recurrent layers over a sequence: ``rnn_relu``, ``rnn_tanh``, ``lstm`` or ``gru``.

    Args:
        data: (steps, batch, inputs).
        parameters: One flat vector: for each layer and direction the weights from the input and from the state, then all biases.
        state: (layers x directions, batch, state_size), or projection_size at its end.
        state_cell: (layers x directions, batch, state_size), of ``lstm``.
        sequence_length: (batch,), with ``use_sequence_length``: outputs beyond it are zero. On a CPU it is not regarded, as measured
            on MXNet 1.9.1, which leaves it to cuDNN; apply SequenceMask there.
        p: Dropout between layers while training.
        projection_size: LSTM: the state is a linear map of the cell's output, of this size.
        lstm_state_clip_min: Bounds of the cell, not regarded on a CPU either.
    Returns:
        (steps, batch, directions x state_size); with ``state_outputs`` also the state and, of ``lstm``, the cell after the last step.
    """
    if (lstm_state_clip_min is not None or lstm_state_clip_max is not None) and not data.is_cpu:
        raise NotImplementedError("RNN: lstm_state_clip_min and lstm_state_clip_max; clip the cell in an unrolled gluon.rnn.LSTMCell")
    if mode == "lstm" and state_cell is None:
        raise ArgumentError("input 'state_cell' is missing; mode 'lstm' needs it")
    states = [state, state_cell] if mode == "lstm" else [state]
    rows = num_layers * (2 if bidirectional else 1)
    for name, given, width in zip(("state", "state_cell"), states, (projection_size or state_size, state_size), strict=False):
        if tuple(given.shape) != (rows, data.shape[1], width):
            raise ShapeError(f"{name} has shape {tuple(given.shape)}, expected {(rows, data.shape[1], width)}")
    blocks = _blocks(parameters, mode, data.shape[2], state_size, num_layers, 2 if bidirectional else 1, projection_size or 0)
    if use_sequence_length and sequence_length is None:
        raise ArgumentError("input 'sequence_length' is missing; use_sequence_length=True needs it")
    if use_sequence_length and not data.is_cpu:
        output, after = _run_lengths(mode, data, states, blocks, num_layers, p, training, bidirectional, sequence_length)
    else:
        output, after = _run(mode, data, states, blocks, num_layers, p, training, bidirectional)
    return (output, *after) if state_outputs else output


@rnn.infer_inputs
def _rnn_inputs(data, state, output, *, state_size, num_layers, bidirectional, mode, projection_size):
    directions, batch, found = 2 if bidirectional else 1, -1, {}
    if data is not None:
        if len(data) != 3:
            raise ShapeError(f"data has {len(data)} dimensions, expected (steps, batch, inputs)")
        batch = data[1]
        if data[2] >= 0:
            sizes = parameter_shapes(mode, data[2], state_size, num_layers, directions, projection_size or 0)[1]
            found["parameters"] = (sum(sizes),)
    if batch < 0 and state is not None:
        batch = state[1]
        if data is not None:
            found["data"] = (data[0], batch, data[2])
    rows = num_layers * directions
    return {**found, "state": (rows, batch, projection_size or state_size), "state_cell": (rows, batch, state_size),
            "sequence_length": (batch,)}


@rnn.infer_output
def _rnn_output(data, *, state_size, num_layers, bidirectional, mode, state_outputs, projection_size):
    directions, fed = 2 if bidirectional else 1, projection_size or state_size
    output = (*data[:2], fed * directions)
    if not state_outputs:
        return output
    rows = num_layers * directions
    states = [output, (rows, data[1], fed)]
    return [*states, (rows, data[1], state_size)] if mode == "lstm" else states


@rnn.infer_type
def _rnn_type(data, parameters, state, sequence_length):
    kind = data or parameters or state
    return {"data": kind, "parameters": kind, "state": kind, "state_cell": kind, "sequence_length": sequence_length or kind,
            "output": kind}
