"""Contexts: where an array lives and an operator runs."""
import threading
from typing import ClassVar, NamedTuple

from .base import ArgumentError, MissingError, MXNetError

__all__ = ["Context", "Strategy", "Unsaid", "cpu", "cpu_pinned", "current_context", "gpu", "gpu_memory_info", "num_gpus", "register_device",
           "strategy_default"]


class UnknownDevice(MissingError, ArgumentError):
    """A kind of device that nobody registered."""


class Strategy(NamedTuple):
    """How to execute while a context is entered: defaults for what a caller leaves unsaid; None where there is none."""

    batch_size: int | None = None
    learning_rate: float | None = None
    precision: str | None = None
    backend: str | None = None


_TORCH_OWN = ("mps", "xpu")      # registered at their first use, so that the tables of 1.9.1's kinds stay as they are
PRECISIONS = ("float32", "bfloat16", "float16")


class Unsaid(int):
    """A default number in a signature, which :func:`strategy_default` tells from the same number said by a caller."""


class _Scope(threading.local):
    """The contexts entered with ``with`` in this thread."""

    def __init__(self):
        self.value = None
        self.entered = []


class Context:
    """A device and its number; usable in a ``with`` statement as the default of creation functions in this thread.

    Args:
        device_type: ``'cpu'``, ``'gpu'``, ``'cpu_pinned'``, ``'cpu_shared'``, ``'mps'`` (Apple), ``'xpu'`` (Intel), a registered device, or
            a Context to copy. Contexts can be made anywhere; their first use raises where torch does not see the device.
        device_id: Number of the device. ``cpu(0)`` and ``cpu(1)`` are two contexts over the same processor.

    >>> with mx.Context("cpu", 1):
    ...     mx.nd.zeros(2).context
    cpu(1)
    """

    devtype2str: ClassVar[dict] = {1: "cpu", 2: "gpu", 3: "cpu_pinned", 5: "cpu_shared"}
    devstr2type: ClassVar[dict] = {"cpu": 1, "gpu": 2, "cpu_pinned": 3, "cpu_shared": 5}
    _torch_types: ClassVar[dict] = {"cpu": "cpu", "gpu": "cuda", "cpu_pinned": "cpu", "cpu_shared": "cpu"}
    _default_ctx = _Scope()

    def __init__(self, device_type, device_id=0):
        if isinstance(device_type, Context):
            self.device_typeid, self.device_id = device_type.device_typeid, device_type.device_id
        else:
            if device_type in _TORCH_OWN and device_type not in self.devstr2type:
                register_device(device_type, device_type)
            if device_type not in self.devstr2type:
                raise UnknownDevice(f"Context: unknown device type {device_type!r}; expected one of {', '.join(self.devstr2type)}.")
            self.device_typeid, self.device_id = self.devstr2type[device_type], int(device_id)
        self._device = None
        self.strategy = None

    def with_strategy(self, batch_size=None, learning_rate=None, precision=None, backend=None) -> "Context":
        """This context with defaults for what a caller leaves unsaid while it is entered; see docs/short-forms.md.

        Args:
            batch_size: Of iterators and DataLoader.
            learning_rate: Of optimizers, Trainer and Module.
            precision: Of hybridized blocks and executors made here: ``'float32'``, ``'bfloat16'`` or ``'float16'``.
            backend: Of ``hybridize``.

        Raises:
            ArgumentError: A value makes no sense.

        >>> with mx.cpu().with_strategy(learning_rate=0.1):
        ...     mx.optimizer.SGD().learning_rate
        0.1
        """
        if batch_size is not None and not (isinstance(batch_size, int) and batch_size > 0):
            raise ArgumentError(f"with_strategy: batch_size is {batch_size!r}, expected a positive int.")
        if learning_rate is not None and not (isinstance(learning_rate, int | float) and learning_rate > 0):
            raise ArgumentError(f"with_strategy: learning_rate is {learning_rate!r}, expected a positive number.")
        if precision is not None and precision not in PRECISIONS:
            raise ArgumentError(f"with_strategy: precision is {precision!r}, expected one of {', '.join(PRECISIONS)}.")
        if backend is not None and not isinstance(backend, str):
            raise ArgumentError(f"with_strategy: backend is {backend!r}, expected the name of one.")
        made = Context(self)
        made.strategy = Strategy(batch_size, learning_rate, precision, backend)
        return made

    @property
    def device_type(self) -> str:
        """Name of the kind of device."""
        return self.devtype2str[self.device_typeid]

    @property
    def torch_device(self):
        """The torch device behind this context.

        Raises:
            MXNetError: The device is not there.
        """
        if self._device is None:
            self._device = self._find_device()
        return self._device

    def _find_device(self):
        import torch
        kind = self._torch_types[self.device_type]
        if kind in ("cpu", "meta"):
            return torch.device(kind)
        module = getattr(torch, kind, None)
        count = module.device_count() if module is not None else 0
        if self.device_id >= count:
            raise MXNetError(f"{self}: torch sees {count} {kind} device(s) here. Use mx.cpu() to run on the processor, "
                             f"or install a torch build and driver for this device.")
        return torch.device(kind, self.device_id)

    def __hash__(self):
        return hash((self.device_typeid, self.device_id))

    def __eq__(self, other):
        return self is other or (isinstance(other, Context) and self.device_typeid == other.device_typeid
                                 and self.device_id == other.device_id)

    def __repr__(self):
        return f"{self.device_type}({self.device_id})"

    __str__ = __repr__

    def __reduce__(self):
        return Context, (self.device_type, self.device_id)

    def __enter__(self):
        scope = Context._default_ctx
        scope.entered.append(scope.value)
        scope.value = self
        return self

    def __exit__(self, ptype, value, trace):
        scope = Context._default_ctx
        scope.value = scope.entered.pop()

    def empty_cache(self):
        """Give cached, unused memory of this device back to the system."""
        if self._torch_types[self.device_type] == "cuda":
            import torch
            with torch.cuda.device(self.torch_device):
                torch.cuda.empty_cache()


