# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def AdaptiveAvgPooling2D(data: Symbol | None = ..., output_size: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Averages over a grid of ``output_size`` windows that covers the image; one window by default."""

def BatchNormWithReLU(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The positive part of BatchNorm's output; see there."""

def BilinearResize2D(data: Symbol | None = ..., like: Symbol | None = ..., height: int = 1, width: int = 1, scale_height: float | None = None, scale_width: float | None = None, mode: Literal['like', 'odd_scale', 'size', 'to_even_down', 'to_even_up', 'to_odd_down', 'to_odd_up'] = 'size', align_corners: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Images in another size, interpolated between the four nearest pixels."""

def CTCLoss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def DeformableConvolution(data: Symbol | None = ..., offset: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, num_deformable_group: int = 1, workspace: int = 1024, no_bias: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Convolution that reads each of its inputs at a place moved by ``offset``."""

def DeformablePSROIPooling(data: Symbol | None = ..., rois: Symbol | None = ..., trans: Symbol | None = ..., spatial_scale: float = ..., output_dim: int = ..., group_size: int = ..., pooled_size: int = ..., part_size: int = 0, sample_per_part: int = 1, trans_std: float = 0, no_trans: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """PSROIPooling of interpolated samples in cells that are moved by ``trans``."""

def ModulatedDeformableConvolution(data: Symbol | None = ..., offset: Symbol | None = ..., mask: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, num_deformable_group: int = 1, workspace: int = 1024, no_bias: bool = False, im2col_step: int = 64, layout: Literal['NCDHW', 'NCHW', 'NCW'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Deformable convolution whose inputs are also multiplied with ``mask``."""

def MultiBoxDetection(cls_prob: Symbol | None = ..., loc_pred: Symbol | None = ..., anchor: Symbol | None = ..., clip: bool = True, threshold: float = 0.01, background_id: int = 0, nms_threshold: float = 0.5, force_suppress: bool = False, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), nms_topk: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Detections from class probabilities and box regressions, without those a better one suppresses."""

def MultiBoxPrior(data: Symbol | None = ..., sizes: float | Sequence[float] = (1,), ratios: float | Sequence[float] = (1,), clip: bool = False, steps: float | Sequence[float] = (-1, -1), offsets: float | Sequence[float] = (0.5, 0.5), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Anchors around every cell of a feature map: every size with the first ratio, then the first size with the other ratios."""

def MultiBoxTarget(anchor: Symbol | None = ..., label: Symbol | None = ..., cls_pred: Symbol | None = ..., overlap_threshold: float = 0.5, ignore_label: float = -1, negative_mining_ratio: float = -1, negative_mining_thresh: float = 0.5, minimum_negative_samples: int = 0, variances: float | Sequence[float] = (0.1, 0.1, 0.2, 0.2), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Training targets of anchors: each labelled box gets its best anchor, other anchors the box they overlap enough."""

def MultiProposal(cls_prob: Symbol | None = ..., bbox_pred: Symbol | None = ..., im_info: Symbol | None = ..., rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7, rpn_min_size: int = 16, scales: float | Sequence[float] = (4, 8, 16, 32), ratios: float | Sequence[float] = (0.5, 1, 2), feature_stride: int = 16, output_score: bool = False, iou_loss: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The regions of several images in which objects may be; see Proposal."""

def PSROIPooling(data: Symbol | None = ..., rois: Symbol | None = ..., spatial_scale: float = ..., output_dim: int = ..., pooled_size: int = ..., group_size: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Averages over the cells of a grid that covers each region, each cell reading channels of its own."""

def Proposal(cls_prob: Symbol | None = ..., bbox_pred: Symbol | None = ..., im_info: Symbol | None = ..., rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7, rpn_min_size: int = 16, scales: float | Sequence[float] = (4, 8, 16, 32), ratios: float | Sequence[float] = (0.5, 1, 2), feature_stride: int = 16, output_score: bool = False, iou_loss: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The regions of one image in which objects may be."""

def ROIAlign(data: Symbol | None = ..., rois: Symbol | None = ..., pooled_size: int | Sequence[int] = ..., spatial_scale: float = ..., sample_ratio: int = -1, position_sensitive: bool = False, aligned: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Averages of interpolated samples in the cells of a grid that covers each region, without rounding its borders."""

def RROIAlign(data: Symbol | None = ..., rois: Symbol | None = ..., pooled_size: int | Sequence[int] = ..., spatial_scale: float = ..., sampling_ratio: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """ROIAlign of rotated regions."""

def SparseEmbedding(data: Symbol | None = ..., weight: Symbol | None = ..., input_dim: int = ..., output_dim: int = ..., dtype: DTypeLike = 'float32', deterministic: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`embedding` under the name it had while its gradient was always sparse."""

def SyncBatchNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, ndev: int = 1, key: str = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """BatchNorm over ``ndev`` devices at once; see there. One device is supported."""

def allclose(a: Symbol | None = ..., b: Symbol | None = ..., rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether all elements agree: 1 where ``abs(a - b) <= atol + rtol * abs(b)`` everywhere, else 0."""

def arange_like(data: Symbol | None = ..., start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def bipartite_matching(data: Symbol | None = ..., is_ascend: bool = False, threshold: float = ..., topk: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Match rows with columns greedily, the best pair first."""

def boolean_mask(data: Symbol | None = ..., index: Symbol | None = ..., axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def box_decode(data: Symbol | None = ..., anchors: Symbol | None = ..., std0: float = 1, std1: float = 1, std2: float = 1, std3: float = 1, clip: float = -1, format: Literal['center', 'corner'] = 'center', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Boxes by corners from the predictions of a box regression."""

def box_encode(samples: Symbol | None = ..., matches: Symbol | None = ..., anchors: Symbol | None = ..., refs: Symbol | None = ..., means: Symbol | None = ..., stds: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Targets of a box regression: where the matched reference lies, seen from its anchor."""

def box_iou(lhs: Symbol | None = ..., rhs: Symbol | None = ..., format: Literal['center', 'corner'] = 'corner', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Intersection over union of every box of lhs with every one of rhs."""

def box_nms(data: Symbol | None = ..., overlap_thresh: float = 0.5, valid_thresh: float = 0, topk: int = -1, coord_start: int = 2, score_index: int = 1, id_index: int = -1, background_id: int = -1, force_suppress: bool = False, in_format: Literal['center', 'corner'] = 'corner', out_format: Literal['center', 'corner'] = 'corner', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Non-maximum suppression: of boxes that overlap the one with the best score stays."""

def box_non_maximum_suppression(data: Symbol | None = ..., overlap_thresh: float = 0.5, valid_thresh: float = 0, topk: int = -1, coord_start: int = 2, score_index: int = 1, id_index: int = -1, background_id: int = -1, force_suppress: bool = False, in_format: Literal['center', 'corner'] = 'corner', out_format: Literal['center', 'corner'] = 'corner', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Non-maximum suppression: of boxes that overlap the one with the best score stays."""

def calibrate_entropy(hist: Symbol | None = ..., hist_edges: Symbol | None = ..., num_quantized_bins: int = 255, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The threshold at which rounding a distribution to so many levels loses least information."""

def count_sketch(data: Symbol | None = ..., h: Symbol | None = ..., s: Symbol | None = ..., out_dim: int = ..., processing_batch_size: int = 32, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Count sketch: ``out[h[i]] += s[i] data[i]`` in every row; its inner products estimate those of data."""

def ctc_loss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def dequantize(data: Symbol | None = ..., min_range: Symbol | None = ..., max_range: Symbol | None = ..., out_type: Literal['float32'] = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The real numbers that integers stand for: ``q max(|min|, |max|) / R``, R = 127.5 for int8, 255.5 for uint8."""

def dgl_adjacency(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The adjacency matrix of a graph: 1 for every edge."""

def dgl_csr_neighbor_non_uniform_sample(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Sample the neighbourhood of seeds: edges are kept by the weights of the vertices they lead to."""

def dgl_csr_neighbor_uniform_sample(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Sample the neighbourhood of seeds: every vertex keeps ``num_neighbor`` of its edges, all equally likely."""

def dgl_graph_compact(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Sampled graphs without empty rows, the ends of edges renumbered by their place in the sample."""

def dgl_subgraph(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """The parts of a graph between given vertices."""

def div_sqrt_dim(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data`` divided by the square root of its last dimension, as attention scores are; integers by its whole part."""

def edge_id(data: Symbol | None = ..., u: Symbol | None = ..., v: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Values of the edges from u[i] to v[i] in a graph's adjacency matrix; -1 where there is no edge."""

def fft(data: Symbol | None = ..., compute_size: int = 128, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Discrete Fourier transform of real numbers along the last axis."""

def getnnz(data: Symbol | None = ..., axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """How many elements are not zero, in int64."""

def gradientmultiplier(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, unchanged; its gradient is multiplied by ``scalar`` (negative: gradient reversal)."""

def group_adagrad_update(weight: Symbol | None = ..., grad: Symbol | None = ..., history: Symbol | None = ..., lr: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, epsilon: float = 1e-05, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of AdaGrad with one history a row: ``h = h + mean(g^2)``; ``w - lr g / sqrt(h + epsilon)``."""

def hawkesll(lda: Symbol | None = ..., alpha: Symbol | None = ..., beta: Symbol | None = ..., state: Symbol | None = ..., lags: Symbol | None = ..., marks: Symbol | None = ..., valid_length: Symbol | None = ..., max_time: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Log-likelihood of events under Hawkes processes whose excitement decays exponentially."""

def ifft(data: Symbol | None = ..., compute_size: int = 128, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Inverse Fourier transform along the last axis, not divided by the length: ``ifft(fft(x))`` is ``length * x``."""

def index_array(data: Symbol | None = ..., axes: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The index of each element, along a new last dimension."""

def index_copy(old_tensor: Symbol | None = ..., index_vector: Symbol | None = ..., new_tensor: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """old_tensor with its rows ``index_vector`` replaced by the rows of new_tensor."""

def interleaved_matmul_encdec_qk(queries: Symbol | None = ..., keys_values: Symbol | None = ..., heads: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Scores of attention from one sequence to another: ``q k^T / sqrt(units)`` of every head."""

def interleaved_matmul_encdec_valatt(keys_values: Symbol | None = ..., attention: Symbol | None = ..., heads: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Values of another sequence weighted by ``attention``."""

def interleaved_matmul_selfatt_qk(queries_keys_values: Symbol | None = ..., heads: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Scores of self-attention: ``q k^T / sqrt(units)`` of every head."""

def interleaved_matmul_selfatt_valatt(queries_keys_values: Symbol | None = ..., attention: Symbol | None = ..., heads: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Values of self-attention weighted by ``attention``."""

def mrcnn_mask_target(rois: Symbol | None = ..., gt_masks: Symbol | None = ..., matches: Symbol | None = ..., cls_targets: Symbol | None = ..., num_rois: int = ..., num_classes: int = ..., mask_size: int | Sequence[int] = ..., sample_ratio: int = 2, aligned: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """What the mask head of Mask R-CNN should give for each region, and for which class its loss counts."""

def quadratic(data: Symbol | None = ..., a: float = 0.0, b: float = 0.0, c: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``a x^2 + b x + c``."""

def quantize(data: Symbol | None = ..., min_range: Symbol | None = ..., max_range: Symbol | None = ..., out_type: Literal['int8', 'uint8'] = 'uint8', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Round real numbers to integers of a given range: ``x 127 / max(|min|, |max|)``, for uint8 ``x 255 / max(|min|, |max|)``."""

def quantize_asym(data: Symbol | None = ..., min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Round real numbers to uint8 so that the range's ends are 0 and 255: ``x scale + shift``."""

def quantize_v2(data: Symbol | None = ..., out_type: Literal['auto', 'int8', 'uint8'] = 'int8', min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Round real numbers to integers of the calibrated range, or of the range they have."""

def quantized_act(data: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., act_type: Literal['relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The positive part of integers."""

def quantized_batch_norm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """BatchNorm of integers with the moving statistics: ``gamma (x - mean) / sqrt(var + eps) + beta``, in the calibrated range."""

def quantized_concat(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays of integers along an axis, rescaled to the range that holds all their ranges."""

def quantized_conv(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., min_weight: Symbol | None = ..., max_weight: Symbol | None = ..., min_bias: Symbol | None = ..., max_bias: Symbol | None = ..., kernel: int | Sequence[int] = ..., stride: int | Sequence[int] = (), dilate: int | Sequence[int] = (), pad: int | Sequence[int] = (), num_filter: int = ..., num_group: int = 1, workspace: int = 1024, no_bias: bool = False, cudnn_tune: Literal['fastest', 'limited_workspace', 'off'] | None = None, cudnn_off: bool = False, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Convolution of integers."""

def quantized_elemwise_add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., lhs_min: Symbol | None = ..., lhs_max: Symbol | None = ..., rhs_min: Symbol | None = ..., rhs_max: Symbol | None = ..., min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of two arrays of integers, each with its own range."""

def quantized_elemwise_mul(lhs: Symbol | None = ..., rhs: Symbol | None = ..., lhs_min: Symbol | None = ..., lhs_max: Symbol | None = ..., rhs_min: Symbol | None = ..., rhs_max: Symbol | None = ..., min_calib_range: float | None = None, max_calib_range: float | None = None, enable_float_output: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of two arrays of integers."""

def quantized_embedding(data: Symbol | None = ..., weight: Symbol | None = ..., min_weight: Symbol | None = ..., max_weight: Symbol | None = ..., input_dim: int = ..., output_dim: int = ..., dtype: DTypeLike = 'float32', sparse_grad: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Rows of a matrix of integers; numbers beyond the rows become the first or last."""

def quantized_flatten(data: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """All axes but the first as one."""

def quantized_fully_connected(data: Symbol | None = ..., weight: Symbol | None = ..., bias: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., min_weight: Symbol | None = ..., max_weight: Symbol | None = ..., min_bias: Symbol | None = ..., max_bias: Symbol | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """FullyConnected of integers."""

def quantized_pooling(data: Symbol | None = ..., min_data: Symbol | None = ..., max_data: Symbol | None = ..., kernel: int | Sequence[int] = (), pool_type: Literal['avg', 'lp', 'max', 'sum'] = 'max', global_pool: bool = False, cudnn_off: bool = False, pooling_convention: Literal['full', 'same', 'valid'] = 'valid', stride: int | Sequence[int] = (), pad: int | Sequence[int] = (), p_value: int | None = None, count_include_pad: bool | None = None, layout: Literal['NCDHW', 'NCHW', 'NCW', 'NDHWC', 'NHWC', 'NWC'] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Maximum or (rounded) average pooling of integers; attributes as those of Pooling."""

def requantize(data: Symbol | None = ..., min_range: Symbol | None = ..., max_range: Symbol | None = ..., out_type: Literal['auto', 'int8', 'uint8'] = 'int8', min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """int32 numbers of one range as 8-bit integers of another, which is the calibrated one or fits the largest number."""

def round_ste(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``round``, whose gradient passes as if it were the identity (straight-through estimator)."""

def sign_ste(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``sign``, whose gradient passes as if it were the identity (straight-through estimator)."""

from ..base import ArgumentError as ArgumentError, DTypeError as DTypeError
from ..graph import Graph as Graph, Node as Node
from ..ops import registry as registry
from . import attribute as attribute, naming as naming
from .register import lookup as lookup
from .symbol import Symbol as Symbol
from .updates import adamw_update as adamw_update, mp_adamw_update as mp_adamw_update
MARK: Any
class _Cut:
    """A subgraph cut out of what a body built: nodes marked with its name are inside, everything else becomes an input."""

    def __init__(self, outputs, name, standing):
        ...

    def inner(self, entry):
        ...

    def outside(self, label, entry, attrs):
        ...

    def places(self, values):
        """Positions of the graph's inputs among some variables' nodes, and the free ones: {position: outer entry}."""
def foreach(body, data, init_states, name='foreach'):
    """Run ``body`` over the slices along axis 0.

    Args:
        body: Function of (slice, states) that returns (outputs, new states); symbols or lists of them.
        data: A symbol or a list; all are sliced.
        init_states: First states, a symbol or a list.

    Returns:
        Outputs stacked along axis 0, and the last states, in the form body gives them.
    """
def while_loop(cond, func, loop_vars, max_iterations=None, name='while_loop'):
    """Run ``func`` while ``cond`` is true.

    Args:
        cond: Function of the loop variables that returns a symbol of one element.
        func: Function of the loop variables that returns (outputs, new loop variables).
        loop_vars: First values, a symbol or a list.
        max_iterations: Outputs are stacked to this many rows; required.

    Returns:
        Outputs (max_iterations, ...), and the list of last loop variables.
    """
def cond(pred, then_func, else_func, name='cond'):
    """The outputs of ``then_func()`` where the one element of ``pred`` is not 0, else those of ``else_func()``."""
def isinf(data):
    """Whether elements are infinite (1 or 0)."""
def isfinite(data):
    """Whether elements are neither infinite nor NaN (1 or 0)."""
def isnan(data):
    """Whether elements are NaN (1 or 0)."""
def rand_zipfian(true_classes, num_sampled, range_max):
    """Class numbers drawn from an approximately log-uniform (Zipfian) distribution over ``[0, range_max)``.

    Returns:
        Samples (num_sampled,) int64, expected counts of the true classes, expected counts of the samples.
    """
