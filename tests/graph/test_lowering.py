"""Graphs lowered to torch.fx: one call a node, states, generators, errors that name the node."""
import pytest
import torch

import mxnet as mx
from mxnet import sym
from mxnet.base import MXNetError
from mxnet.graph import Graph, Program, infer_shapes, infer_types, lower

CPU = mx.cpu()


def graph_of(symbol):
    return symbol._graph


def test_nodes_come_after_their_inputs():
    x = sym.Variable("x")
    left = sym.exp(x, name="left")
    graph = graph_of(sym.elemwise_add(left, sym.log(left, name="right"), name="sum"))
    assert [n.name for n in graph.nodes] == ["x", "left", "right", "sum"]
    assert [n.name for n in graph.inputs] == ["x"] and graph.output_names() == ["sum_output"]
    assert isinstance(graph.internals(), Graph) and len(graph.internals().outputs) == 4


def test_deep_graphs_need_no_recursion():
    x = sym.Variable("x")
    for _ in range(3000):
        x = x + 1
    program = Program(graph_of(x), False, CPU)
    assert program.run(torch.zeros(1))[0].item() == 3000


def test_one_call_a_node():
    net = sym.FullyConnected(sym.exp(sym.Variable("x"), name="e"), num_hidden=2, name="f")
    module = lower(graph_of(net), False, CPU)
    calls = [n for n in module.graph.nodes if n.op == "call_function"]
    assert [c.meta["node"].name for c in calls] == ["e", "f"]
    assert [n.name for n in module.graph.nodes if n.op == "placeholder"] == ["x", "f_weight", "f_bias"]
    found = module(torch.zeros(1, 3), torch.ones(2, 3), torch.zeros(2))[0]
    assert found.tolist() == [[3, 3]]


def test_names_that_python_reserves():
    net = sym.exp(sym.Variable("class"), name="1 + 2") * sym.Variable("a.b/c")
    assert Program(graph_of(net), False, CPU).run(torch.zeros(1), torch.full((1,), 2.0))[0].item() == 2


def test_outputs_of_many():
    parts = sym.split(sym.Variable("x"), num_outputs=3, axis=0)
    net = sym.Group([parts[2], parts[0] * 2])
    found = Program(graph_of(net), False, CPU).run(torch.arange(3.0))
    assert [f.item() for f in found] == [2, 0]


def test_training_is_part_of_the_program():
    graph = graph_of(sym.Dropout(sym.Variable("x"), p=0.9))
    x = torch.ones(50)
    assert (Program(graph, False, CPU).run(x)[0] == 1).all()
    assert (Program(graph, True, CPU).run(x)[0] == 0).any()


def test_results_share_no_memory_with_inputs():
    x = torch.ones(2)
    found = Program(graph_of(sym.Group([sym.Variable("x"), sym.identity(sym.Variable("y"))])), False, CPU).run(x, x)
    assert all(f.data_ptr() != x.data_ptr() for f in found)


def test_failures_name_node_and_input():
    net = sym.dot(sym.exp(sym.Variable("x"), name="first"), sym.Variable("w"), name="second")
    program = Program(graph_of(net), False, CPU)
    with pytest.raises(Exception) as caught:
        program.run(torch.ones(2, 3), torch.ones(2, 3))
    error = program.explain(caught.value, (torch.ones(2, 3), torch.ones(2, 3)))
    assert isinstance(error, MXNetError) and "dot 'second'" in str(error) and "(2, 3)" in str(error)


def test_passes_rewrite_the_module():
    def silence(module):
        for node in module.graph.nodes:
            if node.op == "call_function" and node.meta.get("node") and node.meta["node"].name == "e":
                node.replace_all_uses_with(node.args[0])
        module.graph.eliminate_dead_code()
        return module

    net = sym.exp(sym.Variable("x"), name="e") * 2
    assert Program(graph_of(net), False, CPU, passes=[silence]).run(torch.ones(1))[0].item() == 2


def test_precision_changes_products_but_no_types():
    net = sym.FullyConnected(sym.Variable("x"), num_hidden=8, no_bias=True)
    x, weight = torch.rand(4, 64), torch.rand(8, 64)
    exact, low = (Program(graph_of(net), False, CPU, precision=p).run(x, weight)[0] for p in ("float32", "bfloat16"))
    assert low.dtype is torch.float32 and 0 < (exact - low).abs().max() < 0.5


def test_inference_by_entry():
    graph = graph_of(sym.split(sym.Variable("x"), num_outputs=2, axis=1, name="s"))
    shapes = infer_shapes(graph, {"x": (2, 6)})
    types = infer_types(graph, {"x": torch.float16})
    node = graph.nodes[-1]
    assert [shapes[id(node), i] for i in range(2)] == [(2, 3), (2, 3)]
    assert types[id(node), 1] is torch.float16


def test_big_graphs_are_built_quickly():
    import time
    x = sym.Variable("data")
    for i in range(50):
        x = sym.Activation(sym.BatchNorm(sym.Convolution(x, num_filter=8, kernel=(3, 3), pad=(1, 1), name=f"c{i}"), name=f"b{i}"),
                           act_type="relu", name=f"r{i}")
    start = time.perf_counter()
    x.simple_bind(CPU, data=(1, 8, 8, 8))._program(False)
    assert time.perf_counter() - start < 5           # measured: 0.2 s on a quiet core


def test_variables_whose_names_make_one_identifier():
    net = sym.Variable("a.b") - sym.Variable("a_b") * 2 + sym.Variable("self") * 3
    assert Program(graph_of(net), False, CPU).run(torch.tensor([1.0]), torch.tensor([2.0]), torch.tensor([4.0]))[0].item() == 9
