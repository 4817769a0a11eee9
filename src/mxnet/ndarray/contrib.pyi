# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def AdaptiveAvgPooling2D(data: NDArray, output_size: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Averages over a grid of ``output_size`` windows that covers the image; one window by default."""

def BatchNormWithReLU(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The positive part of BatchNorm's output; see there."""

def BilinearResize2D(data: NDArray, like: NDArray | None = ..., height: int = 1, width: int = 1, scale_height: float | None = None, scale_width: float | None = None, mode: Literal['like', 'odd_scale', 'size', 'to_even_down', 'to_even_up', 'to_odd_down', 'to_odd_up'] = 'size', align_corners: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Images in another size, interpolated between the four nearest pixels."""

def CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def DeformableConvolution(data: NDArray, offset: NDArray, weight: NDArray, bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, num_deformable_group: int = 1, workspace: int = 1024, no_bias: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Convolution that reads each of its inputs at a place moved by ``offset``."""

def DeformablePSROIPooling(data: NDArray, rois: NDArray, trans: NDArray | None = ..., spatial_scale: float = ..., output_dim: int = ..., group_size: int = ..., pooled_size: int = ..., part_size: int = 0, sample_per_part: int = 1, trans_std: float = 0, no_trans: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """PSROIPooling of interpolated samples in cells that are moved by ``trans``."""

def ModulatedDeformableConvolution(data: NDArray, offset: NDArray, mask: NDArray, weight: NDArray, bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, num_deformable_group: int = 1, workspace: int = 1024, no_bias: bool = False, im2col_step: int = 64, layout: Literal['NCDHW', 'NCHW', 'NCW'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Deformable convolution whose inputs are also multiplied with ``mask``."""

def MultiBoxDetection(cls_prob: NDArray, loc_pred: NDArray, anchor: NDArray, clip: bool = True, threshold: float = 0.01, background_id: int = 0, nms_threshold: float = 0.5, force_suppress: bool = False, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), nms_topk: int = -1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Detections from class probabilities and box regressions, without those a better one suppresses."""

def MultiBoxPrior(data: NDArray, sizes: float | Sequence[float] = (1,), ratios: float | Sequence[float] = (1,), clip: bool = False, steps: float | Sequence[float] = (-1, -1), offsets: float | Sequence[float] = (0.5, 0.5), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Anchors around every cell of a feature map: every size with the first ratio, then the first size with the other ratios."""

def MultiBoxTarget(anchor: NDArray, label: NDArray, cls_pred: NDArray, overlap_threshold: float = 0.5, ignore_label: float = -1, negative_mining_ratio: float = -1, negative_mining_thresh: float = 0.5, minimum_negative_samples: int = 0, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Training targets of anchors: each labelled box gets its best anchor, other anchors the box they overlap enough."""

def MultiProposal(cls_prob: NDArray, bbox_pred: NDArray, im_info: NDArray, rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7, rpn_min_size: int = 16, scales: float | Sequence[float] = (4, 8, 16, 32), ratios: float | Sequence[float] = (0.5, 1, 2), feature_stride: int = 16, output_score: bool = False, iou_loss: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The regions of several images in which objects may be; see Proposal."""

def PSROIPooling(data: NDArray, rois: NDArray, spatial_scale: float, output_dim: int, pooled_size: int, group_size: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Averages over the cells of a grid that covers each region, each cell reading channels of its own."""

def Proposal(cls_prob: NDArray, bbox_pred: NDArray, im_info: NDArray, rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7, rpn_min_size: int = 16, scales: float | Sequence[float] = (4, 8, 16, 32), ratios: float | Sequence[float] = (0.5, 1, 2), feature_stride: int = 16, output_score: bool = False, iou_loss: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The regions of one image in which objects may be."""

def ROIAlign(data: NDArray, rois: NDArray, pooled_size: int | Sequence[int], spatial_scale: float, sample_ratio: int = -1, position_sensitive: bool = False, aligned: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Averages of interpolated samples in the cells of a grid that covers each region, without rounding its borders."""

def RROIAlign(data: NDArray, rois: NDArray, pooled_size: int | Sequence[int], spatial_scale: float, sampling_ratio: int = -1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """ROIAlign of rotated regions."""

def SparseEmbedding(data: NDArray, weight: NDArray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', deterministic: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`embedding` under the name it had while its gradient was always sparse."""

def SyncBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, ndev: int = 1, key: str = ..., out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """BatchNorm over ``ndev`` devices at once; see there. One device is supported."""

def allclose(a: NDArray, b: NDArray, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Whether all elements agree: 1 where ``abs(a - b) <= atol + rtol * abs(b)`` everywhere, else 0."""

def arange_like(data: NDArray, start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def bipartite_matching(data: NDArray, is_ascend: bool = False, threshold: float = ..., topk: int = -1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Match rows with columns greedily, the best pair first."""

def boolean_mask(data: NDArray, index: NDArray, axis: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def box_decode(data: NDArray, anchors: NDArray, std0: float = 1, std1: float = 1, std2: float = 1, std3: float = 1, clip: float = -1, format: Literal['center', 'corner'] = 'center', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Boxes by corners from the predictions of a box regression."""

def box_encode(samples: NDArray, matches: NDArray, anchors: NDArray, refs: NDArray, means: NDArray, stds: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Targets of a box regression: where the matched reference lies, seen from its anchor."""

def box_iou(lhs: NDArray, rhs: NDArray, format: Literal['center', 'corner'] = 'corner', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Intersection over union of every box of lhs with every one of rhs."""

def box_nms(data: NDArray, overlap_thresh: float = 0.5, valid_thresh: float = 0, topk: int = -1, coord_start: int = 2, score_index: int = 1, id_index: int = -1, background_id: int = -1, force_suppress: bool = False, in_format: Literal['center', 'corner'] = 'corner', out_format: Literal['center', 'corner'] = 'corner', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Non-maximum suppression: of boxes that overlap the one with the best score stays."""

def box_non_maximum_suppression(data: NDArray, overlap_thresh: float = 0.5, valid_thresh: float = 0, topk: int = -1, coord_start: int = 2, score_index: int = 1, id_index: int = -1, background_id: int = -1, force_suppress: bool = False, in_format: Literal['center', 'corner'] = 'corner', out_format: Literal['center', 'corner'] = 'corner', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Non-maximum suppression: of boxes that overlap the one with the best score stays."""

def calibrate_entropy(hist: NDArray, hist_edges: NDArray, num_quantized_bins: int = 255, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """The threshold at which rounding a distribution to so many levels loses least information."""

def count_sketch(data: NDArray, h: NDArray, s: NDArray, out_dim: int, processing_batch_size: int = 32, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Count sketch: ``out[h[i]] += s[i] data[i]`` in every row; its inner products estimate those of data."""

def ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def dequantize(data: NDArray, min_range: NDArray, max_range: NDArray, out_type: Literal['float32'] = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The real numbers that integers stand for: ``q max(|min|, |max|) / R``, R = 127.5 for int8, 255.5 for uint8."""

def dgl_adjacency(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The adjacency matrix of a graph: 1 for every edge."""

def dgl_csr_neighbor_non_uniform_sample(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Sample the neighbourhood of seeds: edges are kept by the weights of the vertices they lead to."""

def dgl_csr_neighbor_uniform_sample(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Sample the neighbourhood of seeds: every vertex keeps ``num_neighbor`` of its edges, all equally likely."""

def dgl_graph_compact(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Sampled graphs without empty rows, the ends of edges renumbered by their place in the sample."""

def dgl_subgraph(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """The parts of a graph between given vertices."""

def div_sqrt_dim(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data`` divided by the square root of its last dimension, as attention scores are; integers by its whole part."""

def edge_id(data: NDArray, u: NDArray, v: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Values of the edges from u[i] to v[i] in a graph's adjacency matrix; -1 where there is no edge."""

def fft(data: NDArray, compute_size: int = 128, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Discrete Fourier transform of real numbers along the last axis."""

def getnnz(data: NDArray, axis: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """How many elements are not zero, in int64."""

def gradientmultiplier(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, unchanged; its gradient is multiplied by ``scalar`` (negative: gradient reversal)."""

def group_adagrad_update(weight: NDArray, grad: NDArray, history: NDArray, lr: float, rescale_grad: float = 1.0, clip_gradient: float = -1.0, epsilon: float = 1e-05, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of AdaGrad with one history a row: ``h = h + mean(g^2)``; ``w - lr g / sqrt(h + epsilon)``."""

def hawkesll(lda: NDArray, alpha: NDArray, beta: NDArray, state: NDArray, lags: NDArray, marks: NDArray, valid_length: NDArray, max_time: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Log-likelihood of events under Hawkes processes whose excitement decays exponentially."""

def ifft(data: NDArray, compute_size: int = 128, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Inverse Fourier transform along the last axis, not divided by the length: ``ifft(fft(x))`` is ``length * x``."""

def index_array(data: NDArray, axes: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The index of each element, along a new last dimension."""

def index_copy(old_tensor: NDArray, index_vector: NDArray, new_tensor: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """old_tensor with its rows ``index_vector`` replaced by the rows of new_tensor."""

def interleaved_matmul_encdec_qk(queries: NDArray, keys_values: NDArray, heads: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Scores of attention from one sequence to another: ``q k^T / sqrt(units)`` of every head."""

def interleaved_matmul_encdec_valatt(keys_values: NDArray, attention: NDArray, heads: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Values of another sequence weighted by ``attention``."""

def interleaved_matmul_selfatt_qk(queries_keys_values: NDArray, heads: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Scores of self-attention: ``q k^T / sqrt(units)`` of every head."""

def interleaved_matmul_selfatt_valatt(queries_keys_values: NDArray, attention: NDArray, heads: int, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Values of self-attention weighted by ``attention``."""

def mrcnn_mask_target(rois: NDArray, gt_masks: NDArray, matches: NDArray, cls_targets: NDArray, num_rois: int, num_classes: int, mask_size: int | Sequence[int], sample_ratio: int = 2, aligned: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """What the mask head of Mask R-CNN should give for each region, and for which class its loss counts."""

def quadratic(data: NDArray, a: float = 0.0, b: float = 0.0, c: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``a x^2 + b x + c``."""

def quantize(data: NDArray, min_range: NDArray, max_range: NDArray, out_type: Literal['int8', 'uint8'] = 'uint8', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Round real numbers to integers of a given range: ``x 127 / max(|min|, |max|)``, for uint8 ``x 255 / max(|min|, |max|)``."""

def quantize_asym(data: NDArray, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Round real numbers to uint8 so that the range's ends are 0 and 255: ``x scale + shift``."""

def quantize_v2(data: NDArray, out_type: Literal['auto', 'int8', 'uint8'] = 'int8', min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Round real numbers to integers of the calibrated range, or of the range they have."""

def quantized_act(data: NDArray, min_data: NDArray, max_data: NDArray, act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """The positive part of integers."""

def quantized_batch_norm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, min_data: NDArray, max_data: NDArray, eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """BatchNorm of integers with the moving statistics: ``gamma (x - mean) / sqrt(var + eps) + beta``, in the calibrated range."""

def quantized_concat(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> list[NDArray]:
    """Join arrays of integers along an axis, rescaled to the range that holds all their ranges."""

def quantized_conv(data: NDArray, weight: NDArray, bias: NDArray | None = ..., min_data: NDArray | None = ..., max_data: NDArray | None = ..., min_weight: NDArray | None = ..., max_weight: NDArray | None = ..., min_bias: NDArray | None = ..., max_bias: NDArray | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Convolution of integers."""

def quantized_elemwise_add(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, rhs_max: NDArray, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Sum of two arrays of integers, each with its own range."""

def quantized_elemwise_mul(lhs: NDArray, rhs: NDArray, lhs_min: NDArray, lhs_max: NDArray, rhs_min: NDArray, rhs_max: NDArray, min_calib_range: float | None = None, max_calib_range: float | None = None, enable_float_output: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Product of two arrays of integers."""

def quantized_embedding(data: NDArray, weight: NDArray, min_weight: NDArray, max_weight: NDArray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', sparse_grad: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Rows of a matrix of integers; numbers beyond the rows become the first or last."""

def quantized_flatten(data: NDArray, min_data: NDArray, max_data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """All axes but the first as one."""

def quantized_fully_connected(data: NDArray, weight: NDArray, bias: NDArray | None = ..., min_data: NDArray | None = ..., max_data: NDArray | None = ..., min_weight: NDArray | None = ..., max_weight: NDArray | None = ..., min_bias: NDArray | None = ..., max_bias: NDArray | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """FullyConnected of integers."""

def quantized_pooling(data: NDArray, min_data: NDArray, max_data: NDArray, kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Maximum or (rounded) average pooling of integers; attributes as those of Pooling."""

def requantize(data: NDArray, min_range: NDArray, max_range: NDArray, out_type: Literal['auto', 'int8', 'uint8'] = 'int8', min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """int32 numbers of one range as 8-bit integers of another, which is the calibrated one or fits the largest number."""

def round_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``round``, whose gradient passes as if it were the identity (straight-through estimator)."""

def sign_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``sign``, whose gradient passes as if it were the identity (straight-through estimator)."""

from ..base import ArgumentError as ArgumentError, DTypeError as DTypeError
from .ndarray import NDArray as NDArray
from .register import lookup as lookup
from .updates import adamw_update as adamw_update, mp_adamw_update as mp_adamw_update, multi_adamw_update as multi_adamw_update, multi_lamb_update as multi_lamb_update, multi_mp_adamw_update as multi_mp_adamw_update, multi_mp_lamb_update as multi_mp_lamb_update
def foreach(body, data, init_states):
    """Run ``body`` over the slices along axis 0.

    Args:
        body: Function of (slice, states) that returns (outputs, new states); arrays or lists of them.
        data: An array or a list; all are sliced.
        init_states: First states.

    Returns:
        Outputs stacked along axis 0, and the last states.
    """
def while_loop(cond, func, loop_vars, max_iterations=None):
    """Run ``func`` while ``cond`` is true.

    Args:
        cond: Function of the loop variables that returns an array of one element.
        func: Function of the loop variables that returns (outputs, new loop variables).
        loop_vars: First values.
        max_iterations: Outputs are padded with zeros to this many rows; required.

    Returns:
        Outputs (max_iterations, ...), [] when no step ran; and the last loop variables.

    Raises:
        ArgumentError: max_iterations is missing, or func returns another number of variables.
    """
def cond(pred, then_func, else_func):
    """``then_func()`` when the one element of ``pred`` is not 0, else ``else_func()``.

    Raises:
        ArgumentError: pred has not one element.
    """
def isinf(data):
    """Whether elements are infinite (1 or 0)."""
def isfinite(data):
    """Whether elements are neither infinite nor NaN (1 or 0)."""
def isnan(data):
    """Whether elements are NaN (1 or 0)."""
def rand_zipfian(true_classes, num_sampled, range_max, ctx=None):
    """Class numbers drawn from an approximately log-uniform (Zipfian) distribution over ``[0, range_max)``.

    Returns:
        Samples (num_sampled,) int64, expected counts of the true classes, expected counts of the samples.
    """
