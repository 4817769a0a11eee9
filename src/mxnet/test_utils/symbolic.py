"""Checks of symbols: values, gradients against finite differences, agreement between contexts and dtypes."""
import json
import time

import numpy as np

from .. import ndarray
from .. import symbol as symbols
from ..base import ArgumentError
from ..ndarray import NDArray, array
from .arrays import default_context
from .tolerance import assert_almost_equal, default_atols, default_numeric_eps, default_rtols, effective_dtype, get_tolerance

__all__ = ["check_consistency", "check_numeric_gradient", "check_speed", "check_symbolic_backward", "check_symbolic_forward",
           "numeric_grad", "same_symbol_structure", "simple_forward"]


def _dtype_of(values, dtype):
    """``dtype`` for floating values; other types stay, so that integer inputs can be checked."""
    own = np.dtype(getattr(values, "dtype", np.float64))
    return own if own.kind not in "f" or dtype == "asis" else np.dtype(dtype)


def _as_array(values, ctx, dtype):
    if isinstance(values, NDArray):
        return values.copyto(ctx) if values.stype != "default" else values.astype(_dtype_of(values, dtype)).as_in_context(ctx)
    values = np.asarray(values)
    return array(values, ctx=ctx, dtype=_dtype_of(values, dtype))


def _parse(kind, names, values, ctx, dtype):
    """A dict of name to NDArray from a dict or a list in the order of ``names``."""
    if isinstance(values, dict):
        if set(values) != set(names):
            raise ArgumentError(f"Symbol {kind} and keys of the given {'location' if kind == 'arguments' else 'aux_states'} do not match. "
                                f"symbol {kind}: {sorted(names)}, given: {sorted(values)}.")
    else:
        values = list(values)
        if len(values) != len(names):
            raise ArgumentError(f"the symbol's {kind} are {names}, {len(values)} values were given; missing: {names[len(values):]}.")
        values = dict(zip(names, values, strict=True))
    return {name: _as_array(values[name], ctx, dtype) for name in names}


def _parse_location(sym, location, ctx, dtype=np.float32):
    return _parse("arguments", sym.list_arguments(), location, ctx, dtype)


def _parse_aux_states(sym, aux_states, ctx, dtype=np.float32):
    return {} if aux_states is None else _parse("auxiliary states", sym.list_auxiliary_states(), aux_states, ctx, dtype)


def simple_forward(sym, ctx=None, is_train=False, **inputs):
    """Outputs of a symbol for given inputs, as NumPy: one array, or a list of them.

    Args:
        sym: The symbol.
        ctx: Context.
        is_train: Run as in training.
        **inputs: NumPy arrays by name.
    """
    ctx = ctx or default_context()
    executor = sym.bind(ctx, args={name: array(values, ctx=ctx) for name, values in inputs.items()})
    executor.forward(is_train=is_train)
    outputs = [output.asnumpy() for output in executor.outputs]
    return outputs[0] if len(outputs) == 1 else outputs


def check_symbolic_forward(sym, location, expected, rtol=None, atol=None, aux_states=None, ctx=None, equal_nan=False, dtype=np.float32):
    """Raise AssertionError unless a symbol's outputs are as expected.

    Args:
        sym: The symbol.
        location: Inputs, as a list in the order of ``list_arguments`` or a dict.
        expected: Outputs, as a list or a dict of output name.
        rtol, atol: Tolerances.
        aux_states: Auxiliary states, list or dict.
        ctx: Context.
        equal_nan: Take nan as equal to nan.
        dtype: Dtype of floating inputs; ``'asis'`` keeps theirs.
    Returns:
        The outputs.
    """
    ctx = ctx or default_context()
    if isinstance(expected, dict):
        expected = [expected[name] for name in sym.list_outputs()]
    args = _parse_location(sym, location, ctx, dtype)
    grads = {name: ndarray.zeros(values.shape, ctx=ctx, dtype=values.dtype) for name, values in args.items()}
    executor = sym.bind(ctx, args=args, args_grad=grads, aux_states=_parse_aux_states(sym, aux_states, ctx, dtype))
    executor.forward(is_train=False)
    for name, wanted, output in zip(sym.list_outputs(), expected, executor.outputs, strict=True):
        assert_almost_equal(wanted, output, rtol, atol, (f"EXPECTED_{name}", f"FORWARD_{name}"), equal_nan=equal_nan)
    return executor.outputs


