"""Loops and branches over subgraphs: ``_foreach``, ``_while_loop`` and ``_cond``.

A node's inputs are shared out to the inputs of its subgraphs by the ``*_locs`` attributes. The kernels get the subgraphs as
functions of tensors, made by lowering; without a graph (imperatively) loops are plain Python, see mxnet.ndarray.contrib.
"""
import torch

from ..base import ArgumentError
from .attributes import Shape
from .registry import REGISTRY, Operator, Subgraphs

__all__ = ["ControlFlow"]


class ControlFlow(Operator):
    """An operator on subgraphs.

    Attributes:
        shares: Function of attributes: for each subgraph the places of the node's inputs that its inputs take.
        stacks: Function of attributes and the number of a subgraph's output: sizes of the axis put in front, or None.
    """

    def __init__(self, function, name, shares, sliced=None, stacked=None, **declaration):
        super().__init__(function, name, **declaration)
        self.shares, self.sliced, self.stacked = shares, sliced, stacked
        REGISTRY[name] = self

    def varying(self, attrs):
        """Places of the inputs that change from step to step: as in 1.9.1 the caller has to know their shapes, the body does not tell."""
        return {attrs["func_input_locs"][loc] for loc in attrs["func_var_locs"]} if self.name == "_while_loop" else ()

    def completed_shapes(self, attrs, inputs, outputs):
        """Shapes of inputs and outputs, with what the subgraphs do not tell."""
        return inputs, outputs

    def own_types(self, attrs):
        """Types of the inputs by name and of the outputs where they do not follow from the subgraphs; else nothing."""
        return ()

    def inputs_for(self, attrs, num_inputs=None):
        """Inputs have no names of their own."""
        return [f"arg{i}" for i in range(num_inputs or 0)]

    def outputs_for(self, attrs, num_inputs=None):
        """``output``, or ``output0`` … when there are several."""
        count = attrs["num_outputs"]
        return ["output"] if self.name == "_cond" and count == 1 else [f"output{i}" for i in range(count)]


def _invert(pairs):
    """Places of node inputs in the order of a subgraph's inputs, from (subgraph input, node input) pairs."""
    return [place for _, place in sorted(pairs)]


def _foreach_shares(attrs):
    locs = [*attrs["in_data_locs"], *attrs["in_state_locs"], *attrs["remain_locs"]]
    return [_invert((loc, place) for place, loc in enumerate(locs))]


def _foreach(*data, subgraphs: Subgraphs = (), num_outputs: int, num_out_data: int, in_state_locs: Shape, in_data_locs: Shape, remain_locs: Shape):
    """Run a subgraph over the slices along axis 0 of its data, handing states on.

    Args:
        data: Data (steps, ...), then states, then values used in every step.
    Returns:
        Outputs (steps, ...), then the last states.
    """
    body, = subgraphs
    count, states = len(in_data_locs), list(data[len(in_data_locs):len(in_data_locs) + len(in_state_locs)])
    rest = data[count + len(states):]
    order = _invert((loc, place) for place, loc in enumerate([*in_data_locs, *in_state_locs, *remain_locs]))
    collected = []
    for step in range(data[0].shape[0]):
        values = [d[step] for d in data[:count]] + states + list(rest)
        found = body(*[values[i] for i in order])
        collected.append(found[:num_out_data])
        states = list(found[num_out_data:])
    if not collected:
        raise ArgumentError("the data has no steps")
    return (*[torch.stack(parts) for parts in zip(*collected, strict=True)], *states) if num_out_data else tuple(states)


def _while_loop(*data, subgraphs: Subgraphs = (), num_outputs: int, num_out_data: int, max_iterations: int, cond_input_locs: Shape,
                func_input_locs: Shape, func_var_locs: Shape):
    """Run a subgraph while another one is true, at most ``max_iterations`` times.

    Returns:
        Outputs (max_iterations, ...), rows of steps not run being 0, then the last loop variables.
    """
    condition, body = subgraphs
    values = list(data)
    places = [func_input_locs[loc] for loc in func_var_locs]
    collected = []
    while len(collected) < max_iterations and bool(condition(*[values[i] for i in cond_input_locs])[0]):
        found = body(*[values[i] for i in func_input_locs])
        collected.append(found[:num_out_data])
        for place, value in zip(places, found[num_out_data:], strict=True):
            values[place] = value
    if not collected and num_out_data:
        with torch.no_grad():                              # only shapes and types count here
            likes = body(*[values[i] for i in func_input_locs])[:num_out_data]
        outputs = [torch.zeros((max_iterations, *t.shape), dtype=t.dtype, device=t.device) for t in likes]
    else:
        outputs = [_padded(torch.stack(parts), max_iterations) for parts in zip(*collected, strict=True)]
    return (*outputs, *[values[i] for i in places])


def _padded(rows, count):
    missing = count - rows.shape[0]
    return torch.cat([rows, rows.new_zeros((missing, *rows.shape[1:]))]) if missing else rows


def _cond(*data, subgraphs: Subgraphs = (), num_outputs: int, cond_input_locs: Shape, then_input_locs: Shape, else_input_locs: Shape):
    """Run one of two subgraphs: the first when the condition's one element is not 0."""
    condition, then_branch, else_branch = subgraphs
    chosen = condition(*[data[i] for i in cond_input_locs])[0]
    branch, locs = (then_branch, then_input_locs) if bool(chosen) else (else_branch, else_input_locs)
    found = branch(*[data[i] for i in locs])
    return found[0] if len(found) == 1 else tuple(found)


ControlFlow(_foreach, "_foreach", _foreach_shares, sliced=lambda attrs: {0: set(range(len(attrs["in_data_locs"])))},
            stacked=lambda attrs: (0, attrs["num_out_data"], None), count="num_args")
ControlFlow(_while_loop, "_while_loop", lambda attrs: [list(attrs["cond_input_locs"]), list(attrs["func_input_locs"])],
            stacked=lambda attrs: (1, attrs["num_out_data"], attrs["max_iterations"]), count="num_args")
ControlFlow(_cond, "_cond", lambda attrs: [list(attrs[f"{n}_input_locs"]) for n in ("cond", "then", "else")],
            stacked=lambda attrs: (1, 0, None), count="num_args")
