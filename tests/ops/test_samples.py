"""Every operator against its samples: value, inference, attributes, gradient, both faces, errors. See ``harness.py``."""
from pathlib import Path

import numpy as np
import pytest
import torch

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet.base import MXNetError
from mxnet.context import cpu
from mxnet.ndarray.ndarray import NDArray
from mxnet.ops.mode import MODE
from mxnet.ops.registry import REGISTRY
from tests.ops import harness
from tests.ops.harness import TABLES, Bad, Sample, call, close, keywords_of, plain, present

harness.load()


def cases(kind):
    """(table, case) pairs with readable ids."""
    return [pytest.param(table, case, id=f"{name}-{number}") for name, table in sorted(TABLES.items())
            for number, case in enumerate(table.cases) if isinstance(case, kind)]


# Operators over subgraphs or a user's class have no kernel to sample; these files test them.
TESTED_IN = {"_sg_mkldnn_conv": "symbol/test_fused_files.py", "_sg_mkldnn_fully_connected": "symbol/test_fused_files.py",
             "_foreach": "symbol/test_control_flow.py", "_while_loop": "symbol/test_control_flow.py", "_cond": "symbol/test_control_flow.py",
             "Custom": "operator/test_custom.py",
             **{f"_contrib_dgl_{name}": "ndarray/test_graph_sampling.py"
                for name in ("csr_neighbor_uniform_sample", "csr_neighbor_non_uniform_sample", "subgraph", "graph_compact")}}


def test_every_operator_has_samples():
    operators = {op.name: op for op in REGISTRY.values()}
    for name, file in TESTED_IN.items():
        text = (Path(__file__).parents[1] / file).read_text()
        assert name.removeprefix("_") in text, f"{file} does not test {name}"
        operators.pop(name, None)
    good = {t.op.name for t in TABLES.values() if any(isinstance(c, Sample) for c in t.cases)}
    bad = {t.op.name for t in TABLES.values() if any(isinstance(c, Bad) for c in t.cases)}
    lacking = sorted(operators.keys() - (good & bad))
    assert not lacking, f"{len(lacking)} of {len(operators)} operators lack a Sample or a Bad: {' '.join(lacking)}"


@pytest.mark.parametrize("table, case", cases(Sample))
def test_kernel(table, case):
    op, keywords = table.op, keywords_of(table.op, case)
    tensors = case.tensors()
    results = call(op, tensors, keywords)
    check_value(op, table, case, tensors, results)
    check_inference(op, case, keywords, results)
    check_attributes(op, keywords)
    check_dtypes(op, case, keywords, results)
    if case.options["grad"] is not False:
        check_gradient(op, table, case, keywords)


@pytest.mark.parametrize("table, case", cases(Sample))
def test_faces(table, case, monkeypatch):
    op = table.op
    if op.is_numpy:
        monkeypatch.setattr(MODE, "np_shape", True)
    expected = [plain(r) for r in call(op, case.tensors(), keywords_of(op, case))]
    found = harness.imperative(op, case)
    assert len(found) == len(expected)
    for index, (got, want) in enumerate(zip(found, expected, strict=True)):
        np.testing.assert_array_equal(plain(got._data), want, f"imperative output {index}")
    if expected:
        outputs = [NDArray._wrap(torch.zeros_like(f._data), cpu()) for f in found]
        harness.imperative(op, case, outputs if len(outputs) > 1 else outputs[0])
        for index, (got, want) in enumerate(zip(outputs, expected, strict=True)):
            np.testing.assert_array_equal(plain(got._data), want, f"out={index}")
    if case.options["sym"]:
        for index, (got, want) in enumerate(zip(harness.symbolic(op, case), expected, strict=True)):
            np.testing.assert_allclose(plain(got._data).astype("f8"), want.astype("f8"), 1e-5, 1e-6, err_msg=f"symbolic output {index}")
            assert got._data.dtype is found[index]._data.dtype


@pytest.mark.parametrize("table, case", cases(Bad))
def test_error(table, case):
    with pytest.raises(case.raises) as caught:
        harness.imperative(table.op, case)
    text = str(caught.value)
    assert table.op.name in text, f"the message does not name the operator: {text}"
    for part in case.says:
        assert part in text, f"{part!r} is missing in: {text}"


def check_value(op, table, case, tensors, results):
    """The numbers of the reference; inputs stay as they were."""
    written = op.written(len(tensors))
    for index, (tensor, array) in enumerate(zip(tensors, case.arrays, strict=True)):
        if tensor is not None:
            kept = index in written or np.array_equal(tensor.numpy(), array, equal_nan=array.dtype.kind == "f")
            assert kept, f"input {index} was written"
            assert not any(tensor is r for r in results), f"the result is input {index} itself"
    if table.reference is not None:
        expected = table.reference(*case.arrays, **case.attrs)
        expected = expected if isinstance(expected, tuple) else (expected,)
        assert len(results) == len(expected), f"{len(results)} outputs, expected {len(expected)}"
        for index, (got, want) in enumerate(zip(results, expected, strict=True)):
            close(got, want, case.options["tol"], f"output {index}")


