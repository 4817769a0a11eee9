"""The profiler: how long each operator takes, as a table or as a trace for chrome://tracing and Perfetto.

While it runs, Python tells it of every call (``sys.setprofile``); calls of operators' kernels are kept, of the thread that
started it and of threads that start later. Nothing is paid while it does not run.

>>> mx.profiler.set_config(profile_all=True, aggregate_stats=True, filename="trace.json")
>>> mx.profiler.set_state("run")
>>> train()
>>> mx.profiler.set_state("stop")
>>> print(mx.profiler.dumps())
"""
import json
import sys
import threading
import time
import types
import warnings

import torch

from .base import ArgumentError
from .files.atomic import atomic_write
from .ops import engine
from .ops.registry import REGISTRY

__all__ = ["Counter", "Domain", "Event", "Frame", "Marker", "Task", "dump", "dump_profile", "dumps", "pause", "profiler_set_config",
           "profiler_set_state", "resume", "set_config", "set_kvstore_handle", "set_state"]

_OPERATOR = "operator"
_BOOLEANS = ("profile_all", "profile_symbolic", "profile_imperative", "profile_memory", "profile_api", "continuous_dump", "aggregate_stats")
_SORTS = {"total": 1, "avg": 4, "min": 2, "max": 3, "count": 0}
_SCOPES = {"global": "g", "process": "p", "thread": "t", "task": "t", "marker": "t"}


class _Recorder:
    """The settings, and the events since the last dump: (phase, category, name, microseconds, thread, extra)."""

    def __init__(self):
        self.settings = {"filename": "profile.json", "profile_symbolic": True, "profile_imperative": True, "profile_process": "worker"}
        self.running, self.paused = False, False
        self.events, self.totals = [], {}
        self.thread = threading.local()
        self.codes, self.builtins, self.closures = {}, {}, {}

    @property
    def active(self):
        return self.running and not self.paused

    def span(self, category, name, start, stop):
        """Keep something that took from ``start`` to ``stop`` nanoseconds."""
        self.events.append(("X", category, name, start, stop - start, threading.get_ident()))
        self.count(category, name, (stop - start) / 1e6)

    def count(self, category, name, value):
        """Add a value to the table: the number of times, total, least, greatest."""
        row = self.totals.setdefault(category, {}).get(name)
        self.totals[category][name] = (1, value, value, value) if row is None else (
            row[0] + 1, row[1] + value, min(row[2], value), max(row[3], value))

    def learn(self):
        """Note which code belongs to which operator."""
        self.codes, self.builtins, self.closures = {}, {}, {}
        for op in sorted(set(REGISTRY.values()), key=lambda op: op.name.startswith("_np")):     # mx.nd's name where both are one kernel
            kernel = op.kernel
            if not isinstance(kernel, types.FunctionType):
                self.builtins[id(kernel)] = op.name
                continue
            code = kernel.__code__
            if kernel.__closure__:                           # one piece of code may serve many operators, told apart by its closure
                self.closures.setdefault((code, tuple(id(cell.cell_contents) for cell in kernel.__closure__)), op.name)
            self.codes.setdefault(code, op.name)
        self.builtins[id(engine._run)] = "_backward"
        self.codes[torch.autograd.grad.__code__] = self.codes[torch.autograd.backward.__code__] = "_backward"

    def name_of(self, frame):
        """The operator whose kernel a frame runs."""
        code = frame.f_code
        if code.co_freevars:
            values = frame.f_locals
            return self.closures.get((code, tuple(id(values.get(v)) for v in code.co_freevars)), self.codes[code])
        return self.codes[code]

    def wanted(self, caller):
        """Whether calls by this code are to be kept: of programs, or of imperative functions."""
        symbolic = caller is not None and caller.f_code.co_filename.startswith("<eval_with_key>")
        return self.settings["profile_symbolic" if symbolic else "profile_imperative"]

    def listen(self, frame, event, arg):
        """What Python calls at every call and return."""
        state = self.thread
        inside = getattr(state, "inside", None)
        if inside is None:
            if event == "call":
                if frame.f_code in self.codes and self.wanted(frame.f_back):
                    state.inside = frame, self.name_of(frame), time.perf_counter_ns()
            elif event == "c_call" and id(arg) in self.builtins and self.wanted(frame) and _ours(frame):
                state.inside = arg, self.builtins[id(arg)], time.perf_counter_ns()
        elif (inside[0] is frame and event == "return") or (inside[0] is arg and event in ("c_return", "c_exception")):
            if torch.cuda.is_initialized():
                torch.cuda.synchronize()                     # else the time of the launch would be shown
            state.inside = None
            self.span(_OPERATOR, inside[1], inside[2], time.perf_counter_ns())

    def listening(self, active):
        """Start or stop listening, in this thread and in those that start later."""
        hook = self.listen if active else None
        everywhere = getattr(threading, "setprofile_all_threads", threading.setprofile)
        everywhere(hook)
        sys.setprofile(hook)
        self.thread = threading.local()


