"""The operators that programs use most, with inputs of three sizes and the plain torch expression for the same work."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field

try:
    import torch
    import torch.nn.functional as F
except ImportError:  # the environment of MXNet 1.9.1 has no torch, and calls no expression
    pass

SIZES = ("small", "medium", "large")


class Each(tuple):
    """One value a size."""


@dataclass(frozen=True)
class Index:
    """An input of whole numbers below ``high``: float32 for MXNet, whose default that is, int64 for torch."""

    high: int
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Case:
    """One operator. What an operator of MXNet gives is a new array, so views of torch are copied: the work is the same.

    Attributes:
        name: Below ``mx.nd``; what stands behind a blank tells two cases of one operator apart.
        inputs: For each size a list of inputs: shapes of float32 arrays, or Index.
        torch: The expression, of tensors and of those attributes that it names, and of ``training``.
        attributes: The operator's; a value that is an Each has one for each size.
        variables: How many of the first inputs get a gradient, -1 for the last one; 0: the case has no backward.
        call: The expression in MXNet where it is no function ``mx.nd.name(*inputs, **attributes)``.
        into: The position of the input that takes the result.
    """

    name: str
    inputs: tuple[list, list, list]
    torch: Callable
    attributes: dict = field(default_factory=dict)
    variables: int = 1
    call: Callable | None = None
    into: int | None = None

    def attributes_at(self, size: int) -> dict:
        """The attributes for a size."""
        return {key: value[size] if isinstance(value, Each) else value for key, value in self.attributes.items()}

    def of_variables(self, arrays: list) -> list:
        """Those of the inputs that get a gradient."""
        return arrays[self.variables :] if self.variables < 0 else arrays[: self.variables]

    def asked(self, values: dict) -> dict:
        """Those of ``values`` that the torch expression names."""
        return {key: values[key] for key in inspect.signature(self.torch).parameters if key in values}


SIDES = (8, 256, 2048)  # tables of 256 bytes, 256 KiB and 16 MiB
ONE = tuple([(n, n)] for n in SIDES)
TWO = tuple([(n, n)] * 2 for n in SIDES)
ROW = tuple([(n, n), (1, n)] for n in SIDES)
NONE: tuple[list, list, list] = ([], [], [])
SHAPE = {"shape": Each((n, n) for n in SIDES)}
IMAGES = ([(1, 4, 8, 8)], [(8, 16, 28, 28)], [(16, 64, 56, 56)])
CHANNELS = (4, 16, 64)


def elementwise(name: str, **more) -> Case:
    """A function of one array that torch has by the same name."""
    return Case(name, ONE, lambda x: getattr(torch, name)(x), **more)


ARITHMETIC = [
    Case("a + b", TWO, lambda a, b: a + b, variables=2, call=lambda nd, a, b: a + b),
    Case("a * 2", ONE, lambda a: a * 2.0, call=lambda nd, a: a * 2.0),
    Case("a += b", TWO, lambda a, b: a.add_(b), variables=0, call=lambda nd, a, b: a.__iadd__(b)),
    Case("broadcast_add", ROW, lambda a, b: a + b, variables=2),
    Case("broadcast_mul", ROW, lambda a, b: a * b, variables=2),
    Case("broadcast_div", ROW, lambda a, b: a / b, variables=2),
    Case("broadcast_maximum", ROW, lambda a, b: torch.maximum(a, b), variables=2),
    Case("add_n", tuple([(n, n)] * 3 for n in SIDES), lambda a, b, c: a + b + c, variables=3),
    elementwise("exp"),
    elementwise("log"),
    elementwise("sqrt"),
    elementwise("square"),
    elementwise("abs"),
    elementwise("relu"),
    elementwise("sigmoid"),
    elementwise("tanh"),
    Case("power", ONE, lambda a: a**3.0, call=lambda nd, a: a**3.0),
    Case("clip", ONE, lambda a: a.clamp(0.2, 0.8), {"a_min": 0.2, "a_max": 0.8}),
    Case("where", tuple([(n, n)] * 3 for n in SIDES), lambda c, a, b: torch.where(c != 0, a, b), variables=3),
    Case("smooth_l1", ONE, lambda a: F.smooth_l1_loss(a, torch.zeros_like(a), reduction="none"), {"scalar": 1.0}),
    Case("cast", ONE, lambda a: a.double(), {"dtype": "float64"}),
]

REDUCTIONS = [
    Case("sum", ONE, lambda a: a.sum()),
    Case("sum axis", ONE, lambda a: a.sum(0), {"axis": 0}),
    Case("mean", ONE, lambda a: a.mean(1), {"axis": 1}),
    Case("max", ONE, lambda a: a.amax(1), {"axis": 1}),
    Case("norm", ONE, lambda a: a.norm()),
    Case("argmax", ONE, lambda a: a.argmax(1).float(), {"axis": 1}, variables=0),
    Case("L2Normalization", ONE, lambda a: F.normalize(a)),
]

SHAPES = [
    Case("reshape", ONE, lambda a: a.reshape(-1, 4).clone(), {"shape": (-1, 4)}),
    Case("flatten", IMAGES, lambda a: a.flatten(1).clone()),
    Case("expand_dims", ONE, lambda a: a.unsqueeze(1).clone(), {"axis": 1}),
    Case("transpose", ONE, lambda a: a.t().contiguous()),
    Case("swapaxes", IMAGES, lambda a: a.transpose(1, 2).contiguous(), {"dim1": 1, "dim2": 2}),
    Case("concat", TWO, lambda a, b: torch.cat([a, b], 1), {"dim": 1}, variables=2),
    Case("stack", TWO, lambda a, b: torch.stack([a, b]), variables=2),
    Case("split", ONE, lambda a: [p.contiguous() for p in a.chunk(2, 1)], {"num_outputs": 2, "axis": 1}, variables=0),
    Case("slice_axis", ONE, lambda a: a[:, 2:6].contiguous(), {"axis": 1, "begin": 2, "end": 6}),
    Case("tile", ONE, lambda a: a.tile(2, 1), {"reps": (2, 1)}),
    Case("repeat", ONE, lambda a: a.repeat_interleave(2, 0), {"repeats": 2, "axis": 0}),
    Case("pad", IMAGES, lambda a: F.pad(a, (1, 1, 1, 1)), {"mode": "constant", "pad_width": (0, 0, 0, 0, 1, 1, 1, 1)}),
    Case("zeros", NONE, lambda shape: torch.zeros(shape), SHAPE, variables=0),
    Case("ones_like", ONE, lambda a: torch.ones_like(a), variables=0),
    Case("random.uniform", NONE, lambda shape: torch.rand(shape), SHAPE, variables=0),
    Case("random.normal", NONE, lambda shape: torch.randn(shape), SHAPE, variables=0),
]

INDEXING = [
    Case("a[2:4]", ONE, lambda a: a[2:4], call=lambda nd, a: a[2:4]),
    Case("take", tuple([(n, 64), Index(n, (n,))] for n in (8, 1024, 65536)), lambda a, i: a[i]),
    Case("pick", tuple([(n, n), Index(n, (n,))] for n in SIDES), lambda a, i: a.gather(1, i[:, None])[:, 0]),
    Case("one_hot", tuple([Index(64, (n,))] for n in (8, 1024, 65536)), lambda i: F.one_hot(i, 64).float(), {"depth": 64}, variables=0),
    Case(
        "Embedding",
        tuple([Index(n, (n, 2)), (n, 64)] for n in (8, 1024, 16384)),
        lambda i, w: F.embedding(i, w),
        {"input_dim": Each((8, 1024, 16384)), "output_dim": 64},
        variables=-1,
    ),
    Case("topk", ONE, lambda a: a.topk(4)[1].float(), {"k": 4}, variables=0),
    Case("argsort", ONE, lambda a: a.argsort().float(), variables=0),
    Case(
        "SequenceMask",
        tuple([(n, 8, 32), Index(n, (8,))] for n in (8, 128, 2048)),
        lambda a, i: torch.where(torch.arange(len(a))[:, None, None] < i[:, None], a, 0),
        {"use_sequence_length": True},
    ),
]

SIDES_OF_PRODUCTS = (8, 128, 1024)
WINDOWS = tuple([*images, (2 * c, c, 3, 3), (2 * c,)] for images, c in zip(IMAGES, CHANNELS, strict=True))
NORMALIZED = tuple([*images, *[(c,)] * 4] for images, c in zip(IMAGES, CHANNELS, strict=True))
POOL = {"kernel": (2, 2), "stride": (2, 2)}
LABELLED = tuple([(n, 10), Index(10, (n,))] for n in (8, 1024, 65536))


UNITS = (8, 64, 256)


def lstm(x, parameters, state, cell):
    """An LSTM whose weights and biases lie in one vector, as MXNet keeps them."""
    n = x.shape[2]
    weights, biases = parameters[: 8 * n * n].view(2, 4 * n, n), parameters[8 * n * n :].view(2, 4 * n)
    return torch.lstm(x, (state, cell), [*weights, *biases], True, 1, 0.0, False, False, False)[0]


LAYERS = [
    Case("dot", tuple([(n, n)] * 2 for n in SIDES_OF_PRODUCTS), lambda a, b: torch.mm(a, b), variables=2),
    Case("batch_dot", tuple([(4, n, n)] * 2 for n in (8, 64, 512)), lambda a, b: torch.bmm(a, b), variables=2),
    Case(
        "FullyConnected",
        tuple([(n, n), (n, n), (n,)] for n in SIDES_OF_PRODUCTS),
        lambda x, w, b: F.linear(x, w, b),
        {"num_hidden": Each(SIDES_OF_PRODUCTS)},
        variables=3,
    ),
    Case(
        "Convolution",
        WINDOWS,
        lambda x, w, b: F.conv2d(x, w, b, padding=1),
        {"kernel": (3, 3), "pad": (1, 1), "num_filter": Each(2 * c for c in CHANNELS)},
        variables=3,
    ),
    Case(
        "Deconvolution",
        tuple([*images, (c, c, 4, 4)] for images, c in zip(IMAGES, CHANNELS, strict=True)),
        lambda x, w: F.conv_transpose2d(x, w, stride=2, padding=1),
        {"kernel": (4, 4), "stride": (2, 2), "pad": (1, 1), "num_filter": Each(CHANNELS)},
        variables=2,
    ),
    Case("Pooling max", IMAGES, lambda x: F.max_pool2d(x, 2), {**POOL, "pool_type": "max"}),
    Case("Pooling avg", IMAGES, lambda x: F.avg_pool2d(x, 2), {**POOL, "pool_type": "avg"}),
    Case("Pooling global", IMAGES, lambda x: x.mean((2, 3), keepdim=True), {"kernel": (1, 1), "pool_type": "avg", "global_pool": True}),
    Case(
        "BatchNorm",
        NORMALIZED,
        lambda x, g, b, m, v, training: F.batch_norm(x, m, v, g, b, training, 0.1, 1e-3),
        {"fix_gamma": False},
        variables=3,
    ),
    Case("LayerNorm", tuple([(n, n), (n,), (n,)] for n in SIDES), lambda x, g, b: F.layer_norm(x, g.shape, g, b), variables=3),
    Case("Activation", IMAGES, lambda x: torch.relu(x), {"act_type": "relu"}),
    Case("LeakyReLU", IMAGES, lambda x: F.leaky_relu(x, 0.1), {"act_type": "leaky", "slope": 0.1}),
    Case("UpSampling", IMAGES, lambda x: F.interpolate(x, scale_factor=2), {"scale": 2, "sample_type": "nearest"}),
    Case("Dropout", ONE, lambda x: F.dropout(x, 0.5), {"p": 0.5, "mode": "always"}),
    Case(
        "RNN",
        tuple([(16, n // 4, n), (8 * n * n + 8 * n,), (1, n // 4, n), (1, n // 4, n)] for n in UNITS),
        lstm,
        {"state_size": Each(UNITS), "num_layers": 1, "mode": "lstm"},
        variables=2,
    ),
    Case("softmax", ONE, lambda x: torch.softmax(x, -1)),
    Case("log_softmax", ONE, lambda x: torch.log_softmax(x, -1)),
    Case("SoftmaxOutput", LABELLED, lambda x, y, training: F.cross_entropy(x, y, reduction="sum") if training else torch.softmax(x, -1)),
    Case("softmax_cross_entropy", LABELLED, lambda x, y: F.cross_entropy(x, y, reduction="sum")),
]

UPDATES = [
    Case(
        "sgd_mom_update",
        tuple([(n, n)] * 3 for n in SIDES),
        lambda w, g, m: w.add_(m.mul_(0.9).add_(g, alpha=-0.01)),
        {"lr": 0.01, "momentum": 0.9},
        variables=0,
        into=0,
    ),
    Case(
        "adam_update",
        tuple([(n, n)] * 4 for n in SIDES),
        lambda w, g, m, v: w.addcdiv_(m.lerp_(g, 0.1), v.mul_(0.999).addcmul_(g, g, value=0.001).sqrt().add_(1e-8), value=-0.01),
        {"lr": 0.01},
        variables=0,
        into=0,
    ),
]

CASES = [*ARITHMETIC, *REDUCTIONS, *SHAPES, *INDEXING, *LAYERS, *UPDATES]
