"""Write ``tests/golden/fused.json`` with the real MXNet 1.9.1, whose Python must run this script: networks that it has fused for oneDNN,
with float numbers and quantized, their parameters, one input and what comes out."""

# pyright: reportCallIssue=false, reportGeneralTypeIssues=false, reportArgumentType=false
import json
from pathlib import Path

import numpy as np

import mxnet as mx
from mxnet.contrib import quantization

OUT = Path(__file__).resolve().parent.parent / "tests" / "golden" / "fused.json"
SHAPE = (2, 3, 4, 4)


def network():
    sym = mx.sym
    data = sym.Convolution(sym.var("data"), kernel=(3, 3), num_filter=4, pad=(1, 1), no_bias=True, name="first")
    data = sym.Activation(sym.BatchNorm(data, fix_gamma=False, name="norm"), act_type="relu", name="relu")
    data = sym.Activation(data + sym.Convolution(data, kernel=(1, 1), num_filter=4, name="second"), act_type="relu", name="joined")
    data = sym.Activation(sym.FullyConnected(data, num_hidden=5, name="dense"), act_type="relu", name="active")
    return sym.FullyConnected(data, num_hidden=3, no_bias=True, name="last")


def outputs(symbol, arguments, states, data) -> list:
    bound = symbol.bind(mx.cpu(), {**arguments, "data": data}, aux_states=states, grad_req="null")
    return plain_numbers(bound.forward(is_train=False)[0])


def case(symbol, arguments, states, data) -> dict:
    kept = {
        kind: {name: {"dtype": str(np.dtype(a.dtype)), "values": plain_numbers(a)} for name, a in arrays.items()}
        for kind, arrays in (("arguments", arguments), ("states", states))
    }
    return {"symbol": symbol.tojson(), **kept, "output": outputs(symbol, arguments, states, data)}


def plain_numbers(array) -> list:
    """Floats with as many digits as float32 has."""
    values = array.asnumpy()
    return (values.astype(str).astype(float) if values.dtype.kind == "f" else values).tolist()


def rounded(low, high, shape):
    return mx.nd.array(np.random.uniform(low, high, shape).round(3))


def main() -> None:
    np.random.seed(7)
    plain = network()
    shapes, _, state_shapes = plain.infer_shape(data=SHAPE)
    arguments = {n: rounded(-0.5, 0.5, s) for n, s in zip(plain.list_arguments(), shapes, strict=True) if n != "data"}
    states = {n: rounded(0.5, 1, s) for n, s in zip(plain.list_auxiliary_states(), state_shapes, strict=True)}
    data = rounded(-1, 1, SHAPE)
    found = {"data": plain_numbers(data), "fused": case(plain.get_backend_symbol("MKLDNN"), arguments, states, data)}
    for mode in ("none", "naive"):
        batches = mx.io.NDArrayIter(data, batch_size=SHAPE[0])
        made = quantization.quantize_model_mkldnn(
            sym=plain,
            arg_params=arguments,
            aux_params=states,
            ctx=mx.cpu(),
            label_names=None,
            calib_mode=mode,
            quantized_dtype="auto",
            calib_data=None if mode == "none" else batches,
            num_calib_examples=None if mode == "none" else SHAPE[0],
        )
        found[f"quantized_{mode}"] = case(*made, data)
    OUT.write_text(json.dumps(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