def _ours(frame):
    """Whether the code is ours: generated functions, programs, or a module of the package."""
    name = frame.f_globals.get("__name__") or ""
    return "operator_kernel" in frame.f_globals or name.startswith("mxnet.") or frame.f_code.co_filename.startswith("<eval_with_key>")


_recorder = _Recorder()


def _refuse_server(profile_process):
    if profile_process != "worker":
        raise NotImplementedError(f"profiler: profile_process={profile_process!r}; there are no server processes. Profile each worker, "
                                  "with a file name of its own.")


def set_config(**kwargs):
    """Settings of the profiler.

    Args:
        filename: Where :func:`dump` writes.
        profile_all: Keep everything.
        profile_symbolic: Keep operators of executors and hybridized blocks (on by default).
        profile_imperative: Keep operators called one by one (on by default).
        profile_memory: Keep the memory that GPUs hold whenever the table is made.
        profile_api, aggregate_stats, continuous_dump, dump_period: Accepted; there is no C interface to profile, the table is always
            there, and the file is written when asked for.
        profile_process: ``"worker"``.
    """
    known = (*_BOOLEANS, "filename", "dump_period", "profile_process")
    for key, value in kwargs.items():
        if key not in known:
            raise ArgumentError(f"profiler.set_config: unknown setting {key!r}; known ones are {', '.join(known)}.")
        if key == "profile_process":
            _refuse_server(value)
    settings = _recorder.settings
    settings.update({key: bool(value) if key in _BOOLEANS else value for key, value in kwargs.items()})
    if settings.get("profile_all"):
        settings.update(profile_symbolic=True, profile_imperative=True, profile_memory=True)


def set_state(state="stop", profile_process="worker"):
    """Start (``"run"``) or end (``"stop"``) profiling."""
    _refuse_server(profile_process)
    if state not in ("run", "stop"):
        raise ArgumentError(f"profiler.set_state: state is {state!r}, expected 'run' or 'stop'.")
    if state == "run":
        _recorder.learn()
    _recorder.running = state == "run"
    _recorder.paused = False
    _recorder.listening(_recorder.active)


def pause(profile_process="worker"):
    """Keep nothing until :func:`resume`."""
    _refuse_server(profile_process)
    if _recorder.active:
        _recorder.paused = True
        _recorder.listening(False)


def resume(profile_process="worker"):
    """Go on after :func:`pause`."""
    _refuse_server(profile_process)
    if _recorder.running and _recorder.paused:
        _recorder.paused = False
        _recorder.listening(True)


def dump(finished=True, profile_process="worker"):
    """Write the events so far as a trace to the file of :func:`set_config`.

    Args:
        finished: Whether profiling ends with it.
        profile_process: ``"worker"``.
    """
    _refuse_server(profile_process)
    if finished and _recorder.running:
        set_state("stop")
    categories = sorted({category for _, category, *_ in _recorder.events} | {_OPERATOR})
    events = [{"ph": "M", "name": "process_name", "pid": pid, "args": {"name": category}} for pid, category in enumerate(categories)]
    for phase, category, name, start, extra, thread in _recorder.events:
        event = {"name": name, "cat": category, "ph": phase, "ts": start / 1000, "pid": categories.index(category), "tid": thread}
        if phase == "X":
            event["dur"] = extra / 1000
        elif phase == "C":
            event["args"] = {name: extra}
        else:
            event["s"] = extra
        events.append(event)
    text = json.dumps({"traceEvents": events, "displayTimeUnit": "ms"}, indent=1)
    with atomic_write(_recorder.settings["filename"]) as file:
        file.write(text.encode())
    if finished:
        _recorder.events = []


