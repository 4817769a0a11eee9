"""Every operator beyond its samples: variants of them made by rule, which need no line in a table.

Sizes of zero, other types of elements, shapes of which parts are unknown, and calls that are wrong in a way every operator knows. Such a
call gives what the rules of shapes and types announce, or is refused with a message that names the operator (and the parameter).
"""
import json
from pathlib import Path

import numpy as np
import pytest
import torch

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet import ndarray, symbol
from mxnet.base import MXNetError
from mxnet.ndarray.ndarray import NDArray
from mxnet.ops import faces
from mxnet.ops.mode import MODE
from tests.ops import harness
from tests.ops.harness import TABLES, Sample, call, keywords_of, plain, present

harness.load()
TYPES = ("float16", "bfloat16", "float64", "int8", "uint8", "int32", "int64", "bool")
ACCEPTED = json.loads((Path(__file__).parents[1] / "golden/accepted.json").read_text())
# Types for which we do not do as 1.9.1, which ...
UNLIKE = {"Convolution": ("int8", "uint8", "int32", "int64"),                # takes bytes with some sizes of kernels
          "_contrib_hawkesll": ("int8", "uint8", "int32", "int64"),           # computes logarithms in integers
          "_contrib_quantize_v2": ("int8", "uint8"),                          # passes bytes on under another type
          "_npi_multinomial": ("int8", "uint8", "int32", "int64"),            # draws with probabilities that are all zero
          "_rdiv_scalar": ("int8", "uint8", "int32", "int64"),                # divides by zero
          "_cvimresize": ("int8", "int64"), "_image_resize": ("int8", "int64")}     # takes them for unsigned bytes
GUESSES = {"_npi_insert_scalar": "as measured, unknown values count as one number"}
every_table = pytest.mark.parametrize("table", [pytest.param(t, id=name) for name, t in sorted(TABLES.items())])


def good(table):
    """The samples of a table, the bad calls left out."""
    return [c for c in table.cases if isinstance(c, Sample)]


def announced(op, case, keywords, results):
    """Assert that results have the shapes and types that the operator's rules infer from the inputs."""
    attrs = {k: v for k, v in keywords.items() if k in op.attributes}
    names, shapes, types = present(op, case, keywords)
    unknown = [None] * len(results)
    _, made = op.infer_types(attrs, types, unknown, names)
    assert made == [r.dtype for r in results], f"types {made}, the kernel gives {[r.dtype for r in results]}"
    _, found = op.infer_shape(attrs, shapes, unknown, names, types)
    for shape, result in zip(found, results, strict=True):
        assert agrees(shape, result.shape), f"shape {shape}, the kernel gives {tuple(result.shape)}"


def agrees(guess, shape):
    """Whether a partial shape can be this one."""
    return guess is None or (len(guess) == len(shape) and all(g in (-1, s) for g, s in zip(guess, shape, strict=True)))


def run(op, case):
    """(keywords, results) of the imperative face; None where it refuses with a message that names the operator."""
    try:
        found = harness.imperative(op, case)
    except MXNetError as error:
        assert op.name in str(error), f"the message does not name the operator: {error}"
        return None
    return keywords_of(op, case), [a._data for a in found]


# -- sizes of zero ----------------------------------------------------------------------------------------------------
def emptied(case):
    """The call with an axis of the first array, and those that have its size, emptied."""
    first = next((a for a in case.arrays if a is not None), np.zeros(()))
    for axis, size in enumerate(first.shape):
        for everywhere in (False, True):
            def without(array, axis=axis, size=size, everywhere=everywhere):
                if array is None:
                    return None
                shape = [0 if n == size and (everywhere or i == axis) else n for i, n in enumerate(array.shape)]
                return np.zeros(shape, array.dtype) if 0 in shape else array
            yield case.with_arrays([without(a) for a in case.arrays])


@every_table
def test_sizes_of_zero(table, monkeypatch):
    op = table.op
    monkeypatch.setattr(MODE, "np_shape", True)
    for case in (variant for sample in good(table)[:2] for variant in emptied(sample)):
        done = run(op, case) if fitting(op, case) else None
        if done is not None:
            announced(op, case, *done)
            backward_runs(op, case, done[0])


def fitting(op, case):
    """Whether the rules find that the inputs fit together: with a size of zero, kernels may not look."""
    keywords = keywords_of(op, case)
    attrs = {k: v for k, v in keywords.items() if k in op.attributes}
    names, shapes, types = present(op, case, keywords)
    try:
        op.infer_shape(attrs, shapes, [None] * len(op.outputs_for(attrs, len(names))), names, types)
    except MXNetError as error:
        assert op.name in str(error), f"the message does not name the operator: {error}"
        return False
    return True


def backward_runs(op, case, keywords):
    """Gradients of empty arrays have the arrays' shapes."""
    if op.gradient_kind == "none" or case.options["grad"] is False:
        return
    tensors = [t.requires_grad_() if t is not None and t.is_floating_point() and i not in op.written(len(case.arrays)) else t
               for i, t in enumerate(case.tensors())]
    outputs = [o for o in call(op, tensors, keywords) if o.requires_grad]
    if outputs:
        torch.autograd.backward(outputs, [torch.ones_like(o) for o in outputs])
        assert all(t.grad is None or t.grad.shape == t.shape for t in tensors if t is not None and t.is_leaf)


