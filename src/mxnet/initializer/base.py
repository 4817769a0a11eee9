"""What all initializers share: the rule of names, the registry, and the two that delegate to others."""
import json
import logging
import re
from math import ceil, sqrt

import numpy as np

from .. import ndarray, random, registry
from ..base import ArgumentError, MissingError, ShapeError, string_types
from ..ndarray import NDArray

__all__ = ["InitDesc", "Initializer", "Load", "Mixed", "alias", "create", "register"]


class InitDesc(str):
    """Name of a parameter, with what an initializer may want to know about it.

    Args:
        name: The name.
        attrs: Attributes of the variable; ``__init__`` holds an initializer's text.
        global_init: The initializer of the whole network, for those that delegate to it.
    """

    __slots__ = ("attrs", "global_init")

    def __new__(cls, name, attrs=None, global_init=None):
        self = super().__new__(cls, name)
        self.attrs = attrs or {}
        self.global_init = global_init
        return self


class Initializer:
    """Base of all initializers.

    Args:
        **kwargs: The subclass's arguments, kept for :meth:`dumps` and comparison.
    """

    def __init__(self, **kwargs):
        self._kwargs = kwargs
        self._verbose = False
        self._print_func = None

    def set_verbosity(self, verbose=False, print_func=None):
        """Log each initialization.

        Args:
            verbose: Whether to.
            print_func: Function of the array that gives what is logged; ``|x| / sqrt(size(x))`` by default.
        Returns:
            The initializer.
        """
        self._verbose = verbose
        self._print_func = print_func or (lambda array: str((ndarray.norm(array) / sqrt(array.size)).asscalar()))
        return self

    def _verbose_print(self, desc, init, arr):
        if self._verbose and self._print_func:
            logging.info("Initialized %s as %s: %s", desc, init, self._print_func(arr))

    def dumps(self):
        """JSON text from which :func:`create` makes an equal initializer: ``["xavier", {"magnitude": 3}]``."""
        return json.dumps([type(self).__name__.lower(), self._kwargs])

    def __eq__(self, other):
        return type(self) is type(other) and self._kwargs == other._kwargs

    __hash__ = None

    def __call__(self, desc, arr):
        """Fill an array.

        Args:
            desc: An :class:`InitDesc`, or the bare name.
            arr: The NDArray to fill.
        """
        if not isinstance(desc, InitDesc):
            self._legacy_init(desc, arr)
            return
        if desc.global_init is None:
            desc.global_init = self
        own = desc.attrs.get("__init__", "")
        if own:
            create(own)._init_weight(desc, arr)
            self._verbose_print(desc, own, arr)
            return
        for ending, (method, label) in self._endings.items():
            if desc.endswith(ending):
                getattr(self, method)(desc, arr)
                self._verbose_print(desc, label, arr)
                return
        self._init_default(desc, arr)

    _endings = {
        "weight": ("_init_weight", "weight"),
        "bias": ("_init_bias", "bias"),
        "gamma": ("_init_gamma", "gamma"),
        "beta": ("_init_beta", "beta"),
        "min": ("_init_zero", "min"),
        "max": ("_init_one", "max"),
        "weight_quantize": ("_init_quantized_weight", "weight_quantize"),
        "bias_quantize": ("_init_quantized_bias", "bias_quantize"),
    }
    _legacy_endings = {
        "bias": "_init_bias", "gamma": "_init_gamma", "beta": "_init_beta", "weight": "_init_weight",
        "moving_mean": "_init_zero", "moving_var": "_init_one", "moving_inv_var": "_init_zero", "moving_avg": "_init_zero",
        "min": "_init_zero", "max": "_init_one",
    }

    def _legacy_init(self, name, arr):
        """The rule for bare names, which knows moving averages and two layers by the start of their names."""
        if not isinstance(name, string_types):
            raise ArgumentError(f"Initializer: name must be string, received {type(name).__name__}: {name!r}.")
        if not isinstance(arr, NDArray):
            raise ArgumentError(f"Initializer: {name!r} must be filled into an NDArray, received {type(arr).__name__}.")
        if name.startswith("upsampling"):
            self._init_bilinear(name, arr)
        elif name.startswith("stn_loc") and name.endswith("weight"):
            self._init_zero(name, arr)
        elif name.startswith("stn_loc") and name.endswith("bias"):
            self._init_loc_bias(name, arr)
        else:
            for ending, method in self._legacy_endings.items():
                if name.endswith(ending):
                    getattr(self, method)(name, arr)
                    return
            self._init_default(name, arr)

    def _init_bilinear(self, _, arr):
        arr[:] = _bilinear_kernel(arr.shape).astype(arr.dtype)

    def _init_loc_bias(self, name, arr):
        if arr.shape[0] != 6:
            raise ShapeError(f"Initializer: {name!r}, the bias of an affine transformation, has 6 numbers, not {arr.shape[0]}.")
        arr[:] = np.array([1.0, 0, 0, 0, 1.0, 0])

    def _init_zero(self, _, arr):
        arr[:] = 0.0

    def _init_one(self, _, arr):
        arr[:] = 1.0

    def _init_bias(self, _, arr):
        arr[:] = 0.0

    def _init_quantized_bias(self, _, arr):
        arr[:] = 0

    def _init_gamma(self, _, arr):
        arr[:] = 1.0

    def _init_beta(self, _, arr):
        arr[:] = 0.0

    def _init_weight(self, name, arr):
        raise NotImplementedError(f"{type(self).__name__} must define _init_weight(name, arr) to fill {name!r}.")

    def _init_quantized_weight(self, _, arr):
        arr[:] = random.randint(-127, 127, shape=arr.shape, ctx=arr.context).astype(arr.dtype)

    def _init_default(self, name, _):
        # ValueError itself: programs of 1.9.1 look for its name
        raise ValueError(f'Unknown initialization pattern for {name}. Default initialization is now limited to "weight", "bias", '
                         '"gamma" (1.0), and "beta" (0.0). Please use mx.sym.Variable(init=mx.init.*) to set initialization pattern')