_CPU0 = Context("cpu", 0)
Context.default_ctx = _CPU0
_CPUS = {0: _CPU0}


def cpu(device_id=0) -> Context:
    """A context on the processor."""
    found = _CPUS.get(device_id)
    if found is None:
        found = _CPUS[device_id] = Context("cpu", device_id)
    return found


def cpu_pinned(device_id=0) -> Context:
    """A context in page-locked memory, from which copies to a GPU are faster."""
    return Context("cpu_pinned", device_id)


def gpu(device_id=0) -> Context:
    """A context on a GPU (CUDA or ROCm). It can be made anywhere; its first use raises where there is no GPU."""
    return Context("gpu", device_id)


def num_gpus() -> int:
    """How many GPUs torch sees."""
    import torch
    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def gpu_memory_info(device_id=0) -> tuple[int, int]:
    """Free and total memory of a GPU, in bytes.

    Raises:
        MXNetError: There is no such GPU.
    """
    import torch
    return torch.cuda.mem_get_info(gpu(device_id).torch_device)


def current_context() -> Context:
    """The context in force in this thread: that of the innermost ``with``, else ``cpu(0)``."""
    return Context._default_ctx.value or _CPU0


def strategy_default(name: str, said=None):
    """What a caller said about ``name`` ('batch_size', 'learning_rate', …); where that is nothing (None or an :class:`Unsaid`) the value
    of the innermost strategy that has one in this thread."""
    if said is not None and not isinstance(said, Unsaid):
        return said
    scope = Context._default_ctx
    if scope.value is not None:
        for context in (scope.value, *reversed(scope.entered)):
            strategy = context and context.strategy
            if strategy and getattr(strategy, name) is not None:
                return getattr(strategy, name)
    return said if said is None else int(said)


def register_device(name: str, torch_type: str) -> None:
    """Make ``Context(name, i)`` stand for torch's device ``torch_type:i``: how a plug-in of torch for other hardware is used from here.

    Args:
        name: The new kind of device, a word.
        torch_type: torch's name of it; a plug-in's own, such as ``'hpu'``, exists once the plug-in is imported. ``'cpu'`` and ``'meta'``
            (shapes without values) have any number of devices.

    Raises:
        ArgumentError: There is such a kind already, it is no word, or torch does not know ``torch_type``.

    >>> mx.context.register_device("shapes_only", "meta")
    >>> mx.nd.ones((2, 3), ctx=mx.Context("shapes_only")).shape
    (2, 3)
    """
    import torch
    if name in Context.devstr2type:
        raise ArgumentError(f"register_device: {name!r} is a device type already.")
    if not name.isidentifier():
        raise ArgumentError(f"register_device: {name!r} is no name of a device type, expected a word.")
    try:
        torch.device(torch_type)
    except RuntimeError as error:
        raise ArgumentError(f"register_device: torch knows no device type {torch_type!r}; import the plug-in that brings it first. "
                            f"({str(error).splitlines()[0]})") from None
    number = max(Context.devtype2str) + 1
    Context.devstr2type[name], Context.devtype2str[number], Context._torch_types[name] = number, name, torch_type
