"""The arrays that specifications of cases describe: the same numbers under every version of NumPy."""
import struct
import zlib

import numpy as np

__all__ = ["make_array"]

SPECIAL = (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.5, -1.5, -2.5, float("inf"), float("-inf"), float("nan"))


def make_array(spec):
    """The NumPy array a specification describes: {shape, dtype, seed, kind, low, high}; the same in every version of NumPy."""
    random = np.random.RandomState(spec["seed"])
    shape, kind, low, high = tuple(spec["shape"]), spec["kind"], spec.get("low", -1), spec.get("high", 1)
    if kind == "uniform":
        made = random.uniform(low, high, shape)
    elif kind == "integers":
        made = random.randint(low, high + 1, shape)
    elif kind == "distinct":                                   # no ties
        made = (random.permutation(int(np.prod(shape))).reshape(shape) - np.prod(shape) // 2) * 0.37
    elif kind == "special":
        made = random.uniform(-2, 2, shape)
        places = random.uniform(0, 1, shape) < 0.5
        made = np.where(places, np.array(spec.get("among", SPECIAL))[random.randint(0, len(spec.get("among", SPECIAL)), shape)], made)
    elif kind == "values":
        made = np.array(spec["values"], dtype="float64").reshape(shape)
    elif kind in ("definite", "lower", "upper"):
        made = _matrix(random, shape, kind)
    elif kind == "boxes":                                      # corners with x1 < x2, y1 < y2, as (..., 4)
        first = random.uniform(0, 0.6, shape[:-1] + (2,))
        made = np.concatenate([first, first + random.uniform(0.05, 0.4, first.shape)], axis=-1) * spec.get("scale", 1)
    elif kind == "holes":                                       # what a sparse array keeps: most numbers are 0
        made = np.where(random.uniform(0, 1, shape) < 0.6, 0.0, random.randint(1, 9, shape) * 0.5)
    elif kind == "gaps":                                        # whole rows are 0
        made = random.uniform(low, high, shape) * (random.uniform(0, 1, shape[:1]) < 0.6).reshape((-1,) + (1,) * (len(shape) - 1))
    elif kind == "increasing":
        made = np.sort(random.uniform(low, high, shape), axis=-1)
    elif kind == "probabilities":
        made = random.uniform(0.1, 1, shape)
        made = made / made.sum(axis=-1, keepdims=True)
    elif kind == "png":                                         # the bytes of a picture of this shape
        return _png(random.randint(0, 256, spec["picture"]).astype("uint8"))
    elif kind == "rows":                                       # the parts of each row stand side by side, e.g. class, score, box
        made = np.concatenate([make_array(dict(part, seed=spec["seed"] + i)) for i, part in enumerate(spec["parts"])], axis=-1)
    else:
        raise ValueError(f"unknown kind of array {kind!r}")
    with np.errstate(all="ignore"):
        return np.asarray(made).astype(spec["dtype"])


def _matrix(random, shape, kind):
    square = random.uniform(-1, 1, shape)
    if kind == "definite":
        return square @ np.swapaxes(square, -1, -2) + np.eye(shape[-1]) * 0.7
    triangle = np.tril(square) if kind == "lower" else np.triu(square)
    return triangle + np.eye(shape[-1]) * 1.5


def _png(pixels):
    """The bytes of a PNG file with these pixels, (height, width, channels)."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    height, width, channels = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, 8, {1: 0, 3: 2, 4: 6}[channels], 0, 0, 0)
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return np.frombuffer(data, dtype="uint8")
