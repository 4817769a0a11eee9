"""Short forms: layers without attributes, arrays as inputs, list_parameters, and the page that describes them."""
import re
from pathlib import Path

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, sym
from mxnet.base import MXNetError

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCKS = [pytest.param(block, id=f"{page}-{number}") for page in ("short-forms.md", "short-forms.zh-CN.md")
          for number, block in enumerate(re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), flags=re.DOTALL))]


@pytest.mark.parametrize("block", BLOCKS)
def test_documented_examples_run(block, capsys):
    """Each example prints what its comments promise."""
    exec(compile(block, "short-forms", "exec"), {"__name__": "example"})
    printed = capsys.readouterr().out.splitlines()
    lines = [line for line in block.splitlines() if line.strip().startswith("print(")]
    assert len(printed) == len(lines)
    for line, text in zip(lines, printed, strict=True):
        promised = line.partition("  # ")[2].strip()
        if promised.startswith(("[", "(")):
            assert text == promised


def test_pages_show_the_same_code():
    assert [b.values[0] for b in BLOCKS[:len(BLOCKS) // 2]] == [b.values[0] for b in BLOCKS[len(BLOCKS) // 2:]]


def test_defaults_are_written_in_full():
    net = sym.FullyConnected(data=sym.Relu(data=sym.Convolution(data=sym.var("x"), name="c"), name="r"), name="f")
    attrs = net.attr_dict()
    assert attrs["c"]["kernel"] == "(3, 3)" and attrs["c"]["pad"] == "(1, 1)" and attrs["c"]["num_filter"] == "64"
    assert attrs["f"]["num_hidden"] == "128"
    again = sym.load_json(net.tojson())
    assert again.infer_shape(x=(2, 3, 8, 8))[1] == [(2, 128)]
    assert sym.Convolution(data=sym.var("x"), kernel=(5, 5)).infer_shape(x=(1, 1, 8, 8))[1] == [(1, 64, 4, 4)]


@pytest.mark.parametrize("call", [
    lambda x: sym.Convolution(x), lambda x: sym.FullyConnected(x), lambda x: sym.Convolution(data=x, weight=sym.var("w")),
    lambda x: sym.FullyConnected(data=x, weight=sym.var("w")), lambda x: nd.FullyConnected(nd.ones((2, 2)), nd.ones((2, 2))),
    lambda x: nd.Convolution(data=nd.ones((1, 1, 4, 4)))])
def test_elsewhere_attributes_stay_required(call):
    with pytest.raises(MXNetError):
        call(sym.var("x"))


def test_number_of_classes_is_checked_when_shapes_are_inferred():
    net = sym.SoftmaxOutput(data=sym.FullyConnected(data=sym.var("x"), num_hidden=7, name="f"), num_class=10, name="softmax")
    with pytest.raises(MXNetError, match=r"SoftmaxOutput 'softmax'.*7 classes.*num_class=10"):
        net.infer_shape(x=(2, 3))
    with pytest.raises(MXNetError, match="num_class"):
        net.simple_bind(mx.cpu(), x=(2, 3))


def small_net(image):
    net = sym.Pooling(data=sym.Relu(data=sym.Convolution(data=image, name="c")), kernel=(2, 2), stride=(2, 2), pool_type="max")
    net = sym.FullyConnected(data=sym.Flatten(data=net), num_hidden=10, name="f")
    return sym.SoftmaxOutput(data=net, num_class=10, name="softmax")


def test_parameters_of_a_net_made_from_an_array():
    net = small_net(nd.random.uniform(shape=(4, 1, 8, 8)))
    parameters = net.list_parameters()
    assert [p.shape for p in parameters] == [(64, 1, 3, 3), (64,), (10, 1024), (10,)]
    assert all(p.grad is not None for p in parameters)
    assert parameters[0].asnumpy().std() > 0 and not parameters[1].asnumpy().any()
    assert all(a is b for a, b in zip(parameters, net.list_parameters(), strict=True))
    before = net.forward()[0].asnumpy()
    np.testing.assert_allclose(before.sum(1), np.ones(4), rtol=1e-5)
    parameters[3][:] = nd.arange(10)
    assert (net.forward()[0].asnumpy() != before).any()
    assert net.eval()[0].shape == (4, 10)


def test_an_image_of_two_axes_has_one_channel():
    net = sym.Convolution(data=nd.ones((5, 6)))
    assert net.forward()[0].shape == (1, 64, 5, 6)
    assert sym.Convolution(nd.ones((5, 6))).forward()[0].shape == (1, 64, 5, 6)


def test_unknown_shapes_are_named():
    net = sym.FullyConnected(data=sym.var("x"), name="f")
    with pytest.raises(MXNetError, match=r"x.*f_weight"):
        net.list_parameters()
    with pytest.raises(ValueError, match="x"):
        net.forward()
    assert net.forward(x=nd.ones((2, 3)))[0].shape == (2, 128)


def test_bound_values_are_kept_by_copies_and_composition():
    x = nd.array([1.0, 2.0])
    doubled = sym.broadcast_add(x, x)
    assert doubled.forward()[0].asnumpy().tolist() == [2, 4]
    assert (doubled * 3).eval()[0].asnumpy().tolist() == [6, 12]
    x[:] = 5
    assert doubled.forward()[0].asnumpy().tolist() == [10, 10]


def test_training_with_copies_leaves_them_alone():
    net = small_net(nd.random.uniform(shape=(4, 1, 8, 8)))
    copies = [p.copy() for p in net.list_parameters()]
    before = [c.asnumpy() for c in copies]
    with pytest.warns(UserWarning, match="gradient"):
        mx.optimizer.SGD(learning_rate=0.1).update(copies)
    for copy, old in zip(copies, before, strict=True):
        np.testing.assert_array_equal(copy.asnumpy(), old)
