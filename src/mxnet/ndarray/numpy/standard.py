"""What the Python array API standard asks of arrays and MXNet 1.9.1 does not have: a namespace, devices, ``//``, ``<<`` and ``>>``."""

import numpy as np
import torch

from ...base import ArgumentError, DTypeError
from .calls import is_number, number

__all__ = ["Standard"]

VERSIONS = (None, "2021.12", "2022.12", "2023.12", "2024.12")


def _operand(array, other):
    if isinstance(other, Standard):
        return other._data.detach()
    if is_number(other):
        return number(other)
    if isinstance(other, np.ndarray):
        return array._like(other)._data
    raise DTypeError(f"a {type(other).__name__} is no operand; expected an mx.np array or a number.")


def _operator(kernel, turned=False):
    """A method ``x op y`` without gradient, as of all functions that are constant between their steps."""
    def method(self, other):
        first, second = self._data.detach(), _operand(self, other)
        if turned:
            first, second = torch.as_tensor(second, dtype=first.dtype, device=first.device), first
        try:
            return self._wrap(kernel(first, second), self._ctx)
        except (RuntimeError, ZeroDivisionError) as error:
            raise ArgumentError(f"{kernel.__name__}: {str(error).splitlines()[0]}") from None
    return method


def _in_place(operator):
    def method(self, other):
        found = operator(self, other)
        if found.dtype != self.dtype or found.shape != self.shape:
            raise DTypeError(f"in place: the result is {found.dtype} {found.shape}, the array {self.dtype} {self.shape}.")
        self[...] = found
        return self
    return method


class Standard:
    """Methods of mx.np arrays that come from the standard."""

    __slots__ = ()

    def __array_namespace__(self, *, api_version=None):
        """The functions of the standard for this array, :mod:`mxnet.numpy.array_api`.

        Raises:
            ArgumentError: Another version of the standard is asked for.
        """
        if api_version not in VERSIONS:
            raise ArgumentError(f"__array_namespace__: api_version is {api_version!r}, expected one of {', '.join(map(str, VERSIONS[1:]))}.")
        from . import array_api  # loaded when somebody asks; it is made of the finished class
        return array_api

    @property
    def device(self):
        """Where the array lives: its context."""
        return self._ctx

    def to_device(self, device, /, *, stream=None):
        """This array on another context; itself when it is there already."""
        if stream is not None:
            raise ArgumentError("to_device: stream is not supported; operations are in the order of the calls.")
        return self.as_in_ctx(device)

    @property
    def mT(self):
        """A copy with the last two axes exchanged."""
        if len(self.shape) < 2:
            raise ArgumentError(f"mT: an array of shape {self.shape} holds no matrices.")
        return self.swapaxes(-1, -2)

    def __pos__(self):
        return self.copy()

    __floordiv__, __rfloordiv__ = _operator(torch.floor_divide), _operator(torch.floor_divide, turned=True)
    __lshift__, __rlshift__ = _operator(torch.bitwise_left_shift), _operator(torch.bitwise_left_shift, turned=True)
    __rshift__, __rrshift__ = _operator(torch.bitwise_right_shift), _operator(torch.bitwise_right_shift, turned=True)
    __ifloordiv__, __ilshift__, __irshift__ = _in_place(__floordiv__), _in_place(__lshift__), _in_place(__rshift__)
