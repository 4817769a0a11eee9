"""What the chapters of draws share: random shapes, types, arrays and attributes, and the table of draws."""
import zlib

import numpy as np

__all__ = ["DRAWS", "INFER", "Draw", "draws"]

DRAWS = {}                   # operator -> function of a Draw that returns a case
INFER = set()                # operators whose symbols' shape inference is compared too


def draws(*names, infer=False):
    """Register a function that draws a case for each of the named operators."""
    def keep(function):
        for name in names:
            DRAWS[name] = function
            if infer:
                INFER.add(name)
        return function
    return keep


class Draw:
    """The source of randomness of one case: a stream that depends on the operator, the number of the draw and the seed."""

    def __init__(self, op, number, seed=0):
        self.op, self.seed = op, zlib.crc32(f"{op}/{number}/{seed}".encode())
        self.random = np.random.RandomState(self.seed)
        self.arrays = 0

    def choice(self, *values):
        """One of the values."""
        return values[self.random.randint(len(values))]

    def chance(self, probability):
        """True with this probability."""
        return bool(self.random.uniform() < probability)

    def integer(self, low, high):
        """A number from low to high, both included."""
        return int(self.random.randint(low, high + 1))

    def number(self, low=-2.0, high=2.0):
        """A number with three digits."""
        return round(float(self.random.uniform(low, high)), 3)

    def shape(self, low=1, high=4, size=5):
        """A shape of low to high axes of up to ``size``."""
        return [self.integer(1, size) for _ in range(self.integer(low, high))]

    def axis(self, rank, wrong=0.04):
        """An axis, from either end; sometimes one that does not exist."""
        return self.integer(-rank, rank - 1) if not self.chance(wrong) else self.choice(rank, -rank - 1, rank + 2)

    def dtype(self, integers=True):
        """float32 mostly."""
        others = ["float64", "float64", "float16"] + (["int32", "int32", "int64", "uint8", "int8"] if integers else [])
        return self.choice(*others) if self.chance(0.4) else "float32"

    def array(self, shape, dtype="float32", low=-2.0, high=2.0, kind="uniform", **more):
        """The specification of an array."""
        self.arrays += 1
        if dtype in ("uint8",):
            low = max(low, 0)
        if kind == "uniform" and not dtype.startswith("float"):
            low, high, kind = int(np.ceil(low)), int(np.floor(high)), "integers"
        return {"shape": list(shape), "dtype": dtype, "seed": (self.seed + self.arrays) % 2**31, "kind": kind, "low": low, "high": high, **more}

    def some(self, **attrs):
        """Each attribute with probability 2/3."""
        return {key: value for key, value in attrs.items() if self.chance(0.67)}

    def case(self, *inputs, grad=None, train=None, **attrs):
        """A case; gradients are asked of all float inputs unless ``grad`` lists others."""
        wanted = range(len(inputs)) if grad is None else grad
        grad = [i for i in wanted if inputs[i]["dtype"].startswith("float")]           # integers have no gradients here
        train = self.chance(0.7) if train is None else train
        return {"op": self.op, "seed": self.seed, "inputs": list(inputs), "attrs": attrs, "grad": list(grad), "train": train}