def dumps(reset=False, format="table", sort_by="total", ascending=False):  # noqa: A002  (1.9.1's name)
    """The times by operator, as text.

    Args:
        reset: Whether to count from zero afterwards.
        format: ``"table"`` or ``"json"``.
        sort_by: ``"total"``, ``"avg"``, ``"min"``, ``"max"`` or ``"count"``.
        ascending: Smallest first.
    """
    if format not in ("table", "json"):
        raise ArgumentError(f"Invalid value provided for format: {format}. Support: 'table', 'json'")
    if sort_by not in _SORTS:
        raise ArgumentError(f"Invalid value provided for sort_by: {sort_by}. Support: 'total', 'avg', 'min', 'max', 'count'")
    sections = {}
    for category, rows in sorted(_recorder.totals.items()):
        rows = [(name, (*row, row[1] / row[0])) for name, row in list(rows.items())]
        sections[category] = sorted(rows, key=lambda row: row[1][_SORTS[sort_by]], reverse=not ascending)
    text = _as_json(sections) if format == "json" else _as_table(sections)
    if reset:
        _recorder.totals = {}
    return text


def _memory():
    """Bytes held on each GPU: name, least, greatest, now."""
    if not (_recorder.settings.get("profile_memory") and torch.cuda.is_initialized()):
        return []
    return [(f"Memory: gpu/{i}", torch.cuda.max_memory_allocated(i), torch.cuda.memory_allocated(i)) for i in range(torch.cuda.device_count())]


def _as_json(sections):
    keys = ("Count", "Total", "Min", "Max", "Avg")
    found = {"Time": {category: {name: dict(zip(keys, (row[0], *(round(v, 4) for v in row[1:])), strict=True)) for name, row in rows}
                      for category, rows in sections.items()},
             "Memory": {name: {"Peak": peak, "Now": now} for name, peak, now in _memory()}, "Unit": {"Time": "ms", "Memory": "bytes"}}
    return json.dumps(found, indent=4)


def _as_table(sections):
    lines = ["", "Profile Statistics:", "\tNote the difference in units for different entries."]
    memory = _memory()
    if memory:
        lines += ["Device Storage", "=================", f"{'Name':<25} {'Peak (kB)':>16} {'Now (kB)':>16}"]
        lines += [f"{name:<25} {peak / 1000:>16.4f} {now / 1000:>16.4f}" for name, peak, now in memory] + [""]
    titles = ["Total Count", "Time (ms)", "Min Time (ms)", "Max Time (ms)", "Avg Time (ms)"]
    for category, rows in sections.items():
        width = max([25, *(len(name) for name, _ in rows)])
        lines += [category, "=================", f"{'Name':<{width}} " + " ".join(f"{t:>16}" for t in titles),
                  f"{'----':<{width}} " + " ".join(f"{'-' * len(t):>16}" for t in titles)]
        lines += [f"{name:<{width}} {row[0]:>16} " + " ".join(f"{v:>16.4f}" for v in row[1:]) for name, row in rows] + [""]
    return "\n".join(lines) + "\n"


class Domain:
    """A group of tasks, frames, counters and markers.

    Args:
        name: Its name in the table and the trace.
    """

    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def new_task(self, name):
        """A :class:`Task` of this domain."""
        return Task(self, name)

    def new_frame(self, name):
        """A :class:`Frame` of this domain."""
        return Frame(self, name)

    def new_counter(self, name, value=None):
        """A :class:`Counter` of this domain."""
        return Counter(self, name, value)

    def new_marker(self, name):
        """A :class:`Marker` of this domain."""
        return Marker(self, name)


