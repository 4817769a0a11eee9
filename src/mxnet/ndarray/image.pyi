# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def adjust_lighting(data: NDArray, alpha: float | Sequence[float], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with light of the main colours of ImageNet added."""

def crop(data: NDArray, x: int, y: int, width: int, height: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """A part of an image."""

def flip_left_right(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with left and right exchanged."""

def flip_top_bottom(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with top and bottom exchanged."""

def normalize(data: NDArray, mean: float | Sequence[float] = (0, 0, 0, 0), std: float | Sequence[float] = (1, 1, 1, 1), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``(data - mean) / std``, channel by channel."""

def random_brightness(data: NDArray, min_factor: float, max_factor: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image made darker or brighter: multiplied with a factor drawn between the two."""

def random_color_jitter(data: NDArray, brightness: float, contrast: float, saturation: float, hue: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Brightness, contrast, saturation and hue changed by up to these parts, in an order that is drawn."""

def random_contrast(data: NDArray, min_factor: float, max_factor: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with more or less contrast: the distance from its mean brightness multiplied with a factor drawn between the two."""

def random_flip_left_right(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with left and right exchanged, or as it is."""

def random_flip_top_bottom(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with top and bottom exchanged, or as it is."""

def random_hue(data: NDArray, min_factor: float, max_factor: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with turned colours: by a part of the circle drawn between the two, 1 being once around."""

def random_lighting(data: NDArray, alpha_std: float = 0.05, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with light of the main colours of ImageNet added, how much is drawn with the standard deviation ``alpha_std``."""

def random_saturation(data: NDArray, min_factor: float, max_factor: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with more or less colour: the distance from its grey multiplied with a factor drawn between the two."""

def resize(data: NDArray, size: int | Sequence[int] = (), keep_ratio: bool = False, interp: int = 1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image in another size."""

def to_tensor(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image as a network takes it: channels first, float32, 0 … 1."""

from .ndarray import NDArray as NDArray
from .register import lookup as lookup
