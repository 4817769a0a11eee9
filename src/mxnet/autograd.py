"""Automatic differentiation of imperative code."""
import torch

from .base import ArgumentError, DTypeError, MXNetError, users_code
from .ndarray import NDArray, sparse
from .ndarray.notes import Unknown, is_recorded, note_of
from .ops import engine
from .ops.mode import MODE
from .symbol.recorded import symbol_of

__all__ = ["Function", "backward", "get_symbol", "grad", "is_recording", "is_training", "mark_variables", "pause", "predict_mode", "record",
           "set_recording", "set_training", "train_mode"]


def set_recording(is_recording):
    """Switch recording on or off in this thread; returns what it was."""
    before = MODE.recording
    MODE.recording = bool(is_recording)
    if is_recording:
        torch._C._set_grad_enabled(True)
    return before


def set_training(train_mode):
    """Switch training behaviour (dropout, batch statistics) on or off in this thread; returns what it was."""
    before = MODE.training
    MODE.training = bool(train_mode)
    return before


def is_recording():
    """Whether operations are recorded in this thread."""
    return MODE.recording


def is_training():
    """Whether operators behave as in training in this thread."""
    return MODE.training


class _Scope:
    """Sets the flags of this thread inside a ``with`` block (None leaves one as it is)."""

    __slots__ = ("_recording", "_training", "_before")

    def __init__(self, recording, training):
        self._recording, self._training = recording, training

    def __enter__(self):
        self._before = MODE.recording, MODE.training, torch.is_grad_enabled()
        if self._recording is not None:
            MODE.recording = self._recording
            if self._recording and not self._before[2]:
                torch._C._set_grad_enabled(True)
        if self._training is not None:
            MODE.training = self._training

    def __exit__(self, ptype, value, trace):
        MODE.recording, MODE.training, enabled = self._before
        if not enabled:
            torch._C._set_grad_enabled(False)

    def __call__(self, function):
        """As a decorator: run ``function`` inside the scope."""
        import functools

        @functools.wraps(function)
        def inside(*args, **kwargs):
            with _Scope(self._recording, self._training):
                return function(*args, **kwargs)
        return inside


def record(train_mode=True):
    """Scope in which operations are recorded for :func:`backward`, in training mode unless told otherwise.

    >>> x = mx.nd.array([1.0, 2.0]); x.attach_grad()
    >>> with mx.autograd.record():
    ...     y = (x * x).sum()
    >>> y.backward(); x.grad.asnumpy()
    array([2., 4.], dtype=float32)
    """
    return _Scope(True, train_mode)


def pause(train_mode=False):
    """Scope in which nothing is recorded."""
    return _Scope(False, train_mode)


def train_mode():
    """Scope in which operators behave as in training; recording stays as it is."""
    return _Scope(None, True)


def predict_mode():
    """Scope in which operators behave as in prediction; recording stays as it is."""
    return _Scope(None, False)


def _listed(values, what):
    values = [values] if isinstance(values, NDArray) else list(values)
    for value in values:
        if not isinstance(value, NDArray):
            raise DTypeError(f"{what}: expected NDArrays, got a {type(value).__name__}.")
    return values


def mark_variables(variables, gradients, grad_reqs="write"):
    """Make arrays variables whose gradients go to the given arrays.

    Args:
        grad_reqs: ``'write'``, ``'add'`` or ``'null'``; one for all or a list.
    """
    variables, gradients = _listed(variables, "mark_variables"), _listed(gradients, "mark_variables")
    requests = [grad_reqs] * len(variables) if isinstance(grad_reqs, str) else list(grad_reqs)
    if not len(variables) == len(gradients) == len(requests):
        raise ArgumentError(f"mark_variables: {len(variables)} variables, {len(gradients)} gradients and {len(requests)} requests.")
    for variable, gradient, request in zip(variables, gradients, requests, strict=True):
        if gradient.shape != variable.shape:
            raise ArgumentError(f"mark_variables: a gradient has shape {gradient.shape}, its variable {variable.shape}.")
        variable._mark(gradient, request)


def _heads(heads, head_grads, what):
    heads = _listed(heads, what)
    if head_grads is None:
        head_grads = [None] * len(heads)
    elif isinstance(head_grads, NDArray):
        head_grads = [head_grads]
    else:
        head_grads = list(head_grads)
    if len(head_grads) != len(heads):
        raise ArgumentError(f"{what}: {len(heads)} heads, but {len(head_grads)} head gradients.")
    return ([h._data if h.stype == "default" else h._recorded for h in heads],
            [None if g is None else g._data if g.stype == "default" else g._dense_tensor() for g in head_grads])


def backward(heads, head_grads=None, retain_graph=False, train_mode=True):
    """Compute the gradients of the marked variables that ``heads`` were computed from.

    Args:
        heads: An array or a list of arrays.
        head_grads: Their gradients, ones where None.
        retain_graph: Keep the graph for another backward.
        train_mode: Whether a BatchNorm recorded outside of training takes its moving statistics for those of the batch; False gives
            the plain derivative. All other operators go by the mode of the recording.

    Raises:
        MXNetError: A head was not recorded, or its graph was freed by an earlier backward.
    """
    outputs, grads = _heads(heads, head_grads, "backward")
    engine.backward(outputs, grads, retain_graph, train_mode)


