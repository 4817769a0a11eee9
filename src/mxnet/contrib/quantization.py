"""Networks in 8 bits. Not built yet; the functions say what to use instead."""
import logging as _logging

import numpy as _numpy

from ..context import cpu as _cpu

__all__ = ["calib_graph", "combine_histogram", "quantize_graph", "quantize_model", "quantize_model_mkldnn", "quantize_net", "quantize_net_v2"]

_INSTEAD = ("networks in 8 bits are not built yet. mx.contrib.amp.convert_model and convert_hybrid_block give networks in 16 bits; a program's "
            "torch.fx module (mxnet.graph.Program(...).module) can be given to torch's own quantization.")


def quantize_model(sym, arg_params, aux_params, data_names=("data",), label_names=("softmax_label",), ctx=_cpu(),
                   excluded_sym_names=None, excluded_op_names=None, calib_mode="entropy", calib_data=None, num_calib_examples=None,
                   quantized_dtype="int8", quantize_mode="smart", quantize_granularity="tensor-wise", logger=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"quantize_model: {_INSTEAD}")


def quantize_model_mkldnn(sym, arg_params, aux_params, data_names=("data",), label_names=("softmax_label",), ctx=_cpu(),
                          excluded_sym_names=None, excluded_op_names=None, calib_mode="entropy", calib_data=None,
                          num_calib_examples=None, quantized_dtype="int8", quantize_mode="smart", quantize_granularity="tensor-wise",
                          logger=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"quantize_model_mkldnn: {_INSTEAD}")


def quantize_graph(sym, arg_params, aux_params, ctx=_cpu(), excluded_sym_names=None, excluded_op_names=None, calib_mode="entropy",
                   quantized_dtype="int8", quantize_mode="full", quantize_granularity="tensor-wise", LayerOutputCollector=None,
                   logger=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"quantize_graph: {_INSTEAD}")


def calib_graph(qsym, arg_params, aux_params, collector, calib_mode="entropy", quantized_dtype="int8", logger=_logging):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"calib_graph: {_INSTEAD}")


def quantize_net_v2(network, quantized_dtype="auto", quantize_mode="full", quantize_granularity="tensor-wise", exclude_layers=None,
                    exclude_layers_match=None, exclude_operators=None, calib_data=None, data_shapes=None, calib_mode="none",
                    num_calib_examples=None, ctx=_cpu(), LayerOutputCollector=None, logger=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"quantize_net_v2: {_INSTEAD}")


def quantize_net(network, quantized_dtype="auto", quantize_mode="full", exclude_layers=None, exclude_layers_match=None,
                 exclude_operators=None, calib_data=None, data_shapes=None, calib_mode="none", num_calib_examples=None, ctx=_cpu(),
                 logger=None):
    """Refuse: not built yet.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(f"quantize_net: {_INSTEAD}")


def combine_histogram(old_hist, arr, new_min, new_max, new_th):
    """Add values to a histogram over ``(-threshold, threshold)``; it grows when they reach further.

    Args:
        old_hist: Counts, edges, minimum, maximum and threshold so far.
        arr: The values.
        new_min, new_max: Their extremes.
        new_th: The greater of the extremes' absolute values.

    Returns:
        The same five, of all values.
    """
    counts, edges, old_min, old_max, old_th = old_hist
    if new_th <= old_th:
        return counts + _numpy.histogram(arr, bins=len(counts), range=(-old_th, old_th))[0], edges, min(old_min, new_min), max(
            old_max, new_max), old_th
    width = 2 * old_th / len(counts)
    more = int((new_th - old_th) // width + 1)
    threshold = more * width + old_th
    grown, edges = _numpy.histogram(arr, bins=2 * more + len(counts), range=(-threshold, threshold))
    grown[more:more + len(counts)] += counts
    return grown, edges, min(old_min, new_min), max(old_max, new_max), threshold
