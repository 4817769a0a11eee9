"""What the documentation of operators has to say: a sentence, every input, every attribute."""
import inspect

import pytest

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet.ops import faces, glossary
from mxnet.ops.registry import REGISTRY

OPERATORS = sorted({id(op): op for op in REGISTRY.values()}.values(), key=lambda op: op.name)


@pytest.mark.parametrize("op", OPERATORS, ids=lambda op: op.name)
def test_everything_is_explained(op):
    own, shown = inspect.getdoc(op.function) or "", faces.documentation(op)
    assert len(own) > 20, f"its docstring is {own!r}"
    for kind, names in ((False, op.input_names), (True, op.attributes)):
        silent = [n for n in glossary.unmentioned(own, names) if not glossary.meaning(n, kind)]
        assert not silent, f"neither the docstring nor the glossary explains {', '.join(silent)}"
    assert not glossary.unmentioned(shown, [*op.input_names, *op.attributes])
