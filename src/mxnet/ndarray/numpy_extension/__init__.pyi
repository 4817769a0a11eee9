# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def activation(data: ndarray, act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An activation function, elementwise: ``softrelu`` is ln(1 + e^x), ``softsign`` x / (1 + |x|)."""

def arange_like(data: ndarray, start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def batch_dot(lhs: ndarray, rhs: ndarray, transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Product of the matrices of two batches."""

def batch_flatten(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """(batch, ...) as (batch, everything else)."""

def batch_norm(data: ndarray, gamma: ndarray, beta: ndarray, moving_mean: ndarray, moving_var: ndarray, eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Normalize every channel over the batch: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def cast(data: ndarray, dtype: DTypeLike, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The same numbers in another type of elements."""

def constraint_check(input: ndarray, msg: str = 'Constraint violated.', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Whether all elements hold, as one bool; refuses with ``msg`` when one does not."""

def convolution(data: ndarray, weight: ndarray, bias: ndarray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Convolution (cross-correlation) over one, two or three spatial axes."""

def deconvolution(data: ndarray, weight: ndarray, bias: ndarray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), adj: int | Sequence[int] = (), target_shape: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 512, no_bias: bool = True, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Transposed convolution: the gradient of Convolution with respect to its data."""

def dropout(data: ndarray, p: float = 0.5, mode: Literal['always', 'training'] = 'training', axes: int | Sequence[int] = (), cudnn_off: bool | None = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Zero entries with probability ``p`` and multiply the others by 1 / (1 - p), while training (or ``always``)."""

def embedding(data: ndarray, weight: ndarray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', sparse_grad: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row."""

def erf(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the error function."""

def erfinv(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse of the error function."""

def fully_connected(data: ndarray, weight: ndarray, bias: ndarray | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Affine map ``y = x W^T + b``."""

def gamma(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the gamma function; nan at negative integers."""

def gammaln(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the logarithm of the absolute value of the gamma function."""

def gather_nd(data: ndarray, indices: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def layer_norm(data: ndarray, gamma: ndarray, beta: ndarray, axis: int = -1, eps: float = 1e-05, output_mean_var: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Normalize along one axis: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def leaky_relu(data: ndarray, gamma: ndarray | None = ..., act_type: Literal['elu', 'gelu', 'leaky', 'prelu', 'rrelu', 'selu'] = 'leaky', slope: float = 0.25, lower_bound: float = 0.125, upper_bound: float = 0.334, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Activation functions that let something of the negative side through."""

def log_softmax(data: ndarray, axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Logarithm of :func:`softmax`, computed without loss of precision."""

def multibox_detection(cls_prob: ndarray, loc_pred: ndarray, anchor: ndarray, clip: bool = True, threshold: float = 0.01, background_id: int = 0, nms_threshold: float = 0.5, force_suppress: bool = False, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), nms_topk: int = -1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Detections from class probabilities and box regressions, without those a better one suppresses."""

def multibox_prior(data: ndarray, sizes: float | Sequence[float] = (1,), ratios: float | Sequence[float] = (1,), clip: bool = False, steps: float | Sequence[float] = (-1, -1), offsets: float | Sequence[float] = (0.5, 0.5), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Anchors around every cell of a feature map: every size with the first ratio, then the first size with the other ratios."""

def multibox_target(anchor: ndarray, label: ndarray, cls_pred: ndarray, overlap_threshold: float = 0.5, ignore_label: float = -1, negative_mining_ratio: float = -1, negative_mining_thresh: float = 0.5, minimum_negative_samples: int = 0, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Training targets of anchors: each labelled box gets its best anchor, other anchors the box they overlap enough."""

def nonzero(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Indices of the elements that are not 0, one a row."""

def one_hot(indices: ndarray, depth: int, on_value: float = 1.0, off_value: float = 0.0, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """A new last dimension of ``depth``, with ``on_value`` at the index and ``off_value`` elsewhere."""

def pick(data: ndarray, index: ndarray, axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """One element of each line along ``axis``."""

def pooling(data: ndarray, kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Pooling: the maximum, average, sum or p-norm of every window."""

def relu(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: max(x, 0); the slope at 0 is 0, and nan stays nan."""

def reshape(a: ndarray, newshape: int | Sequence[int], reverse: bool = False, order: str = 'C', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements in another shape."""

def reshape_like(lhs: ndarray, rhs: ndarray, lhs_begin: int | None = None, lhs_end: int | None = None, rhs_begin: int | None = None, rhs_end: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements of lhs in the shape of rhs, or with dimensions [lhs_begin, lhs_end) replaced by [rhs_begin, rhs_end) of rhs."""

def rnn(data: ndarray, parameters: ndarray, state: ndarray, state_cell: ndarray | None = ..., sequence_length: ndarray | None = ..., state_size: int = ..., num_layers: int = ..., bidirectional: bool = False, mode: Literal['gru', 'lstm', 'rnn_relu', 'rnn_tanh'] = ..., p: float = 0.0, state_outputs: bool = False, projection_size: int | None = None, lstm_state_clip_min: float | None = None, lstm_state_clip_max: float | None = None, lstm_state_clip_nan: bool = False, use_sequence_length: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Recurrent layers over a sequence: ``rnn_relu``, ``rnn_tanh``, ``lstm`` or ``gru``."""

def roi_pooling(data: ndarray, rois: ndarray, pooled_size: int | Sequence[int], spatial_scale: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Maxima over the cells of a grid that covers each region."""

def sequence_mask(data: ndarray, sequence_length: ndarray | None = ..., use_sequence_length: bool = False, value: float = 0.0, axis: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Write ``value`` behind the end of each sequence."""

def shape_array(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The shape of data as an int64 array."""

def sigmoid(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: 1 / (1 + exp(-x))."""

def slice(data: ndarray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def smooth_l1(data: ndarray, scalar: float = 1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, is_int: bool = True, **kwargs: Any) -> ndarray:
    """Element by element: ``(s x)^2 / 2`` where ``abs(x) < 1 / s^2``, else ``abs(x) - 1 / (2 s^2)``."""

def softmax(data: ndarray, length: ndarray | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Softmax along an axis: ``e^(x / temperature)`` divided by its sum."""

def topk(data: ndarray, axis: int | None = -1, k: int = 1, ret_typ: Literal['both', 'indices', 'mask', 'value'] = 'indices', is_ascend: bool = False, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The ``k`` largest elements along ``axis``, in order."""

from ..numpy import ndarray as ndarray
from ..register import lookup as _lookup
