"""Layers that MXNet 1.9.1 fused for oneDNN, as files hold them: a node with a subgraph of the layer and of what follows it.

``sym.get_backend_symbol('MKLDNN')`` and ``quantize_model_mkldnn`` make such nodes. Their subgraph runs node by node here. Layers of
integers (``quantized``) run it on the real numbers that the integers stand for, in double precision, and round the result.
"""
from typing import Optional

import torch

from .control_flow import ControlFlow
from .quantized.scale import REAL, WHOLE, constants, factor, magnitude, saturated
from .registry import Subgraphs

__all__ = ["FusedLayer"]


class FusedLayer(ControlFlow):
    """An operator whose inputs are the variables of its subgraph, auxiliary states included; then, for integers, ranges.

    Attributes:
        layer: The subgraph's convolution or fully connected layer.
        norm: The BatchNorm after it, or None.
        places: Place of every input of the layer, of BatchNorm and of the ``sum`` among the operator's inputs, by name.
    """

    def __init__(self, function, name, kind, ranges):
        super().__init__(function, name, lambda attrs: [], stacked=lambda attrs: (0, 0, None), lenient=True)
        self.kind, self.ranges, self.layer, self.norm = kind, ranges, None, None
        self.names, self.places = [], {}

    def of(self, graph):
        """The operator of a node with this subgraph."""
        made = object.__new__(type(self))                  # copy.copy would pickle, which gives this very operator
        made.__dict__.update(self.__dict__)
        variables = graph.inputs
        made.names, made.aux = [n.name for n in variables], {n.name for n in graph.auxiliary}
        made.shares = lambda attrs: [list(range(len(variables)))]
        made.layer = next(n for n in graph.nodes if n.op is not None and n.op.name == self.kind)
        made.norm = next((n for n in graph.nodes if n.op is not None and n.op.name == "BatchNorm"), None)
        place = {id(n): i for i, n in enumerate(variables)}
        made.places = {name: place[id(child)] for node in (made.layer, made.norm) if node is not None
                       for name, (child, _) in zip(node.input_names, node.inputs, strict=True) if child.op is None}
        rest = set(place.values()) - set(made.places.values())
        if rest:
            made.places["sum"] = rest.pop()
        return made

    def inputs_for(self, attrs, num_inputs=None):
        """The variables of the subgraph, then the ends of the ranges of those that are integers."""
        if not attrs["quantized"]:
            return self.names
        ranged = [name for name in self.ranges if name in self.places]
        return self.names + [f"{end}_{name}" for name in ranged for end in ("min", "max")]

    def outputs_for(self, attrs, num_inputs=None):
        """One output; of integers also the ends of its range."""
        if not attrs["quantized"] or attrs.get("enable_float_output"):
            return ["output"]
        return ["output", "output_min", "output_max"] if self.kind == "Convolution" else ["output", "min_output", "max_output"]

    def completed_shapes(self, attrs, inputs, outputs):
        """Ends of ranges have one element."""
        known = len(self.names)
        return inputs[:known] + [(1,)] * len(inputs[known:]), outputs[:1] + [(1,)] * len(outputs[1:])

    def own_types(self, attrs):
        """Types of the inputs by name and of the outputs; nothing where they follow from the subgraph."""
        if not attrs["quantized"]:
            return ()
        single = torch.float32
        inputs = dict.fromkeys(self.inputs_for(attrs), single)
        integers = ("data", "sum") if self.kind == "Convolution" else ("data", "weight", "bias")
        for name in integers:
            if name in self.places:
                inputs[self.names[self.places[name]]] = None if name in ("data", "sum") else torch.int8
        kind = single if attrs.get("enable_float_output") else _kind(attrs)
        return inputs, [kind] + [single] * (len(self.outputs_for(attrs)) - 1)

    def lowered(self, node):
        """The kernel, which is told the node's operator."""
        def run(*arrays, subgraphs, **attrs):
            if not attrs["quantized"]:
                return subgraphs[0](*arrays)[0]
            return _quantized(node.op, arrays, subgraphs[0], attrs)
        run.__name__ = self.name
        return run


def _kind(attrs):
    """The type of the integers that come out: wide ones without a calibrated range, uint8 after an activation that leaves none below 0."""
    if attrs["min_calib_range"] is None or attrs["max_calib_range"] is None:
        return torch.int32
    activated = any(attrs.get(name) for name in ("with_act", "with_postsum_act", "with_eltwise"))
    return torch.uint8 if activated and attrs["min_calib_range"] >= 0 else torch.int8


