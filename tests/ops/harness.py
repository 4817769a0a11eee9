"""Sample tables of operators: one table an operator, the same checks for all of them (run by ``test_samples.py``).

    @samples("broadcast_add", reference=np.add)
    def broadcast_add(make):
        yield Sample(make(2, 3), make(1, 3))
        yield Bad(make(2, 3), make(4), raises=ShapeError, says=["rhs", "(4,)"])

Arrays of a sample are the operator's inputs in order (None for one that is left out), keywords are attributes. Keywords with a
leading underscore are options:

    _grad      False: no check of the gradient; a tuple of names: only of these inputs
    _sym       False: the operator is not run as a symbol
    _dtypes    further types of elements for the inputs that are float32; the result must be the float32 one, roughly
    _tol       (rtol, atol) against the reference
    _training  the training flag of operators that ask for it
    _finite    False: numbers of the gradient check are not compared (their shapes and types are)
"""
import importlib
import zlib
from pathlib import Path

import numpy as np
import torch

from mxnet.base import MXNetError
from mxnet.context import cpu
from mxnet.ops import registry
from mxnet.ops.mode import generator
from mxnet.ops.registry import Device, Generator, TrainingFlag

__all__ = ["TABLES", "Bad", "Sample", "samples"]

TABLES: dict[str, "Table"] = {}
OPTIONS = {"grad": True, "sym": True, "dtypes": ("float64",), "tol": None, "training": False, "finite": True}


class Case:
    """Inputs and attributes of one call."""

    def __init__(self, *arrays, **keywords):
        self.options = dict(OPTIONS)
        self.attrs = {}
        for key, value in keywords.items():
            if key[0] == "_" and key[1:] in OPTIONS:
                self.options[key[1:]] = value
            else:
                self.attrs[key] = value
        self.arrays = [None if a is None else np.asarray(a) for a in arrays]

    def tensors(self):
        """Fresh tensors with the values of the arrays."""
        return [None if a is None else torch.from_numpy(a.copy()) for a in self.arrays]


class Sample(Case):
    """A call that succeeds."""


class Bad(Case):
    """A call that raises ``raises`` with a message that has all of ``says``."""

    def __init__(self, *arrays, raises=MXNetError, says=(), **keywords):
        super().__init__(*arrays, **keywords)
        self.raises, self.says = raises, [says] if isinstance(says, str) else list(says)


class Table:
    """All samples of one operator, the reference in NumPy and the expected gradient."""

    def __init__(self, name, yields, reference, gradient):
        self.name, self.reference, self.gradient = name, reference, gradient
        random = np.random.default_rng(zlib.crc32(name.encode()))

        def make(*shape, dtype="float32", low=-1.0, high=1.0, integer=False):
            if integer or np.dtype(dtype).kind in "iu":
                return random.integers(int(low), int(high) + 1, shape).astype(dtype)
            if np.dtype(dtype).kind == "b":
                return random.integers(0, 2, shape).astype(bool)
            return random.uniform(low, high, shape).astype(dtype)

        self.cases = list(yields(make))

    @property
    def op(self):
        return registry.get(self.name)


def samples(name, *, reference=None, gradient=None):
    """Decorator: the function yields the samples of the operator ``name``.

    Args:
        reference: The result from the NumPy arrays and attributes: an array, or a tuple for several outputs.
        gradient: {input: gradient} from the same, for head gradients of one; else the kernel is compared with finite differences.
    """
    def declare(yields):
        if name in TABLES:
            raise TypeError(f"operator {name!r} has two tables of samples")
        TABLES[name] = Table(name, yields, reference, gradient)
        return yields
    return declare


def load():
    """Import every table beside this file."""
    here = Path(__file__).parent
    for path in sorted(here.rglob("*_samples.py")):
        if path.name != "test_samples.py":
            importlib.import_module(".".join(("tests", "ops", *path.relative_to(here).with_suffix("").parts)))


# -- running ----------------------------------------------------------------------------------------------------------
def keywords_of(op, case):
    """What the kernel gets by keyword: parsed attributes and what the caller supplies."""
    found = op.parse(case.attrs)
    for name, kind in op.reserved.items():
        found[name] = {TrainingFlag: case.options["training"], Generator: generator(cpu()), Device: torch.device("cpu")}[kind]
    return found


def call(op, tensors, keywords):
    """Outputs of the kernel as a list; every call draws the same random numbers."""
    torch.manual_seed(1)
    result = op.kernel(*tensors, **keywords)
    return list(result) if isinstance(result, tuple | list) else [result]


def present(op, case, keywords):
    """Names, shapes and types of the inputs that were given."""
    arrays = [a for a in case.arrays if a is not None]
    if op.variadic or op.names_hook:
        names = op.inputs_for(keywords, len(arrays))
    else:
        names = [n for n, a in zip(op.input_names, case.arrays, strict=False) if a is not None]
    return names, [a.shape for a in arrays], [t.dtype for t in case.tensors() if t is not None]


def refuse(op, case):
    """Make the call of a :class:`Bad` the way faces do: attributes, types, kernel; a failure is explained."""
    keywords = keywords_of(op, case)
    names, _, types = present(op, case, keywords)
    op.infer_types({k: v for k, v in keywords.items() if k in op.attributes}, types, [None] * len(op.outputs_for(keywords, len(names))), names)
    tensors = case.tensors()
    try:
        call(op, tensors, keywords)
    except Exception as error:
        raise op.explain(error, tensors, {k: v for k, v in keywords.items() if k in op.attributes}) from error


# -- comparing --------------------------------------------------------------------------------------------------------
def close(got, expected, tolerance, what):
    """Assert that an output equals an expected array: shape and numbers."""
    got, expected = plain(got), np.asarray(expected)
    assert got.shape == expected.shape, f"{what}: shape {got.shape}, expected {expected.shape}"
    rtol, atol = tolerance or {2: (1e-2, 1e-3), 4: (1e-4, 1e-5), 8: (1e-6, 1e-8)}.get(got.dtype.itemsize if got.dtype.kind == "f" else 0, (0, 0))
    np.testing.assert_allclose(got.astype(np.float64), expected.astype(np.float64), rtol, atol, err_msg=what)


def plain(tensor):
    """NumPy array of a tensor (bfloat16 as float32)."""
    tensor = tensor.detach()
    return (tensor.float() if tensor.dtype is torch.bfloat16 else tensor).numpy()
