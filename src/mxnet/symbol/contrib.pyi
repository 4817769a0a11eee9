# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def AdaptiveAvgPooling2D(data: Symbol | None = ..., output_size: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Averages over a grid of ``output_size`` windows that covers the image; one window by default."""

def BatchNormWithReLU(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.0010000000474974513, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1, cudnn_off: bool = False, min_calib_range: float | None = None, max_calib_range: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The positive part of BatchNorm's output; see there."""

def CTCLoss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def SparseEmbedding(data: Symbol | None = ..., weight: Symbol | None = ..., input_dim: int = ..., output_dim: int = ..., dtype: DTypeLike = 'float32', deterministic: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`embedding` under the name it had while its gradient was always sparse."""

def SyncBatchNorm(data: Symbol | None = ..., gamma: Symbol | None = ..., beta: Symbol | None = ..., moving_mean: Symbol | None = ..., moving_var: Symbol | None = ..., eps: float = 0.001, momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, ndev: int = 1, key: str = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """BatchNorm over ``ndev`` devices at once; see there. One device is supported."""

def allclose(a: Symbol | None = ..., b: Symbol | None = ..., rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether all elements agree: 1 where ``abs(a - b) <= atol + rtol * abs(b)`` everywhere, else 0."""

def arange_like(data: Symbol | None = ..., start: float = 0, step: float = 1, repeat: int = 1, ctx: Any = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes."""

def boolean_mask(data: Symbol | None = ..., index: Symbol | None = ..., axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def ctc_loss(data: Symbol | None = ..., label: Symbol | None = ..., data_lengths: Symbol | None = ..., label_lengths: Symbol | None = ..., use_data_lengths: bool = False, use_label_lengths: bool = False, blank_label: Literal['first', 'last'] = 'first', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Connectionist temporal classification: minus the log probability of all alignments of ``label``."""

def div_sqrt_dim(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data`` divided by the square root of its last dimension, as attention scores are."""

def getnnz(data: Symbol | None = ..., axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """How many elements are not zero, in int64."""

def gradientmultiplier(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, unchanged; its gradient is multiplied by ``scalar`` (negative: gradient reversal)."""

def group_adagrad_update(weight: Symbol | None = ..., grad: Symbol | None = ..., history: Symbol | None = ..., lr: float = ..., rescale_grad: float = 1.0, clip_gradient: float = -1.0, epsilon: float = 1e-05, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of AdaGrad with one history a row: ``h = h + mean(g^2)``; ``w - lr g / sqrt(h + epsilon)``."""

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

def quadratic(data: Symbol | None = ..., a: float = 0.0, b: float = 0.0, c: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``a x^2 + b x + c``."""

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
