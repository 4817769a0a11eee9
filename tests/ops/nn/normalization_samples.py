"""Samples of normalization."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _batch_norm(data, gamma, beta, moving_mean, moving_var, eps=1e-3, fix_gamma=True, axis=1, output_mean_var=False, training=False, **_):
    axes = tuple(i for i in range(data.ndim) if i != axis % data.ndim)
    shape = [1] * data.ndim
    shape[axis] = -1
    mean, var = (data.mean(axes), data.var(axes)) if training else (moving_mean, moving_var)
    found = (data - mean.reshape(shape)) / np.sqrt(var.reshape(shape) + eps) * (1 if fix_gamma else gamma.reshape(shape))
    found = found + beta.reshape(shape)
    return (found, mean, 1 / np.sqrt(var + eps)) if output_mean_var else found


def _trained(*arrays, **attrs):
    return _batch_norm(*arrays, training=True, **attrs)


def _states(make, channels=3):
    return make(channels), make(channels), make(channels), make(channels, low=0.5)


@samples("BatchNorm", reference=_batch_norm)
def batch_norm(make):
    yield Sample(make(2, 3, 2, 2), *_states(make), fix_gamma=False, _grad=("gamma", "beta"))
    yield Sample(make(2, 3, 2, 2), *_states(make), fix_gamma=False, use_global_stats=True)
    yield Sample(make(2, 3), np.ones(3, "float32"), *_states(make)[1:], eps=0.1, _grad=("beta",))
    yield Sample(make(2, 2, 3), *_states(make), fix_gamma=False, axis=-1, output_mean_var=True, use_global_stats=True)
    yield Bad(make(2, 3, 2), *_states(make), axis=5, raises=(ShapeError, IndexError), says=["5"])
    yield Bad(make(2, 3, 2), *_states(make, 2), fix_gamma=False, raises=ShapeError, says=["gamma", "(3,)"])


for _name in ("BatchNorm_v1", "_contrib_BatchNormWithReLU", "_contrib_SyncBatchNorm"):
    _more = {"key": "a"} if _name == "_contrib_SyncBatchNorm" else {}

    def _variant(*arrays, _relu=_name == "_contrib_BatchNormWithReLU", key=None, **attrs):
        found = _trained(*arrays, **attrs)
        return np.maximum(found, 0) if _relu else found

    @samples(_name, reference=_variant)
    def variants(make, _more=_more):
        yield Sample(make(3, 3, 2), *_states(make), fix_gamma=False, _training=True, **_more)
        yield Sample(make(3, 3, 2), np.ones(3, "float32"), *_states(make)[1:], _training=True, _grad=("data", "beta"), **_more)
        yield Bad(make(2, 3, 2), *_states(make, 2), fix_gamma=False, raises=ShapeError, says=["gamma", "(3,)"], **_more)


def _layer_norm(data, gamma, beta, axis=-1, eps=1e-5, output_mean_var=False):
    shape = [1] * data.ndim
    shape[axis] = -1
    mean, var = data.mean(axis, keepdims=True), data.var(axis, keepdims=True)
    found = (data - mean) / np.sqrt(var + eps) * gamma.reshape(shape) + beta.reshape(shape)
    return (found, mean, np.sqrt(var + eps)) if output_mean_var else found


@samples("LayerNorm", reference=_layer_norm)
def layer_norm(make):
    yield Sample(make(2, 3, 4), make(4), make(4))
    yield Sample(make(2, 3, 4), make(3), make(3), axis=1, eps=0.1)
    yield Sample(make(2, 4), make(4), make(4), output_mean_var=True, _grad=False)
    yield Bad(make(2, 4), make(3), make(3), raises=ShapeError, says=["gamma", "(4,)"])
    yield Bad(make(2, 4), make(4), make(4), axis=2, raises=(ShapeError, IndexError), says=["2"])


def _group_norm(data, gamma, beta, num_groups=1, eps=1e-5, output_mean_var=False):
    rows = data.reshape(data.shape[0], num_groups, -1)
    mean, var = rows.mean(2), rows.var(2)
    found = (rows - mean[..., None]) / np.sqrt(var[..., None] + eps) * gamma[:, None] + beta[:, None]
    found = found.reshape(data.shape)
    return (found, mean, np.sqrt(var + eps)) if output_mean_var else found


@samples("GroupNorm", reference=_group_norm)
def group_norm(make):
    yield Sample(make(2, 4, 3), make(2), make(2), num_groups=2)
    yield Sample(make(2, 4, 3), make(1), make(1), eps=0.01, output_mean_var=True, _grad=False)
    yield Bad(make(2, 4, 3), make(4), make(4), num_groups=2, raises=ShapeError, says=["gamma", "(2,)"])
    yield Bad(make(2, 3, 3), make(2), make(2), num_groups=2, raises=ShapeError, says=["3 channels", "2 groups"])


@samples("InstanceNorm", reference=lambda data, gamma, beta, eps=1e-3: _group_norm(data, gamma, beta, data.shape[1], eps))
def instance_norm(make):
    yield Sample(make(2, 3, 4), make(3), make(3), eps=0.1)
    yield Sample(make(2, 3, 2, 2), make(3), make(3))
    yield Bad(make(2, 3), make(3), make(3), raises=ShapeError, says=["2 dimensions"])
    yield Bad(make(2, 3, 2), make(2), make(2), raises=ShapeError, says=["gamma", "(3,)"])


def _l2(data, eps=1e-10, mode="instance"):
    axes = {"instance": tuple(range(1, data.ndim)), "channel": 1, "spatial": tuple(range(2, data.ndim))}[mode]
    return data / np.sqrt((data ** 2).sum(axes, keepdims=True) + eps)


@samples("L2Normalization", reference=_l2)
def l2_normalization(make):
    for mode in ("instance", "channel", "spatial"):
        yield Sample(make(2, 3, 2, 2), mode=mode)
    yield Bad(make(2, 3), mode="batch", raises=ArgumentError, says=["mode"])


def _lrn(data, nsize=5, alpha=1e-4, beta=0.75, knorm=2.0):
    near, square = (nsize - 1) // 2, data ** 2
    total = sum(np.pad(square, [(0, 0), (near, near), (0, 0), (0, 0)])[:, i:i + data.shape[1]] for i in range(2 * near + 1))
    return data * (knorm + alpha / nsize * total) ** -beta


@samples("LRN", reference=_lrn)
def lrn(make):
    yield Sample(make(2, 5, 2, 3), nsize=3, alpha=0.5)
    yield Sample(make(2, 5, 2, 3), nsize=4, alpha=0.5, beta=0.5, knorm=1.0)
    yield Bad(make(2, 5, 2, 3), raises=ArgumentError, says=["nsize"])
