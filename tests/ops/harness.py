"""Sample tables of operators: one table an operator, the same checks for all of them (run by ``test_samples.py``).

    @samples("broadcast_add", reference=np.add)
    def broadcast_add(make):
        yield Sample(make(2, 3), make(1, 3))
        yield Bad(make(2, 3), make(4), raises=ShapeError, says=["rhs", "(4,)"])

Arrays of a sample are the operator's inputs in order (None for one that is left out), keywords are attributes. Keywords with a
leading underscore are options:

    _grad      False: no check of the gradient; a tuple of names: only of these inputs
    _heads     numbers of the outputs whose gradient is checked; default all
    _sym       False: the operator is not run as a symbol
    _dtypes    further types of elements for the inputs that are float32; the result must be the float32 one, roughly
    _tol       (rtol, atol) against the reference
    _training  the training flag of operators that ask for it
"""
import importlib
import zlib
from pathlib import Path

import numpy as np
import torch

from mxnet import symbol
from mxnet.base import MXNetError
from mxnet.context import cpu
from mxnet.ndarray.ndarray import NDArray
from mxnet.ndarray.register import invoke
from mxnet.ops import registry
from mxnet.ops.mode import MODE, generator
from mxnet.ops.registry import Device, Generator, TrainingFlag
from mxnet.symbol.register import compose

__all__ = ["TABLES", "Bad", "Sample", "samples"]

TABLES: dict[str, "Table"] = {}
TOLERANCES = {"float16": (1e-2, 1e-3), "float32": (1e-4, 1e-5), "float64": (1e-6, 1e-8)}
OPTIONS = {"grad": True, "heads": None, "sym": True, "dtypes": ("float64",), "tol": None, "training": False}


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
        self.dtype = None                                      # of tensors made of arrays that are float32

    def tensors(self):
        """Fresh tensors with the values of the arrays."""
        made = [None if a is None else torch.from_numpy(a.copy()) for a in self.arrays]
        return made if self.dtype is None else [t.to(getattr(torch, self.dtype)) if t is not None and t.dtype is torch.float32 else t for t in made]

    def with_arrays(self, arrays):
        """The same call on other arrays."""
        other = type(self)(*arrays, **self.attrs)
        other.options, other.dtype = self.options, self.dtype
        return other

    def with_dtype(self, dtype):
        """The same call; arrays that are float32 have another type (bfloat16 too, which NumPy lacks)."""
        other = self.with_arrays(self.arrays)
        other.dtype = dtype
        return other

    def rounded(self, dtype):
        """The same call on arrays whose numbers that type can hold."""
        return self.with_arrays([a if a is None or a.dtype != np.float32 else torch.from_numpy(a).to(getattr(torch, dtype)).float().numpy()
                                 for a in self.arrays])


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
    for path in sorted(p for p in here.rglob("*_samples.py") if p.name != "test_samples.py"):
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


def arrays_of(op, case):
    """The inputs as NDArrays (None where one is left out), as many as the operator has."""
    arrays = [None if t is None else NDArray._wrap(t, cpu()) for t in case.tensors()]
    return arrays if op.variadic else arrays + [None] * (len(op.input_names) - len(arrays))


def imperative(op, case, out=None):
    """Results of the imperative face, as a list."""
    torch.manual_seed(1)
    previous, MODE.training = MODE.training, case.options["training"]
    try:
        found = invoke(op, arrays_of(op, case), case.attrs, NDArray._wrap, out)
    finally:
        MODE.training = previous
    return list(found) if isinstance(found, tuple | list) else [found]


def symbolic(op, case):
    """Results of the operator as a symbol, bound and run."""
    arrays = arrays_of(op, case)
    symbols = [None if a is None else symbol.var(f"x{i}") for i, a in enumerate(arrays)]
    composed = compose(op, symbols, case.attrs)
    reloaded = symbol.load_json(composed.tojson(remove_amp_cast=False))
    assert reloaded.list_outputs() == composed.list_outputs(), "outputs change on the way through JSON"
    values = {f"x{i}": a for i, a in enumerate(arrays) if a is not None}
    aux = set(reloaded.list_auxiliary_states())
    executor = reloaded.bind(cpu(), {k: v for k, v in values.items() if k not in aux}, grad_req="null",
                             aux_states={k: v for k, v in values.items() if k in aux} or None)
    torch.manual_seed(1)
    return executor.forward(is_train=case.options["training"])


# -- comparing --------------------------------------------------------------------------------------------------------
def close(got, expected, tolerance, what):
    """Assert that an output equals an expected array: shape and numbers."""
    got, expected = plain(got), np.asarray(expected)
    assert got.shape == expected.shape, f"{what}: shape {got.shape}, expected {expected.shape}"
    rtol, atol = tolerance or TOLERANCES.get(got.dtype.name, (0, 0))
    np.testing.assert_allclose(got.astype(np.float64), expected.astype(np.float64), rtol, atol, err_msg=what)


def plain(tensor):
    """NumPy array of a tensor (bfloat16 as float32)."""
    tensor = tensor.detach()
    return (tensor.float() if tensor.dtype is torch.bfloat16 else tensor).numpy()
