"""Autograd as it was before mxnet.autograd, which new programs use: a section records and trains at once."""
import functools

from .. import autograd as _autograd
from ..autograd import mark_variables
from ..base import ArgumentError
from ..ndarray import NDArray, zeros_like

__all__ = ["TrainingStateScope", "backward", "compute_gradient", "grad", "grad_and_loss", "mark_variables", "set_is_training", "test_section",
           "train_section"]


def set_is_training(is_train):
    """Record and train from now on, or neither. Returns whether it was training."""
    before = _autograd.set_training(is_train)
    _autograd.set_recording(is_train)
    return before


class TrainingStateScope:
    """Scope of :func:`set_is_training`.

    Args:
        enter_state: What holds inside.
    """

    def __init__(self, enter_state):
        self._enter_state = enter_state

    def __enter__(self):
        self._before = _autograd.is_recording(), _autograd.is_training()
        set_is_training(self._enter_state)

    def __exit__(self, ptype, value, trace):
        _autograd.set_recording(self._before[0])
        _autograd.set_training(self._before[1])


def train_section():
    """Scope that records and trains; ``mx.autograd.record()``.

    >>> with mx.contrib.autograd.train_section():
    ...     y = x * x
    """
    return TrainingStateScope(True)


def test_section():
    """Scope that does neither; ``mx.autograd.pause()``."""
    return TrainingStateScope(False)


test_section.__test__ = False        # no test of pytest's


def backward(outputs, out_grads=None, retain_graph=False):
    """Gradients of the outputs, into the arrays of :func:`mark_variables`.

    Args:
        outputs: NDArrays.
        out_grads: Head gradients; None is ones.
        retain_graph: Whether the graph may be run backwards again.
    """
    _autograd.backward(outputs, head_grads=out_grads, retain_graph=retain_graph)


def compute_gradient(outputs):
    """Gradients of the outputs, into the arrays of :func:`mark_variables`; ``mx.autograd.backward``."""
    backward(outputs)


def grad_and_loss(func, argnum=None):
    """A function that gives the gradients of ``func`` with respect to its arguments, and its result.

    Args:
        func: Function of NDArrays.
        argnum: Position, or positions, of the arguments; None is all.
    """
    @functools.wraps(func)
    def wrapped(*args):
        positions = range(len(args)) if argnum is None else [argnum] if isinstance(argnum, int) else argnum
        variables = [args[position] for position in positions]
        for variable in variables:
            if not isinstance(variable, NDArray):
                raise ArgumentError(f"grad: arguments are NDArrays, received a {type(variable).__name__}.")
        gradients = [zeros_like(variable) for variable in variables]
        mark_variables(variables, gradients)
        with train_section():
            outputs = func(*args)
        compute_gradient([outputs] if isinstance(outputs, NDArray) else outputs)
        return gradients, outputs

    return wrapped


def grad(func, argnum=None):
    """A function that gives the gradients of ``func``; see :func:`grad_and_loss`.

    >>> mx.contrib.autograd.grad(lambda x: x * x)(mx.nd.array([3.0]))[0].asscalar()
    6.0
    """
    with_loss = grad_and_loss(func, argnum)

    @functools.wraps(func)
    def wrapped(*args):
        return with_loss(*args)[0]

    return wrapped
