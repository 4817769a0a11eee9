"""Networks that MXNet 1.9.1 fused for oneDNN (sg_mkldnn_conv, sg_mkldnn_fully_connected) load, run and are written as they were.

tools/make_golden_fused.py wrote the cases.
"""
import json
from pathlib import Path

import numpy as np
import pytest

import mxnet as mx

CASES = json.loads((Path(__file__).parent.parent / "golden" / "fused.json").read_text(encoding="utf-8"))
NAMES = [name for name in CASES if name != "data"]


def arrays(found):
    return {name: mx.nd.array(one["values"], dtype=one["dtype"]) for name, one in found.items()}


@pytest.mark.parametrize("name", NAMES)
def test_fused_networks_give_the_numbers_of_mxnet(name):
    case = CASES[name]
    symbol, states = mx.sym.load_json(case["symbol"]), arrays(case["states"])
    arguments = {"data": mx.nd.array(CASES["data"]), **arrays(case["arguments"])}
    assert set(symbol.list_arguments()) == set(arguments) and set(symbol.list_auxiliary_states()) == set(states)
    bound = symbol.bind(mx.cpu(), arguments, aux_states=states, grad_req="null")
    step = 0.01 if name == "quantized_naive" else 1e-5       # there halves are rounded in float32, here in double: one integer of 128 differs
    np.testing.assert_allclose(bound.forward()[0].asnumpy(), case["output"], rtol=1e-4, atol=step)


@pytest.mark.parametrize("name", NAMES)
def test_fused_networks_keep_their_form_in_files(name):
    nodes = json.loads(CASES[name]["symbol"])["nodes"]
    assert json.loads(mx.sym.load_json(CASES[name]["symbol"]).tojson())["nodes"] == nodes


def test_shapes_and_types_of_quantized_layers():
    symbol = mx.sym.load_json(CASES["quantized_naive"]["symbol"])
    internals = symbol.get_internals()
    first = next(n for n in internals.list_outputs() if n.startswith("quantized_sg_mkldnn_conv_bn_act_0"))
    layer = internals[first]
    assert layer.infer_shape(data=(2, 3, 4, 4))[1] == [(2, 4, 4, 4)]
    assert layer.infer_type(data="float32")[1] == [np.uint8]
    shapes, outputs, _ = symbol.infer_shape(data=(2, 3, 4, 4))
    assert outputs == [(2, 3)] and dict(zip(symbol.list_arguments(), shapes, strict=True))["dense_bias_quantize_min"] == (1,)


def test_gradients_pass_through_fused_layers():
    case = CASES["fused"]
    arguments = {"data": mx.nd.array(CASES["data"]), **arrays(case["arguments"])}
    gradients = {name: mx.nd.zeros(value.shape) for name, value in arguments.items()}
    bound = mx.sym.load_json(case["symbol"]).bind(mx.cpu(), arguments, gradients, aux_states=arrays(case["states"]))
    bound.forward(is_train=True)
    bound.backward(mx.nd.ones((2, 3)))
    assert abs(gradients["last_weight"].asnumpy()).max() > 0
