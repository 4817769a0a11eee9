"""Updates of several weights in one call (``multi_``), also with rates in arrays (``preloaded_``).

The arrays of each weight stand together: weight, gradient, states; then the next weight's.
"""
from inspect import Parameter, Signature

import torch

from ...base import ArgumentError, DTypeError
from ..attributes import Floats, Shape
from ..registry import Mutated, operator
from ..shapes import merge, merge_input
from ..wording import name_of
from .formulas import adamw, clipped, lamb_direction, lamb_step, momentum_step, plain_step, switched_off
from .rules import refuse_count


def _groups(arrays, count, each, extra=0):
    """The arrays of every weight, and those at the end."""
    refuse_count(arrays, count, each, extra)
    own = arrays[:count * each]
    return [own[i:i + each] for i in range(0, len(own), each)], arrays[count * each:]


def _rates(values, count, name):
    if len(values) != count:
        raise ArgumentError(f"{name} has {len(values)} entries, expected one for each of {count} weights")
    return values


def _all(step, groups, *rates):
    """Results of ``step`` for all weights; a float32 copy that stands last is overwritten and returned in the weight's type.

    Args:
        rates: Lists of numbers, or arrays of them.
    """
    rates = [r.tolist() if isinstance(r, torch.Tensor) and not r.is_meta else r for r in rates]
    found = []
    for group, *own in zip(groups, *rates, strict=True):
        found.append(step(*group, *own))
    return tuple(found)


def _sgd(momentum, mixed, rescale_grad, clip):
    """The step of one weight, by its arrays and rates."""
    def step(weight, grad, *rest):
        *states, lr, wd = rest
        target = states.pop() if mixed else weight
        grad = clipped(grad.to(target.dtype), rescale_grad, clip)
        new = plain_step(target, grad, lr, wd) if momentum is None else momentum_step(target, grad, states[0], lr, momentum, wd)
        if mixed:
            target.copy_(new)
        return new.to(weight.dtype)
    return step


# name of the operator's form -> names of each weight's arrays after weight and gradient
_FORMS = {"sgd_update": (), "sgd_mom_update": ("mom",), "mp_sgd_update": ("weight32",), "mp_sgd_mom_update": ("mom", "weight32"),
          "adamw_update": ("mean", "var"), "mp_adamw_update": ("mean", "var", "weight32"), "lamb_update": ("mean", "var"),
          "mp_lamb_update": ("mean", "var", "weight32")}


def _declaration(form, extra=(), count="num_weights"):
    """Names of inputs and outputs, states, shape and type rules of an operator over several weights."""
    each = ("weight", "grad", *_FORMS[form])

    def names(**given):
        number = given[count]
        return [f"{name}_{i}" for i in range(number) for name in each] + list(extra)

    def outputs(**given):
        number = given[count]
        return ["output"] if number == 1 else [f"output{i}" for i in range(number)]

    def shapes(op, attrs, inputs, results):
        inputs, results = list(inputs), list(results)
        for i in range(min(attrs[count], len(results))):
            shape = results[i]
            for position in range(i * len(each), (i + 1) * len(each)):
                shape = merge_input(position, inputs[position], shape)
            for position in range(i * len(each), (i + 1) * len(each)):
                inputs[position] = shape
            results[i] = merge(results[i], shape)
        return inputs, results

    def types(op, attrs, inputs, results):
        halves = each if not form.startswith("mp_") else ("weight", "grad")
        found, kinds = [], []
        for i in range(attrs[count]):
            weight = inputs[i * len(each)]
            kinds.append(weight)
            for name, known in zip(each, inputs[i * len(each):(i + 1) * len(each)], strict=True):
                expected = weight if name in halves else torch.float32
                if None not in (known, expected) and known is not expected:
                    raise DTypeError(f"{name}_{i} has type {name_of(known)}, expected {name_of(expected)}")
            found += [known or (weight if name in halves else torch.float32)
                      for name, known in zip(each, inputs[i * len(each):(i + 1) * len(each)], strict=True)]
        return [*found, *(known or torch.float32 for known in inputs[len(found):])], kinds[:len(results)]

    names.__signature__ = outputs.__signature__ = Signature([Parameter(count, Parameter.KEYWORD_ONLY)])
    return {"input_names": names, "outputs": outputs, "shape": shapes, "types": types, "gradient": "none"}


def _states(op, form, count="num_weights"):
    op.aux_for = lambda attrs: {f"{name}_{i}" for i in range(attrs[count]) for name in _FORMS[form]}


@operator("multi_sgd_update", checked=True, floats=True, **_declaration("sgd_update"))
def multi_sgd_update(*data: Mutated, lrs: Floats, wds: Floats, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                     num_weights: int = 1):
    """sgd_update of several weights: (weight, gradient) of each."""
    groups, _ = _groups(data, num_weights, 2)
    step = _sgd(None, False, rescale_grad, clip_gradient)
    return _all(step, groups, _rates(lrs, num_weights, "lrs"), _rates(wds, num_weights, "wds"))


