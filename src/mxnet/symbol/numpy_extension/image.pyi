# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def adjust_lighting(data: Symbol | None = ..., alpha: float | Sequence[float] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with light of the main colours of ImageNet added."""

def crop(data: Symbol | None = ..., x: int = ..., y: int = ..., width: int = ..., height: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A part of an image."""

def flip_left_right(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with left and right exchanged."""

def flip_top_bottom(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with top and bottom exchanged."""

def normalize(data: Symbol | None = ..., mean: float | Sequence[float] = (0, 0, 0, 0), std: float | Sequence[float] = (1, 1, 1, 1), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``(data - mean) / std``, channel by channel."""

def random_brightness(data: Symbol | None = ..., min_factor: float = ..., max_factor: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image made darker or brighter: multiplied with a factor drawn between the two."""

def random_color_jitter(data: Symbol | None = ..., brightness: float = ..., contrast: float = ..., saturation: float = ..., hue: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Brightness, contrast, saturation and hue changed by up to these parts, in an order that is drawn."""

def random_contrast(data: Symbol | None = ..., min_factor: float = ..., max_factor: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with more or less contrast: the distance from its mean brightness multiplied with a factor drawn between the two."""

def random_flip_left_right(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with left and right exchanged, or as it is."""

def random_flip_top_bottom(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with top and bottom exchanged, or as it is."""

def random_hue(data: Symbol | None = ..., min_factor: float = ..., max_factor: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with turned colours: by a part of the circle drawn between the two, 1 being once around."""

def random_lighting(data: Symbol | None = ..., alpha_std: float = 0.05, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with light of the main colours of ImageNet added, how much is drawn with the standard deviation ``alpha_std``."""

def random_saturation(data: Symbol | None = ..., min_factor: float = ..., max_factor: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with more or less colour: the distance from its grey multiplied with a factor drawn between the two."""

def resize(data: Symbol | None = ..., size: int | Sequence[int] = (), keep_ratio: bool = False, interp: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image in another size."""

def to_tensor(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image as a network takes it: channels first, float32, 0 … 1."""

from ..numpy.symbol import _Symbol
from ..register import lookup as _lookup
