"""What the iterators over record files do with a picture: NumPy arrays (height, width, channels)."""
import math

import numpy as np

from ..base import ArgumentError
from ..files import images

__all__ = ["changed", "normalized", "turned_colours"]

_GRAY = np.array([0.299, 0.587, 0.114], dtype="float32")
# Main colours of ImageNet's images: eigenvectors times eigenvalues.
_LIGHT = np.array([[-0.5675, 0.7192, 0.4009], [-0.5808, -0.0045, -0.8140], [-0.5836, -0.6948, 0.4203]]) * [55.46, 4.794, 1.148]


def _interpolation(method, old, new):
    """opencv's number; 9 chooses for the sizes, 10 draws nothing here but takes the linear one."""
    if method == 9:
        return 2 if new[0] > old[0] and new[1] > old[1] else 3 if new[0] < old[0] and new[1] < old[1] else 1
    return 1 if method == 10 else method


def _resized(picture, height, width, values, name):
    if picture.shape[:2] == (height, width):
        return picture
    return images.resize(picture, width, height, _interpolation(values["inter_method"], picture.shape[:2], (height, width)), name)


def _warped(picture, values, draw):
    """Rotated, sheared and scaled by chance."""
    shear = draw.uniform(-values["max_shear_ratio"], values["max_shear_ratio"])
    degrees = values["rotate"] if values["rotate"] > 0 else draw.randint(-values["max_rotate_angle"], values["max_rotate_angle"] + 1)
    scale = draw.uniform(values["min_random_scale"], values["max_random_scale"])
    ratio = 1.0
    if values["max_aspect_ratio"] and not values["random_resized_crop"]:
        ratio += draw.uniform(-values["max_aspect_ratio"], values["max_aspect_ratio"])
    if not (shear or degrees or scale != 1 or ratio != 1):
        return picture
    cv2 = images.opencv("ImageRecordIter")
    across, along = 2 * scale / (1 + ratio) * ratio, 2 * scale / (1 + ratio)
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    matrix = np.array([[across * cosine - shear * sine * along, across * sine + shear * cosine * along], [-sine * along, cosine * along]])
    height, width = picture.shape[:2]
    new = (max(1, round(height * scale)), max(1, round(width * scale)))
    shift = np.array([new[1], new[0]]) / 2 - matrix @ (np.array([width, height]) / 2)
    made = cv2.warpAffine(picture, np.column_stack([matrix, shift]), (new[1], new[0]), flags=_interpolation(values["inter_method"], (1, 1), (1, 1)),
                          borderMode=cv2.BORDER_CONSTANT, borderValue=(values["fill_value"],) * 3)
    return made.reshape(*new, picture.shape[2])


def _drawn_part(picture, values, draw):
    """A part of drawn area and proportions; None where ten draws did not fit."""
    height, width = picture.shape[:2]
    high = values["max_aspect_ratio"] or 1.0
    low = values["min_aspect_ratio"] if values["min_aspect_ratio"] not in (None, "None") else 1 / high
    for _ in range(10):
        area = draw.uniform(values["min_random_area"], values["max_random_area"]) * height * width
        ratio = draw.uniform(float(low), max(float(low), high))
        w, h = int(round(math.sqrt(area * ratio))), int(round(math.sqrt(area / ratio)))
        if 0 < w <= width and 0 < h <= height:
            y, x = draw.randint(height - h + 1), draw.randint(width - w + 1)
            return picture[y:y + h, x:x + w]
    return None


def changed(picture, values, draw, name):
    """The part of a picture that goes into the batch, of the size wanted."""
    height, width = values["data_shape"][1:]
    if values["resize"] > 0:
        rows, columns = picture.shape[:2]
        short = values["resize"]
        new = (short * rows // columns, short) if rows > columns else (short, short * columns // rows)
        picture = _resized(picture, *new, values, name)
    picture = _warped(picture, values, draw)
    if values["pad"] > 0:
        picture = images.border(picture, *(values["pad"],) * 4, 0, (values["fill_value"],) * 4, name)
    if values["random_resized_crop"]:
        part = _drawn_part(picture, values, draw)
        if part is not None:
            return _resized(part, height, width, values, name)
    rows, columns = picture.shape[:2]
    h, w = height, width
    if values["max_crop_size"] > 0 or values["min_crop_size"] > 0:
        if not 0 < values["min_crop_size"] <= values["max_crop_size"]:
            raise ArgumentError(f"{name}: min_crop_size is {values['min_crop_size']}, expected 1 to max_crop_size, {values['max_crop_size']}.")
        h = w = draw.randint(values["min_crop_size"], values["max_crop_size"] + 1)
    if rows < h or columns < w:                       # too small: enlarged in proportion
        factor = max(h / rows, w / columns)
        picture = _resized(picture, max(h, int(rows * factor)), max(w, int(columns * factor)), values, name)
        rows, columns = picture.shape[:2]
    if values["rand_crop"]:
        y, x = draw.randint(rows - h + 1), draw.randint(columns - w + 1)
    else:
        y, x = (rows - h) // 2, (columns - w) // 2
    return _resized(picture[y:y + h, x:x + w], height, width, values, name)


def turned_colours(picture, values, draw):
    """A picture whose colours are changed by chance, uint8 as before."""
    if picture.shape[2] != 3:
        return picture
    steps = [key for key in ("brightness", "contrast", "saturation") if values.get(key)]
    draw.shuffle(steps)
    made = picture
    for key in steps:
        factor = 1 + draw.uniform(-values[key], values[key])
        made = made.astype("float32")
        gray = 0 if key == "brightness" else (made @ _GRAY)[..., None] if key == "saturation" else (made @ _GRAY).mean()
        made = (made * factor + gray * (1 - factor)).clip(0, 255)
    if values.get("pca_noise"):
        made = (made + _LIGHT @ draw.normal(0, values["pca_noise"], 3)).clip(0, 255)
    limits = [values.get(key, 0) for key in ("random_h", "random_l", "random_s")]
    if any(limits):
        cv2 = images.opencv("ImageRecordIter")
        shift = [draw.uniform(-limit, limit) for limit in limits]
        turned = cv2.cvtColor(np.ascontiguousarray(made).astype("uint8"), cv2.COLOR_RGB2HLS).astype("float32") + shift
        turned[..., 0] %= 180
        made = cv2.cvtColor(turned.clip(0, 255).astype("uint8"), cv2.COLOR_HLS2RGB)
    return made.astype("uint8")


def normalized(picture, values, draw, mean_image=None):
    """``((x - mean) * contrast + illumination) * scale / std``, mirrored where asked; float32."""
    channels = picture.shape[2]
    if (values["rand_mirror"] and draw.randint(2)) or values["mirror"]:
        picture = picture[:, ::-1]
    mean = np.array([values[f"mean_{c}"] for c in "rgb"[:channels]], dtype="float32")
    std = np.array([values[f"std_{c}"] for c in "rgb"[:channels]], dtype="float32")
    made = picture.astype("float32") - (mean if mean_image is None else mean_image)
    contrast = 1 + draw.uniform(-values["max_random_contrast"], values["max_random_contrast"])
    light = draw.uniform(-values["max_random_illumination"], values["max_random_illumination"])
    if contrast != 1 or light:
        made = made * np.float32(contrast) + np.float32(light)
    return made * (np.float32(values["scale"]) / std)
