"""Rounding. The slope is zero everywhere (torch says so too), except for the straight-through estimators."""
import torch

from ..registry import operator
from ..shapes import elementwise
from .casting import whole

__all__: list[str] = []


def _round(x):
    """To the nearest integer, halves away from zero."""
    cut = torch.trunc(x)
    return cut + torch.sign(x) * ((x - cut).abs() >= 0.5)


def _rint(x):
    """To the nearest integer, halves down."""
    below = torch.floor(x)
    return below + (x - below > 0.5)


_TABLE = (
    ("ceil", "ceil", torch.ceil, "the least integer that is not smaller", True),
    ("fix", "fix", torch.trunc, "the integer next to it toward zero", True),
    ("floor", "floor", torch.floor, "the greatest integer that is not larger", True),
    ("rint", "rint", _rint, "the nearest integer, the lower one of two as near", True),
    ("round", None, _round, "the nearest integer, the one away from zero of two as near", True),
    ("trunc", "trunc", torch.trunc, "the integer next to it toward zero", True),
)


def _of_data(function):
    def kernel(data):
        return function(data) if data.is_floating_point() else whole(data)
    return kernel


def _of_x(function):
    def kernel(x):
        return function(x) if x.is_floating_point() else whole(x)
    return kernel


def _declare(name, kernel, text, aliases=()):
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = f"Element by element: {text}. The gradient is zero."
    return operator(name, aliases=aliases, shape=elementwise, lenient=True)(kernel)


for _legacy, _numpy, _function, _text, _sparse in _TABLE:
    _declare(_legacy, _of_data(_function), _text, (f"_sparse_{_legacy}",) if _sparse else ())
    if _numpy is not None:
        _declare(f"_npi_{_numpy}", _of_x(_function), _text)


@operator("_npi_around", shape=elementwise, gradient="zero")
def around(x, *, decimals: int = 0):
    """Element by element: rounded to ``decimals`` digits after the point, halves to the even digit. The gradient is zero.

    Args:
        x: Any shape.
        decimals: Digits kept; negative ones are before the point. Of integers further digits are cut off, as 1.9.1 does.
    """
    if x.is_floating_point():
        return torch.round(x, decimals=decimals)
    if decimals >= 0:
        return whole(x)
    unit = 10 ** -decimals
    return torch.div(x, unit, rounding_mode="trunc") * unit


@operator("_contrib_round_ste", aliases=("_sparse__contrib_round_ste",), shape=elementwise, lenient=True)
def round_ste(data):
    """Element by element: ``round``, whose gradient passes as if it were the identity (straight-through estimator)."""
    return _round(data) if data.is_floating_point() else whole(data)


@round_ste.gradient
def _round_ste_gradient(head):
    return {"data": head}


@operator("_contrib_sign_ste", aliases=("_sparse__contrib_sign_ste",), shape=elementwise, lenient=True)
def sign_ste(data):
    """Element by element: ``sign``, whose gradient passes as if it were the identity (straight-through estimator)."""
    return torch.sign(data) if data.is_floating_point() else torch.sign(whole(data))


@sign_ste.gradient
def _sign_ste_gradient(head):
    return {"data": head}