def grad(heads, variables, head_grads=None, retain_graph=None, create_graph=False, train_mode=True):
    """Gradients of ``heads`` with respect to ``variables``, as new arrays; the variables' ``grad`` stay as they are.

    Args:
        create_graph: Record the computation of the gradients, to differentiate them again.
        train_mode: See :func:`backward`.

    Returns:
        A list of arrays.

    Raises:
        MXNetError: A head was not recorded, or does not depend on a variable.
    """
    outputs, grads = _heads(heads, head_grads, "grad")
    wanted = _listed(variables, "grad")
    leaves = [v._data if v.stype == "default" else v._anchor for v in wanted]
    for index, leaf in enumerate(leaves):
        if leaf is None or not leaf.requires_grad:
            raise MXNetError(f"grad: variable {index} is not in a computational graph: it is not marked; call attach_grad() on it before recording.")
    retain = create_graph if retain_graph is None else retain_graph
    found = engine.gradients(outputs, grads, leaves, retain, create_graph, train_mode)
    result = []
    for index, (variable, value) in enumerate(zip(wanted, found, strict=True)):
        if value is None:
            raise MXNetError(f"grad: the heads do not depend on variable {index}: it is unreachable from them.")
        result.append(_gradient_array(variable, value))
    return result


def _gradient_array(variable, value):
    if not value.is_sparse:
        return (NDArray if variable.stype != "default" else variable)._wrap(value, variable._ctx)
    made = sparse.zeros("row_sparse", variable.shape, ctx=variable._ctx, dtype=variable.dtype)
    made._receive(value.detach(), "write")
    return made


def get_symbol(x):
    """The recorded computation of ``x`` as a Symbol, whose arguments ``var0``, ``var1`` … stand for the marked arrays, ``null2`` … for others.

    >>> x = mx.nd.array([1.0, 2.0]); x.attach_grad()
    >>> with mx.autograd.record():
    ...     y = mx.nd.exp(x) * 2
    >>> len(mx.autograd.get_symbol(y).list_arguments())
    1

    Raises:
        DTypeError: It is no NDArray.
        MXNetError: It is not part of a recorded graph.
        NotImplementedError: A part of the computation is no operator: a Function, or a write to an array.
    """
    if not isinstance(x, NDArray):
        raise DTypeError(f"get_symbol: expected an NDArray, got a {type(x).__name__}.")
    if x._marked is None and not is_recorded(x):
        raise MXNetError("get_symbol: the array is not part of a computational graph: it was not recorded. Compute it inside "
                         "autograd.record() from arrays that have attach_grad().")
    return symbol_of(note_of(x))


class Function:
    """A differentiable function with its own backward.

    Subclasses define ``forward(self, *inputs)`` and ``backward(self, *output_grads)`` on NDArrays; an object is used once.

    >>> class Sigmoid(mx.autograd.Function):
    ...     def forward(self, x):
    ...         y = 1 / (1 + mx.nd.exp(-x))
    ...         self.save_for_backward(y)
    ...         return y
    ...     def backward(self, dy):
    ...         y, = self.saved_tensors
    ...         return dy * y * (1 - y)
    """

    def __init__(self):
        self._used = False
        self.saved_tensors = ()

    def save_for_backward(self, *args):
        """Keep arrays for ``backward`` as ``saved_tensors``."""
        self.saved_tensors = args

    def forward(self, *inputs):
        """Compute the outputs."""
        raise NotImplementedError(f"{type(self).__name__}.forward is not defined.")

    def backward(self, *output_grads):
        """Compute a gradient for each input of forward."""
        raise NotImplementedError(f"{type(self).__name__}.backward is not defined.")

    def __call__(self, *inputs):
        if self._used:
            raise MXNetError(f"{type(self).__name__}: a Function object can only be called once; make a new one for each call.")
        self._used = True
        inputs = _listed(inputs, type(self).__name__)
        with _Scope(False, None):
            outputs = self.forward(*inputs)
        results = _listed(_returned(outputs, f"{type(self).__name__}.forward"), f"{type(self).__name__}.forward")
        if not MODE.recording or not any(i._data.requires_grad for i in inputs):
            return outputs
        tensors = _FunctionNode.apply(self, results, *[i._data for i in inputs])
        made = [r._wrap(t, r._ctx) for r, t in zip(results, tensors, strict=True)]
        for array in made:
            array._note = Unknown(f"the Function {type(self).__name__}")
        return made[0] if isinstance(outputs, NDArray) else type(outputs)(made)


def _returned(values, what):
    """What a user's function gave, as a list."""
    if values is None or isinstance(values, NDArray):
        return [values]
    if not isinstance(values, list | tuple):
        raise DTypeError(f"{what} returned a {type(values).__name__}, expected an NDArray or a list of them.")
    return list(values)


class _FunctionNode(torch.autograd.Function):
    """Puts a user's Function into torch's graph."""

    @staticmethod
    def forward(ctx, function, results, *inputs):
        ctx.function, ctx.results, ctx.inputs = function, [(type(r), r._ctx) for r in results], [i.shape for i in inputs]
        return tuple(r._data.detach().clone() for r in results)

    @staticmethod
    def backward(ctx, *heads):
        function, name = ctx.function, type(ctx.function).__name__
        arrays = [kind._wrap(h, c) for h, (kind, c) in zip(heads, ctx.results, strict=True)]
        with _Scope(torch.is_grad_enabled() and MODE.recording, None), users_code(f"{name}.backward"):
            found = function.backward(*arrays)
        found = _returned(found, f"{name}.backward")
        if len(found) != len(ctx.inputs):
            raise MXNetError(f"{name}.backward returned {len(found)} gradients, expected {len(ctx.inputs)}, one an input of forward.")
        for index, (value, shape) in enumerate(zip(found, ctx.inputs, strict=True)):
            if value is not None and not isinstance(value, NDArray):
                raise DTypeError(f"{name}.backward: gradient {index} is a {type(value).__name__}, expected an NDArray or None.")
            if value is not None and tuple(shape) != value.shape:
                raise MXNetError(f"{name}.backward: gradient {index} has shape {value.shape}, expected {tuple(shape)}.")
        return None, None, *[None if v is None else v._data for v in found]
