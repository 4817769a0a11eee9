"""Images as NumPy arrays (height, width, channels), through opencv: the library MXNet uses, so pixels are the same."""
import threading

import numpy as np

from ..base import ArgumentError, FileFormatError, MXNetError

__all__ = ["border", "decode", "opencv", "read", "resize"]

_PLAIN = threading.Lock()           # held while opencv computes without its faster kernels, a setting of the process


def opencv(who: str):
    """The module ``cv2``.

    Raises:
        MXNetError: It is not installed; names ``who`` needs it and how to get it.
    """
    try:
        import cv2
    except ImportError as error:
        raise MXNetError(f"{who} needs opencv, which is not installed: pip install 'mxnet-next[image]'.") from error
    return cv2


def _channels(picture, flag, to_rgb):
    if picture.ndim == 2:
        return picture[:, :, None]
    return np.ascontiguousarray(picture[:, :, ::-1]) if flag and to_rgb else picture


def decode(content, flag=1, to_rgb=True, who="imdecode"):
    """The pixels of an encoded image: (height, width, 3), or (height, width, 1) where ``flag`` is 0.

    Args:
        content: Bytes of a file in a format opencv knows, or an array of them.
        flag: 1 colour, 0 grey, -1 what the image has.
        to_rgb: Red, green, blue; else blue, green, red.

    Raises:
        FileFormatError: They are no image.
    """
    cv2 = opencv(who)
    content = np.frombuffer(content, np.uint8) if isinstance(content, bytes | bytearray | memoryview) else np.asarray(content, np.uint8)
    picture = cv2.imdecode(content.reshape(-1), flag) if content.size else None
    if picture is None:
        raise FileFormatError(f"{who}: decoding failed, these {content.size} bytes are no image that opencv knows.")
    return _channels(picture, flag, to_rgb)


def read(address, flag=1, to_rgb=True, who="imread"):
    """The pixels of an image file; see :func:`decode`."""
    try:
        with open(address, "rb") as file:
            content = file.read()
    except OSError as error:
        raise MXNetError(f"{who}: cannot read {address}: {error.strerror or error}.") from error
    try:
        return decode(content, flag, to_rgb, who)
    except FileFormatError:
        raise FileFormatError(f"{who}: {address}: decoding failed, the file is no image that opencv knows.") from None


def resize(picture, width, height, interp=1, who="imresize"):
    """A picture in another size. ``interp`` is opencv's number: 0 nearest, 1 bilinear, 2 cubic, 3 area, 4 Lanczos."""
    cv2 = opencv(who)
    if width <= 0 or height <= 0:
        raise ArgumentError(f"{who}: the size asked for is {width} x {height}, expected positive numbers.")
    if interp not in (0, 1, 2, 3, 4):
        raise ArgumentError(f"{who}: interp is {interp}, expected 0 to 4.")
    picture = np.ascontiguousarray(picture)
    size = int(width), int(height)
    if interp == 2 and picture.dtype == np.uint8:
        with _PLAIN:                                  # opencv's faster cubic kernel rounds otherwise than the one MXNet has
            fast = cv2.useOptimized()
            cv2.setUseOptimized(False)
            try:
                made = cv2.resize(picture, size, interpolation=2)
            finally:
                cv2.setUseOptimized(fast)
    else:
        made = cv2.resize(picture, size, interpolation=int(interp))
    return made.reshape(int(height), int(width), picture.shape[2])


def border(picture, top, bottom, left, right, kind=0, values=(0,), who="copyMakeBorder"):
    """A picture with a border, made as opencv's number ``kind`` says: 0 constant, 1 replicate, 2 reflect, 3 wrap, 4 reflect without edge.
    ``values`` are those of the channels, 0 where there are fewer."""
    cv2 = opencv(who)
    values = (*values, 0, 0, 0)[:4]
    made = cv2.copyMakeBorder(np.ascontiguousarray(picture), top, bottom, left, right, kind, value=values)
    return made.reshape(*made.shape[:2], picture.shape[2])