def check_symbolic_backward(sym, location, out_grads, expected, rtol=None, atol=None, aux_states=None, grad_req="write", ctx=None,
                            grad_stypes=None, equal_nan=False, dtype=np.float32):
    """Raise AssertionError unless a symbol's gradients are as expected.

    Args:
        sym: The symbol.
        location: Inputs, as a list in the order of ``list_arguments`` or a dict.
        out_grads: Gradients of the outputs: a list, a dict of output name, or None for loss symbols.
        expected: Gradients of the inputs, list or dict; those left out are not compared.
        rtol, atol: Tolerances.
        aux_states: Auxiliary states, list or dict.
        grad_req: ``'write'``, ``'add'`` or ``'null'``, or a dict or list of them.
        ctx: Context.
        grad_stypes: Dict of the storage types the gradients must have.
        equal_nan: Take nan as equal to nan.
        dtype: Dtype of floating inputs; ``'asis'`` keeps theirs.
    Returns:
        The gradients, a dict.
    """
    ctx = ctx or default_context()
    names = sym.list_arguments()
    args = _parse_location(sym, location, ctx, dtype)
    if not isinstance(expected, dict):
        expected = dict(zip(names, expected, strict=False))
    requests = _requests(grad_req, names)
    before = {name: np.random.normal(size=args[name].shape).astype(args[name].dtype) for name in expected}
    grads = {name: array(values, ctx=ctx, dtype=values.dtype) for name, values in before.items()}
    for name, stype in (grad_stypes or {}).items():
        if name in grads:
            grads[name] = grads[name].tostype(stype)
    executor = sym.bind(ctx, args=args, args_grad=grads, aux_states=_parse_aux_states(sym, aux_states, ctx, dtype), grad_req=requests)
    executor.forward(is_train=True)
    if isinstance(out_grads, dict):
        out_grads = [out_grads[name] for name in sym.list_outputs()]
    executor.backward(None if out_grads is None else [_as_array(grad, ctx, dtype) for grad in out_grads])
    found = {name: grad for name, grad in executor.grad_dict.items() if grad is not None}
    for name, wanted in expected.items():
        labels = (f"EXPECTED_{name}", f"BACKWARD_{name}")
        wanted = wanted.asnumpy() if isinstance(wanted, NDArray) else np.asarray(wanted)
        if requests[name] == "write":
            assert_almost_equal(wanted, found[name], rtol, atol, labels, equal_nan=equal_nan)
        elif requests[name] == "add":
            assert_almost_equal(wanted, found[name].asnumpy() - before[name], rtol, atol, labels, equal_nan=equal_nan)
        else:
            assert_almost_equal(before[name], grads[name], rtol, atol, labels, equal_nan=equal_nan)
    for name, stype in (grad_stypes or {}).items():
        if name in found and found[name].stype != stype:
            raise AssertionError(f"the gradient of {name!r} has storage type {found[name].stype}, expected {stype}.")
    return found


def _requests(grad_req, names):
    if isinstance(grad_req, dict):
        return {name: grad_req.get(name, "null") for name in names}
    return dict(zip(names, [grad_req] * len(names) if isinstance(grad_req, str) else grad_req, strict=False))


def _total(executor):
    return sum(output.asnumpy().astype("float64").sum() for output in executor.outputs)


def numeric_grad(executor, location, aux_states=None, eps=1e-4, use_forward_train=True, dtype=np.float32):
    """Gradients of the sum of an executor's outputs by central differences ``(f(x + eps/2) - f(x - eps/2)) / eps``.

    Args:
        executor: The executor.
        location: Dict of input name to array (NumPy or NDArray).
        aux_states: Dict of auxiliary states, set before each run.
        eps: Step.
        use_forward_train: Run as in training.
        dtype: Dtype of floating inputs.
    Returns:
        Dict of name to NumPy gradient; inputs that are not floating have zeros.
    """
    values = {name: np.array(value.asnumpy() if isinstance(value, NDArray) else value) for name, value in location.items()}
    values = {name: value.astype(_dtype_of(value, dtype)) for name, value in values.items()}
    for name, value in values.items():
        executor.arg_dict[name][:] = value

    def run(name, value):
        executor.arg_dict[name][:] = value
        for state, numbers in (aux_states or {}).items():
            executor.aux_dict[state][:] = numbers
        executor.forward(is_train=use_forward_train)
        return _total(executor)

    grads = {}
    for name, value in values.items():
        grads[name] = np.zeros(value.shape, dtype=value.dtype)
        if value.dtype.kind != "f":
            continue
        for place in np.ndindex(*value.shape):
            before = value[place]
            value[place] = before + eps / 2.0
            above = run(name, value)
            value[place] = before - eps / 2.0
            below = run(name, value)
            value[place] = before
            grads[name][place] = (above - below) / eps
        executor.arg_dict[name][:] = value
    return grads


