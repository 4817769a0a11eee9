"""Operators on images (height, width, channels), or batches of them, as they come from a decoder."""
import torch
import torch.nn.functional as F

from ...base import ArgumentError, DTypeError, ShapeError
from ...files import images
from ..attributes import Amount, Bytes, Float64, Floats, Shape
from ..registry import Device, Generator, operator

# What each colour adds to the brightness a person sees (ITU-R BT.601).
_GRAY = (0.299, 0.587, 0.114)
# Eigenvectors of the colours of ImageNet, each multiplied with the root of its eigenvalue; Krizhevsky et al., 2012.
_EIGEN = ((55.46 * -0.5675, 4.794 * 0.7192, 1.148 * 0.4009),
          (55.46 * -0.5808, 4.794 * -0.0045, 1.148 * -0.8140),
          (55.46 * -0.5836, 4.794 * -0.6948, 1.148 * 0.4203))


def _alias(name):
    return (f"_npx_{name}",)


def _check_image(shape, layout="(height, width, channels)"):
    if len(shape) not in (3, 4):
        raise ShapeError(f"data has shape {tuple(shape)}, expected {layout} or a batch of them")


def _check_channels(shape):
    if shape[-1] not in (1, 3):
        raise ShapeError(f"data has {shape[-1]} channels, expected 1 or 3 in the last axis")


def _check_picture(shape):
    """Operators that 1.9.1 has for one picture only."""
    if len(shape) != 3:
        raise ShapeError(f"data has shape {tuple(shape)}, expected one image (height, width, channels)")
    _check_channels(shape)


def _restored(values, data):
    """Computed values in the type of the image; those of whole numbers are cut at their range."""
    if data.is_floating_point():
        return values.to(data.dtype)
    info = torch.iinfo(data.dtype)
    return values.clamp(info.min, info.max).to(data.dtype)


def _drawn(low, high, data, rng):
    if low > high:
        raise ArgumentError(f"min_factor is {low}, expected at most max_factor, which is {high}")
    return torch.empty((), device=data.device).uniform_(low, high, generator=rng) if low < high else torch.full((), low, device=data.device)


@operator("_image_to_tensor", aliases=_alias("_image_to_tensor"), lenient=True)
def to_tensor(data):
    """An image as a network takes it: channels first, float32, 0 … 1.

    Args:
        data: (height, width, channels) or (batch, height, width, channels), 0 … 255.
    """
    _check_image(data.shape)
    return data.movedim(-1, -3).contiguous().to(torch.float32) / 255


@to_tensor.infer_type
def _to_tensor_type(data):
    return torch.float32


@operator("_image_normalize", aliases=_alias("_image_normalize"))
def normalize(data, *, mean: Floats = (0, 0, 0, 0), std: Floats = (1, 1, 1, 1)):
    """``(data - mean) / std``, channel by channel.

    Args:
        data: (channels, height, width) or (batch, channels, height, width); integers give integers, cut toward zero.
        mean, std: One number, or one for each channel.
    """
    _check_image(data.shape, "(channels, height, width)")
    channels = data.shape[-3]
    if channels not in (1, 3):
        raise ShapeError(f"data has {channels} channels, expected 1 or 3")
    numbers = []
    for name, value in (("mean", mean), ("std", std)):
        if len(value) not in (1, channels) and value not in ((0,) * 4, (1,) * 4):
            raise ArgumentError(f"{name} has {len(value)} entries, expected 1 or {channels}, the number of channels")
        value = value * channels if len(value) == 1 else value[:channels]
        kind = data.dtype if data.is_floating_point() else torch.float32
        numbers.append(torch.tensor(value, dtype=kind, device=data.device).reshape(-1, 1, 1))
    return ((data - numbers[0]) / numbers[1]).to(data.dtype)


@operator("_image_crop", aliases=_alias("_image_crop"))
def crop(data, *, x: int, y: int, width: int, height: int):
    """A part of an image.

    Args:
        data: (height, width, channels) or a batch of them.
        x, y: Left and top of the part.
        width, height: Its size.
    """
    _check_image(data.shape)
    _check_channels(data.shape)
    rows, columns = data.shape[-3:-1]
    if x < 0 or y < 0 or width <= 0 or height <= 0 or x + width > columns or y + height > rows:
        raise ShapeError(f"a part of {width} x {height} at x {x}, y {y} does not lie in data of shape {tuple(data.shape)}")
    return data[..., y:y + height, x:x + width, :].clone()


