"""Types of operator attributes: the annotation of a kernel's keyword is how its text is read, checked and written.

Symbol JSON holds attributes as text; Python callers pass values. Both go through ``parse``; ``float`` is rounded to float32
as MXNet 1.9.1 does, ``Float64`` keeps a double.
"""
import ast
import math
import re
import struct
import types
from numbers import Integral, Real
from typing import Any, Literal, NewType, Union, get_args, get_origin

import numpy as np

from ..base import ArgumentError, _Null
from ..dtype import name as dtype_name
from ..dtype import to_torch

__all__ = ["Amount", "Attribute", "Bytes", "DType", "Doubles", "Float64", "Floats", "Fraction", "NonNegative", "OptionalDims", "Positive",
           "Shape", "Shapes", "Sizes", "Text", "Widths", "float32", "type_of"]

# Markers used as annotations of kernels.
Float64 = NewType("Float64", float)            # a double: scalars, ranges, BatchNorm's eps
Fraction = NewType("Fraction", float)          # from 0 to 1
Amount = NewType("Amount", float)              # not negative
NonNegative = NewType("NonNegative", int)
Positive = NewType("Positive", int)
Shape = NewType("Shape", tuple)                # integers, e.g. kernel=(3, 3); a single number is taken too
Shapes = NewType("Shapes", tuple)              # tuples of integers, e.g. pad_width=((0, 1), (2, 2))
Sizes = NewType("Sizes", tuple)                # a Shape without zeros: strides
Widths = NewType("Widths", tuple)              # a Shape of numbers that are not negative: paddings
OptionalDims = NewType("OptionalDims", tuple)  # integers or None, e.g. slice(begin=(None, 1))
Floats = NewType("Floats", tuple)
Doubles = NewType("Doubles", tuple)            # numbers that are not rounded to float32
DType = NewType("DType", str)                  # name of a type of elements; kernels get the torch.dtype
Text = NewType("Text", str)
Bytes = NewType("Bytes", bytes)                # written as Python shows them

REQUIRED = object()


def float32(value) -> float:
    """``value`` rounded to the nearest float32, as a Python float."""
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        raise ValueError("out of the range of float32") from None


class AttributeType:
    """How one kind of attribute is read and written. ``parse`` raises ValueError with what it expected."""

    expected = "a value"

    def parse(self, value) -> Any:
        raise NotImplementedError

    def format(self, value) -> str:
        """Text for symbol JSON: ``str`` of what the caller passed."""
        return str(value)


class _Bool(AttributeType):
    expected = "True or False"

    def parse(self, value):
        if value is True or value is False:
            return value
        if isinstance(value, np.bool_):
            return bool(value)
        if isinstance(value, str):
            text = value.lower()
            if text in ("true", "1"):
                return True
            if text in ("false", "0"):
                return False
        elif isinstance(value, Integral) and value in (0, 1):
            return bool(value)
        raise ValueError


_BEYOND = 2 ** 63


class _Int(AttributeType):
    expected = "an integer"

    def __init__(self, lowest=None):
        self.lowest = lowest
        if lowest is not None:
            self.expected = f"an integer, at least {lowest}"

    def parse(self, value):
        if isinstance(value, str):
            if not re.fullmatch(r"\s*[+-]?\d+\s*", value):
                raise ValueError
            number = int(value)
        elif isinstance(value, Integral):
            number = int(value)
        else:
            raise ValueError
        if self.lowest is not None and number < self.lowest:
            raise ValueError
        if not -_BEYOND <= number < _BEYOND:
            raise ValueError("out of the range of int64")
        return number


class _Float(AttributeType):
    expected = "a number"

    def __init__(self, single, lowest=-math.inf, highest=math.inf):
        self.single, self.lowest, self.highest = single, lowest, highest
        if highest < math.inf:
            self.expected = f"a number from {lowest} to {highest}"
        elif lowest > -math.inf:
            self.expected = f"a number, at least {lowest}"

    def parse(self, value):
        if isinstance(value, str):
            text = value[:-1] if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)f", value) else value
            if not re.fullmatch(r"[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf|nan|infinity)", text, re.IGNORECASE):
                raise ValueError
            number = float(text)
            if math.isinf(number) and "inf" not in text.lower():
                raise ValueError
        elif isinstance(value, Real | np.bool_):
            number = float(value)
        elif isinstance(value, np.ndarray) and value.ndim == 0:
            number = float(value)
        else:
            raise ValueError
        if number < self.lowest or number > self.highest:
            raise ValueError
        return float32(number) if self.single else number


class _Tuple(AttributeType):
    def __init__(self, item: AttributeType, expected, allow_none=False):
        self.item, self.expected, self.allow_none = item, expected, allow_none
        self.whole = isinstance(item, _Int)
        self.lowest = -math.inf if not self.whole or item.lowest is None else item.lowest

    def parse(self, value):
        if self.whole and value.__class__ is tuple:          # the common case, without a call for each number
            for number in value:
                if number.__class__ is not int or number < self.lowest:
                    break
            else:
                return value
        if isinstance(value, str):
            value = self._read(value.strip())
        if isinstance(value, Real | np.generic):
            value = (value,)
        elif value is None and self.allow_none:
            value = (None,)
        elif not isinstance(value, tuple | list):
            if value is None or not hasattr(value, "__iter__"):
                raise ValueError
            value = tuple(value)
        return tuple([None if v is None and self.allow_none else self.item.parse(v) for v in value])

    def _read(self, text) -> Any:
        if not text.startswith(("(", "[")):
            if "," in text:
                raise ValueError
            return None if text == "None" else (text,)
        try:
            return ast.literal_eval(re.sub(r"(?<=\d)[lL]\b", "", text))
        except (SyntaxError, ValueError):
            raise ValueError from None


