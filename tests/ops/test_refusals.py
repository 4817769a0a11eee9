"""What random calls brought to light: arrays that are not there, too few or too many, sizes that kernels of torch do not look at."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import ArgumentError, MXNetError, ShapeError


@pytest.mark.parametrize("call", [
    lambda: nd.FullyConnected(nd.ones((2, 3)), nd.ones((4, 3)), nd.ones(4), num_hidden=4, no_bias=True),
    lambda: nd.SequenceMask(nd.ones((2, 3)), nd.ones(3)), lambda: nd.LeakyReLU(nd.ones((2, 3)), nd.ones(3)),
    lambda: nd.softmax(nd.ones((2, 3)), nd.ones(2, dtype="int32"))])
def test_arrays_that_attributes_leave_out_are_refused(call):
    with pytest.raises(ArgumentError, match="arrays were given, expected"):
        call()


def test_missing_arrays_are_named():
    with pytest.raises(ArgumentError, match="'bias' is missing; pass no_bias=True"):
        nd.FullyConnected(nd.ones((2, 3)), nd.ones((4, 3)), num_hidden=4)
    with pytest.raises(ArgumentError, match="'sequence_length' is missing"):
        nd.SequenceMask(nd.ones((2, 3)), use_sequence_length=True)


def test_arrays_behind_an_absent_input_move_up():
    data, label, lengths = nd.ones((5, 1, 3)), nd.ones((1, 2)), nd.ones(1)
    named = nd.CTCLoss(data, label, label_lengths=lengths, use_label_lengths=True)
    np.testing.assert_allclose(named.asnumpy(), 2.7850113, rtol=1e-5)
    np.testing.assert_array_equal(nd.CTCLoss(data, label, lengths, use_label_lengths=True).asnumpy(), named.asnumpy())


def test_all_results_need_their_out():
    with pytest.raises(ArgumentError, match="out has 1 arrays, the operator gives 2"):
        nd.split(nd.ones((2, 2)), num_outputs=2, out=nd.ones((2, 1)))


def test_a_head_for_a_result_that_no_variable_moves():
    x = mx.np.array([1.0, 5.0, 3.0])
    x.attach_grad()
    with mx.autograd.record():
        mean, count = mx.np.average(x, returned=True)
    mx.autograd.backward([mean, count], [mx.np.array(3.0), mx.np.array(1.0)])
    np.testing.assert_allclose(x.grad.asnumpy(), [1, 1, 1])


@pytest.mark.parametrize("call", [
    lambda: nd.multi_sum_sq(nd.ones(2), nd.ones(2), num_arrays=1), lambda: nd.multi_all_finite(nd.ones(2), nd.ones(2), num_arrays=1),
    lambda: nd.amp_multicast(nd.ones(2), num_outputs=2),
    lambda: nd.multi_sgd_update(nd.ones(2), nd.ones(2, dtype="float16"), lrs=(0.1,), wds=(0,), num_weights=1),
    lambda: nd.ROIPooling(nd.ones((1, 1, 4, 4)), nd.zeros((1, 5)), pooled_size=(2, 2), spatial_scale=1.5),
    lambda: nd.contrib.ROIAlign(nd.ones((1, 1, 4, 4)), nd.zeros((1, 5)), pooled_size=(2,), spatial_scale=1),
    lambda: nd.image.flip_top_bottom(nd.ones((4, 4, 2))), lambda: nd.image.random_hue(nd.ones((2, 4, 4, 3)), min_factor=0, max_factor=0),
    lambda: nd.Crop(nd.ones((1, 2, 5, 6)), num_args=1, h_w=(2, 1), offset=(-1, -1)),
    lambda: nd._internal._identity_with_attr_like_rhs(nd.ones((2, 4)), nd.ones(4)),
    lambda: mx.np.random.normal(mx.np.ones((2, 3)), 1.0, size=(3,)), lambda: mx.npx.random.bernoulli(prob=2.0, size=(2,))])
def test_what_1_9_1_refuses_is_refused(call):
    with pytest.raises(MXNetError):
        call()


def test_states_of_another_rank_do_not_reach_torch():
    with pytest.raises(ShapeError, match="state_cell"):
        nd.RNN(nd.ones((6, 2, 1)), nd.ones(68), nd.ones((2, 2, 1)), nd.ones((2, 2, 2, 2)), mode="lstm", num_layers=1, state_size=2,
               projection_size=1, bidirectional=True)


def test_momentum_zero_is_a_plain_step():
    weight, momentum = nd.array([1.0, 2.0]), nd.array([5.0, 5.0])
    made = nd.sgd_mom_update(weight, nd.array([1.0, -1.0]), momentum, lr=0.1)
    np.testing.assert_allclose(made.asnumpy(), [0.9, 2.1], rtol=1e-6)
    np.testing.assert_allclose(momentum.asnumpy(), [-0.1, 0.1], rtol=1e-6)


def test_integers_are_cut_where_1_9_1_cuts_them():
    assert mx.np.around(mx.np.array([26, -29, 99], dtype="int32"), -1).tolist() == [20, -20, 90]
    assert mx.np.prod(mx.np.array([1.6, 1.7]), dtype="int32").item() == 2
    assert mx.np.quantile(mx.np.array([1.0, 2.0, 3.0]), 0.25, interpolation="nearest").item() == 2


def test_integers_of_one_column_are_multiplied():
    one = nd.array([1.0])
    made = nd.contrib.quantized_fully_connected(nd.array([[3], [-4]], dtype="int8"), nd.array([[5], [7]], dtype="int8"), -one, one, -one, one,
                                                num_hidden=2, no_bias=True)
    assert made[0].asnumpy().tolist() == [[15, 21], [-20, -28]]


def test_deformed_places_outside_of_a_thin_image_are_zero():
    data, offset = nd.ones((1, 1, 1, 3)), nd.full((1, 2, 1, 3), 2.0)
    made = nd.contrib.ModulatedDeformableConvolution(data, offset, nd.ones((1, 1, 1, 3)), nd.ones((1, 1, 1, 1)), kernel=(1, 1), num_filter=1,
                                                     no_bias=True)
    assert made.asnumpy().ravel().tolist() == [0, 0, 0]


def test_arrays_of_several_types_are_reset_together():
    arrays = [nd.ones(2), nd.ones(3, dtype="float16")]
    nd.reset_arrays(*arrays, num_arrays=2)
    assert all(not a.asnumpy().any() for a in arrays)


def test_arrays_that_do_not_fit_in_memory():
    with pytest.raises(MXNetError, match="^broadcast_to: out of memory .*shape="):
        nd.broadcast_to(nd.ones((1, 1)), shape=(10**7, 10**7))


DATA = mx.sym.Variable("data")


@pytest.mark.parametrize("compose, attribute", [
    (lambda: mx.sym.Dropout(DATA, p=2), "p"), (lambda: mx.sym.RNN(DATA, state_size=2, num_layers=1, mode="gru", p=-0.1), "p"),
    (lambda: mx.sym.Embedding(DATA, input_dim=0, output_dim=2), "input_dim"), (lambda: mx.sym.FullyConnected(DATA, num_hidden=0), "num_hidden"),
    (lambda: mx.sym.Convolution(DATA, kernel=(3, 3), num_filter=0), "num_filter"),
    (lambda: mx.sym.Convolution(DATA, kernel=(3, 3), num_filter=1, stride=(0, 1)), "stride"),
    (lambda: mx.sym.Deconvolution(DATA, kernel=(3, 3), num_filter=1, pad="(-1,0)"), "pad"),
    (lambda: mx.sym.ROIPooling(DATA, DATA, pooled_size=(2, 2), spatial_scale=1.5), "spatial_scale"),
    (lambda: mx.sym.image.random_hue(DATA, min_factor=-1, max_factor=1), "min_factor"),
    (lambda: mx.sym.argmax(DATA, axis=10 ** 20), "axis"), (lambda: mx.sym.clip(DATA, 0, 1e50), "a_max"),
    (lambda: mx.sym.BatchNorm(DATA, momentum="1e50"), "momentum")])
def test_numbers_out_of_bounds_are_refused_when_a_symbol_is_composed(compose, attribute):
    with pytest.raises(ArgumentError, match=f"attribute '{attribute}' is"):
        compose()


def test_infinite_numbers_are_taken_where_they_are_meant():
    np.testing.assert_array_equal(nd.clip(nd.array([1, -2]), -np.inf, np.inf).asnumpy(), [1, -2])
