"""Functions on images: NDArrays (height, width, channels) of red, green, blue."""
import math
import random

import numpy as np

from .. import ndarray as nd
from ..base import ArgumentError, DTypeError, ShapeError, numeric_types
from ..ndarray import _internal
from ..ndarray.numpy import _internal as _npi
from ..util import is_np_array

__all__ = ["center_crop", "color_normalize", "copyMakeBorder", "fixed_crop", "imdecode", "imread", "imresize", "imrotate", "random_crop",
           "random_rotate", "random_size_crop", "resize_short", "scale_down"]


def _operator(name):
    """The operator on images of this name, for the kind of arrays in use."""
    return getattr(_npi, name) if is_np_array() else getattr(_internal, "_" + name)


def imread(filename, *args, **kwargs):
    """The image in a file, uint8 (height, width, channels).

    Args:
        filename: Its path.
        flag: 1 colour (default), 0 grey.
        to_rgb: Red, green, blue (default); else blue, green, red.
        out: An array for the result.
    """
    return _operator("cvimread")(filename=str(filename), **_named(("flag", "to_rgb", "out"), args, kwargs))


def imdecode(buf, *args, **kwargs):
    """The image in the bytes of a file, uint8 (height, width, channels).

    Args:
        buf: bytes, bytearray, or an array of them.
        flag: 1 colour (default), 0 grey.
        to_rgb: Red, green, blue (default); else blue, green, red.
        out: An array for the result.
    """
    if not isinstance(buf, nd.NDArray):
        if isinstance(buf, bytes | bytearray | memoryview | np.bytes_):
            buf = np.frombuffer(buf, dtype=np.uint8)
        elif not isinstance(buf, np.ndarray):
            raise DTypeError(f"imdecode: buf is {type(buf).__name__}, expected bytes, bytearray or an array of them.")
        if buf.size == 0:
            raise ArgumentError("imdecode: buf is empty, expected the bytes of an image.")
        buf = nd.array(buf, dtype="uint8")
    return _operator("cvimdecode")(buf, **_named(("flag", "to_rgb", "out"), args, kwargs))


def imresize(src, w, h, *args, **kwargs):
    """An image in another size.

    Args:
        src: (height, width, channels).
        w, h: The new size.
        interp: opencv's number of the method: 0 nearest, 1 bilinear (default), 2 cubic, 3 area, 4 Lanczos.
        out: An array for the result.
    """
    return _operator("cvimresize")(src, w=w, h=h, **_named(("interp", "out"), args, kwargs))


def copyMakeBorder(src, top, bot, left, right, *args, **kwargs):
    """An image with a border.

    Args:
        src: (height, width, channels).
        top, bot, left, right: Widths of the border.
        type: opencv's number of the kind: 0 constant (default), 1 replicate, 2 reflect, 3 wrap, 4 reflect without the edge.
        value, values: Of a constant border: one number, or one for each channel.
        out: An array for the result.
    """
    return _internal._cvcopyMakeBorder(src, top=top, bot=bot, left=left, right=right,
                                       **_named(("type", "value", "values", "out"), args, kwargs))


def _named(names, args, kwargs):
    """Arguments given by position, by name."""
    return {**dict(zip(names, args, strict=False)), **kwargs}


def interpolation(method, old, new):
    """opencv's number of the method; 9 chooses for the sizes (height, width), 10 draws one."""
    if method == 9:
        larger = [n > o for o, n in zip(old, new, strict=True)]
        smaller = [n < o for o, n in zip(old, new, strict=True)]
        return 2 if all(larger) else 3 if all(smaller) else 1
    if method == 10:
        return random.randint(0, 4)
    if method not in (0, 1, 2, 3, 4):
        raise ArgumentError(f"Unknown interp method {method}: expected 0 to 4, 9 (chosen for the sizes) or 10 (drawn).")
    return method


def scale_down(src_size, size):
    """``size`` (width, height) made smaller, in proportion, so that it fits into ``src_size``.

    >>> scale_down((640, 480), (720, 120))
    (640, 106)
    """
    width, height = size
    limit_width, limit_height = src_size
    if limit_height < height:
        width, height = float(width * limit_height) / height, limit_height
    if limit_width < width:
        width, height = limit_width, float(height * limit_width) / width
    return int(width), int(height)