def _new_size(shape, size, keep_ratio):
    """(width, height) after resizing."""
    if len(size) not in (1, 2) or min(size) <= 0:
        raise ArgumentError(f"size is {size}, expected one or two positive numbers")
    if len(size) == 2:
        return size
    height, width = shape[-3:-1]
    if not keep_ratio:
        return size[0], size[0]
    short = size[0]
    return (short, int(height * short / width)) if height > width else (int(width * short / height), short)


@operator("_image_resize", aliases=_alias("_image_resize"))
def resize(data, *, size: Shape = (), keep_ratio: bool = False, interp: int = 1):
    """An image in another size.

    Args:
        data: (height, width, channels) or a batch of them.
        size: (width, height), or one number for both, with ``keep_ratio`` for the shorter one.
        interp: opencv's number of the method: 0 nearest, 1 bilinear, 2 cubic, 3 area, 4 Lanczos.
    """
    _check_image(data.shape)
    width, height = _new_size(data.shape, size, keep_ratio)
    if data.is_meta:
        return data.new_empty(*data.shape[:-3], height, width, data.shape[-1])
    if interp == 1 and data.is_floating_point():
        batch = data.reshape(-1, *data.shape[-3:]).permute(0, 3, 1, 2)
        made = F.interpolate(batch, size=(height, width), mode="bilinear", align_corners=False)
        return made.permute(0, 2, 3, 1).reshape(*data.shape[:-3], height, width, data.shape[-1])
    if data.requires_grad and torch.is_grad_enabled():
        raise NotImplementedError(f"_image_resize: interp={interp} has no gradient; use interp=1, or detach() the image.")
    pictures = [images.resize(p, width, height, interp, "image.resize") for p in data.cpu().numpy().reshape(-1, *data.shape[-3:])]
    made = torch.stack([torch.from_numpy(p) for p in pictures])
    return made.reshape(*data.shape[:-3], height, width, data.shape[-1]).to(data.device)


@resize.infer_output
def _resize_output(data, *, size, keep_ratio):
    _check_image(data)
    width, height = _new_size(data, size, keep_ratio)
    return *data[:-3], height, width, data[-1]


@operator("_image_flip_left_right", aliases=_alias("_image_flip_left_right"), lenient=True)
def flip_left_right(data):
    """An image with left and right exchanged."""
    _check_picture(data.shape)
    return data.flip(-2)


@operator("_image_flip_top_bottom", aliases=_alias("_image_flip_top_bottom"), lenient=True)
def flip_top_bottom(data):
    """An image with top and bottom exchanged."""
    _check_picture(data.shape)
    return data.flip(-3)


def _perhaps(data, axis, rng):
    chance = torch.rand((), device=data.device, generator=rng)
    return torch.where(chance < 0.5, data.flip(axis), data)


@operator("_image_random_flip_left_right", aliases=_alias("_image_random_flip_left_right"), lenient=True)
def random_flip_left_right(data, *, rng: Generator = None):
    """An image with left and right exchanged, or as it is."""
    _check_picture(data.shape)
    return _perhaps(data, -2, rng)


@operator("_image_random_flip_top_bottom", aliases=_alias("_image_random_flip_top_bottom"), lenient=True)
def random_flip_top_bottom(data, *, rng: Generator = None):
    """An image with top and bottom exchanged, or as it is."""
    _check_picture(data.shape)
    return _perhaps(data, -3, rng)


def _gray(data):
    """The brightness of every pixel, with an axis of one channel."""
    if data.shape[-1] == 1:
        return data.float()
    return (data.float() * torch.tensor(_GRAY, device=data.device)).sum(-1, keepdim=True)


def _brightness(data, factor):
    return data.float() * factor


def _contrast(data, factor):
    mean = _gray(data).mean((-3, -2, -1), keepdim=True)
    return data.float() * factor + mean * (1 - factor)


def _saturation(data, factor):
    """Measured on MXNet 1.9.1: the grey that pixels move to is only the last colour's part of it."""
    return data.float() * factor + data[..., 2:].float() * _GRAY[2] * (1 - factor) if data.shape[-1] == 3 else data.float()


def _hue(data, factor):
    """Colours turned by ``factor`` times the circle."""
    if data.shape[-1] == 1:
        return data.float()
    red, green, blue = (data.float() / 255).unbind(-1)
    high, low = torch.maximum(torch.maximum(red, green), blue), torch.minimum(torch.minimum(red, green), blue)
    spread, total = high - low, high + low
    some = torch.where(spread > 0, spread, 1)
    light = total / 2
    full = torch.where(spread > 0, spread / torch.where(light < 0.5, total, 2 - total), 0)
    hue = torch.where(high == red, (green - blue) / some, torch.where(high == green, 2 + (blue - red) / some, 4 + (red - green) / some))
    hue = torch.where(spread > 0, hue, 0) + factor * 6                      # in sixths of the circle

    top = torch.where(light <= 0.5, light * (1 + full), light + full - light * full)
    bottom = 2 * light - top

    def colour(shift):
        turn = (hue + shift) % 6
        rise = bottom + (top - bottom) * turn
        fall = bottom + (top - bottom) * (4 - turn)
        return torch.where(turn < 1, rise, torch.where(turn < 3, top, torch.where(turn < 4, fall, bottom)))

    return torch.stack([colour(2), colour(0), colour(-2)], -1) * 255


