# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def activation(data: Symbol | None = ..., act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An activation function, elementwise: ``softrelu`` is ln(1 + e^x), ``softsign`` x / (1 + |x|)."""

def arange_like(data: Symbol | None = ..., start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def batch_dot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of the matrices of two batches."""

def batch_flatten(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """(batch, ...) as (batch, everything else)."""

def batch_norm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize every channel over the batch: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def cast(data: Symbol | None = ..., dtype: DTypeLike = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The same numbers in another type of elements."""

def constraint_check(input: Symbol | None = ..., msg: str = 'Constraint violated.', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether all elements hold, as one bool; refuses with ``msg`` when one does not."""

def convolution(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Convolution (cross-correlation) over one, two or three spatial axes."""

def deconvolution(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), adj: int | Sequence[int] = (), target_shape: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 512, no_bias: bool = True, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Transposed convolution: the gradient of Convolution with respect to its data."""

def dropout(data: Symbol | None = ..., p: float = 0.5, mode: Literal['always', 'training'] = 'training', axes: int | Sequence[int] = (), cudnn_off: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Zero entries with probability ``p`` and multiply the others by 1 / (1 - p), while training (or ``always``)."""

def embedding(data: Symbol | None = ..., weight: Symbol | None = ..., input_dim: int = ..., output_dim: int = ..., dtype: DTypeLike = 'float32', sparse_grad: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row."""

def erf(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the error function."""

def erfinv(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse of the error function."""

def fully_connected(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Affine map ``y = x W^T + b``."""

def gamma(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the gamma function; nan at negative integers."""

def gammaln(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm of the absolute value of the gamma function."""

def gather_nd(data: Symbol | None = ..., indices: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def layer_norm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., axis: int = -1, eps: float = 1e-05, output_mean_var: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize along one axis: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def leaky_relu(data: Symbol | None = ..., gamma: Symbol | None = ..., act_type: Literal['elu', 'gelu', 'leaky', 'prelu', 'rrelu', 'selu'] = 'leaky', slope: float = 0.25, lower_bound: float = 0.125, upper_bound: float = 0.334, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Activation functions that let something of the negative side through."""

def log_softmax(data: Symbol | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Logarithm of :func:`softmax`, computed without loss of precision."""

def multibox_detection(cls_prob: Symbol | None = ..., loc_pred: Symbol | None = ..., anchor: Symbol | None = ..., clip: bool = True, threshold: float = 0.01, background_id: int = 0, nms_threshold: float = 0.5, force_suppress: bool = False, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), nms_topk: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Detections from class probabilities and box regressions, without those a better one suppresses."""

def multibox_prior(data: Symbol | None = ..., sizes: float | Sequence[float] = (1,), ratios: float | Sequence[float] = (1,), clip: bool = False, steps: float | Sequence[float] = (-1, -1), offsets: float | Sequence[float] = (0.5, 0.5), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Anchors around every cell of a feature map: every size with the first ratio, then the first size with the other ratios."""

def multibox_target(anchor: Symbol | None = ..., label: Symbol | None = ..., cls_pred: Symbol | None = ..., overlap_threshold: float = 0.5, ignore_label: float = -1, negative_mining_ratio: float = -1, negative_mining_thresh: float = 0.5, minimum_negative_samples: int = 0, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Training targets of anchors: each labelled box gets its best anchor, other anchors the box they overlap enough."""

def nonzero(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Indices of the elements that are not 0, one a row."""

def one_hot(indices: Symbol | None = ..., depth: int = ..., on_value: float = 1.0, off_value: float = 0.0, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A new last dimension of ``depth``, with ``on_value`` at the index and ``off_value`` elsewhere."""

def pick(data: Symbol | None = ..., index: Symbol | None = ..., axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One element of each line along ``axis``."""

def pooling(data: Symbol | None = ..., kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pooling: the maximum, average, sum or p-norm of every window."""

def relu(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: max(x, 0); the slope at 0 is 0, and nan stays nan."""

def reshape(a: Symbol | None = ..., newshape: int | Sequence[int] = ..., reverse: bool = False, order: str = 'C', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in another shape."""

def reshape_like(lhs: Symbol | None = ..., rhs: Symbol | None = ..., lhs_begin: int | None = None, lhs_end: int | None = None, rhs_begin: int | None = None, rhs_end: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements of lhs in the shape of rhs, or with dimensions [lhs_begin, lhs_end) replaced by [rhs_begin, rhs_end) of rhs."""

def rnn(data: Symbol | None = ..., parameters: Symbol | None = ..., state: Symbol | None = ..., state_cell: Symbol | None = ..., sequence_length: Symbol | None = ..., state_size: int = ..., num_layers: int = ..., bidirectional: bool = False, mode: Literal['gru', 'lstm', 'rnn_relu', 'rnn_tanh'] = ..., p: float = 0.0, state_outputs: bool = False, projection_size: int | None = None, lstm_state_clip_min: float | None = None, lstm_state_clip_max: float | None = None, lstm_state_clip_nan: bool = False, use_sequence_length: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Recurrent layers over a sequence: ``rnn_relu``, ``rnn_tanh``, ``lstm`` or ``gru``."""

def roi_pooling(data: Symbol | None = ..., rois: Symbol | None = ..., pooled_size: int | Sequence[int] = ..., spatial_scale: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Maxima over the cells of a grid that covers each region."""

def sequence_mask(data: Symbol | None = ..., sequence_length: Symbol | None = ..., use_sequence_length: bool = False, value: float = 0.0, axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Write ``value`` behind the end of each sequence."""

def shape_array(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The shape of data as an int64 array."""

def sigmoid(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: 1 / (1 + exp(-x))."""

def slice(data: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def smooth_l1(data: Symbol | None = ..., scalar: float = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, is_int: bool = True, **kwargs: Any) -> Symbol:
    """Element by element: ``(s x)^2 / 2`` where ``abs(x) < 1 / s^2``, else ``abs(x) - 1 / (2 s^2)``."""

def softmax(data: Symbol | None = ..., length: Symbol | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Softmax along an axis: ``e^(x / temperature)`` divided by its sum."""

def topk(data: Symbol | None = ..., axis: int | None = -1, k: int = 1, ret_typ: Literal['both', 'indices', 'mask', 'value'] = 'indices', is_ascend: bool = False, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The ``k`` largest elements along ``axis``, in order."""

from ..numpy.symbol import _Symbol
from ..register import lookup as _lookup