def resize_short(src, size, interp=2):
    """An image resized so that its shorter side is ``size``. ``interp`` may be 9, chosen for the sizes."""
    height, width = src.shape[:2]
    new = (size * height // width, size) if height > width else (size, size * width // height)
    return imresize(src, new[1], new[0], interp=interpolation(interp, (height, width), new))


def fixed_crop(src, x0, y0, w, h, size=None, interp=2):
    """The part of an image at (x0, y0) of width ``w`` and height ``h``, resized to ``size`` (width, height) where given."""
    part = src[y0:y0 + h, x0:x0 + w]
    if size is not None and (w, h) != tuple(size):
        return imresize(part, *size, interp=interpolation(interp, (h, w), (size[1], size[0])))
    return part.copy()


def random_crop(src, size, interp=2):
    """A part drawn from an image, of ``size`` (width, height), or the largest in proportion, resized.

    Returns:
        The part, and (x0, y0, width, height) where it was.
    """
    height, width = src.shape[:2]
    w, h = scale_down((width, height), size)
    x0, y0 = random.randint(0, width - w), random.randint(0, height - h)
    return fixed_crop(src, x0, y0, w, h, size, interp), (x0, y0, w, h)


def center_crop(src, size, interp=2):
    """The middle part of an image, of ``size`` (width, height), or the largest in proportion, resized.

    Returns:
        The part, and (x0, y0, width, height) where it was.
    """
    height, width = src.shape[:2]
    w, h = scale_down((width, height), size)
    x0, y0 = int((width - w) / 2), int((height - h) / 2)
    return fixed_crop(src, x0, y0, w, h, size, interp), (x0, y0, w, h)


def random_size_crop(src, size, area, ratio, interp=2, **kwargs):
    """A part of drawn area and proportions, resized to ``size`` (width, height).

    Args:
        src: The image.
        size: (width, height) of the result.
        area: Bounds of the part's area in that of the image; one number is the lower bound.
        ratio: Bounds of width by height.
        interp: See :func:`imresize`; 9 chooses for the sizes.
    Returns:
        The part, and (x0, y0, width, height) where it was; the middle part where ten draws did not fit.
    """
    area = kwargs.pop("min_area", area)
    if kwargs:
        raise ArgumentError(f"unexpected keyword arguments for `random_size_crop`: {', '.join(kwargs)}.")
    if isinstance(area, numeric_types):
        area = (area, 1.0)
    height, width = src.shape[:2]
    low, high = math.log(ratio[0]), math.log(ratio[1])
    for _ in range(10):
        wanted = random.uniform(*area) * height * width
        proportion = math.exp(random.uniform(low, high))
        w, h = int(round(math.sqrt(wanted * proportion))), int(round(math.sqrt(wanted / proportion)))
        if 0 < w <= width and 0 < h <= height:
            x0, y0 = random.randint(0, width - w), random.randint(0, height - h)
            return fixed_crop(src, x0, y0, w, h, size, interp), (x0, y0, w, h)
    return center_crop(src, size, interp)


def color_normalize(src, mean, std=None):
    """``(src - mean) / std``."""
    if mean is not None:
        src = src - mean
    return src if std is None else src / std


def imrotate(src, rotation_degrees, zoom_in=False, zoom_out=False):
    """Images rotated around their centers, interpolated; black where there was nothing.

    Args:
        src: float32 (channels, height, width) or (batch, channels, height, width).
        rotation_degrees: How far; a number, or with a batch an array of one for each.
        zoom_in: Enlarge so that nothing black is seen.
        zoom_out: Shrink so that the whole image is seen.
    """
    if zoom_in and zoom_out:
        raise ArgumentError("`zoom_in` and `zoom_out` cannot be both True.")
    if np.dtype(src.dtype) != np.float32:
        raise DTypeError("Only `float32` images are supported by this function.")
    single = src.ndim == 3
    if src.ndim not in (3, 4):
        raise ShapeError(f"imrotate: src has {src.ndim} dimensions, expected (channels, height, width) or a batch of them.")
    batch = src.expand_dims(0) if single else src
    angles = np.asarray(rotation_degrees.asnumpy() if isinstance(rotation_degrees, nd.NDArray) else rotation_degrees, dtype="float32")
    if single and angles.ndim:
        raise ArgumentError("When a single image is passed the rotation angle is required to be a scalar.")
    if angles.ndim and len(angles) != len(batch):
        raise ArgumentError("The number of images must be equal to the number of rotation angles.")
    grid = np.stack([_rotated_grid(*batch.shape[2:], angle, zoom_in, zoom_out) for angle in np.broadcast_to(angles, len(batch))])
    made = nd.BilinearSampler(batch.as_nd_ndarray(), nd.array(grid, ctx=src.context))
    made = made.as_np_ndarray() if is_np_array() else made
    return made[0] if single else made


def _rotated_grid(height, width, degrees, zoom_in, zoom_out):
    """Where the pixels of a rotated image are read, x and y in -1 … 1: (2, height, width)."""
    half_height, half_width = (height - 1) / 2, (width - 1) / 2
    y, x = np.mgrid[0:height, 0:width].astype("float32")
    y, x = y - half_height, x - half_width
    angle = math.radians(float(degrees))
    cosine, sine = math.cos(angle), math.sin(angle)
    zoom = 1.0
    if zoom_in or zoom_out:
        reach = abs(cosine), abs(sine)
        across, along = height * reach[1] + width * reach[0], height * reach[0] + width * reach[1]
        zoom = max(across / width, along / height)
        zoom = 1 / zoom if zoom_in else zoom
    read_x, read_y = (x * cosine - y * sine) * zoom, (x * sine + y * cosine) * zoom
    return np.stack([read_x / max(half_width, 0.5), read_y / max(half_height, 0.5)]).astype("float32")


def random_rotate(src, angle_limits, zoom_in=False, zoom_out=False):
    """Images rotated by angles drawn between the two ``angle_limits``; see :func:`imrotate`."""
    if src.ndim == 3:
        angle = np.random.uniform(*angle_limits)
    else:
        angle = nd.array(np.random.uniform(*angle_limits, size=src.shape[0]))
    return imrotate(src, angle, zoom_in=zoom_in, zoom_out=zoom_out)