@operator("multi_sgd_mom_update", checked=True, **_declaration("sgd_mom_update"))
def multi_sgd_mom_update(*data: Mutated, lrs: Floats, wds: Floats, momentum: float = 0.0, rescale_grad: float = 1.0,
                         clip_gradient: float = -1.0, num_weights: int = 1):
    """sgd_mom_update of several weights: (weight, gradient, momentum) of each."""
    groups, _ = _groups(data, num_weights, 3)
    step = _sgd(momentum, False, rescale_grad, clip_gradient)
    return _all(step, groups, _rates(lrs, num_weights, "lrs"), _rates(wds, num_weights, "wds"))


@operator("multi_mp_sgd_update", checked=True, floats=True, **_declaration("mp_sgd_update"))
def multi_mp_sgd_update(*data: Mutated, lrs: Floats, wds: Floats, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                        num_weights: int = 1):
    """mp_sgd_update of several weights: (weight, gradient, float32 weight) of each."""
    groups, _ = _groups(data, num_weights, 3)
    step = _sgd(None, True, rescale_grad, clip_gradient)
    return _all(step, groups, _rates(lrs, num_weights, "lrs"), _rates(wds, num_weights, "wds"))


@operator("multi_mp_sgd_mom_update", checked=True, **_declaration("mp_sgd_mom_update"))
def multi_mp_sgd_mom_update(*data: Mutated, lrs: Floats, wds: Floats, momentum: float = 0.0, rescale_grad: float = 1.0,
                            clip_gradient: float = -1.0, num_weights: int = 1):
    """mp_sgd_mom_update of several weights: (weight, gradient, momentum, float32 weight) of each."""
    groups, _ = _groups(data, num_weights, 4)
    step = _sgd(momentum, True, rescale_grad, clip_gradient)
    return _all(step, groups, _rates(lrs, num_weights, "lrs"), _rates(wds, num_weights, "wds"))


_PRELOADED = ("lrs", "wds")


@operator("preloaded_multi_sgd_update", checked=True, floats=True, **_declaration("sgd_update", _PRELOADED))
def preloaded_multi_sgd_update(*data: Mutated, rescale_grad: float = 1.0, clip_gradient: float = -1.0, num_weights: int = 1):
    """multi_sgd_update with the rates in two arrays at the end."""
    groups, rates = _groups(data, num_weights, 2, 2)
    return _all(_sgd(None, False, rescale_grad, clip_gradient), groups, *rates)


@operator("preloaded_multi_sgd_mom_update", checked=True, **_declaration("sgd_mom_update", _PRELOADED))
def preloaded_multi_sgd_mom_update(*data: Mutated, momentum: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                                   num_weights: int = 1):
    """multi_sgd_mom_update with the rates in two arrays at the end."""
    groups, rates = _groups(data, num_weights, 3, 2)
    return _all(_sgd(momentum, False, rescale_grad, clip_gradient), groups, *rates)


@operator("preloaded_multi_mp_sgd_update", checked=True, floats=True, **_declaration("mp_sgd_update", _PRELOADED))
def preloaded_multi_mp_sgd_update(*data: Mutated, rescale_grad: float = 1.0, clip_gradient: float = -1.0, num_weights: int = 1):
    """multi_mp_sgd_update with the rates in two arrays at the end."""
    groups, rates = _groups(data, num_weights, 3, 2)
    return _all(_sgd(None, True, rescale_grad, clip_gradient), groups, *rates)


@operator("preloaded_multi_mp_sgd_mom_update", checked=True, **_declaration("mp_sgd_mom_update", _PRELOADED))
def preloaded_multi_mp_sgd_mom_update(*data: Mutated, momentum: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                                      num_weights: int = 1):
    """multi_mp_sgd_mom_update with the rates in two arrays at the end."""
    groups, rates = _groups(data, num_weights, 4, 2)
    return _all(_sgd(momentum, True, rescale_grad, clip_gradient), groups, *rates)


def _adamw(mixed, scale, beta1, beta2, epsilon, clip):
    def step(weight, grad, mean, var, *rest):
        *copy, lr, wd, eta = rest
        target = copy[0] if mixed else weight
        grad = clipped(grad.to(target.dtype) * scale.to(target.dtype), 1, clip)
        new = adamw(target, grad, mean, var, lr, beta1, beta2, epsilon, wd, eta)
        if mixed:
            target.copy_(new)
        return new.to(weight.dtype)
    return step


def _multi_adamw(data, count, each, mixed, rates, beta1, beta2, epsilon, clip):
    groups, (scale,) = _groups(data, count, each, 1)
    if switched_off(scale):
        return tuple(group[0].clone() for group in groups)
    return _all(_adamw(mixed, scale.reshape(-1)[0], beta1, beta2, epsilon, clip), groups, *rates)


