"""Flags of the running thread: recording, training, NumPy semantics; the random generators of the devices; what the environment asks of torch."""
import os
import threading

import torch

from ..base import ArgumentError
from ..config import flag

__all__ = ["BACKWARD", "MODE", "generator", "seed"]


class _Mode(threading.local):
    """Per thread. The class attributes are what a new thread starts with."""

    recording = False
    training = False
    np_shape = False       # zero-dim and zero-size shapes mean what they mean in NumPy
    np_array = False       # Gluon blocks and samplers make mx.np arrays


MODE = _Mode()


class _Backward:
    """Of the process: torch runs the backward pass of a GPU in threads of its own."""

    training = True        # what backward(train_mode=...) was given


BACKWARD = _Backward()

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


ENGINES = ("NaiveEngine", "ThreadedEngine", "ThreadedEnginePerDevice")


def obey_environment() -> None:
    """Set up torch as MXNet's variables ask: ``MXNET_ENFORCE_DETERMINISM`` and ``MXNET_ENGINE_TYPE=NaiveEngine`` (GPUs run in step).

    Raises:
        ArgumentError: A variable holds something else than 1.9.1 takes.
    """
    if flag("MXNET_ENFORCE_DETERMINISM"):
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")          # cuBLAS refuses to be deterministic without it
        torch.use_deterministic_algorithms(True)
        torch.backends.cudnn.benchmark = False
    engine = os.environ.get("MXNET_ENGINE_TYPE", ENGINES[-1])
    if engine not in ENGINES:
        raise ArgumentError(f"Environment variable MXNET_ENGINE_TYPE={engine!r}: expected one of {', '.join(ENGINES)}.")
    if engine == "NaiveEngine":
        os.environ.setdefault("CUDA_LAUNCH_BLOCKING", "1")


obey_environment()