_register = registry.get_register_func(Initializer, "initializer")
alias = registry.get_alias_func(Initializer, "initializer")
create = registry.get_create_func(Initializer, "initializer")


def register(klass):
    """Make a subclass known to :func:`create` under its lower-case name; usable as a decorator."""
    return _register(klass)


def _bilinear_kernel(shape):
    """The same bilinear interpolation window in every (output, input) pair."""
    if len(shape) < 2:
        raise ShapeError(f"Bilinear: wants a weight with a window, (outputs, inputs, height, width), received shape {tuple(shape)}.")
    height, width = shape[-2:]
    factor = ceil(width / 2.0)
    centre = (2 * factor - 1 - factor % 2) / (2.0 * factor)
    rows = 1 - np.abs(np.arange(height) / factor - centre)
    columns = 1 - np.abs(np.arange(width) / factor - centre)
    return np.broadcast_to(np.outer(rows, columns), shape).astype("float32")


class Load:
    """Take values from saved parameters; what is missing there goes to another initializer.

    Args:
        param: File name, or dict of name to NDArray; the prefixes ``arg:`` and ``aux:`` are dropped.
        default_init: Initializer of parameters that were not saved.
        verbose: Log where each value came from.
    """

    def __init__(self, param, default_init=None, verbose=False):
        if isinstance(param, string_types):
            param = ndarray.load(param)
        if not isinstance(param, dict):
            raise ArgumentError(f"Load: param must be a file of named arrays or a dict, received {type(param).__name__}.")
        self.param = {name[4:] if name.startswith(("arg:", "aux:")) else name: array for name, array in param.items()}
        self.default_init = default_init
        self.verbose = verbose

    def __call__(self, name, arr):
        """Fill ``arr`` with the value saved as ``name``."""
        if name in self.param:
            if tuple(arr.shape) != tuple(self.param[name].shape):
                raise ShapeError(f"Parameter {name} cannot be initialized from loading. Shape mismatch, target {arr.shape} "
                                 f"vs loaded {self.param[name].shape}")
            arr[:] = self.param[name]
            source = "loading"
        elif self.default_init is not None:
            self.default_init(name, arr)
            source = "default"
        else:
            raise MissingError(f"Cannot Initialize {name}. Not found in loaded param and no default Initializer is provided.")
        if self.verbose:
            logging.info("Initialized %s by %s", name, source)


class Mixed:
    """Choose the initializer by the first pattern that a name matches.

    Args:
        patterns: Regular expressions, matched from the start of the name.
        initializers: One initializer for each.

    >>> mx.init.Mixed(["fc.*", ".*"], [mx.init.Normal(0.1), mx.init.Xavier()])
    """

    def __init__(self, patterns, initializers):
        if len(patterns) != len(initializers):
            raise ArgumentError(f"Mixed: {len(patterns)} patterns but {len(initializers)} initializers; give one for each.")
        self.map = [(re.compile(pattern), initializer) for pattern, initializer in zip(patterns, initializers, strict=True)]

    def __call__(self, name, arr):
        """Fill ``arr`` with the initializer of the first pattern that matches."""
        for pattern, initializer in self.map:
            if pattern.match(name):
                initializer(name, arr)
                return
        raise ArgumentError(f'Parameter name {name} did not match any pattern. Consider adding a ".*" pattern at the end with a '
                            "default Initializer.")
