"""print_summary and plot_network."""
import pytest

import mxnet as mx
from mxnet import sym
from mxnet.base import MXNetError


@pytest.fixture
def net():
    data = sym.Variable("data")
    conv = sym.Convolution(data, kernel=(3, 3), num_filter=4, stride=(2, 2), pad=(1, 1), name="conv")
    left = sym.Activation(conv, act_type="relu", name="act")
    right = sym.Convolution(left, kernel=(3, 3), num_filter=4, no_bias=True, pad=(1, 1), name="conv2", num_group=2)
    pool = sym.Pooling(left + right, kernel=(2, 2), pool_type="max", stride=(2, 2), name="pool")
    dense = sym.FullyConnected(sym.Flatten(pool, name="flat"), num_hidden=5, name="fc")
    return sym.SoftmaxOutput(sym.BatchNorm(dense, name="bn"), name="softmax")


def rows(text):
    return [line.split() for line in text.splitlines() if set(line) - set("_=")]


def test_summary(net, capsys):
    mx.viz.print_summary(net, shape={"data": (1, 3, 8, 8)}, line_length=100)
    text = capsys.readouterr().out
    plus = next(node for node in net.get_internals().list_outputs() if node.startswith("_plus"))[:-len("_output")]
    assert rows(text) == [
        ["Layer", "(type)", "Output", "Shape", "Param", "#", "Previous", "Layer"],
        ["data(null)", "3x8x8", "0"],
        ["conv(Convolution)", "4x4x4", "112", "data"],
        ["act(Activation)", "4x4x4", "0", "conv"],
        ["conv2(Convolution)", "4x4x4", "72", "act"],
        [f"{plus}(elemwise_add)", "4x4x4", "0", "act"], ["conv2"],
        ["pool(Pooling)", "4x2x2", "0", plus],
        ["flat(Flatten)", "16", "0", "pool"],
        ["fc(FullyConnected)", "5", "85", "flat"],
        ["bn(BatchNorm)", "5", "10", "fc"],
        ["softmax(SoftmaxOutput)", "5", "0", "bn"],
        ["Total", "params:", "279"]]
    lines = text.splitlines()
    assert lines[0] == "_" * 100 == lines[-1] and lines[2] == "=" * 100
    assert lines[3] == "data(null)".ljust(44) + "3x8x8".ljust(20) + "0".ljust(10) + "".ljust(26)


def test_summary_without_shapes_counts_what_is_known(capsys):
    dense = sym.FullyConnected(sym.Variable("data"), num_hidden=2, name="fc")
    mx.viz.print_summary(dense)
    assert rows(capsys.readouterr().out)[2:] == [["fc(FullyConnected)", "2", "data"], ["Total", "params:", "2"]]


def test_summary_of_vectors_and_embeddings(capsys):
    mx.viz.print_summary(sym.Embedding(sym.Variable("data"), input_dim=10, output_dim=4, name="emb"), shape={"data": (2,)})
    assert rows(capsys.readouterr().out)[1:] == [["data(null)", "0"], ["emb(Embedding)", "4", "40", "data"], ["Total", "params:", "40"]]


def test_summary_of_two_inputs(capsys):
    both = sym.dot(sym.Variable("a"), sym.Variable("b"), name="d")
    mx.viz.print_summary(both, shape={"a": (2, 3), "b": (3, 4)})
    assert [row[0] for row in rows(capsys.readouterr().out)[1:]] == ["a(null)", "b(null)", "d(dot)", "b", "Total"]


def test_plot(net):
    pytest.importorskip("graphviz")
    dot = mx.viz.plot_network(net, title="net", save_format="png", shape={"data": (1, 3, 8, 8)}, node_attrs={"fixedsize": "false"})
    assert dot.format == "png" and dot.name == "net"
    source = dot.source
    for text in ('3x3/2x2, 4', "FullyConnected", "max, 2x2/2x2", "relu", 'act -> conv [label="4x4x4"', "fixedsize=false", "shape=oval"):
        assert text in source
    assert "conv_weight" not in source
    assert "conv_weight" in mx.viz.plot_network(net, hide_weights=False).source
    typed = mx.viz.plot_network(sym.exp(sym.Variable("x"), name="e"), dtype={"x": "float64"}).source
    assert "(float64)" in typed


def test_errors(net):
    with pytest.raises(TypeError, match="symbol must be a Symbol, received int"):
        mx.viz.print_summary(5)
    with pytest.raises(MXNetError, match="zzz"):
        mx.viz.print_summary(net, shape={"zzz": (1,)})