def check_numeric_gradient(sym, location, aux_states=None, numeric_eps=None, rtol=None, atol=None, grad_nodes=None,
                           use_forward_train=True, ctx=None, grad_stype_dict=None, dtype=np.float32):
    """Raise AssertionError unless a symbol's gradients agree with finite differences.

    The outputs are multiplied with random numbers and summed, so that one backward pass checks them all.

    Args:
        sym: The symbol, with one output.
        location: Inputs, list or dict.
        aux_states: Auxiliary states, list or dict.
        numeric_eps: Step of the differences.
        rtol, atol: Tolerances.
        grad_nodes: Inputs whose gradients are checked: a list, or a dict of name to grad_req. All by default.
        use_forward_train: Run as in training.
        ctx: Context.
        grad_stype_dict: Dict of the storage types the gradients must have.
        dtype: Dtype of floating inputs.
    """
    ctx = ctx or default_context()
    dtype = np.dtype(dtype)
    args = _parse_location(sym, location, ctx, dtype)
    if isinstance(grad_nodes, dict):
        requests = dict(grad_nodes)
    else:
        chosen = grad_nodes if grad_nodes is not None else [name for name, value in args.items() if np.dtype(value.dtype).kind == "f"]
        requests = dict.fromkeys(chosen, "write")
    states = _parse_aux_states(sym, aux_states, ctx, dtype)
    out_shape = sym.infer_shape(**{name: value.shape for name, value in args.items()})[1][0]
    projection = "__random_proj"
    total = symbols.make_loss(symbols.sum(sym * symbols.Variable(projection)))
    args[projection] = array(np.random.uniform(0.5, 1.5, out_shape) * np.random.choice([-1, 1], out_shape), ctx=ctx, dtype=dtype)
    before = {name: np.random.normal(0, 0.01, args[name].shape).astype(dtype) for name in requests}
    grads = {name: array(values, ctx=ctx, dtype=dtype) for name, values in before.items()}
    for name, stype in (grad_stype_dict or {}).items():
        grads[name] = grads[name].tostype(stype)
    executor = total.bind(ctx, args={name: value.copy() for name, value in args.items()}, args_grad=grads,
                          grad_req={name: requests.get(name, "null") for name in args}, aux_states=states)
    saved_states = {name: value.asnumpy() for name, value in executor.aux_dict.items()}
    executor.forward(is_train=True)
    executor.backward()
    symbolic = {name: executor.grad_dict[name].asnumpy() for name in requests}
    eps = get_tolerance(dtype, numeric_eps, default_numeric_eps())
    inputs = {name: value.asnumpy() for name, value in args.items() if name in requests}
    numeric = numeric_grad(executor, inputs, saved_states, eps=eps, use_forward_train=use_forward_train, dtype=dtype)
    for name, request in requests.items():
        found = symbolic[name] - (before[name] if request == "add" else 0)
        wanted = before[name] if request == "null" else numeric[name]
        assert_almost_equal(wanted, found, rtol, atol, (f"NUMERICAL_{name}", f"BACKWARD_{name}"))


def _random_parameters(executor, scale, use_uniform, rand_type):
    draw = (lambda shape: np.random.uniform(-0.92, 0.92, shape)) if use_uniform else (lambda shape: np.random.normal(size=shape))
    return {name: (draw(value.shape) * scale).astype(rand_type) for name, value in executor.arg_dict.items()}


def _widest(dtypes):
    return max(range(len(dtypes)), key=lambda i: np.dtype(dtypes[i]).itemsize)


