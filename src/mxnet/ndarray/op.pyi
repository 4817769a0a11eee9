# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def Activation(data: NDArray, act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An activation function, elementwise: ``softrelu`` is ln(1 + e^x), ``softsign`` x / (1 + |x|)."""

def BatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Normalize every channel over the batch: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def BatchNorm_v1(data: NDArray, gamma: NDArray, beta: NDArray, eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, moving_mean: NDArray = ..., moving_var: NDArray = ..., **kwargs: Any) -> Any:
    """The BatchNorm of old model files; differs in the gradient after a forward outside of training."""

def BilinearSampler(data: NDArray, grid: NDArray, cudnn_off: bool | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Values of data at the points of a grid, interpolated between the four nearest; zeros outside."""

def BlockGrad(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array through which no gradient passes."""

def CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def Cast(data: NDArray, dtype: DTypeLike, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The same numbers in another type of elements."""

def Concat(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Join arrays along the dimension ``dim``; the others are equal."""

def Convolution(data: NDArray, weight: NDArray, bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Convolution (cross-correlation) over one, two or three spatial axes."""

def Convolution_v1(data: NDArray, weight: NDArray, bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NDHWC', 'NHWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The name of Convolution in old model files; see there."""

def Correlation(data1: NDArray, data2: NDArray, kernel_size: int = 1, max_displacement: int = 1, stride1: int = 1, stride2: int = 1, pad_size: int = 0, is_multiply: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """How well patches of data1 fit to displaced patches of data2: the mean of their products."""

def Crop(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Cut a window out of images."""

def Custom(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """An operator written in Python and registered with mx.operator.register."""

def Deconvolution(data: NDArray, weight: NDArray, bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), adj: int | Sequence[int] = (), target_shape: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 512, no_bias: bool = True, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Transposed convolution: the gradient of Convolution with respect to its data."""

def Dropout(data: NDArray, p: float = 0.5, mode: Literal['always', 'training'] = 'training', axes: int | Sequence[int] = (), cudnn_off: bool | None = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Zero entries with probability ``p`` and multiply the others by 1 / (1 - p), while training (or ``always``)."""

def ElementWiseSum(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """The sum of any number of arrays of one shape."""

def Embedding(data: NDArray, weight: NDArray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', sparse_grad: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row."""

def Flatten(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """(batch, ...) as (batch, everything else)."""

def FullyConnected(data: NDArray, weight: NDArray, bias: NDArray | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Affine map ``y = x W^T + b``."""

def GridGenerator(data: NDArray, transform_type: Literal['affine', 'warp'], target_shape: int | Sequence[int] = (0, 0), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The grid that BilinearSampler reads at."""

def GroupNorm(data: NDArray, gamma: NDArray, beta: NDArray, num_groups: int = 1, eps: float = 1e-05, output_mean_var: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Normalize every group of channels of a sample: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def IdentityAttachKLSparseReg(data: NDArray, sparseness_target: float = 0.1, penalty: float = 0.001, momentum: float = 0.9, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, moving_avg: NDArray = ..., **kwargs: Any) -> NDArray:
    """Identity whose gradient adds a penalty that keeps the mean activation of every unit near ``sparseness_target``."""

def InstanceNorm(data: NDArray, gamma: NDArray, beta: NDArray, eps: float = 0.001, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Normalize every channel of every sample: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def L2Normalization(data: NDArray, eps: float = 1e-10, mode: Literal['channel', 'instance', 'spatial'] = 'instance', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Divide by the Euclidean norm ``sqrt(sum(x^2) + eps)`` of each sample, of its channels, or of its spatial positions."""

def LRN(data: NDArray, alpha: float = 0.0001, beta: float = 0.75, knorm: float = 2.0, nsize: int = ..., out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Divide by ``(knorm + alpha / nsize * sum of x^2 over neighbouring channels)^beta``."""

def LayerNorm(data: NDArray, gamma: NDArray, beta: NDArray, axis: int = -1, eps: float = 1e-05, output_mean_var: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Normalize along one axis: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def LeakyReLU(data: NDArray, gamma: NDArray | None = ..., act_type: Literal['elu', 'gelu', 'leaky', 'prelu', 'rrelu', 'selu'] = 'leaky', slope: float = 0.25, lower_bound: float = 0.125, upper_bound: float = 0.334, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Activation functions that let something of the negative side through."""

def LinearRegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity whose gradient is that of half the squared error, per output."""

def LogisticRegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sigmoid whose gradient is that of the logistic loss, per output."""

def MAERegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity whose gradient is that of the absolute error, per output."""

def MakeLoss(data: NDArray, grad_scale: float = 1.0, valid_thresh: float = 0.0, normalization: Literal['batch', 'null', 'valid'] = 'null', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity that starts backward: its gradient is ``grad_scale``, whatever arrives."""

def Pad(data: NDArray, mode: Literal['constant', 'edge', 'reflect'], pad_width: int | Sequence[int], constant_value: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Pad all but the first two dimensions."""

def Pooling(data: NDArray, kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Pooling: the maximum, average, sum or p-norm of every window."""

def Pooling_v1(data: NDArray, kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'max', 'sum'] = 'max', global_pool: bool = False, pooling_convention: Literal['full', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Pooling as in old model files: maxima see the padding as zeros, averages always divide by the kernel's size."""

def RMSNorm(data: NDArray, gamma: NDArray, axis: int = -1, eps: float = 1e-06, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Scale by the root mean square along one axis: ``y = gamma x / sqrt(mean(x^2) + eps)``."""

def RNN(data: NDArray, parameters: NDArray, state: NDArray, state_cell: NDArray | None = ..., sequence_length: NDArray | None = ..., state_size: int = ..., num_layers: int = ..., bidirectional: bool = False, mode: Literal['gru', 'lstm', 'rnn_relu', 'rnn_tanh'] = ..., p: float = 0.0, state_outputs: bool = False, projection_size: int | None = None, lstm_state_clip_min: float | None = None, lstm_state_clip_max: float | None = None, lstm_state_clip_nan: bool = False, use_sequence_length: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Recurrent layers over a sequence: ``rnn_relu``, ``rnn_tanh``, ``lstm`` or ``gru``."""

def ROIPooling(data: NDArray, rois: NDArray, pooled_size: int | Sequence[int], spatial_scale: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Maxima over the cells of a grid that covers each region."""

def Reshape(data: NDArray, shape: int | Sequence[int] = (), reverse: bool = False, target_shape: int | Sequence[int] = (), keep_highest: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements in another shape."""

def SVMOutput(data: NDArray, label: NDArray, margin: float = 1.0, regularization_coefficient: float = 1.0, use_linear: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity whose gradient is that of the one-against-all hinge loss, squared unless ``use_linear``."""

def SequenceLast(data: NDArray, sequence_length: NDArray | None = ..., use_sequence_length: bool = False, axis: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The last step of each sequence."""

def SequenceMask(data: NDArray, sequence_length: NDArray | None = ..., use_sequence_length: bool = False, value: float = 0.0, axis: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Write ``value`` behind the end of each sequence."""

def SequenceReverse(data: NDArray, sequence_length: NDArray | None = ..., use_sequence_length: bool = False, axis: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Each sequence from its end to its start; what is behind the end stays."""

def SliceChannel(data: NDArray, num_outputs: int, axis: int = 1, squeeze_axis: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array into equal parts."""

def Softmax(data: NDArray, label: NDArray, grad_scale: float = 1.0, ignore_label: float = -1.0, multi_output: bool = False, use_ignore: bool = False, preserve_shape: bool = False, normalization: Literal['batch', 'null', 'valid'] = 'null', out_grad: bool = False, smooth_alpha: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Softmax whose gradient is that of the cross entropy with ``label``."""

def SoftmaxActivation(data: NDArray, mode: Literal['channel', 'instance'] = 'instance', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Softmax over the last dimension (``instance``) or over the channels (``channel``)."""

def SoftmaxOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, ignore_label: float = -1.0, multi_output: bool = False, use_ignore: bool = False, preserve_shape: bool = False, normalization: Literal['batch', 'null', 'valid'] = 'null', out_grad: bool = False, smooth_alpha: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Softmax whose gradient is that of the cross entropy with ``label``."""

def SpatialTransformer(data: NDArray, loc: NDArray, target_shape: int | Sequence[int] = (0, 0), transform_type: Literal['affine'] = ..., sampler_type: Literal['bilinear'] = ..., cudnn_off: bool | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Each image seen through an affine transformation."""

def SwapAxis(data: NDArray, dim1: int = 0, dim2: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Exchange two dimensions."""

def UpSampling(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Enlarge images by an integer factor."""

def abs(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the absolute value."""

def adam_update(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, lr: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of Adam without its correction of the bias, which callers put into ``lr``."""

def add_n(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """The sum of any number of arrays of one shape."""

def all_finite(data: NDArray, init_output: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """1 where all elements are finite, else 0, as float32 of shape (1,)."""

def amp_cast(data: NDArray, dtype: DTypeLike, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`cast` for mixed precision: leaves integers alone."""

def amp_multicast(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """All arrays in one floating type: the widest among them, or the narrowest."""

def arccos(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse cosine, in [0, pi]."""

def arccosh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic cosine."""

def arcsin(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse sine, in [-pi/2, pi/2]."""

def arcsinh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic sine."""

def arctan(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse tangent, in [-pi/2, pi/2]."""

def arctanh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic tangent."""

def argmax(data: NDArray, axis: int | None = None, keepdims: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Index of the greatest element along an axis, the first of equal ones, the first nan if any; in the type of data."""

def argmax_channel(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Index of the greatest element along axis 1, in the type of data."""

def argmin(data: NDArray, axis: int | None = None, keepdims: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Index of the least element along an axis, the first of equal ones, the first nan if any; in the type of data."""

def argsort(data: NDArray, axis: int | None = -1, is_ascend: bool = True, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Places of the elements in order along ``axis``; of the flattened array when it is None. ``dtype`` is the type of the places."""

def batch_dot(lhs: NDArray, rhs: NDArray, transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Product of the matrices of two batches."""

def batch_take(a: NDArray, indices: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One element of each row: ``a[i, indices[i]]``; indices outside take the nearest end."""

def broadcast_add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def broadcast_axes(data: NDArray, axis: int | Sequence[int] = (), size: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Stretch dimensions of 1."""

def broadcast_axis(data: NDArray, axis: int | Sequence[int] = (), size: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Stretch dimensions of 1."""

def broadcast_div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def broadcast_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def broadcast_greater(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def broadcast_greater_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def broadcast_hypot(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root of the sum of squares."""

def broadcast_lesser(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def broadcast_lesser_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def broadcast_like(lhs: NDArray, rhs: NDArray, lhs_axes: int | Sequence[int] | None = None, rhs_axes: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Stretch dimensions of 1 of lhs to the shape of rhs, or dimensions lhs_axes to the sizes of rhs_axes of rhs."""

def broadcast_logical_and(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether both are not zero. The gradient is zero."""

def broadcast_logical_or(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether one is not zero. The gradient is zero."""

def broadcast_logical_xor(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def broadcast_maximum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greater one; nan where one is nan."""

def broadcast_minimum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the smaller one; nan where one is nan."""

def broadcast_minus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def broadcast_mod(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def broadcast_mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def broadcast_not_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def broadcast_plus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def broadcast_power(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: lhs to the power rhs."""

def broadcast_sub(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def broadcast_to(data: NDArray, shape: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Stretch dimensions of 1 to ``shape``, where 0 keeps the dimension."""

def cast(data: NDArray, dtype: DTypeLike, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The same numbers in another type of elements."""

def cast_storage(data: NDArray, stype: Literal['csr', 'default', 'row_sparse'], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Change how an array is stored; its values stay."""

def cbrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the cube root, negative for negative numbers."""

def ceil(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the least integer that is not smaller. The gradient is zero."""

def choose_element_0index(data: NDArray, index: NDArray, axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One element of each line along ``axis``."""

def clip(data: NDArray, a_min: float, a_max: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan."""

def col2im(data: NDArray, output_size: int | Sequence[int], kernel: int | Sequence[int], stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Add up columns (see im2col) into an image of ``output_size``."""

def concat(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Join arrays along the dimension ``dim``; the others are equal."""

def cos(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the cosine."""

def cosh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic cosine."""

def crop(data: NDArray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def cumsum(a: NDArray, axis: int | None = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Running sum along an axis. bool arrays are counted in int64."""

def degrees(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: radians in degrees."""

def depth_to_space(data: NDArray, block_size: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Move blocks of channels into space: (n, b*b*c, h, w) becomes (n, c, h*b, w*b), b being block_size."""

def diag(data: NDArray, k: int = 0, axis1: int = 0, axis2: int = 1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """A matrix with data on diagonal ``k``, or diagonal ``k`` of the planes axis1, axis2."""

def dot(lhs: NDArray, rhs: NDArray, transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum over the last dimension of lhs (the first with ``transpose_a``) and the first of rhs (the last with ``transpose_b``)."""

def elemwise_add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def elemwise_div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def elemwise_mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def elemwise_sub(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def erf(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the error function."""

def erfinv(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse of the error function."""

def exp(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: e to the power of the number."""

def expand_dims(data: NDArray, axis: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Insert a dimension of 1 before ``axis``; -1 is after the last one."""

def expm1(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: exp(x) - 1, exact near 0."""

def fill_element_0index(lhs: NDArray, mhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The matrix lhs with ``mhs[i]`` written at ``[i, rhs[i]]``; places outside are left out."""

def fix(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def flatten(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """(batch, ...) as (batch, everything else)."""

def flip(data: NDArray, axis: int | Sequence[int], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements in reverse order along the dimensions ``axis``."""

def floor(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greatest integer that is not larger. The gradient is zero."""

def ftml_update(weight: NDArray, grad: NDArray, d: NDArray, v: NDArray, z: NDArray, lr: float, beta1: float = 0.6, beta2: float = 0.999, epsilon: float = 9.99999993922529e-09, t: int = ..., wd: float = 0.0, rescale_grad: float = 1.0, clip_grad: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of FTML, "follow the moving leader"."""

def ftrl_update(weight: NDArray, grad: NDArray, z: NDArray, n: NDArray, lr: float, lamda1: float = 0.01, beta: float = 1.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of FTRL-Proximal, which sets weights to 0 where ``|z| <= lamda1``."""

def gamma(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the gamma function; nan at negative integers."""

def gammaln(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm of the absolute value of the gamma function."""

def gather_nd(data: NDArray, indices: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def hard_sigmoid(data: NDArray, alpha: float = 0.2, beta: float = 0.5, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``alpha * x + beta``, kept between 0 and 1."""

def identity(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array."""

def im2col(data: NDArray, kernel: int | Sequence[int], stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Each window of an image as a column."""

def khatri_rao(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Column-wise Kronecker product: column j is the Kronecker product of the columns j of all matrices."""

def lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-06, t: int = ..., bias_correction: bool = True, wd: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The direction of LAMB's step: ``m / (sqrt(v) + epsilon) + wd w``."""

def lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, r2: NDArray, lr: float, lower_bound: float = -1.0, upper_bound: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """LAMB's step along a direction: ``w - lr r1 / r2 g``."""

def linalg_det(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The determinant of each matrix."""

def linalg_extractdiag(A: NDArray, offset: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Diagonal ``offset`` of each matrix."""

def linalg_extracttrian(A: NDArray, offset: int = 0, lower: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements of a triangle of each matrix as a vector: the lower one below a negative ``offset``, the upper one above a"""

def linalg_gelqf(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Q with orthonormal rows and lower triangular L such that A = L Q, for matrices with no more rows than columns."""

def linalg_gemm(A: NDArray, B: NDArray, C: NDArray, transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, beta: float = 1.0, axis: int = -2, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) op(B) + beta * C`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def linalg_gemm2(A: NDArray, B: NDArray, transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, axis: int = -2, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) op(B)`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def linalg_inverse(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The inverse of each matrix."""

def linalg_makediag(A: NDArray, offset: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Matrices with the vectors A on diagonal ``offset`` and zeros elsewhere."""

def linalg_maketrian(A: NDArray, offset: int = 0, lower: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Matrices with the vectors A in a triangle (see extracttrian) and zeros elsewhere."""

def linalg_potrf(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, lower: bool = True, **kwargs: Any) -> NDArray:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T; with ``lower`` False the U of A = U^T U."""

def linalg_potri(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, lower: bool = True, **kwargs: Any) -> NDArray:
    """The inverse of the matrix whose Cholesky factor is A (see potrf)."""

def linalg_slogdet(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def linalg_sumlogdiag(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of the logarithms of the diagonal of each matrix."""

def linalg_syrk(A: NDArray, transpose: bool = False, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * A A^T``, or ``alpha * A^T A`` with ``transpose``."""

def linalg_trmm(A: NDArray, B: NDArray, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) B``, or ``alpha * B op(A)`` with ``rightside``; A is triangular, its other half is not read."""

def linalg_trsm(A: NDArray, B: NDArray, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The X of ``op(A) X = alpha * B``, or of ``X op(A) = alpha * B`` with ``rightside``; A is triangular, its other half is not read."""

def log(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the natural logarithm."""

def log10(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm to base 10."""

def log1p(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: log(1 + x), exact near 0."""

def log2(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm to base 2."""

def log_softmax(data: NDArray, axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Logarithm of :func:`softmax`, computed without loss of precision."""

def logical_not(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: 1 where the number is 0, else 0, in the type of data. The gradient is zero."""

def make_loss(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity that starts backward: its gradient is 1, whatever arrives."""

def max(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def max_axis(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def mean(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Mean of elements over axes; of integers cut toward zero."""

def min(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def min_axis(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def moments(data: NDArray, axes: int | Sequence[int] | None = None, keepdims: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Mean and variance over axes."""

def mp_lamb_update_phase1(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, weight32: NDArray, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-06, t: int = ..., bias_correction: bool = True, wd: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`lamb_update_phase1` computed on a float32 copy of the weight."""

def mp_lamb_update_phase2(weight: NDArray, g: NDArray, r1: NDArray, r2: NDArray, weight32: NDArray, lr: float, lower_bound: float = -1.0, upper_bound: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`lamb_update_phase2` computed from a float32 copy of the weight, which stays as it is: so measured on MXNet 1.9.1."""

def mp_nag_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, weight32: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`nag_mom_update` computed on a float32 copy of the weight."""

def mp_sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, weight32: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`sgd_mom_update` computed on a float32 copy of the weight."""

def mp_sgd_update(weight: NDArray, grad: NDArray, weight32: NDArray, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`sgd_update` computed on a float32 copy of the weight."""

def multi_all_finite(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """1 where all elements of all arrays are finite, else 0, as float32 of shape (1,)."""

def multi_lars(lrs: NDArray, weights_sum_sq: NDArray, grads_sum_sq: NDArray, wds: NDArray, eta: float, eps: float, rescale_grad: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Learning rates of layers by LARS: ``lr eta |w| / (|g| + wd |w| + eps)`` where both norms are positive."""

def multi_mp_sgd_mom_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """mp_sgd_mom_update of several weights: (weight, gradient, momentum, float32 weight) of each."""

def multi_mp_sgd_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """mp_sgd_update of several weights: (weight, gradient, float32 weight) of each."""

def multi_sgd_mom_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """sgd_mom_update of several weights: (weight, gradient, momentum) of each."""

def multi_sgd_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """sgd_update of several weights: (weight, gradient) of each."""

def multi_sum_sq(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """The sum of squares of each of several float arrays, as one float32 vector."""

def nag_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of Nesterov's accelerated gradient descent."""

def nanprod(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Product of elements over axes, nan counting as 1."""

def nansum(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of elements over axes, nan counting as 0. As in MXNet 1.9.1 an infinite sum gives nan."""

def negative(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number with the other sign."""

def norm(data: NDArray, ord: int = 2, axis: int | Sequence[int] | None = None, out_dtype: Literal[None, 'float16', 'float32', 'float64', 'int32', 'int64', 'int8'] = None, keepdims: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of absolute values, or root of the sum of squares, over axes."""

def normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def one_hot(indices: NDArray, depth: int, on_value: float = 1.0, off_value: float = 0.0, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """A new last dimension of ``depth``, with ``on_value`` at the index and ``off_value`` elsewhere."""

def ones_like(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Ones in the shape and type of ``data``."""

def pad(data: NDArray, mode: Literal['constant', 'edge', 'reflect'], pad_width: int | Sequence[int], constant_value: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Pad all but the first two dimensions."""

def pick(data: NDArray, index: NDArray, axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One element of each line along ``axis``."""

def preloaded_multi_mp_sgd_mom_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """multi_mp_sgd_mom_update with the rates in two arrays at the end."""

def preloaded_multi_mp_sgd_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """multi_mp_sgd_update with the rates in two arrays at the end."""

def preloaded_multi_sgd_mom_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """multi_sgd_mom_update with the rates in two arrays at the end."""

def preloaded_multi_sgd_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """multi_sgd_update with the rates in two arrays at the end."""

def prod(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Product of elements over axes."""

def radians(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: degrees in radians."""

def random_exponential(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the exponential distribution with mean 1 / lam."""

def random_gamma(alpha: float = 1.0, beta: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``."""

def random_generalized_negative_binomial(mu: float = 1.0, alpha: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""

def random_negative_binomial(k: int = 1, p: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws of the number of failures before the k-th success, trials succeeding with probability ``p``."""

def random_normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def random_pdf_dirichlet(sample: NDArray, alpha: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of Dirichlet distributions."""

def random_pdf_exponential(sample: NDArray, lam: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the exponential distribution with rate ``lam`` at ``sample``."""

def random_pdf_gamma(sample: NDArray, alpha: NDArray, beta: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the gamma distribution with shape ``alpha`` and rate ``beta`` at ``sample``."""

def random_pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, alpha: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` under the negative binomial with mean ``mu`` and dispersion ``alpha``."""

def random_pdf_negative_binomial(sample: NDArray, k: NDArray, p: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` failures before the k-th success."""

def random_pdf_normal(sample: NDArray, mu: NDArray, sigma: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the normal distribution at ``sample``."""

def random_pdf_poisson(sample: NDArray, lam: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` under the Poisson distribution with mean ``lam``."""

def random_pdf_uniform(sample: NDArray, low: NDArray, high: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the uniform distribution on [low, high] at ``sample``."""

def random_poisson(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the Poisson distribution with mean ``lam``."""

def random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Integers that are even on [low, high)."""

def random_uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high)."""

def ravel_multi_index(data: NDArray, shape: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Places in the flattened array of the indices in the columns of data."""

def rcbrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: one divided by the cube root."""

def reciprocal(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: one divided by the number."""

def relu(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: max(x, 0); the slope at 0 is 0, and nan stays nan."""

def repeat(data: NDArray, repeats: int, axis: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Each element ``repeats`` times, along ``axis`` or of the flattened array."""

def reset_arrays(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> list[NDArray]:
    """Fill arrays with zeros, in place."""

def reshape(data: NDArray, shape: int | Sequence[int] = (), reverse: bool = False, target_shape: int | Sequence[int] = (), keep_highest: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements in another shape."""

def reshape_like(lhs: NDArray, rhs: NDArray, lhs_begin: int | None = None, lhs_end: int | None = None, rhs_begin: int | None = None, rhs_end: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements of lhs in the shape of rhs, or with dimensions [lhs_begin, lhs_end) replaced by [rhs_begin, rhs_end) of rhs."""

def reverse(data: NDArray, axis: int | Sequence[int], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements in reverse order along the dimensions ``axis``."""

def rint(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the nearest integer, the lower one of two as near. The gradient is zero."""

def rmsprop_update(weight: NDArray, grad: NDArray, n: NDArray, lr: float, gamma1: float = 0.95, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, clip_weights: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of RMSProp: ``n = gamma1 n + (1 - gamma1) g^2``; ``w - lr g / sqrt(n + epsilon)``, cut by ``clip_weights``."""

def rmspropalex_update(weight: NDArray, grad: NDArray, n: NDArray, g: NDArray, delta: NDArray, lr: float, gamma1: float = 0.95, gamma2: float = 0.9, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, clip_weights: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of RMSProp with momentum and centred variance."""

def round(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the nearest integer, the one away from zero of two as near. The gradient is zero."""

def rsqrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: one divided by the square root."""

def sample_exponential(lam: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from exponential distributions: ``shape`` of them for each rate."""

def sample_gamma(alpha: NDArray, beta: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from gamma distributions: ``shape`` of them for each pair of shape and scale."""

def sample_generalized_negative_binomial(mu: NDArray, alpha: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of mean and dispersion."""

def sample_multinomial(data: NDArray, shape: int | Sequence[int] = (), get_prob: bool = False, dtype: DTypeLike = 'int32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Draws of class numbers: ``shape`` of them for each distribution along the last axis of ``data``."""

def sample_negative_binomial(k: NDArray, p: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of successes and probability."""

def sample_normal(mu: NDArray, sigma: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from normal distributions: ``shape`` of them for each pair of mean and standard deviation."""

def sample_poisson(lam: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from Poisson distributions: ``shape`` of them for each mean."""

def sample_uniform(low: NDArray, high: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high): ``shape`` of them for each pair."""

def scatter_nd(data: NDArray, indices: NDArray, shape: int | Sequence[int], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Zeros of ``shape`` with data written at ``indices``."""

def sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of gradient descent with momentum: ``m = momentum m - lr (g + wd w)``; ``w + m``."""

def sgd_update(weight: NDArray, grad: NDArray, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of gradient descent: ``w (1 - lr wd) - lr clip(rescale_grad g)``."""

def shape_array(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The shape of data as an int64 array."""

def shuffle(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The entries along the first axis in random order."""

def sigmoid(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: 1 / (1 + exp(-x))."""

def sign(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: -1, 0 or 1; 0 for nan."""

def signsgd_update(weight: NDArray, grad: NDArray, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step by the sign of the gradient: ``w (1 - lr wd) - lr sign(g)``."""

def signum_update(weight: NDArray, grad: NDArray, mom: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, wd_lh: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step by the sign of a momentum: ``m = momentum m - (1 - momentum) (g + wd w)``; ``w (1 - lr wd_lh) + lr sign(m)``."""

def sin(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sine."""

def sinh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic sine."""

def size_array(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The number of elements of data as an int64 array of shape (1,)."""

def slice(data: NDArray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def slice_axis(data: NDArray, axis: int, begin: int, end: int | None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Cut out ``begin:end`` of one dimension; ``end`` None is its end, negative places count from the end."""

def slice_like(data: NDArray, shape_like: NDArray, axes: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The first elements of data, as many as shape_like has, along all dimensions or along ``axes``."""

def smooth_l1(data: NDArray, scalar: float = 1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, is_int: bool = True, **kwargs: Any) -> NDArray:
    """Element by element: ``(s x)^2 / 2`` where ``abs(x) < 1 / s^2``, else ``abs(x) - 1 / (2 s^2)``."""

def softmax(data: NDArray, length: NDArray | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Softmax along an axis: ``e^(x / temperature)`` divided by its sum."""

def softmax_cross_entropy(data: NDArray, label: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum over the batch of the cross entropy between the softmax of ``data`` and the classes in ``label``."""

def softmin(data: NDArray, axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`softmax` of ``-data``."""

def softsign(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: x / (1 + abs(x))."""

def sort(data: NDArray, axis: int | None = -1, is_ascend: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements in order along ``axis``; of the flattened array when it is None."""

def space_to_depth(data: NDArray, block_size: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Move blocks of space into channels: (n, c, h*b, w*b) becomes (n, b*b*c, h, w), b being block_size."""

def split(data: NDArray, num_outputs: int, axis: int = 1, squeeze_axis: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array into equal parts."""

def sqrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root."""

def square(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number times itself."""

def squeeze(data: NDArray, axis: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Remove dimensions of 1: all of them, or those named; a single number keeps the shape (1,)."""

def stack(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Join arrays of one shape along a new dimension ``axis``."""

def stop_gradient(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array through which no gradient passes."""

def sum(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of elements over axes."""

def sum_axis(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of elements over axes."""

def swapaxes(data: NDArray, dim1: int = 0, dim2: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Exchange two dimensions."""

def take(a: NDArray, indices: NDArray, axis: int = 0, mode: Literal['clip', 'raise', 'wrap'] = 'clip', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The parts of a at ``indices`` along ``axis``."""

def tan(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the tangent."""

def tanh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic tangent."""

def tile(data: NDArray, reps: int | Sequence[int], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The array ``reps[i]`` times along dimension i; the shorter of the two is filled up with 1 on the left."""

def topk(data: NDArray, axis: int | None = -1, k: int = 1, ret_typ: Literal['both', 'indices', 'mask', 'value'] = 'indices', is_ascend: bool = False, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The ``k`` largest elements along ``axis``, in order."""

def transpose(data: NDArray, axes: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The dimensions in the order of ``axes``; reversed when it is empty."""

def trunc(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high)."""

def unravel_index(data: NDArray, shape: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Indices of the places data in the flattened array: the opposite of ravel_multi_index."""

def where(condition: NDArray, x: NDArray, y: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Elements of x where the condition is not 0, else those of y."""

def zeros_like(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Zeros in the shape and type of ``data``."""

from .ndarray import NDArray as NDArray
from .register import lookup as lookup
