"""Draws of the operators that update weights: their results, and what they leave in their states."""
from .draw import draws

STATES = {"sgd_update": 0, "sgd_mom_update": 1, "nag_mom_update": 1, "adam_update": 2, "rmsprop_update": 1, "rmspropalex_update": 3,
          "ftrl_update": 2, "ftml_update": 3, "signsgd_update": 0, "signum_update": 1, "mp_sgd_update": 0, "mp_sgd_mom_update": 1, "mp_nag_mom_update": 1}
ATTRIBUTES = {
    "sgd_mom_update": ("momentum",), "nag_mom_update": ("momentum",), "signum_update": ("momentum", "wd_lh"), "mp_sgd_mom_update": ("momentum",),
    "mp_nag_mom_update": ("momentum",), "adam_update": ("beta1", "beta2", "epsilon"), "rmsprop_update": ("gamma1", "epsilon", "clip_weights"),
    "rmspropalex_update": ("gamma1", "gamma2", "epsilon"), "ftrl_update": ("lamda1", "beta"), "ftml_update": ("beta1", "beta2"),
}


@draws(*STATES)
def update(d):
    """Any of the attributes; sometimes the weight is the output."""
    shape, half = d.shape(1, 3), d.op.startswith("mp_")
    dtype = "float16" if half else d.choice("float32", "float32", "float64")
    state = "float32" if half else dtype
    spread = {"rmspropalex_update": [(3, 4), (-0.5, 0.5), (-1, 1)], "ftml_update": [(0.1, 1), (0.1, 1), (-1, 1)],
              "adam_update": [(-1, 1), (0.1, 1)], "ftrl_update": [(-1, 1), (0.1, 1)], "rmsprop_update": [(0.1, 1)]}.get(d.op, [(-1, 1)] * 3)
    inputs = [d.array(shape, dtype), d.array(shape, dtype)] + [d.array(shape, state, *spread[i]) for i in range(STATES[d.op])]
    if half:
        inputs.append({**inputs[0], "dtype": "float32"})
    attrs = {"lr": d.number(0.01, 0.5), **d.some(wd=d.number(0, 0.1), rescale_grad=d.number(0.1, 2))}
    attrs.update(d.some(**{"clip_grad" if d.op == "ftml_update" else "clip_gradient": d.choice(-1.0, 0.5)}))
    attrs.update(d.some(**{name: 1e-3 if name == "epsilon" else d.number(0.1, 0.9) for name in ATTRIBUTES.get(d.op, ())}))
    if d.op == "ftml_update":
        attrs["t"] = d.integer(1, 5)
    return finish(d, inputs, attrs)


def finish(d, inputs, attrs, out: int | list[int] = 0):
    """The case: states are compared too."""
    case = {**d.case(*inputs, grad=[], **attrs), "mutates": True}
    if out != 0 or d.chance(0.5):
        case["out"] = out
    return case


@draws("_adamw_update", "_mp_adamw_update")
def adamw_update(d):
    """The factor of the gradient is an array; 0 means no update."""
    shape, half = d.shape(1, 3), d.op.startswith("_mp")
    dtype = "float16" if half else "float32"
    inputs = [d.array(shape, dtype), d.array(shape, dtype), d.array(shape), d.array(shape, "float32", 0.1, 1)]
    if half:
        inputs.append({**inputs[0], "dtype": "float32"})
    inputs.append(d.array([1], "float32", kind="values", values=[d.choice(0.5, 1.0, 2.0)]))
    return finish(d, inputs, {"lr": d.number(0.01, 0.5), "eta": d.number(0.1, 1), **d.some(
        wd=d.number(0, 0.1), beta1=d.number(0.5, 0.9), beta2=d.number(0.5, 0.99), epsilon=1e-3, clip_gradient=d.choice(-1.0, 0.5))})


@draws("lamb_update_phase1", "mp_lamb_update_phase1")
def lamb_phase1(d):
    """The direction of LAMB."""
    shape, half = d.shape(1, 3), d.op.startswith("mp")
    dtype = "float16" if half else "float32"
    inputs = [d.array(shape, dtype), d.array(shape, dtype), d.array(shape), d.array(shape, "float32", 0.1, 1)]
    if half:
        inputs.append({**inputs[0], "dtype": "float32"})
    attrs = {"t": d.integer(1, 5), "wd": d.number(0, 0.1), **d.some(
        beta1=d.number(0.5, 0.9), beta2=d.number(0.5, 0.99), epsilon=1e-3, bias_correction=d.chance(0.5), rescale_grad=d.number(0.1, 2),
        clip_gradient=d.choice(-1.0, 0.5))}
    return {**d.case(*inputs, grad=[], **attrs), "mutates": True}


@draws("lamb_update_phase2", "mp_lamb_update_phase2")
def lamb_phase2(d):
    """The step of LAMB."""
    shape, half = d.shape(1, 3), d.op.startswith("mp")
    inputs = [d.array(shape, "float16" if half else "float32"), d.array(shape), d.array([1], "float32", 0, 2), d.array([1], "float32", 0.1, 2)]
    if half:
        inputs.append({**inputs[0], "dtype": "float32"})
    return finish(d, inputs, {"lr": d.number(0.01, 0.5), **d.some(lower_bound=d.number(0.1, 0.5), upper_bound=d.number(0.8, 1.5))})


def sgd_arrays(d, count, half, momentum):
    """Arrays of several weights, weight by weight, and the places of the weights among them."""
    inputs, places = [], []
    for _ in range(count):
        shape, dtype = d.shape(1, 2), "float16" if half else "float32"
        places.append(len(inputs))
        inputs += [d.array(shape, dtype), d.array(shape, dtype)] + ([d.array(shape)] if momentum else [])
        if half:
            inputs.append({**inputs[places[-1]], "dtype": "float32"})
    return inputs, places


@draws("multi_sgd_update", "multi_sgd_mom_update", "multi_mp_sgd_update", "multi_mp_sgd_mom_update")
def multi_sgd(d):
    """Several weights, one call; arrays stand weight by weight."""
    count, half, momentum = d.integer(1, 3), "_mp_" in d.op, "_mom_" in d.op
    inputs, places = sgd_arrays(d, count, half, momentum)
    attrs: dict[str, object] = {"lrs": [d.number(0.01, 0.5) for _ in range(count)], "wds": [d.number(0, 0.1) for _ in range(count)], "num_weights": count,
             **d.some(rescale_grad=d.number(0.1, 2), clip_gradient=d.choice(-1.0, 0.5))}
    if momentum:
        attrs["momentum"] = d.number(0.1, 0.9)
    return finish(d, inputs, attrs, out=places)


@draws("multi_sum_sq")
def multi_sum_sq(d):
    """Sums of squares of several arrays."""
    inputs = [d.array(d.shape(1, 3)) for _ in range(d.integer(1, 4))]
    return d.case(*inputs, grad=[], num_arrays=len(inputs))


@draws("all_finite", "multi_all_finite")
def all_finite(d):
    """Finite or not."""
    inputs = [d.array(d.shape(1, 3), kind=d.choice("uniform", "uniform", "special")) for _ in range(1 if d.op == "all_finite" else d.integer(1, 3))]
    return d.case(*inputs, grad=[], **({"num_arrays": len(inputs)} if d.op != "all_finite" else {}))
