"""Types that the stubs show."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal, Optional

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import make_stubs
from mxnet import nd, sym
from mxnet.ops import registry
from mxnet.ops.attributes import DType, Shape


@pytest.mark.parametrize(
    "annotation, shown",
    [
        (bool, "bool"),
        (Optional[Shape], "int | Sequence[int] | None"),
        (Literal["a", "b"], "Literal['a', 'b']"),
        (DType, "DTypeLike"),
    ],
)
def test_attribute_types(annotation, shown):
    assert make_stubs.typed(annotation) == shown


def test_unknown_type_says_where_to_add_it():
    with pytest.raises(TypeError, match="TYPES"):
        make_stubs.typed(complex)


def test_signature_of_a_layer():
    shown = make_stubs.signature(registry.get("FullyConnected"), nd.FullyConnected, "NDArray")
    assert shown.startswith("(data: NDArray, weight: NDArray, bias: NDArray | None = ..., num_hidden: int = ..., no_bias: bool = False, ")
    assert shown.endswith("**kwargs: Any) -> NDArray")


def test_a_symbol_makes_missing_inputs():
    shown = make_stubs.signature(registry.get("FullyConnected"), sym.FullyConnected, "Symbol")
    assert "weight: Symbol | None = ..." in shown


@pytest.mark.parametrize("name", ["Convolution", "FullyConnected", "SoftmaxOutput", "Activation"])
def test_layers_with_short_forms_are_in_the_stub_of_symbols(name):
    """Their functions are wrapped, which is no reason to leave them out."""
    assert make_stubs.is_generated(getattr(sym, name))
    assert f"def {name}(" in (Path(sym.__file__).parent / "op.pyi").read_text()
