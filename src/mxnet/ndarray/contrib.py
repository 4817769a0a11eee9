"""mx.nd.contrib: loops and branches on arrays, and the operators of this namespace."""
import math

from ..base import ArgumentError, DTypeError
from .ndarray import NDArray
from .register import lookup
from .updates import adamw_update, mp_adamw_update, multi_adamw_update, multi_lamb_update, multi_mp_adamw_update, multi_mp_lamb_update

__all__ = ["adamw_update", "cond", "foreach", "isfinite", "isinf", "isnan", "mp_adamw_update", "multi_adamw_update", "multi_lamb_update",
           "multi_mp_adamw_update", "multi_mp_lamb_update", "rand_zipfian", "while_loop"]

__getattr__, __dir__ = lookup("contrib", __name__, lambda: NDArray, globals())


def _listed(values, what):
    if isinstance(values, NDArray):
        return [values], True
    if not isinstance(values, list | tuple) or not all(isinstance(v, NDArray) for v in values):
        raise DTypeError(f"{what}: expected an NDArray or a list of NDArrays.")
    return list(values), False


def _stack(arrays):
    from . import functions_of
    return functions_of("")("stack")(*arrays, axis=0)


def foreach(body, data, init_states):
    """Run ``body`` over the slices along axis 0.

    Args:
        body: Function of (slice, states) that returns (outputs, new states); arrays or lists of them.
        data: An array or a list; all are sliced.
        init_states: First states.

    Returns:
        Outputs stacked along axis 0, and the last states.
    """
    arrays, bare = _listed(data, "foreach data")
    states = init_states
    collected, single = [], True
    for step in range(arrays[0].shape[0]):
        outputs, states = body(arrays[0][step] if bare else [a[step] for a in arrays], states)
        outputs, single = _listed(outputs, "foreach body's outputs")
        collected.append(outputs)
    stacked = [_stack(parts) for parts in zip(*collected, strict=True)]
    return (stacked[0] if single and stacked else stacked), states


def while_loop(cond, func, loop_vars, max_iterations=None):
    """Run ``func`` while ``cond`` is true.

    Args:
        cond: Function of the loop variables that returns an array of one element.
        func: Function of the loop variables that returns (outputs, new loop variables).
        loop_vars: First values.
        max_iterations: Outputs are padded with zeros to this many rows; required.

    Returns:
        Outputs (max_iterations, ...), [] when no step ran; and the last loop variables.

    Raises:
        ArgumentError: max_iterations is missing, or func returns another number of variables.
    """
    if max_iterations is None:
        raise ArgumentError("while_loop: max_iterations is required.")
    variables, bare = _listed(loop_vars, "while_loop loop_vars")
    if not variables:
        raise ArgumentError("while_loop: at least one loop variable is needed.")
    collected, single = [], True
    while len(collected) < max_iterations and _true(cond(*variables), "while_loop"):
        outputs, new = func(*variables)
        outputs, single = _listed([] if outputs is None else outputs, "while_loop outputs")
        new, _ = _listed(new, "while_loop loop variables")
        if len(new) != len(variables):
            raise ArgumentError(f"while_loop: func returns {len(new)} loop variables, expected {len(variables)}.")
        collected.append(outputs)
        variables = new
    stacked = [_padded(parts, max_iterations) for parts in zip(*collected, strict=True)]
    return (stacked[0] if single and stacked else stacked), (variables[0] if bare else variables)


def _padded(parts, count):
    rows = _stack(parts)
    if len(parts) == count:
        return rows
    from . import functions_of, zeros
    missing = zeros((count - len(parts), *rows.shape[1:]), ctx=rows.context, dtype=rows.dtype)
    return functions_of("")("concat")(rows, missing, dim=0)


def _true(value, what):
    if isinstance(value, NDArray):
        if value.size != 1:
            raise ArgumentError(f"{what}: the condition has shape {value.shape}, expected one element.")
        return bool(value.asscalar())
    return bool(value)


def cond(pred, then_func, else_func):
    """``then_func()`` when the one element of ``pred`` is not 0, else ``else_func()``.

    Raises:
        ArgumentError: pred has not one element.
    """
    return then_func() if _true(pred, "cond") else else_func()


def isinf(data):
    """Whether elements are infinite (1 or 0)."""
    return data.abs() == float("inf")


def isfinite(data):
    """Whether elements are neither infinite nor NaN (1 or 0)."""
    return (data == data) * (data.abs() != float("inf"))


def isnan(data):
    """Whether elements are NaN (1 or 0)."""
    return data != data


def rand_zipfian(true_classes, num_sampled, range_max, ctx=None):
    """Class numbers drawn from an approximately log-uniform (Zipfian) distribution over ``[0, range_max)``.

    Returns:
        Samples (num_sampled,) int64, expected counts of the true classes, expected counts of the samples.
    """
    from . import random
    log_range = math.log(range_max + 1)
    samples = ((random.uniform(0, log_range, shape=(num_sampled,), dtype="float64", ctx=ctx).exp() - 1).astype("int64")) % range_max

    def expected(classes):
        values = classes.astype("float64")
        return ((values + 2.0) / (values + 1.0)).log() / log_range * num_sampled
    return samples, expected(true_classes.as_in_context(samples.context)), expected(samples)