def _quantized(op, arrays, body, attrs):
    values, ends = list(arrays[:len(op.names)]), arrays[len(op.names):]
    ranged = [name for name in op.ranges if name in op.places]
    largest = {name: magnitude(*ends[2 * i:2 * i + 2]) for i, name in enumerate(ranged)}
    given = {name: values[place] for name, place in op.places.items()}
    units, reals = (_convolution if op.kind == "Convolution" else _dense)(op, given, largest, attrs)
    for name, real in reals.items():
        values[op.places[name]] = real
    found = body(*[v.double() for v in values])[0]
    if attrs.get("enable_float_output"):
        return found.float()
    kind = _kind(attrs)
    if kind is torch.int32:
        high = WHOLE[kind] * largest["data"] * units[1] / (WHOLE[given["data"].dtype] * WHOLE[torch.int8])
        return saturated(found * units[0], kind), -high, high
    low, high = constants(attrs["min_calib_range"], attrs["max_calib_range"], largest["data"])
    return saturated(found * factor(REAL[kind], magnitude(low, high)), kind), low, high


def _real(values, largest):
    return values.double() * (largest.double() / REAL[values.dtype])


def _convolution(op, given, largest, attrs):
    """Integers per unit of the sums with the largest weight, and the real numbers that data and (rounded) weights stand for.

    The weight is rounded after BatchNorm's factor has been multiplied into it, with one unit for all channels, or, where the output's
    range is calibrated, one for each.
    """
    reals = {"data": _real(given["data"], largest["data"])}
    if "sum" in given:
        reals["sum"] = _real(given["sum"], largest["sum"])
    weight, slope = given["weight"], torch.ones_like(given["weight"][:, 0, 0, 0])
    if op.norm is not None:
        settings = op.norm.parsed
        gamma = torch.ones_like(slope) if settings["fix_gamma"] else given["gamma"]
        slope = (gamma.double() / torch.sqrt(given["moving_var"].double() + settings["eps"])).float()
    shape = (-1, *[1] * (weight.dim() - 1))
    folded = weight * slope.reshape(shape)
    peak = folded.abs().amax() if _kind(attrs) is torch.int32 else folded.abs().amax(list(range(1, weight.dim())), keepdim=True)
    scale = factor(REAL[torch.int8], peak)
    rounded = (folded * scale).round().clamp_(-128, 127).double()
    reals["weight"] = torch.nan_to_num(rounded / (scale.double() * slope.double().reshape(shape)), 0.0, 0.0, 0.0)
    return (REAL[given["data"].dtype] / largest["data"].double() * scale.double().reshape(-1)[0], folded.abs().amax().reshape(1)), reals


def _dense(op, given, largest, attrs):
    """The same for a fully connected layer, whose weight and bias are integers already."""
    if attrs["channel_wise_quantize"]:
        raise NotImplementedError(f"{op.name}: channel_wise_quantize=True is not implemented for fully connected layers. Quantize the "
                                  "model with quantize_granularity='tensor-wise'.")
    each = factor(REAL[given["data"].dtype], largest["data"]) * factor(REAL[torch.int8], largest["weight"])
    reals = {name: _real(given[name], largest[name]) for name in ("data", "weight")}
    if "bias" in given:
        whole = (given["bias"].float() * factor(each, factor(REAL[torch.int8], largest["bias"]))).round()
        reals["bias"] = whole.double() / each.double()
    return (each.double(), largest["weight"]), reals


def _conv(*arrays, subgraphs: Subgraphs = (), with_bn: bool = False, with_act: bool = False, with_sum: bool = False,
          with_postsum_act: bool = False, quantized: bool = False, min_calib_range: Optional[float] = None,
          max_calib_range: Optional[float] = None):
    """A convolution with BatchNorm, activation, and the sum with another array, as far as the ``with_`` attributes say."""


def _fully_connected(*arrays, subgraphs: Subgraphs = (), with_eltwise: bool = False, quantized: bool = False,
                     enable_float_output: bool = False, min_calib_range: Optional[float] = None, max_calib_range: Optional[float] = None,
                     channel_wise_quantize: Optional[bool] = None):
    """A fully connected layer with the activation that follows it."""


FusedLayer(_conv, "_sg_mkldnn_conv", "Convolution", ("data", "sum"))
FusedLayer(_fully_connected, "_sg_mkldnn_fully_connected", "FullyConnected", ("data", "weight", "bias"))