class _Span:
    """Something with a start and a stop."""

    def __init__(self, category, name):
        self.name = name
        self._category, self._begun = category, None

    def start(self):
        """It begins."""
        self._begun = time.perf_counter_ns()

    def stop(self):
        """It ends; it is kept when the profiler runs."""
        if self._begun is not None and _recorder.active:
            _recorder.span(self._category, self.name, self._begun, time.perf_counter_ns())
        self._begun = None

    def __str__(self):
        return self.name

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, ptype, value, trace):
        self.stop()


class Task(_Span):
    """Work of the user's own, timed from ``start()`` to ``stop()``.

    Args:
        domain: Its :class:`Domain`.
        name: Its name.
    """

    def __init__(self, domain, name):
        super().__init__(domain.name, name)


class Frame(_Span):
    """One pass of something that recurs, such as a batch.

    Args:
        domain: Its :class:`Domain`.
        name: Its name.
    """

    def __init__(self, domain, name):
        super().__init__(f"{domain.name},frame", name)


class Event(_Span):
    """A timed event without a domain.

    Args:
        name: Its name.
    """

    def __init__(self, name):
        super().__init__("event", name)


class Counter:
    """A number that changes over time.

    Args:
        domain: Its :class:`Domain`.
        name: Its name.
        value: What it starts with.
    """

    def __init__(self, domain, name, value=None):
        self.name = name
        self._domain, self._value = domain, 0
        if value is not None:
            self.set_value(value)

    def set_value(self, value):
        """Set it."""
        self._value = value
        if _recorder.active:
            _recorder.events.append(("C", self._domain.name, self.name, time.perf_counter_ns(), value, threading.get_ident()))
            _recorder.count(self._domain.name, self.name, value)

    def increment(self, delta=1):
        """Add to it."""
        self.set_value(self._value + delta)

    def decrement(self, delta=1):
        """Take from it."""
        self.set_value(self._value - delta)

    def __iadd__(self, delta):
        self.increment(delta)
        return self

    def __isub__(self, delta):
        self.decrement(delta)
        return self

    def __str__(self):
        return self.name


class Marker:
    """A moment in the trace.

    Args:
        domain: Its :class:`Domain`.
        name: Its name.
    """

    def __init__(self, domain, name):
        self.name, self.domain = name, domain

    def mark(self, scope="process"):
        """Mark this moment for a ``scope``: ``"global"``, ``"process"``, ``"thread"``, ``"task"`` or ``"marker"``."""
        if scope not in _SCOPES:
            raise ArgumentError(f"Marker.mark: scope is {scope!r}, expected one of {', '.join(_SCOPES)}.")
        if _recorder.active:
            moment = time.perf_counter_ns()
            _recorder.events.append(("i", self.domain.name, self.name, moment, _SCOPES[scope], threading.get_ident()))


def profiler_set_config(mode="symbolic", filename="profile.json"):
    """Deprecated: :func:`set_config`."""
    warnings.warn("profiler.profiler_set_config() is deprecated. Please use profiler.set_config() instead", DeprecationWarning, stacklevel=2)
    modes = {"symbolic", "imperative", "api", "memory"}
    if mode not in modes | {"all"}:
        raise ArgumentError(f"profiler_set_config: mode is {mode!r}, expected one of {', '.join(sorted(modes | {'all'}))}.")
    set_config(filename=filename, **{f"profile_{one}": mode in (one, "all") for one in modes})


def profiler_set_state(state="stop"):
    """Deprecated: :func:`set_state`."""
    warnings.warn("profiler.profiler_set_state() is deprecated. Please use profiler.set_state() instead", DeprecationWarning, stacklevel=2)
    set_state(state)


def dump_profile():
    """Deprecated: :func:`dump`."""
    warnings.warn("profiler.dump_profile() is deprecated. Please use profiler.dump() instead", DeprecationWarning, stacklevel=2)
    dump(True)


def set_kvstore_handle(handle):
    """Refuse: there are no server processes to profile.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError("profiler.set_kvstore_handle: there are no server processes; profile each worker, with a file name of its own.")
