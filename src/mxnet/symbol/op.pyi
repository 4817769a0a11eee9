# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def Activation(data: Symbol | None = ..., act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An activation function, elementwise: ``softrelu`` is ln(1 + e^x), ``softsign`` x / (1 + |x|)."""

def BatchNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize every channel over the batch: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def BatchNorm_v1(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., **kwargs: Any) -> Symbol:
    """The BatchNorm of old model files; differs in the gradient after a forward outside of training."""

def BilinearSampler(data: Symbol | None = ..., grid: Symbol | None = ..., cudnn_off: bool | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Values of data at the points of a grid, interpolated between the four nearest; zeros outside."""

def BlockGrad(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array through which no gradient passes."""

def CTCLoss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def Cast(data: Symbol | None = ..., dtype: DTypeLike = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The same numbers in another type of elements."""

def Concat(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the dimension ``dim``; the others are equal."""

def Convolution(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Convolution (cross-correlation) over one, two or three spatial axes."""

def Convolution_v1(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The name of Convolution in old model files; see there."""

def Correlation(data1: Symbol | None = ..., data2: Symbol | None = ..., kernel_size: int = 1, max_displacement: int = 1, stride1: int = 1, stride2: int = 1, pad_size: int = 0, is_multiply: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """How well patches of data1 fit to displaced patches of data2: the mean of their products."""

def Crop(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Cut a window out of images."""

def Custom(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """An operator written in Python and registered with mx.operator.register."""

def Deconvolution(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), adj: int | Sequence[int] = (), target_shape: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 512, no_bias: bool = True, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Transposed convolution: the gradient of Convolution with respect to its data."""

def Dropout(data: Symbol | None = ..., p: float = 0.5, mode: Literal['always', 'training'] = 'training', axes: int | Sequence[int] = (), cudnn_off: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Zero entries with probability ``p`` and multiply the others by 1 / (1 - p), while training (or ``always``)."""

def ElementWiseSum(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """The sum of any number of arrays of one shape."""

def Embedding(data: Symbol | None = ..., weight: Symbol | None = ..., input_dim: int = ..., output_dim: int = ..., dtype: DTypeLike = 'float32', sparse_grad: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row."""

def Flatten(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """(batch, ...) as (batch, everything else)."""

def FullyConnected(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Affine map ``y = x W^T + b``."""

def GridGenerator(data: Symbol | None = ..., transform_type: Literal['affine', 'warp'] = ..., target_shape: int | Sequence[int] = (0, 0), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The grid that BilinearSampler reads at."""

def GroupNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., num_groups: int = 1, eps: float = 1e-05, output_mean_var: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize every group of channels of a sample: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def IdentityAttachKLSparseReg(data: Symbol | None = ..., sparseness_target: float = 0.1, penalty: float = 0.001, momentum: float = 0.9, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, moving_avg: Symbol | None = ..., **kwargs: Any) -> Symbol:
    """Identity whose gradient adds a penalty that keeps the mean activation of every unit near ``sparseness_target``."""

def InstanceNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., eps: float = 0.001, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize every channel of every sample: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def L2Normalization(data: Symbol | None = ..., eps: float = 1e-10, mode: Literal['channel', 'instance', 'spatial'] = 'instance', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Divide by the Euclidean norm ``sqrt(sum(x^2) + eps)`` of each sample, of its channels, or of its spatial positions."""

def LRN(data: Symbol | None = ..., alpha: float = 0.0001, beta: float = 0.75, knorm: float = 2.0, nsize: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Divide by ``(knorm + alpha / nsize * sum of x^2 over neighbouring channels)^beta``."""

def LayerNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., axis: int = -1, eps: float = 1e-05, output_mean_var: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Normalize along one axis: ``gamma (x - mean) / sqrt(var + eps) + beta``."""

def LeakyReLU(data: Symbol | None = ..., gamma: Symbol | None = ..., act_type: Literal['elu', 'gelu', 'leaky', 'prelu', 'rrelu', 'selu'] = 'leaky', slope: float = 0.25, lower_bound: float = 0.125, upper_bound: float = 0.334, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Activation functions that let something of the negative side through."""

def LinearRegressionOutput(data: Symbol | None = ..., label: Symbol | None = ..., grad_scale: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Identity whose gradient is that of half the squared error, per output."""

def LogisticRegressionOutput(data: Symbol | None = ..., label: Symbol | None = ..., grad_scale: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sigmoid whose gradient is that of the logistic loss, per output."""

def MAERegressionOutput(data: Symbol | None = ..., label: Symbol | None = ..., grad_scale: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Identity whose gradient is that of the absolute error, per output."""

def MakeLoss(data: Symbol | None = ..., grad_scale: float = 1.0, valid_thresh: float = 0.0, normalization: Literal['batch', 'null', 'valid'] = 'null', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Identity that starts backward: its gradient is ``grad_scale``, whatever arrives."""

def Pad(data: Symbol | None = ..., mode: Literal['constant', 'edge', 'reflect'] = ..., pad_width: int | Sequence[int] = ..., constant_value: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pad all but the first two dimensions."""

def Pooling(data: Symbol | None = ..., kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pooling: the maximum, average, sum or p-norm of every window."""

def Pooling_v1(data: Symbol | None = ..., kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'max', 'sum'] = 'max', global_pool: bool = False, pooling_convention: Literal['full', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pooling as in old model files: maxima see the padding as zeros, averages always divide by the kernel's size."""

def RMSNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., axis: int = -1, eps: float = 1e-06, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Scale by the root mean square along one axis: ``y = gamma x / sqrt(mean(x^2) + eps)``."""

def RNN(data: Symbol | None = ..., parameters: Symbol | None = ..., state: Symbol | None = ..., state_cell: Symbol | None = ..., sequence_length: Symbol | None = ..., state_size: int = ..., num_layers: int = ..., bidirectional: bool = False, mode: Literal['gru', 'lstm', 'rnn_relu', 'rnn_tanh'] = ..., p: float = 0.0, state_outputs: bool = False, projection_size: int | None = None, lstm_state_clip_min: float | None = None, lstm_state_clip_max: float | None = None, lstm_state_clip_nan: bool = False, use_sequence_length: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Recurrent layers over a sequence: ``rnn_relu``, ``rnn_tanh``, ``lstm`` or ``gru``."""

def ROIPooling(data: Symbol | None = ..., rois: Symbol | None = ..., pooled_size: int | Sequence[int] = ..., spatial_scale: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Maxima over the cells of a grid that covers each region."""

def Reshape(data: Symbol | None = ..., shape: int | Sequence[int] = (), reverse: bool = False, target_shape: int | Sequence[int] = (), keep_highest: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in another shape."""

def SVMOutput(data: Symbol | None = ..., label: Symbol | None = ..., margin: float = 1.0, regularization_coefficient: float = 1.0, use_linear: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Identity whose gradient is that of the one-against-all hinge loss, squared unless ``use_linear``."""

def SequenceLast(data: Symbol | None = ..., sequence_length: Symbol | None = ..., use_sequence_length: bool = False, axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The last step of each sequence."""

def SequenceMask(data: Symbol | None = ..., sequence_length: Symbol | None = ..., use_sequence_length: bool = False, value: float = 0.0, axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Write ``value`` behind the end of each sequence."""

def SequenceReverse(data: Symbol | None = ..., sequence_length: Symbol | None = ..., use_sequence_length: bool = False, axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Each sequence from its end to its start; what is behind the end stays."""

def SliceChannel(data: Symbol | None = ..., num_outputs: int = ..., axis: int = 1, squeeze_axis: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array into equal parts."""

def Softmax(data: Symbol | None = ..., label: Symbol | None = ..., grad_scale: float = 1.0, ignore_label: float = -1.0, multi_output: bool = False, use_ignore: bool = False, preserve_shape: bool = False, normalization: Literal['batch', 'null', 'valid'] = 'null', out_grad: bool = False, smooth_alpha: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Softmax whose gradient is that of the cross entropy with ``label``."""

def SoftmaxActivation(data: Symbol | None = ..., mode: Literal['channel', 'instance'] = 'instance', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Softmax over the last dimension (``instance``) or over the channels (``channel``)."""

def SoftmaxOutput(data: Symbol | None = ..., label: Symbol | None = ..., grad_scale: float = 1.0, ignore_label: float = -1.0, multi_output: bool = False, use_ignore: bool = False, preserve_shape: bool = False, normalization: Literal['batch', 'null', 'valid'] = 'null', out_grad: bool = False, smooth_alpha: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Softmax whose gradient is that of the cross entropy with ``label``."""

def SpatialTransformer(data: Symbol | None = ..., loc: Symbol | None = ..., target_shape: int | Sequence[int] = (0, 0), transform_type: Literal['affine'] = ..., sampler_type: Literal['bilinear'] = ..., cudnn_off: bool | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Each image seen through an affine transformation."""

def SwapAxis(data: Symbol | None = ..., dim1: int = 0, dim2: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Exchange two dimensions."""

def UpSampling(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Enlarge images by an integer factor."""

def abs(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the absolute value."""

def adam_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mean: Symbol | None = ..., var: Symbol | None = ..., lr: float = ..., beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of Adam without its correction of the bias, which callers put into ``lr``."""

def add_n(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """The sum of any number of arrays of one shape."""

def all_finite(data: Symbol | None = ..., init_output: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """1 where all elements are finite, else 0, as float32 of shape (1,)."""

def amp_cast(data: Symbol | None = ..., dtype: DTypeLike = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`cast` for mixed precision: leaves integers alone."""

def amp_multicast(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """All arrays in one floating type: the widest among them, or the narrowest."""

def arccos(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse cosine, in [0, pi]."""

def arccosh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic cosine."""

def arcsin(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse sine, in [-pi/2, pi/2]."""

def arcsinh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic sine."""

def arctan(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse tangent, in [-pi/2, pi/2]."""

def arctanh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic tangent."""

def argmax(data: Symbol | None = ..., axis: int | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Index of the greatest element along an axis, the first of equal ones, the first nan if any; in the type of data."""

def argmax_channel(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Index of the greatest element along axis 1, in the type of data."""

def argmin(data: Symbol | None = ..., axis: int | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Index of the least element along an axis, the first of equal ones, the first nan if any; in the type of data."""

def argsort(data: Symbol | None = ..., axis: int | None = -1, is_ascend: bool = True, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Places of the elements in order along ``axis``; of the flattened array when it is None. ``dtype`` is the type of the places."""

def batch_dot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of the matrices of two batches."""

def batch_take(a: Symbol | None = ..., indices: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One element of each row: ``a[i, indices[i]]``; indices outside take the nearest end."""

def broadcast_add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def broadcast_axes(data: Symbol | None = ..., axis: int | Sequence[int] = (), size: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Stretch dimensions of 1."""

def broadcast_axis(data: Symbol | None = ..., axis: int | Sequence[int] = (), size: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Stretch dimensions of 1."""

def broadcast_div(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient, of integers cut toward zero."""

def broadcast_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def broadcast_greater(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def broadcast_greater_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def broadcast_hypot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of the sum of squares."""

def broadcast_lesser(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def broadcast_lesser_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def broadcast_like(lhs: Symbol | None = ..., rhs: Symbol | None = ..., lhs_axes: int | Sequence[int] | None = None, rhs_axes: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Stretch dimensions of 1 of lhs to the shape of rhs, or dimensions lhs_axes to the sizes of rhs_axes of rhs."""

def broadcast_logical_and(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether both are not zero. The gradient is zero."""

def broadcast_logical_or(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether one is not zero. The gradient is zero."""

def broadcast_logical_xor(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def broadcast_maximum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater one; nan where one is nan."""

def broadcast_minimum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller one; nan where one is nan."""

def broadcast_minus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def broadcast_mod(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def broadcast_mul(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the product."""

def broadcast_not_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def broadcast_plus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def broadcast_power(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: lhs to the power rhs."""

def broadcast_sub(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def broadcast_to(data: Symbol | None = ..., shape: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Stretch dimensions of 1 to ``shape``, where 0 keeps the dimension."""

def cast(data: Symbol | None = ..., dtype: DTypeLike = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The same numbers in another type of elements."""

def cast_storage(data: Symbol | None = ..., stype: Literal['csr', 'default', 'row_sparse'] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Change how an array is stored; its values stay."""

def cbrt(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the cube root, negative for negative numbers."""

def ceil(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the least integer that is not smaller. The gradient is zero."""

def choose_element_0index(data: Symbol | None = ..., index: Symbol | None = ..., axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One element of each line along ``axis``."""

def clip(data: Symbol | None = ..., a_min: float = ..., a_max: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan."""

def col2im(data: Symbol | None = ..., output_size: int | Sequence[int] = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Add up columns (see im2col) into an image of ``output_size``."""

def concat(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the dimension ``dim``; the others are equal."""

def cos(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the cosine."""

def cosh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic cosine."""

def crop(data: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def ctc_loss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def cumsum(a: Symbol | None = ..., axis: int | None = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Running sum along an axis. bool arrays are counted in int64."""

def degrees(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: radians in degrees."""

def depth_to_space(data: Symbol | None = ..., block_size: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Move blocks of channels into space: (n, b*b*c, h, w) becomes (n, c, h*b, w*b), b being block_size."""

def diag(data: Symbol | None = ..., k: int = 0, axis1: int = 0, axis2: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A matrix with data on diagonal ``k``, or diagonal ``k`` of the planes axis1, axis2."""

def dot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, forward_stype: Literal[None, 'csr', 'default', 'row_sparse'] = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum over the last dimension of lhs (the first with ``transpose_a``) and the first of rhs (the last with ``transpose_b``)."""

def elemwise_add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def elemwise_div(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient, of integers cut toward zero."""

def elemwise_mul(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the product."""

def elemwise_sub(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def erf(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the error function."""

def erfinv(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse of the error function."""

def exp(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: e to the power of the number."""

def expand_dims(data: Symbol | None = ..., axis: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Insert a dimension of 1 before ``axis``; -1 is after the last one."""

def expm1(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: exp(x) - 1, exact near 0."""

def fill_element_0index(lhs: Symbol | None = ..., mhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The matrix lhs with ``mhs[i]`` written at ``[i, rhs[i]]``; places outside are left out."""

def fix(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def flatten(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """(batch, ...) as (batch, everything else)."""

def flip(data: Symbol | None = ..., axis: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in reverse order along the dimensions ``axis``."""

def floor(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greatest integer that is not larger. The gradient is zero."""

def ftml_update(weight: Symbol | None = ..., grad: Symbol | None = ..., d: Symbol | None = ..., v: Symbol | None = ..., z: Symbol | None = ..., lr: float = ..., beta1: float = 0.6, beta2: float = 0.999, epsilon: float = 9.99999993922529e-09, t: int = ..., wd: float = 0.0, rescale_grad: float = 1.0, clip_grad: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of FTML, "follow the moving leader"."""

def ftrl_update(weight: Symbol | None = ..., grad: Symbol | None = ..., z: Symbol | None = ..., n: Symbol | None = ..., lr: float = ..., lamda1: float = 0.01, beta: float = 1.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of FTRL-Proximal, which sets weights to 0 where ``|z| <= lamda1``."""

def gamma(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the gamma function; nan at negative integers."""

def gammaln(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm of the absolute value of the gamma function."""

def gather_nd(data: Symbol | None = ..., indices: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def hard_sigmoid(data: Symbol | None = ..., alpha: float = 0.2, beta: float = 0.5, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``alpha * x + beta``, kept between 0 and 1."""

def identity(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array."""

def im2col(data: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Each window of an image as a column."""

def khatri_rao(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Column-wise Kronecker product: column j is the Kronecker product of the columns j of all matrices."""

def lamb_update_phase1(weight: Symbol | None = ..., grad: Symbol | None = ..., mean: Symbol | None = ..., var: Symbol | None = ..., beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-06, t: int = ..., bias_correction: bool = True, wd: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The direction of LAMB's step: ``m / (sqrt(v) + epsilon) + wd w``."""

def lamb_update_phase2(weight: Symbol | None = ..., g: Symbol | None = ..., r1: Symbol | None = ..., r2: Symbol | None = ..., lr: float = ..., lower_bound: float = -1.0, upper_bound: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """LAMB's step along a direction: ``w - lr r1 / r2 g``."""

def linalg_det(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The determinant of each matrix."""

def linalg_extractdiag(A: Symbol | None = ..., offset: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Diagonal ``offset`` of each matrix."""

def linalg_extracttrian(A: Symbol | None = ..., offset: int = 0, lower: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements of a triangle of each matrix as a vector: the lower one below a negative ``offset``, the upper one above a"""

def linalg_gelqf(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Q with orthonormal rows and lower triangular L such that A = L Q, for matrices with no more rows than columns."""

def linalg_gemm(A: Symbol | None = ..., B: Symbol | None = ..., C: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, beta: float = 1.0, axis: int = -2, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) op(B) + beta * C`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def linalg_gemm2(A: Symbol | None = ..., B: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, axis: int = -2, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) op(B)`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def linalg_inverse(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The inverse of each matrix."""

def linalg_makediag(A: Symbol | None = ..., offset: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Matrices with the vectors A on diagonal ``offset`` and zeros elsewhere."""

def linalg_maketrian(A: Symbol | None = ..., offset: int = 0, lower: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Matrices with the vectors A in a triangle (see extracttrian) and zeros elsewhere."""

def linalg_potrf(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, lower: bool = True, **kwargs: Any) -> Symbol:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T; with ``lower`` False the U of A = U^T U."""

def linalg_potri(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, lower: bool = True, **kwargs: Any) -> Symbol:
    """The inverse of the matrix whose Cholesky factor is A (see potrf)."""

def linalg_slogdet(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def linalg_sumlogdiag(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of the logarithms of the diagonal of each matrix."""

def linalg_syrk(A: Symbol | None = ..., transpose: bool = False, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * A A^T``, or ``alpha * A^T A`` with ``transpose``."""

def linalg_trmm(A: Symbol | None = ..., B: Symbol | None = ..., transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) B``, or ``alpha * B op(A)`` with ``rightside``; A is triangular, its other half is not read."""

def linalg_trsm(A: Symbol | None = ..., B: Symbol | None = ..., transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The X of ``op(A) X = alpha * B``, or of ``X op(A) = alpha * B`` with ``rightside``; A is triangular, its other half is not read."""

def log(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the natural logarithm."""

def log10(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm to base 10."""

def log1p(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: log(1 + x), exact near 0."""

def log2(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm to base 2."""

def log_softmax(data: Symbol | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Logarithm of :func:`softmax`, computed without loss of precision."""

def logical_not(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: 1 where the number is 0, else 0, in the type of data. The gradient is zero."""

def make_loss(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Identity that starts backward: its gradient is 1, whatever arrives."""

def max(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def max_axis(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def mean(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Mean of elements over axes; of integers cut toward zero."""

def min(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def min_axis(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def moments(data: Symbol | None = ..., axes: int | Sequence[int] | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Mean and variance over axes."""

def mp_lamb_update_phase1(weight: Symbol | None = ..., grad: Symbol | None = ..., mean: Symbol | None = ..., var: Symbol | None = ..., weight32: Symbol | None = ..., beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-06, t: int = ..., bias_correction: bool = True, wd: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`lamb_update_phase1` computed on a float32 copy of the weight."""

def mp_lamb_update_phase2(weight: Symbol | None = ..., g: Symbol | None = ..., r1: Symbol | None = ..., r2: Symbol | None = ..., weight32: Symbol | None = ..., lr: float = ..., lower_bound: float = -1.0, upper_bound: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`lamb_update_phase2` computed from a float32 copy of the weight, which stays as it is: so measured on MXNet 1.9.1."""

def mp_nag_mom_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mom: Symbol | None = ..., weight32: Symbol | None = ..., lr: float = ..., momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`nag_mom_update` computed on a float32 copy of the weight."""

def mp_sgd_mom_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mom: Symbol | None = ..., weight32: Symbol | None = ..., lr: float = ..., momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`sgd_mom_update` computed on a float32 copy of the weight."""

def mp_sgd_update(weight: Symbol | None = ..., grad: Symbol | None = ..., weight32: Symbol | None = ..., lr: float = ..., wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`sgd_update` computed on a float32 copy of the weight."""

def multi_all_finite(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """1 where all elements of all arrays are finite, else 0, as float32 of shape (1,)."""

def multi_lars(lrs: Symbol | None = ..., weights_sum_sq: Symbol | None = ..., grads_sum_sq: Symbol | None = ..., wds: Symbol | None = ..., eta: float = ..., eps: float = ..., rescale_grad: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Learning rates of layers by LARS: ``lr eta |w| / (|g| + wd |w| + eps)`` where both norms are positive."""

def multi_mp_sgd_mom_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """mp_sgd_mom_update of several weights: (weight, gradient, momentum, float32 weight) of each."""

def multi_mp_sgd_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """mp_sgd_update of several weights: (weight, gradient, float32 weight) of each."""

def multi_sgd_mom_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """sgd_mom_update of several weights: (weight, gradient, momentum) of each."""

def multi_sgd_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """sgd_update of several weights: (weight, gradient) of each."""

def multi_sum_sq(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """The sum of squares of each of several float arrays, as one float32 vector."""

def nag_mom_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mom: Symbol | None = ..., lr: float = ..., momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of Nesterov's accelerated gradient descent."""

def nanprod(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of elements over axes, nan counting as 1."""

def nansum(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of elements over axes, nan counting as 0. As in MXNet 1.9.1 an infinite sum gives nan."""

def negative(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number with the other sign."""

def norm(data: Symbol | None = ..., ord: int = 2, axis: int | Sequence[int] | None = None, out_dtype: Literal[None, 'float16', 'float32', 'float64', 'int32', 'int64', 'int8'] = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of absolute values, or root of the sum of squares, over axes."""

def normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def one_hot(indices: Symbol | None = ..., depth: int = ..., on_value: float = 1.0, off_value: float = 0.0, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A new last dimension of ``depth``, with ``on_value`` at the index and ``off_value`` elsewhere."""

def ones_like(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Ones in the shape and type of ``data``."""

def pad(data: Symbol | None = ..., mode: Literal['constant', 'edge', 'reflect'] = ..., pad_width: int | Sequence[int] = ..., constant_value: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pad all but the first two dimensions."""

def pick(data: Symbol | None = ..., index: Symbol | None = ..., axis: int | None = -1, keepdims: bool = False, mode: Literal['clip', 'wrap'] = 'clip', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One element of each line along ``axis``."""

def preloaded_multi_mp_sgd_mom_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """multi_mp_sgd_mom_update with the rates in two arrays at the end."""

def preloaded_multi_mp_sgd_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """multi_mp_sgd_update with the rates in two arrays at the end."""

def preloaded_multi_sgd_mom_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """multi_sgd_mom_update with the rates in two arrays at the end."""

def preloaded_multi_sgd_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """multi_sgd_update with the rates in two arrays at the end."""

def prod(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of elements over axes."""

def radians(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: degrees in radians."""

def random_exponential(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the exponential distribution with mean 1 / lam."""

def random_gamma(alpha: float = 1.0, beta: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``."""

def random_generalized_negative_binomial(mu: float = 1.0, alpha: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""

def random_negative_binomial(k: int = 1, p: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws of the number of failures before the k-th success, trials succeeding with probability ``p``."""

def random_normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def random_pdf_dirichlet(sample: Symbol | None = ..., alpha: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of Dirichlet distributions."""

def random_pdf_exponential(sample: Symbol | None = ..., lam: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the exponential distribution with rate ``lam`` at ``sample``."""

def random_pdf_gamma(sample: Symbol | None = ..., alpha: Symbol | None = ..., beta: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the gamma distribution with shape ``alpha`` and rate ``beta`` at ``sample``."""

def random_pdf_generalized_negative_binomial(sample: Symbol | None = ..., mu: Symbol | None = ..., alpha: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` under the negative binomial with mean ``mu`` and dispersion ``alpha``."""

def random_pdf_negative_binomial(sample: Symbol | None = ..., k: Symbol | None = ..., p: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` failures before the k-th success."""

def random_pdf_normal(sample: Symbol | None = ..., mu: Symbol | None = ..., sigma: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the normal distribution at ``sample``."""

def random_pdf_poisson(sample: Symbol | None = ..., lam: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` under the Poisson distribution with mean ``lam``."""

def random_pdf_uniform(sample: Symbol | None = ..., low: Symbol | None = ..., high: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the uniform distribution on [low, high] at ``sample``."""

def random_poisson(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Poisson distribution with mean ``lam``."""

def random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Integers that are even on [low, high)."""

def random_uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high)."""

def ravel_multi_index(data: Symbol | None = ..., shape: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Places in the flattened array of the indices in the columns of data."""

def rcbrt(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: one divided by the cube root."""

def reciprocal(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: one divided by the number."""

def relu(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: max(x, 0); the slope at 0 is 0, and nan stays nan."""

def repeat(data: Symbol | None = ..., repeats: int = ..., axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Each element ``repeats`` times, along ``axis`` or of the flattened array."""

def reset_arrays(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Fill arrays with zeros, in place."""

def reshape(data: Symbol | None = ..., shape: int | Sequence[int] = (), reverse: bool = False, target_shape: int | Sequence[int] = (), keep_highest: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in another shape."""

def reshape_like(lhs: Symbol | None = ..., rhs: Symbol | None = ..., lhs_begin: int | None = None, lhs_end: int | None = None, rhs_begin: int | None = None, rhs_end: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements of lhs in the shape of rhs, or with dimensions [lhs_begin, lhs_end) replaced by [rhs_begin, rhs_end) of rhs."""

def reverse(data: Symbol | None = ..., axis: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in reverse order along the dimensions ``axis``."""

def rint(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the nearest integer, the lower one of two as near. The gradient is zero."""

def rmsprop_update(weight: Symbol | None = ..., grad: Symbol | None = ..., n: Symbol | None = ..., lr: float = ..., gamma1: float = 0.95, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, clip_weights: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of RMSProp: ``n = gamma1 n + (1 - gamma1) g^2``; ``w - lr g / sqrt(n + epsilon)``, cut by ``clip_weights``."""

def rmspropalex_update(weight: Symbol | None = ..., grad: Symbol | None = ..., n: Symbol | None = ..., g: Symbol | None = ..., delta: Symbol | None = ..., lr: float = ..., gamma1: float = 0.95, gamma2: float = 0.9, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, clip_weights: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of RMSProp with momentum and centred variance."""

def round(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the nearest integer, the one away from zero of two as near. The gradient is zero."""

def rsqrt(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: one divided by the square root."""

def sample_exponential(lam: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from exponential distributions: ``shape`` of them for each rate."""

def sample_gamma(alpha: Symbol | None = ..., beta: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from gamma distributions: ``shape`` of them for each pair of shape and scale."""

def sample_generalized_negative_binomial(mu: Symbol | None = ..., alpha: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of mean and dispersion."""

def sample_multinomial(data: Symbol | None = ..., shape: int | Sequence[int] = (), get_prob: bool = False, dtype: DTypeLike = 'int32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws of class numbers: ``shape`` of them for each distribution along the last axis of ``data``."""

def sample_negative_binomial(k: Symbol | None = ..., p: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of successes and probability."""

def sample_normal(mu: Symbol | None = ..., sigma: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from normal distributions: ``shape`` of them for each pair of mean and standard deviation."""

def sample_poisson(lam: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from Poisson distributions: ``shape`` of them for each mean."""

def sample_uniform(low: Symbol | None = ..., high: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high): ``shape`` of them for each pair."""

def scatter_nd(data: Symbol | None = ..., indices: Symbol | None = ..., shape: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Zeros of ``shape`` with data written at ``indices``."""

def sgd_mom_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mom: Symbol | None = ..., lr: float = ..., momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of gradient descent with momentum: ``m = momentum m - lr (g + wd w)``; ``w + m``."""

def sgd_update(weight: Symbol | None = ..., grad: Symbol | None = ..., lr: float = ..., wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of gradient descent: ``w (1 - lr wd) - lr clip(rescale_grad g)``."""

def shape_array(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The shape of data as an int64 array."""

def shuffle(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The entries along the first axis in random order."""

def sigmoid(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: 1 / (1 + exp(-x))."""

def sign(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: -1, 0 or 1; 0 for nan."""

def signsgd_update(weight: Symbol | None = ..., grad: Symbol | None = ..., lr: float = ..., wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step by the sign of the gradient: ``w (1 - lr wd) - lr sign(g)``."""

def signum_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mom: Symbol | None = ..., lr: float = ..., momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, wd_lh: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step by the sign of a momentum: ``m = momentum m - (1 - momentum) (g + wd w)``; ``w (1 - lr wd_lh) + lr sign(m)``."""

def sin(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sine."""

def sinh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic sine."""

def size_array(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The number of elements of data as an int64 array of shape (1,)."""

def slice(data: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def slice_axis(data: Symbol | None = ..., axis: int = ..., begin: int = ..., end: int | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut out ``begin:end`` of one dimension; ``end`` None is its end, negative places count from the end."""

def slice_like(data: Symbol | None = ..., shape_like: Symbol | None = ..., axes: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The first elements of data, as many as shape_like has, along all dimensions or along ``axes``."""

def smooth_l1(data: Symbol | None = ..., scalar: float = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, is_int: bool = True, **kwargs: Any) -> Symbol:
    """Element by element: ``(s x)^2 / 2`` where ``abs(x) < 1 / s^2``, else ``abs(x) - 1 / (2 s^2)``."""

def softmax(data: Symbol | None = ..., length: Symbol | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Softmax along an axis: ``e^(x / temperature)`` divided by its sum."""

def softmax_cross_entropy(data: Symbol | None = ..., label: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum over the batch of the cross entropy between the softmax of ``data`` and the classes in ``label``."""

def softmin(data: Symbol | None = ..., axis: int = -1, temperature: float | None = None, dtype: DTypeLike | None = None, use_length: bool | None = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`softmax` of ``-data``."""

def softsign(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: x / (1 + abs(x))."""

def sort(data: Symbol | None = ..., axis: int | None = -1, is_ascend: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in order along ``axis``; of the flattened array when it is None."""

def space_to_depth(data: Symbol | None = ..., block_size: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Move blocks of space into channels: (n, c, h*b, w*b) becomes (n, b*b*c, h, w), b being block_size."""

def split(data: Symbol | None = ..., num_outputs: int = ..., axis: int = 1, squeeze_axis: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array into equal parts."""

def sqrt(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root."""

def square(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number times itself."""

def squeeze(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Remove dimensions of 1: all of them, or those named; a single number keeps the shape (1,)."""

def stack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays of one shape along a new dimension ``axis``."""

def stop_gradient(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array through which no gradient passes."""

def sum(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of elements over axes."""

def sum_axis(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of elements over axes."""

def swapaxes(data: Symbol | None = ..., dim1: int = 0, dim2: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Exchange two dimensions."""

def take(a: Symbol | None = ..., indices: Symbol | None = ..., axis: int = 0, mode: Literal['clip', 'raise', 'wrap'] = 'clip', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The parts of a at ``indices`` along ``axis``."""

def tan(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the tangent."""

def tanh(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic tangent."""

def tile(data: Symbol | None = ..., reps: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The array ``reps[i]`` times along dimension i; the shorter of the two is filled up with 1 on the left."""

def topk(data: Symbol | None = ..., axis: int | None = -1, k: int = 1, ret_typ: Literal['both', 'indices', 'mask', 'value'] = 'indices', is_ascend: bool = False, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The ``k`` largest elements along ``axis``, in order."""

def transpose(data: Symbol | None = ..., axes: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The dimensions in the order of ``axes``; reversed when it is empty."""

def trunc(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high)."""

def unravel_index(data: Symbol | None = ..., shape: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Indices of the places data in the flattened array: the opposite of ravel_multi_index."""

def where(condition: Symbol | None = ..., x: Symbol | None = ..., y: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements of x where the condition is not 0, else those of y."""

def zeros_like(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Zeros in the shape and type of ``data``."""

from .register import lookup as lookup