def check_inference(op, case, keywords, results):
    """Shape rule = meta tensors = real shape; type rule = real type."""
    attrs = {k: v for k, v in keywords.items() if k in op.attributes}
    names, shapes, types = present(op, case, keywords)
    assert len(op.outputs_for(attrs, len(names))) == len(results)
    unknown = [None] * len(results)
    found_inputs, found = op.infer_shape(attrs, shapes, unknown, names, types)
    real = [tuple(r.shape) for r in results]
    assert [tuple(s) for s in found_inputs] == shapes, "inference changed the shapes of inputs"
    dynamic = any(s is None or -1 in s for s in found)
    assert dynamic or [tuple(s) for s in found] == real, "shape rule and kernel differ"
    if shapes and not dynamic:
        meta = op.run_meta(attrs, shapes, types, names)
        assert [(tuple(m.shape), m.dtype) for m in meta] == [(tuple(r.shape), r.dtype) for r in results], "meta tensors differ"
    given, made = op.infer_types(attrs, types, unknown, names)
    assert given == types
    assert made == [r.dtype for r in results], "type rule and kernel differ"
    if op.inputs_hook is not None and len(shapes) > 1:                  # from the first input alone: no contradiction
        partial, _ = op.infer_shape(attrs, [shapes[0]] + [None] * (len(shapes) - 1), unknown, names, types)
        for name, guess, shape in zip(names, partial, shapes, strict=True):
            fits = guess is None or all(g in (-1, s) for g, s in zip(guess, shape, strict=True))
            assert fits, f"{name} is guessed to be {guess}, not {shape}"


def check_attributes(op, keywords):
    """Attributes -> text -> attributes."""
    attrs = {k: v for k, v in keywords.items() if k in op.attributes}
    text = {k: op.attributes[k].type.format(v) for k, v in attrs.items()}
    again = op.parse({k: t for k, t in text.items() if attrs[k] is not None or "None" in op.attributes[k].type.expected})
    for key, value in attrs.items():
        assert again[key] == value or value != value, f"attribute {key}: {value!r} became {again[key]!r} through {text[key]!r}"


def check_dtypes(op, case, keywords, results):
    """Other types of elements give the same numbers, and the type that the type rule says."""
    if not any(a is not None and a.dtype == np.float32 for a in case.arrays):
        return
    attrs = {k: v for k, v in keywords.items() if k in op.attributes}
    for dtype in case.options["dtypes"]:
        tensors = [t.to(getattr(torch, dtype)) if t is not None and t.dtype is torch.float32 else t for t in case.tensors()]
        found = call(op, tensors, keywords)
        names, _, _ = present(op, case, keywords)
        _, made = op.infer_types(attrs, [t.dtype for t in tensors if t is not None], [None] * len(found), names)
        assert made == [f.dtype for f in found], f"{dtype}: type rule and kernel differ"
        tolerance = {"float64": (1e-3, 1e-4), "float16": (2e-2, 5e-3), "bfloat16": (1e-1, 5e-2)}.get(dtype, (0, 1))
        for index, (got, want) in enumerate(zip(found, results, strict=True)):
            close(got, plain(want), tolerance, f"output {index} for {dtype}")


def check_gradient(op, table, case, keywords):
    """The gradient the table states; zero, refused; or that of finite differences."""
    if not any(a is not None and a.dtype.kind == "f" for a in case.arrays) or op.gradient_kind == "none":
        return check_refused(op, case, keywords)
    chosen = case.options["grad"]
    names = op.inputs_for(keywords, len(case.arrays)) if op.variadic else op.input_names
    tensors = [t.double() if t is not None and t.is_floating_point() else t for t in case.tensors()]
    for name, tensor in zip(names, tensors, strict=False):
        if tensor is not None and tensor.is_floating_point() and name not in op.aux | op.mutated:
            tensor.requires_grad_(chosen is True or name in chosen)
    if table.gradient is None and op.gradient_kind is None:
        def run(*values):
            torch.manual_seed(1)
            found = op.kernel(*values, **keywords)
            return found if case.options["heads"] is None else [found[i] for i in case.options["heads"]]
        outputs = [o for o in call(op, tensors, keywords) if o.requires_grad]
        if any(t is not None and not t.numel() for t in tensors):      # gradcheck refuses empty arrays: backward just has to run
            torch.autograd.backward(outputs, [torch.ones_like(o) for o in outputs])
        elif outputs:
            assert torch.autograd.gradcheck(run, tensors, eps=1e-6, atol=1e-5, rtol=1e-3, fast_mode=True, nondet_tol=0.0)
        return None
    outputs = [o for o in call(op, tensors, keywords) if o.requires_grad]
    if not outputs:
        return None
    torch.autograd.backward(outputs, [torch.ones_like(o) for o in outputs])
    expected = table.gradient(*case.arrays, **case.attrs) if table.gradient else {}
    for name, tensor in zip(names, tensors, strict=False):
        if tensor is not None and tensor.requires_grad:
            want = expected.get(name, np.zeros(tensor.shape))
            close(tensor.grad if tensor.grad is not None else torch.zeros_like(tensor), want, (1e-4, 1e-5), f"gradient of {name}")
    return None


def check_refused(op, case, keywords):
    """An operator without gradient says so at backward."""
    if op.gradient_kind != "none":
        return
    tensors = [t.requires_grad_() if t is not None and t.is_floating_point() else t for t in case.tensors()]
    outputs = [o for o in call(op, tensors, keywords) if o.requires_grad]
    for output in outputs:
        with pytest.raises(MXNetError, match=op.name):
            output.sum().backward(retain_graph=True)