def check_consistency(sym, ctx_list, scale=1.0, grad_req="write", arg_params=None, aux_params=None, rtol=None, atol=None,
                      raise_on_err=True, ground_truth=None, equal_nan=False, use_uniform=False, rand_type=np.float64):
    """Raise AssertionError unless a symbol gives the same values on several contexts and with several dtypes.

    Args:
        sym: The symbol, or a list of symbols, one a setting.
        ctx_list: Settings: dicts with ``ctx``, input shapes by name, and ``type_dict``.
        scale: Spread of random inputs.
        grad_req: As given to ``simple_bind``.
        arg_params, aux_params: Values of inputs and auxiliary states; random and 0 by default.
        rtol, atol: Tolerances: a number or a dict of dtype; by default those of each dtype.
        raise_on_err: Raise; else only print what differs.
        ground_truth: Expected values; by default those of the setting with the widest dtype.
        equal_nan: Take nan as equal to nan.
        use_uniform: Draw uniform instead of normal numbers.
        rand_type: Dtype numbers are drawn in.
    Returns:
        The expected values: a dict of outputs and gradients.
    """
    if len(ctx_list) < 2 and ground_truth is None:
        raise ArgumentError("check_consistency: give at least two settings to compare.")
    syms = [sym] * len(ctx_list) if not isinstance(sym, list) else sym
    if len(syms) != len(ctx_list):
        raise ArgumentError(f"check_consistency: {len(syms)} symbols for {len(ctx_list)} settings; give one for each.")
    names = syms[0].list_arguments(), syms[0].list_outputs()
    for other in syms[1:]:
        if (other.list_arguments(), other.list_outputs()) != names:
            raise ArgumentError("check_consistency: all symbols must have the same arguments and outputs.")
    executors = [s.simple_bind(grad_req=grad_req, **setting) for s, setting in zip(syms, ctx_list, strict=True)]
    parameters = _random_parameters(executors[0], scale, use_uniform, rand_type) | dict(arg_params or {})
    for executor in executors:
        for name, value in executor.arg_dict.items():
            value[:] = np.asarray(parameters[name].asnumpy() if isinstance(parameters[name], NDArray) else parameters[name])
        for name, value in executor.aux_dict.items():
            value[:] = (aux_params or {}).get(name, 0)
    dtypes = [np.dtype(executor.outputs[0].dtype) if executor.outputs else np.dtype("float32") for executor in executors]
    trains = (False,) if grad_req == "null" else (False, True)
    truth = ground_truth
    for is_train in trains:
        results = [_run(executor, is_train) for executor in executors]
        dtypes = [np.dtype(executor.outputs[0].dtype) for executor in executors]
        widest = _widest(dtypes)
        truth = results[widest] if ground_truth is None else ground_truth
        for i, result in enumerate(results):
            if i != widest or ground_truth is not None:
                _compare(i, result, truth, dtypes[i], rtol, atol, equal_nan, raise_on_err)
    return truth


def _run(executor, is_train):
    executor.forward(is_train=is_train)
    result = dict(executor.output_dict)
    if is_train:
        executor.backward([output.copy() for output in executor.outputs])
        result |= {name: grad for name, grad in executor.grad_dict.items() if grad is not None}
    return result


def _compare(number, result, truth, dtype, rtol, atol, equal_nan, raise_on_err):
    relative = get_tolerance(dtype, rtol, default_rtols() | {np.dtype("float16"): 1e-1, np.dtype("float32"): 1e-3})
    absolute = get_tolerance(dtype, atol, default_atols() | {np.dtype("float64"): 1e-5})
    for name, value in result.items():
        if name not in truth:
            continue
        wanted = truth[name].asnumpy() if isinstance(truth[name], NDArray) else truth[name]
        try:
            assert_almost_equal(value, wanted, rtol=relative, atol=absolute, equal_nan=equal_nan)
        except AssertionError as error:
            message = f"setting {number} ({effective_dtype(value)}) differs in {name}: {error}"
            if raise_on_err:
                raise AssertionError(message) from error
            print(message)


def check_speed(sym, location=None, ctx=None, N=20, grad_req=None, typ="whole", **kwargs):
    """Seconds that a symbol takes.

    Args:
        sym: The symbol.
        location: Dict of inputs; random ones by default, of the shapes in ``kwargs``.
        ctx: Context.
        N: How often to run.
        grad_req: As given to ``simple_bind``.
        typ: ``'whole'`` runs forward and backward, ``'forward'`` only forward.
        **kwargs: Shapes of inputs.
    """
    if typ not in ("whole", "forward"):
        raise ArgumentError(f'typ can only be "whole" or "forward", received {typ!r}.')
    ctx = ctx or default_context()
    grad_req = ("write" if typ == "whole" else "null") if grad_req is None else grad_req
    shapes = kwargs if location is None else {name: value.shape for name, value in location.items()}
    executor = sym.simple_bind(grad_req=grad_req, ctx=ctx, **shapes)
    for name, value in executor.arg_dict.items():
        value[:] = np.random.normal(size=value.shape) if location is None else location[name]

    def run():
        executor.forward(is_train=typ == "whole")
        if typ == "whole":
            executor.backward(out_grads=executor.outputs)

    run()                                                  # prepares the program
    ndarray.waitall()
    start = time.time()
    for _ in range(N):
        run()
    ndarray.waitall()
    return (time.time() - start) / N


def same_symbol_structure(sym1, sym2):
    """Whether two symbols have the same operators with the same inputs; names do not count."""
    first, second = (json.loads(sym.tojson())["nodes"] for sym in (sym1, sym2))
    return len(first) == len(second) and all(one["op"] == other["op"] and [entry[:2] for entry in one["inputs"]] ==
                                             [entry[:2] for entry in other["inputs"]] for one, other in zip(first, second, strict=True))