# -- types of elements ------------------------------------------------------------------------------------------------
@every_table
def test_types_of_elements(table):
    op = table.op
    case = next((c for c in good(table) if any(a is not None and a.dtype == np.float32 for a in c.arrays)), None)
    if case is None:
        return
    measured = {k: v for k, v in ACCEPTED.get(table.name, {}).items() if k not in UNLIKE.get(table.name, ())}
    for dtype in TYPES if op.is_numpy else TYPES[:-1]:
        other = case.with_dtype(dtype)
        done = run(op, other)
        if done is not None:
            announced(op, other, *done)
            if dtype in ("float16", "bfloat16", "float64"):
                check_precision(op, case, dtype, done[1])
        elif dtype in measured:
            pytest.fail(f"1.9.1 takes {dtype}")
        if dtype in measured:
            assert [str(r.dtype).removeprefix("torch.") for r in done[1]] == measured[dtype], f"types of the results for {dtype}"


def check_precision(op, case, dtype, results):
    """The numbers of the float32 call on the rounded inputs, as exactly as the type allows."""
    if op.generator_name is not None or op.gradient_kind == "zero":        # draws, and steps that rounding may cross
        return
    expected = run(op, case.rounded(dtype))
    if expected is not None:
        tolerance = {"float64": 1e-3, "float16": 2e-2, "bfloat16": 1.5e-1}[dtype]
        for got, want in zip(results, expected[1], strict=True):
            if got.is_floating_point() and np.isfinite(plain(want)).all():
                scale = max(1.0, float(np.abs(plain(want)).max(initial=0)))
                np.testing.assert_allclose(plain(got).astype("f8"), plain(want).astype("f8"), 0, tolerance * scale, err_msg=dtype)


# -- unknown sizes ----------------------------------------------------------------------------------------------------
@every_table
def test_unknown_sizes(table):
    """What is inferred from a part of the shapes never contradicts the whole."""
    op = table.op
    for case in good(table):
        keywords = keywords_of(op, case)
        attrs = {k: v for k, v in keywords.items() if k in op.attributes}
        names, shapes, types = present(op, case, keywords)
        results = [tuple(r.shape) for r in call(op, case.tensors(), keywords)]
        for inputs, outputs in forgotten(shapes, results):
            found = op.infer_shape(attrs, inputs, outputs, names, types)
            for what, guesses, known in (("input", found[0], shapes), ("output", found[1], results)):
                for index, (guess, shape) in enumerate(zip(guesses, known, strict=True)):
                    problem = f"{what} {index} is guessed to be {guess} from {inputs} and {outputs}; it is {shape}"
                    assert op.name in GUESSES or agrees(guess, shape), problem


def forgotten(shapes, results):
    """(inputs, outputs) of which something is unknown."""
    unknown = [None] * len(results)
    yield [None] * len(shapes), unknown
    yield [None] * len(shapes), list(results)
    for index, shape in enumerate(shapes):
        for partial in (None, *((*shape[:i], -1, *shape[i + 1:]) for i in range(len(shape)))):
            inputs = [*shapes[:index], partial, *shapes[index + 1:]]
            yield inputs, unknown
            yield inputs, list(results)
        yield [s if i == index else None for i, s in enumerate(shapes)], unknown


# -- wrong calls ------------------------------------------------------------------------------------------------------
def wrong_attributes(op, case):
    """(attributes, name of the wrong one)."""
    if not op.lenient:
        yield {**case.attrs, "bogus": 1}, "bogus"
    for key, attribute in op.attributes.items():
        if attribute.type.expected not in ("text", "text or None", "a value"):
            yield {**case.attrs, key: "nonsense"}, key
        if attribute.required:
            yield {k: v for k, v in case.attrs.items() if k != key}, key


@every_table
def test_wrong_attributes(table):
    op, case = table.op, good(table)[0]
    space, public = faces.place(op.name)
    imperative = ndarray.register.function(op, public, space, NDArray)
    symbolic = symbol.register.function(op, public, space)
    arrays = harness.arrays_of(op, case)
    variables = [None if a is None else symbol.var(f"x{i}") for i, a in enumerate(arrays)]
    for attrs, word in wrong_attributes(op, case):
        for face, inputs in ((imperative, arrays), (symbolic, variables)):
            with pytest.raises(MXNetError) as caught:
                if op.variadic:
                    face(*inputs, **attrs)
                else:
                    face(**{faces.word(op, n): value for n, value in zip(op.input_names, inputs, strict=False)}, **attrs)
            assert op.name in str(caught.value) and word in str(caught.value), f"{op.name} and {word} are not in: {caught.value}"


@every_table
@pytest.mark.parametrize("wrong", [[1.0, 2.0], np.ones(2), "text", 2.5], ids=["list", "numpy", "text", "number"])
def test_inputs_that_are_no_arrays(table, wrong):
    op, case = table.op, good(table)[0]
    for index, array in enumerate(case.arrays):
        if array is None:
            continue
        arrays = harness.arrays_of(op, case)
        arrays[index] = wrong
        variables = [a if a is wrong or a is None else symbol.var(f"x{i}") for i, a in enumerate(arrays)]
        name = op.inputs_for(keywords_of(op, case), len(arrays))[index] if op.variadic else op.input_names[index]
        for face, inputs in ((invoke_nd, arrays), (invoke_sym, variables)):
            with pytest.raises((MXNetError, TypeError)) as caught:
                face(op, inputs, case.attrs)
            text = str(caught.value)
            assert op.name in text, f"{op.name} is not in: {text}"
            assert name in text or op.input_names[min(index, len(op.input_names) - 1)] in text, f"{name} is not in: {text}"


def invoke_nd(op, arrays, attrs):
    return ndarray.register.invoke(op, arrays, attrs, NDArray._wrap)


def invoke_sym(op, variables, attrs):
    return symbol.register.compose(op, variables, attrs)
