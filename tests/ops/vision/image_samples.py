"""Samples of operators on images."""
import colorsys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from mxnet.base import ArgumentError, DTypeError, FileFormatError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples

cv2 = pytest.importorskip("cv2")
GRAY = np.array([0.299, 0.587, 0.114])


def picture(make, *shape):
    """Pixels 0 … 255, uint8."""
    return make(*shape, dtype="uint8", low=0, high=255)


def _restored(values, data):
    return values.clip(0, 255).astype("uint8") if data.dtype == np.uint8 else values


@samples("_image_to_tensor", reference=lambda data: np.moveaxis(data, -1, -3) / np.float32(255))
def to_tensor(make):
    yield Sample(picture(make, 4, 5, 3))
    yield Sample(make(2, 4, 5, 3))
    yield Bad(make(4, 5), raises=ShapeError, says=["data", "(4, 5)"])


def _normalize(data, mean=(0,), std=(1,)):
    found = (data - np.reshape(mean, (-1, 1, 1))) / np.reshape(std, (-1, 1, 1))
    return found if data.dtype.kind == "f" else np.trunc(found).astype(np.int64).astype(data.dtype)


@samples("_image_normalize", reference=_normalize)
def normalize(make):
    yield Sample(make(3, 4, 5), mean=(0.1, 0.2, 0.3), std=(0.5, 0.25, 2.0))
    yield Sample(make(2, 1, 4, 5), mean=(0.5,), std=(0.5,))
    yield Sample(picture(make, 3, 4, 5), mean=(10.0,), std=(2.0,))       # of unsigned numbers: none is negative
    yield Bad(make(2, 4, 5), raises=ShapeError, says=["2 channels"])
    yield Bad(make(3, 4, 5), mean=(1, 2), raises=ArgumentError, says=["mean", "3"])


@samples("_image_crop", reference=lambda data, x, y, width, height: data[..., y:y + height, x:x + width, :])
def crop(make):
    yield Sample(picture(make, 5, 6, 3), x=1, y=2, width=4, height=2)
    yield Sample(make(2, 5, 6, 3), x=0, y=0, width=6, height=5)
    yield Bad(make(5, 6, 3), x=3, y=0, width=4, height=2, raises=ShapeError, says=["4 x 2", "(5, 6, 3)"])


def _resize(data, size, interp=1, **_):
    batch = data.reshape(-1, *data.shape[-3:])
    made = np.stack([cv2.resize(p, size, interpolation=interp).reshape(size[1], size[0], -1) for p in batch])
    return made.reshape(*data.shape[:-3], *made.shape[1:])


@samples("_image_resize", reference=_resize)
def resize(make):
    yield Sample(picture(make, 5, 6, 3), size=(3, 4))
    yield Sample(picture(make, 2, 5, 6, 1), size=(7, 9), interp=0)
    yield Sample(make(2, 5, 6, 3), size=(4, 8), _tol=(1e-3, 1e-3))
    yield Bad(make(5, 6, 3), raises=ArgumentError, says=["size"])
    yield Bad(picture(make, 5, 6, 3), size=(3, 4), interp=7, raises=ArgumentError, says=["interp"])


@samples("_image_flip_left_right", reference=lambda data: data[..., ::-1, :])
def flip_left_right(make):
    yield Sample(picture(make, 4, 5, 3))
    yield Bad(make(2, 4, 5, 3), raises=ShapeError, says=["(2, 4, 5, 3)", "one image"])
    yield Bad(make(4, 5), raises=ShapeError, says="(4, 5)")


@samples("_image_flip_top_bottom", reference=lambda data: data[..., ::-1, :, :])
def flip_top_bottom(make):
    yield Sample(picture(make, 4, 5, 3))
    yield Bad(make(4, 5), raises=ShapeError)


for _name in ("_image_random_flip_left_right", "_image_random_flip_top_bottom"):
    @samples(_name)
    def random_flip(make):
        yield Sample(picture(make, 4, 5, 3), _sym=False)
        yield Bad(make(4, 5), raises=ShapeError)


def _brightness(data, min_factor, max_factor):
    return _restored(data * np.float32(min_factor), data)


def _contrast(data, min_factor, max_factor):
    return _restored(data * min_factor + (data @ GRAY).mean() * (1 - min_factor), data)


def _saturation(data, min_factor, max_factor):
    return _restored(data * min_factor + data[..., 2:] * 0.114 * (1 - min_factor), data)


def _hue(data, min_factor, max_factor):
    out = np.zeros(data.shape)
    for place in np.ndindex(data.shape[:2]):
        h, light, s = colorsys.rgb_to_hls(*(data[place] / 255.0))
        out[place] = np.array(colorsys.hls_to_rgb((h + min_factor) % 1, light, s)) * 255
    return _restored(out, data)


for _name, _reference in (("brightness", _brightness), ("contrast", _contrast), ("saturation", _saturation), ("hue", _hue)):
    @samples("_image_random_" + _name, reference=_reference)
    def random_colours(make):
        yield Sample(make(3, 4, 3, low=1, high=255), min_factor=0.5, max_factor=0.5, _tol=(1e-3, 1e-2), _grad=False)
        yield Bad(make(3, 4, 3), min_factor=0.5, max_factor=0.4, raises=ArgumentError, says=["min_factor", "0.5"])
        yield Bad(make(4, 3), min_factor=0.5, max_factor=0.5, raises=ShapeError, says=["data"])


