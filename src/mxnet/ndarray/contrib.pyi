# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def AdaptiveAvgPooling2D(data: NDArray, output_size: int | Sequence[int] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Averages over a grid of ``output_size`` windows that covers the image; one window by default."""

def BatchNormWithReLU(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The positive part of BatchNorm's output; see there."""

def CTCLoss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def SparseEmbedding(data: NDArray, weight: NDArray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', deterministic: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`embedding` under the name it had while its gradient was always sparse."""

def SyncBatchNorm(data: NDArray, gamma: NDArray, beta: NDArray, moving_mean: NDArray, moving_var: NDArray, eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, ndev: int = 1, key: str = ..., out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """BatchNorm over ``ndev`` devices at once; see there. One device is supported."""

def allclose(a: NDArray, b: NDArray, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Whether all elements agree: 1 where ``abs(a - b) <= atol + rtol * abs(b)`` everywhere, else 0."""

def arange_like(data: NDArray, start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def boolean_mask(data: NDArray, index: NDArray, axis: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def ctc_loss(data: NDArray, label: NDArray, data_lengths: NDArray | None = ..., label_lengths: NDArray | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def div_sqrt_dim(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data`` divided by the square root of its last dimension, as attention scores are."""

def getnnz(data: NDArray, axis: int | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """How many elements are not zero, in int64."""

def gradientmultiplier(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, unchanged; its gradient is multiplied by ``scalar`` (negative: gradient reversal)."""

def group_adagrad_update(weight: NDArray, grad: NDArray, history: NDArray, lr: float, rescale_grad: float = 1.0, clip_gradient: float = -1.0, epsilon: float = 1e-05, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of AdaGrad with one history a row: ``h = h + mean(g^2)``; ``w - lr g / sqrt(h + epsilon)``."""

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

def quadratic(data: NDArray, a: float = 0.0, b: float = 0.0, c: float = 0.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``a x^2 + b x + c``."""

def round_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``round``, whose gradient passes as if it were the identity (straight-through estimator)."""

def sign_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``sign``, whose gradient passes as if it were the identity (straight-through estimator)."""

from ..base import ArgumentError as ArgumentError, DTypeError as DTypeError
from .ndarray import NDArray as NDArray
from .register import lookup as lookup
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