def _lighting(data, alpha):
    if data.shape[-1] == 1:
        return data.float()
    return data.float() + torch.tensor(_EIGEN, device=data.device) @ alpha


@operator("_image_random_brightness", aliases=_alias("_image_random_brightness"))
def random_brightness(data, *, min_factor: Amount, max_factor: Amount, rng: Generator = None):
    """An image made darker or brighter: multiplied with a factor drawn between the two.

    Args:
        data: (height, width, channels).
    """
    _check_picture(data.shape)
    return _restored(_brightness(data, _drawn(min_factor, max_factor, data, rng)), data)


@operator("_image_random_contrast", aliases=_alias("_image_random_contrast"))
def random_contrast(data, *, min_factor: Amount, max_factor: Amount, rng: Generator = None):
    """An image with more or less contrast: the distance from its mean brightness multiplied with a factor drawn between the two.

    Args:
        data: (height, width, 1 or 3).
    """
    _check_picture(data.shape)
    return _restored(_contrast(data, _drawn(min_factor, max_factor, data, rng)), data)


@operator("_image_random_saturation", aliases=_alias("_image_random_saturation"))
def random_saturation(data, *, min_factor: Amount, max_factor: Amount, rng: Generator = None):
    """An image with more or less colour: the distance from its grey multiplied with a factor drawn between the two.

    Args:
        data: (height, width, 1 or 3).
    """
    _check_picture(data.shape)
    return _restored(_saturation(data, _drawn(min_factor, max_factor, data, rng)), data)


@operator("_image_random_hue", aliases=_alias("_image_random_hue"))
def random_hue(data, *, min_factor: Amount, max_factor: Amount, rng: Generator = None):
    """An image with turned colours: by a part of the circle drawn between the two, 1 being once around.

    Args:
        data: (height, width, 1 or 3), 0 … 255.
    """
    _check_picture(data.shape)
    return _restored(_hue(data, _drawn(min_factor, max_factor, data, rng)), data)


@operator("_image_random_color_jitter", aliases=_alias("_image_random_color_jitter"))
def random_color_jitter(data, *, brightness: float, contrast: float, saturation: float, hue: float, rng: Generator = None):
    """Brightness, contrast, saturation and hue changed by up to these parts, in an order that is drawn.

    Args:
        data: (height, width, 1 or 3).
    """
    _check_picture(data.shape)
    steps = [(_brightness, brightness), (_contrast, contrast), (_saturation, saturation), (_hue, hue)]
    order = range(4) if data.is_meta else torch.randperm(4, generator=rng, device=data.device).tolist()
    made = data
    for place in order:
        change, strength = steps[place]
        if strength > 0:
            made = _restored(change(made, _drawn(max(0.0, 1 - strength), 1 + strength, data, rng)), data)
    return made.clone() if made is data else made


@operator("_image_adjust_lighting", aliases=_alias("_image_adjust_lighting"))
def adjust_lighting(data, *, alpha: Floats):
    """An image with light of the main colours of ImageNet added.

    Args:
        data: (height, width, 1 or 3), 0 … 255.
        alpha: How much of each of the three.
    """
    _check_picture(data.shape)
    if len(alpha) != 3:
        raise ArgumentError(f"alpha has {len(alpha)} entries, expected 3")
    return _restored(_lighting(data, torch.tensor(alpha, device=data.device)), data)


@operator("_image_random_lighting", aliases=_alias("_image_random_lighting"))
def random_lighting(data, *, alpha_std: float = 0.05, rng: Generator = None):
    """An image with light of the main colours of ImageNet added, how much is drawn with the standard deviation ``alpha_std``.

    Args:
        data: (height, width, 1 or 3), 0 … 255.
    """
    _check_picture(data.shape)
    return _restored(_lighting(data, torch.randn(3, device=data.device, generator=rng) * alpha_std), data)