@operator("_multi_adamw_update", checked=True, floats=True, **_declaration("adamw_update", ("rescale_grad",)))
def multi_adamw_update(*data: Mutated, lrs: Floats, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8, wds: Floats,
                       etas: Floats, clip_gradient: float = -1.0, num_weights: int = 1):
    """adamw_update of several weights: (weight, gradient, mean, variance) of each, then the scale of the gradients."""
    rates = [_rates(r, num_weights, n) for r, n in ((lrs, "lrs"), (wds, "wds"), (etas, "etas"))]
    return _multi_adamw(data, num_weights, 4, False, rates, beta1, beta2, epsilon, clip_gradient)


@operator("_multi_mp_adamw_update", checked=True, floats=True, **_declaration("mp_adamw_update", ("rescale_grad",)))
def multi_mp_adamw_update(*data: Mutated, lrs: Floats, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8, wds: Floats,
                          etas: Floats, clip_gradient: float = -1.0, num_weights: int = 1):
    """mp_adamw_update of several weights: (weight, gradient, mean, variance, float32 weight) of each, then the scale."""
    rates = [_rates(r, num_weights, n) for r, n in ((lrs, "lrs"), (wds, "wds"), (etas, "etas"))]
    return _multi_adamw(data, num_weights, 5, True, rates, beta1, beta2, epsilon, clip_gradient)


def _lamb(mixed, beta1, beta2, epsilon, rescale_grad, bounds, clip, bias_correction):
    def step(weight, grad, mean, var, *rest):
        *copy, lr, wd, t = rest
        target = copy[0] if mixed else weight
        grad = clipped(grad.to(target.dtype), rescale_grad, clip)
        direction = lamb_direction(target, grad, mean, var, beta1, beta2, epsilon, t, bias_correction, wd)
        new = lamb_step(target, direction, weight.to(target.dtype).norm(), direction.norm(), lr, *bounds)
        if mixed:
            target.copy_(new)
        return new.to(weight.dtype)
    return step


@operator("_multi_lamb_update", checked=True, **_declaration("lamb_update", count="num_tensors"))
def multi_lamb_update(*data: Mutated, learning_rates: Floats, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-6,
                      wds: Floats, rescale_grad: float = 1.0, lower_bound: float = -1.0, upper_bound: float = -1.0,
                      clip_gradient: float = -1.0, bias_correction: bool = True, step_count: Shape, num_tensors: int = 1):
    """LAMB's step of several weights: (weight, gradient, mean, variance) of each."""
    groups, _ = _groups(data, num_tensors, 4)
    step = _lamb(False, beta1, beta2, epsilon, rescale_grad, (lower_bound, upper_bound), clip_gradient, bias_correction)
    return _all(step, groups, _rates(learning_rates, num_tensors, "learning_rates"), _rates(wds, num_tensors, "wds"),
                _rates(step_count, num_tensors, "step_count"))


@operator("_multi_mp_lamb_update", checked=True, **_declaration("mp_lamb_update", count="num_tensors"))
def multi_mp_lamb_update(*data: Mutated, learning_rates: Floats, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-6,
                         wds: Floats, rescale_grad: float = 1.0, lower_bound: float = -1.0, upper_bound: float = -1.0,
                         clip_gradient: float = -1.0, bias_correction: bool = True, step_count: Shape, num_tensors: int = 1):
    """LAMB's step of several weights: (weight, gradient, mean, variance, float32 weight) of each."""
    groups, _ = _groups(data, num_tensors, 5)
    step = _lamb(True, beta1, beta2, epsilon, rescale_grad, (lower_bound, upper_bound), clip_gradient, bias_correction)
    return _all(step, groups, _rates(learning_rates, num_tensors, "learning_rates"), _rates(wds, num_tensors, "wds"),
                _rates(step_count, num_tensors, "step_count"))


for _op, _form, _count in (
        (multi_sgd_update, "sgd_update", "num_weights"), (multi_sgd_mom_update, "sgd_mom_update", "num_weights"),
        (multi_mp_sgd_update, "mp_sgd_update", "num_weights"), (multi_mp_sgd_mom_update, "mp_sgd_mom_update", "num_weights"),
        (preloaded_multi_sgd_update, "sgd_update", "num_weights"), (preloaded_multi_sgd_mom_update, "sgd_mom_update", "num_weights"),
        (preloaded_multi_mp_sgd_update, "mp_sgd_update", "num_weights"),
        (preloaded_multi_mp_sgd_mom_update, "mp_sgd_mom_update", "num_weights"), (multi_adamw_update, "adamw_update", "num_weights"),
        (multi_mp_adamw_update, "mp_adamw_update", "num_weights"), (multi_lamb_update, "lamb_update", "num_tensors"),
        (multi_mp_lamb_update, "mp_lamb_update", "num_tensors")):
    _states(_op, _form, _count)