class _Choice(AttributeType):
    def __init__(self, choices):
        self.choices = choices
        self.expected = "one of " + ", ".join(repr(c) for c in choices)

    def parse(self, value):
        if value in self.choices:
            return value
        if value == "None" and None in self.choices:
            return None
        if isinstance(value, Integral) and str(value) in self.choices:
            return str(value)
        if isinstance(value, str) and value.isdigit() and int(value) in self.choices:
            return int(value)
        raise ValueError


class _DType(AttributeType):
    expected = "a type of elements such as 'float32'"

    def parse(self, value):
        if value is None or value == "None":
            raise ValueError
        return to_torch(value)

    def format(self, value):
        return value if isinstance(value, str) else dtype_name(value)


class _Text(AttributeType):
    expected = "text"

    def parse(self, value):
        return value if isinstance(value, str) else str(value)


class _Bytes(AttributeType):
    expected = "bytes"

    def parse(self, value):
        if isinstance(value, str):
            try:
                value = ast.literal_eval(value)
            except SyntaxError:
                raise ValueError from None
        if not isinstance(value, bytes | bytearray | memoryview):
            raise ValueError
        return bytes(value)


class _Any(AttributeType):
    def parse(self, value):
        return value


class _Optional(AttributeType):
    def __init__(self, inner):
        self.inner = inner
        self.expected = inner.expected + " or None"

    def parse(self, value):
        if value is None or (isinstance(value, str) and value == "None"):
            return None
        return self.inner.parse(value)

    def format(self, value):
        return "None" if value is None else self.inner.format(value)


_TYPES = {
    bool: _Bool(), int: _Int(), NonNegative: _Int(0), Positive: _Int(1), float: _Float(True), Fraction: _Float(True, 0, 1),
    Amount: _Float(True, 0), Float64: _Float(False), str: _Text(), Text: _Text(),
    Shape: _Tuple(_Int(), "a tuple of integers"), Shapes: _Tuple(_Tuple(_Int(), "a tuple of integers"), "a tuple of tuples of integers"),
    Sizes: _Tuple(_Int(1), "a tuple of integers, at least 1 each"), Widths: _Tuple(_Int(0), "a tuple of integers, at least 0 each"),
    OptionalDims: _Tuple(_Int(), "a tuple of integers or None", allow_none=True),
    Floats: _Tuple(_Float(True), "a tuple of numbers"), Doubles: _Tuple(_Float(False), "a tuple of numbers"),
    Bytes: _Bytes(), DType: _DType(), Any: _Any(), object: _Any(),
}


def type_of(annotation) -> AttributeType:
    """The reader of an annotation: ``int``, ``Optional[Shape]``, ``Literal['a', 'b']`` …"""
    found = _TYPES.get(annotation)
    if found is not None:
        return found
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        found = _Choice(args)
    elif origin in (Union, types.UnionType) and len(args) == 2 and type(None) in args:
        inner = args[0] if args[1] is type(None) else args[1]
        found = _Optional(type_of(inner))
    else:
        raise TypeError(f"{annotation!r} is no known type of attribute")
    _TYPES[annotation] = found
    return found


_REMEMBERED, _MOST = frozenset((bool, float, int, str)), 256


class Attribute:
    """One attribute of an operator: its name, how it is read, and its default (parsed once)."""

    def __init__(self, name, annotation, default=REQUIRED):
        self.name, self.annotation, self.type = name, annotation, type_of(annotation)
        self.required = default is REQUIRED
        self.default = None if self.required else default if default is None else self.type.parse(default)
        self.shown = default                              # as written in the signature
        self._known = {}                                  # (class, value) -> what it was read as: calls repeat their attributes

    def parse(self, value, operator: str):
        """The kernel's value of ``value``.

        Raises:
            ArgumentError: It is not what this attribute takes; says the operator, the attribute, expected and received.
        """
        kind = value.__class__
        if kind not in _REMEMBERED:
            return self._read(value, operator)
        found = self._known.get((kind, value), _Null)
        if found is _Null:
            found = self._read(value, operator)
            if (value or kind is not float) and len(self._known) < _MOST:      # zeros have signs, and are equal
                self._known[kind, value] = found
        return found

    def _read(self, value, operator):
        if value is _Null:
            if self.required:
                raise ArgumentError(f"{operator}: attribute {self.name!r} is required: {self.type.expected}.")
            return self.default
        if value is None and self.default is None and not self.required:
            return None
        try:
            return self.type.parse(value)
        except (ValueError, TypeError) as error:
            note = f" ({error})" if str(error) else ""
            raise ArgumentError(f"{operator}: attribute {self.name!r} is {value!r}, expected {self.type.expected}{note}.") from None