@operator("_cvimdecode", aliases=("_npi_cvimdecode",), gradient="none", shown={"data": "buf"})
def cvimdecode(data, *, flag: int = 1, to_rgb: bool = True):
    """The pixels (height, width, channels) of an encoded image.

    Args:
        data: Its bytes, uint8.
        flag: 1 colour, 0 grey.
        to_rgb: Red, green, blue; else blue, green, red.
    """
    if data.is_meta:
        raise NotImplementedError("_cvimdecode: the size of an image is known only when it is decoded.")
    if data.dtype is not torch.uint8:
        raise DTypeError(f"data is {str(data.dtype).removeprefix('torch.')}, expected uint8")
    return torch.from_numpy(images.decode(data.cpu().numpy(), flag, to_rgb, "imdecode"))


@cvimdecode.infer_output
def _cvimdecode_output(data, *, flag):
    return -1, -1, 1 if flag == 0 else 3 if flag == 1 else -1


@cvimdecode.infer_type
def _cvimdecode_type(data):
    return data                                            # as 1.9.1; bytes and pixels are uint8


@operator("_imdecode", lenient=True, gradient="none", shown={"data": "mean"}, unlisted=("str_img",))
def imdecode(data, *, index: int, x0: int, y0: int, x1: int, y1: int, c: int, size: int, str_img: Bytes = b""):
    """An image in bytes, (channels, height, width), less a mean.

    Args:
        data: The mean, any shape that broadcasts.
        index: Where in ``out`` of four dimensions the image goes.
        x0, y0, x1, y1: The part that counts; all of it where it is empty.
        c: Channels, 3 or 1.
        size: Number of bytes.
        str_img: The bytes.
    """
    if data.is_meta:
        raise NotImplementedError("_imdecode: the size of an image is known only when it is decoded.")
    pixels = torch.from_numpy(images.decode(str_img[:size], int(c == 3), who="imdecode")).permute(2, 0, 1)
    if x1 > x0 and y1 > y0:
        pixels = pixels[:, y0:y1, x0:x1]
    return pixels.to(data.device, data.dtype) - data


@imdecode.infer_output
def _imdecode_output(*, c):
    return c, -1, -1


@imdecode.accumulate
def _imdecode_into(held, result, *, index):
    if held.ndim == 3:
        return result
    made = held.clone()
    made[index] = result
    return made


@operator("_cvimread", aliases=("_npi_cvimread",))
def cvimread(*, filename: str, flag: int = 1, to_rgb: bool = True, ctx: Device = None):
    """The pixels (height, width, channels) of an image file.

    Args:
        filename: Its path.
        flag: 1 colour, 0 grey.
        to_rgb: Red, green, blue; else blue, green, red.
    """
    return torch.from_numpy(images.read(filename, flag, to_rgb, "imread")).to(ctx)


@cvimread.infer_output
def _cvimread_output(*, flag):
    return -1, -1, 1 if flag == 0 else 3 if flag == 1 else -1


@cvimread.infer_type
def _cvimread_type():
    return torch.uint8


@operator("_cvimresize", aliases=("_npi_cvimresize",), gradient="none", shown={"data": "src"})
def cvimresize(data, *, w: int, h: int, interp: int = 1):
    """An image in another size.

    Args:
        data: (height, width, channels).
        w, h: The new size.
        interp: opencv's number of the method: 0 nearest, 1 bilinear, 2 cubic, 3 area, 4 Lanczos.
    """
    _check_picture(data.shape)
    if data.is_meta:
        return data.new_empty(_cvimresize_output(data.shape, w=w, h=h))
    return torch.from_numpy(images.resize(data.cpu().numpy(), w, h, interp, "imresize")).to(data.device)


@cvimresize.infer_output
def _cvimresize_output(data, *, w, h):
    _check_single(data)
    return h, w, data[2]


def _check_single(shape):
    if len(shape) != 3:
        raise ShapeError(f"data has shape {tuple(shape)}, expected (height, width, channels)")


@operator("_cvcopyMakeBorder", gradient="none", shown={"data": "src"})
def cvcopy_make_border(data, *, top: int, bot: int, left: int, right: int, type: int = 0, value: Float64 = 0, values: Floats = ()):
    """An image with a border.

    Args:
        data: (height, width, channels).
        top, bot, left, right: Widths of the border.
        type: opencv's number of the kind: 0 constant, 1 replicate, 2 reflect, 3 wrap, 4 reflect without the edge.
        value: Of a constant border; or ``values``, one for each channel.
    """
    _check_single(data.shape)
    if data.is_meta:
        return data.new_empty(_cvcopy_make_border_output(data.shape, top=top, bot=bot, left=left, right=right))
    made = images.border(data.cpu().numpy(), top, bot, left, right, type, values or (value,) * 4, "copyMakeBorder")
    return torch.from_numpy(made).to(data.device)


@cvcopy_make_border.infer_output
def _cvcopy_make_border_output(data, *, top, bot, left, right):
    _check_single(data)
    return data[0] + top + bot, data[1] + left + right, data[2]