@samples("_image_random_color_jitter")
def random_color_jitter(make):
    yield Sample(make(3, 4, 3, low=0, high=255), brightness=0.2, contrast=0.2, saturation=0.2, hue=0.1, _sym=False, _grad=False, _dtypes=())
    yield Sample(picture(make, 3, 4, 3), brightness=0.0, contrast=0.0, saturation=0.0, hue=0.0)
    yield Bad(make(3, 4, 2), brightness=0.1, contrast=0.1, saturation=0.1, hue=0.1, raises=ShapeError, says=["2 channels"])


def _lighting(data, alpha):
    vectors = np.array([[-0.5675, 0.7192, 0.4009], [-0.5808, -0.0045, -0.8140], [-0.5836, -0.6948, 0.4203]])
    return _restored(data + (vectors * [55.46, 4.794, 1.148]) @ alpha, data)


@samples("_image_adjust_lighting", reference=_lighting)
def adjust_lighting(make):
    yield Sample(make(3, 4, 3, low=0, high=255), alpha=(0.1, -0.2, 0.05), _grad=False)
    yield Bad(make(3, 4, 3), alpha=(0.1,), raises=ArgumentError, says=["alpha", "3"])


@samples("_image_random_lighting")
def random_lighting(make):
    yield Sample(make(3, 4, 3, low=0, high=255), alpha_std=0.1, _sym=False, _grad=False)
    yield Bad(make(3, 4, 2), raises=ShapeError)


def _encoded(image):
    return cv2.imencode(".png", image[..., ::-1])[1].reshape(-1)


@samples("_cvimdecode", reference=lambda buf, flag=1, to_rgb=True: cv2.imdecode(buf, flag).reshape(4, 5, -1)[..., ::-1 if to_rgb else 1])
def cvimdecode(make):
    yield Sample(_encoded(picture(make, 4, 5, 3)), _sym=False)
    yield Sample(_encoded(picture(make, 4, 5, 3)), to_rgb=False, _sym=False)
    yield Sample(_encoded(picture(make, 4, 5, 3)), flag=0, _sym=False)
    yield Bad(picture(make, 20), raises=FileFormatError, says=["20 bytes"])
    yield Bad(make(20), raises=DTypeError, says=["uint8"])


@samples("_cvimread")
def cvimread(make):
    path = Path(tempfile.mkdtemp()) / "image.png"
    path.write_bytes(_encoded(picture(make, 4, 5, 3)).tobytes())
    yield Sample(filename=str(path), _sym=False)
    yield Bad(filename=str(path.parent / "no such file"), raises=MXNetError, says=["no such file"])


def _less_mean(mean, index, x0, y0, x1, y1, c, size, str_img):
    pixels = cv2.imdecode(np.frombuffer(str_img, "uint8"), int(c == 3)).reshape(4, 5, c)[..., ::-1].transpose(2, 0, 1)
    return (pixels[:, y0:y1, x0:x1] if x1 > x0 else pixels) - mean


@samples("_imdecode", reference=_less_mean)
def imdecode(make):
    content = _encoded(picture(make, 4, 5, 3)).tobytes()
    whole = {"index": 0, "x0": 0, "y0": 0, "x1": 0, "y1": 0, "c": 3, "size": len(content), "str_img": content}
    yield Sample(make(1), **whole, _sym=False)
    yield Sample(make(3, 4, 5), **whole, _sym=False)
    yield Sample(make(1), **{**whole, "x0": 1, "y0": 1, "x1": 4, "y1": 3, "c": 1}, _sym=False)
    yield Bad(make(1), **{**whole, "size": 20}, raises=FileFormatError, says=["20 bytes"])


@samples("_cvimresize", reference=lambda src, w, h, interp=1: cv2.resize(src, (w, h), interpolation=interp).reshape(h, w, -1))
def cvimresize(make):
    yield Sample(picture(make, 5, 6, 3), w=3, h=4)
    yield Sample(make(5, 6, 1), w=9, h=4, interp=3)
    yield Bad(picture(make, 5, 6), w=3, h=4, raises=ShapeError, says=["data"])
    yield Bad(picture(make, 5, 6, 3), w=0, h=4, raises=ArgumentError, says=["0 x 4"])


@samples("_cvcopyMakeBorder", reference=lambda src, top, bot, left, right, type=0, value=0: np.pad(
    src, ((top, bot), (left, right), (0, 0)), **({"constant_values": int(value)} if type == 0 else {"mode": "edge"})))
def copy_make_border(make):
    yield Sample(picture(make, 4, 5, 3), top=1, bot=2, left=0, right=3, value=7)
    yield Sample(picture(make, 4, 5, 3), top=1, bot=2, left=0, right=3, type=1)
    yield Bad(picture(make, 4, 5), top=1, bot=2, left=0, right=3, raises=ShapeError, says=["data"])
