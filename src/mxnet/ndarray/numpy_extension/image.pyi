# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def adjust_lighting(data: ndarray, alpha: float | Sequence[float], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with light of the main colours of ImageNet added."""

def crop(data: ndarray, x: int, y: int, width: int, height: int, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """A part of an image."""

def flip_left_right(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with left and right exchanged."""

def flip_top_bottom(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with top and bottom exchanged."""

def normalize(data: ndarray, mean: float | Sequence[float] = (0, 0, 0, 0), std: float | Sequence[float] = (1, 1, 1, 1), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``(data - mean) / std``, channel by channel."""

def random_brightness(data: ndarray, min_factor: float, max_factor: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image made darker or brighter: multiplied with a factor drawn between the two."""

def random_color_jitter(data: ndarray, brightness: float, contrast: float, saturation: float, hue: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Brightness, contrast, saturation and hue changed by up to these parts, in an order that is drawn."""

def random_contrast(data: ndarray, min_factor: float, max_factor: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with more or less contrast: the distance from its mean brightness multiplied with a factor drawn between the two."""

def random_flip_left_right(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with left and right exchanged, or as it is."""

def random_flip_top_bottom(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with top and bottom exchanged, or as it is."""

def random_hue(data: ndarray, min_factor: float, max_factor: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with turned colours: by a part of the circle drawn between the two, 1 being once around."""

def random_lighting(data: ndarray, alpha_std: float = 0.05, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with light of the main colours of ImageNet added, how much is drawn with the standard deviation ``alpha_std``."""

def random_saturation(data: ndarray, min_factor: float, max_factor: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image with more or less colour: the distance from its grey multiplied with a factor drawn between the two."""

def resize(data: ndarray, size: int | Sequence[int] = (), keep_ratio: bool = False, interp: int = 1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image in another size."""

def to_tensor(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image as a network takes it: channels first, float32, 0 … 1."""

from ..numpy import ndarray as ndarray
from ..register import lookup as _lookup
