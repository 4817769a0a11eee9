"""Flags of the running thread: recording, training, NumPy semantics; and the random generators of the devices."""
import threading

import torch

__all__ = ["MODE", "generator", "seed"]


class _Mode(threading.local):
    """Per thread. The class attributes are what a new thread starts with."""

    recording = False
    training = False
    np_shape = False       # zero-dim and zero-size shapes mean what they mean in NumPy
    np_array = False       # Gluon blocks and samplers make mx.np arrays


MODE = _Mode()

_GENERATORS: dict = {}
_last_seed: int | None = None


def generator(context) -> torch.Generator:
    """The random generator of a Context. ``cpu(0)`` and the GPUs share torch's own, so one seed rules both worlds."""
    found = _GENERATORS.get(context)
    if found is None:
        device = context.torch_device
        if device.type == "cpu":
            if context.device_id == 0 and context.device_type == "cpu":
                found = torch.default_generator
            else:
                found = torch.Generator()
                found.manual_seed((_last_seed or 0) + 1000003 * context.device_id + context.device_typeid)
        elif device.type == "cuda":
            torch.cuda.init()
            found = torch.cuda.default_generators[device.index]
        else:
            found = torch.Generator(device)
        _GENERATORS[context] = found
    return found


def seed(value: int, context=None) -> None:
    """Restart the random streams: of every context, or of one."""
    global _last_seed
    if context is not None:
        generator(context).manual_seed(value)
        return
    _last_seed = value
    torch.manual_seed(value)
    for known, made in _GENERATORS.items():
        if made is not torch.default_generator and known.torch_device.type != "cuda":
            made.manual_seed(value + 1000003 * known.device_id + known.device_typeid)
