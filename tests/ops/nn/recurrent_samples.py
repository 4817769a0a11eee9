"""Samples of recurrent networks."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))


def _step(mode, x, h, c, wx, wh, bx, bh, units):
    a, b = x @ wx.T + bx, h @ wh.T + bh
    if mode == "lstm":
        i, f, g, o = np.split(a + b, 4, -1)
        c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
        return _sigmoid(o) * np.tanh(c), c
    if mode == "gru":
        r, z = (_sigmoid(a[:, k * units:(k + 1) * units] + b[:, k * units:(k + 1) * units]) for k in (0, 1))
        n = np.tanh(a[:, 2 * units:] + r * b[:, 2 * units:])
        return (1 - z) * n + z * h, c
    return (np.tanh(a + b) if mode == "rnn_tanh" else np.maximum(a + b, 0)), c


def _cut(parameters, shapes):
    found, start = [], 0
    for shape in shapes:
        size = int(np.prod(shape))
        found.append(parameters[start:start + size].reshape(shape))
        start += size
    return found, start


def run(data, parameters, state, state_cell=None, sequence_length=None, state_size=0, num_layers=0, bidirectional=False, mode="", p=0.0,
        state_outputs=False, **_):
    """Layer by layer, direction by direction, step by step."""
    gates, directions = {"lstm": 4, "gru": 3}.get(mode, 1), 2 if bidirectional else 1
    widths = [data.shape[2]] + [state_size * directions] * (num_layers - 1)
    weights, used = _cut(parameters, [s for w in widths for _ in range(directions)
                                      for s in ((gates * state_size, w), (gates * state_size, state_size))])
    biases, _ = _cut(parameters[used:], [(gates * state_size,)] * (2 * num_layers * directions))
    after, cells, out = [], [], data
    for layer in range(num_layers):
        results = []
        for direction in range(directions):
            k = layer * directions + direction
            h, c = state[k], state_cell[k] if state_cell is not None else None
            steps = out if direction == 0 else out[::-1]
            made = []
            for x in steps:
                h, c = _step(mode, x, h, c, weights[2 * k], weights[2 * k + 1], biases[2 * k], biases[2 * k + 1], state_size)
                made.append(h)
            results.append(np.stack(made if direction == 0 else made[::-1]))
            after.append(h)
            cells.append(c)
        out = np.concatenate(results, -1)
    if not state_outputs:
        return out
    return (out, np.stack(after), np.stack(cells)) if mode == "lstm" else (out, np.stack(after))


def _size(mode, inputs, units, layers, directions):
    gates = {"lstm": 4, "gru": 3}.get(mode, 1)
    widths = [inputs] + [units * directions] * (layers - 1)
    return sum(directions * gates * units * (w + units + 2) for w in widths)


@samples("RNN", reference=run)
def rnn(make):
    for mode in ("rnn_relu", "rnn_tanh", "gru", "lstm"):
        for layers, directions in ((1, 1), (2, 2)):
            cell = (make(layers * directions, 2, 3),) if mode == "lstm" else ()
            yield Sample(make(3, 2, 4), make(_size(mode, 4, 3, layers, directions)), make(layers * directions, 2, 3), *cell, mode=mode,
                         state_size=3, num_layers=layers, bidirectional=directions == 2, state_outputs=layers == 2)
    yield Bad(make(3, 2, 2), make(10), make(1, 2, 2), mode="gru", state_size=2, num_layers=1, raises=ShapeError, says=["parameters", "(36,)"])
    yield Bad(make(3, 2, 2), make(48), make(1, 2, 2), mode="lstm", state_size=2, num_layers=1, raises=ArgumentError, says=["state_cell"])
    yield Bad(make(3, 2, 2), make(48), make(1, 2, 2), mode="mlp", state_size=2, num_layers=1, raises=ArgumentError, says=["mode"])
