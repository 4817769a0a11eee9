"""Blocks side by side, pixel shuffles, and layers for several devices or large vocabularies."""
import math

from .... import ndarray
from ....base import ArgumentError
from ....context import num_gpus
from ....ops.mode import MODE
from ...block import Block, HybridBlock
from ...faces import through_nd
from ...nn import BatchNorm, HybridSequential, Sequential

__all__ = ["Concurrent", "HybridConcurrent", "Identity", "SparseEmbedding", "SyncBatchNorm", "PixelShuffle1D", "PixelShuffle2D",
           "PixelShuffle3D"]


class Concurrent(Sequential):
    """Blocks side by side: their outputs are joined along ``axis``.

    Args:
        axis: The axis.
        prefix, params: See ``Block``.
    """

    _only_chains = False

    def __init__(self, axis=-1, prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self.axis = axis

    def forward(self, x):
        """The joined outputs."""
        outputs = [block(x) for block in self._children.values()]
        if MODE.np_array:
            from ....numpy import concatenate  # only np programs pay for mx.np
            return concatenate(outputs, axis=self.axis)
        return ndarray.concat(*outputs, dim=self.axis)


class HybridConcurrent(HybridSequential):
    """HybridBlocks side by side: their outputs are joined along ``axis``.

    Args:
        axis: The axis.
        prefix, params: See ``Block``.
    """

    _only_chains = False

    def __init__(self, axis=-1, prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self.axis = axis

    def hybrid_forward(self, F, x):
        """The joined outputs."""
        outputs = [block(x) for block in self._children.values()]
        return F.np.concatenate(outputs, axis=self.axis) if MODE.np_array else F.concat(*outputs, dim=self.axis)


class Identity(HybridBlock):
    """Its input; for one branch of a Concurrent."""

    def hybrid_forward(self, F, x):
        """Any shape."""
        return x


class SparseEmbedding(Block):
    """Rows of a matrix by index, where the matrix and its gradient are row-sparse: for vocabularies of which a batch uses little.

    Args:
        input_dim: Number of rows.
        output_dim: Length of a row.
        dtype: Type of the parameter.
        weight_initializer: Its initializer.
    """

    def __init__(self, input_dim, output_dim, dtype="float32", weight_initializer=None, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {"input_dim": input_dim, "output_dim": output_dim, "dtype": dtype, "sparse_grad": True}
        self.weight = self.params.get("weight", shape=(input_dim, output_dim), init=weight_initializer, dtype=dtype,
                                      grad_stype="row_sparse", stype="row_sparse")

    def forward(self, x):
        """Indices of any shape; the output has one axis more, of length output_dim."""
        return ndarray.Embedding(x, self.weight.row_sparse_data(x), name="fwd", **self._kwargs)

    def __repr__(self):
        return "{}({input_dim} -> {output_dim}, {dtype})".format(type(self).__name__, **self._kwargs)


class SyncBatchNorm(BatchNorm):
    """Batch normalization with statistics over the batches of all devices; see ``BatchNorm``.

    Args:
        in_channels: Number of channels; 0 takes it from the first input.
        num_devices: Devices that take part; all GPUs by default.
        momentum, epsilon, center, scale, use_global_stats, beta_initializer, gamma_initializer, running_mean_initializer,
            running_variance_initializer: See ``BatchNorm``.
    """

    def __init__(self, in_channels=0, num_devices=None, momentum=0.9, epsilon=1e-5, center=True, scale=True, use_global_stats=False,
                 beta_initializer="zeros", gamma_initializer="ones", running_mean_initializer="zeros",
                 running_variance_initializer="ones", **kwargs):
        super().__init__(1, momentum, epsilon, center, scale, use_global_stats, beta_initializer, gamma_initializer,
                         running_mean_initializer, running_variance_initializer, in_channels, **kwargs)
        devices = self._get_num_devices() if num_devices is None else num_devices
        self._kwargs = {"eps": epsilon, "momentum": momentum, "fix_gamma": not scale, "use_global_stats": use_global_stats, "ndev": devices,
                        "key": self.prefix}

    def _get_num_devices(self):
        return max(num_gpus(), 1)

    def hybrid_forward(self, F, x, gamma, beta, running_mean, running_var):
        """See the class."""
        inputs, norm = (x, gamma, beta, running_mean, running_var), F.contrib.SyncBatchNorm
        return through_nd(norm, *inputs, name="fwd", **self._kwargs) if MODE.np_array else norm(*inputs, name="fwd", **self._kwargs)


def _factors(factor, axes):
    if isinstance(factor, int):
        return (int(factor),) * axes
    if len(factor) != axes:
        raise ArgumentError(f"wrong length of factor {factor}: expected a number or {axes}.")
    return tuple(int(one) for one in factor)


class PixelShuffle1D(HybridBlock):
    """Channels become positions: (batch, factor channels, width) becomes (batch, channels, factor width).

    Args:
        factor: The factor.
    Source: Shi et al., "Real-Time Single Image and Video Super-Resolution", 2016.
    """

    def __init__(self, factor):
        super().__init__()
        self._factor = int(factor)

    def hybrid_forward(self, F, x):
        """See the class."""
        reshape, transpose = _reshaping(F)
        x = reshape(x, (0, -4, -1, self._factor, 0))        # (batch, channels, factor, width)
        x = transpose(x, (0, 1, 3, 2))
        return reshape(x, (0, 0, -3))

    def __repr__(self):
        return f"{type(self).__name__}({self._factor})"


class PixelShuffle2D(HybridBlock):
    """Channels become positions: (batch, f1 f2 channels, height, width) becomes (batch, channels, f1 height, f2 width).

    Args:
        factor: Both factors, or one number for them.
    Source: Shi et al., "Real-Time Single Image and Video Super-Resolution", 2016.
    """

    def __init__(self, factor):
        super().__init__()
        self._factors = _factors(factor, 2)

    def hybrid_forward(self, F, x):
        """See the class."""
        f1, f2 = self._factors
        reshape, transpose = _reshaping(F)
        x = reshape(x, (0, -4, -1, f1 * f2, 0, 0))          # (batch, channels, f1 f2, height, width)
        x = reshape(x, (0, 0, -4, f1, f2, 0, 0))            # (batch, channels, f1, f2, height, width)
        x = transpose(x, (0, 1, 4, 2, 5, 3))
        return reshape(x, (0, 0, -3, -3))

    def __repr__(self):
        return f"{type(self).__name__}({self._factors})"


class PixelShuffle3D(HybridBlock):
    """Channels become positions: (batch, f1 f2 f3 channels, depth, height, width) grows by f1, f2 and f3.

    Args:
        factor: The three factors, or one number for them.
    Source: Shi et al., "Real-Time Single Image and Video Super-Resolution", 2016.
    """

    def __init__(self, factor):
        super().__init__()
        self._factors = _factors(factor, 3)

    def hybrid_forward(self, F, x):
        """See the class."""
        f1, f2, f3 = self._factors
        reshape, _ = _reshaping(F)

        def swap(y, one, other):
            return F.np.swapaxes(y, one, other) if MODE.np_array else F.swapaxes(y, one, other)
        x = reshape(x, (0, -4, -1, math.prod(self._factors), 0, 0, 0))      # (batch, channels, f1 f2 f3, depth, height, width)
        x = reshape(swap(x, 2, 3), (0, 0, 0, -4, f1, f2 * f3, 0, 0))        # (batch, channels, depth, f1, f2 f3, height, width)
        x = swap(reshape(x, (0, 0, -3, 0, 0, 0)), 3, 4)
        x = reshape(x, (0, 0, 0, 0, -4, f2, f3, 0))                         # (batch, channels, f1 depth, height, f2, f3, width)
        x = swap(reshape(x, (0, 0, 0, -3, 0, 0)), 4, 5)
        return reshape(x, (0, 0, 0, 0, -3))

    def __repr__(self):
        return f"{type(self).__name__}({self._factors})"


# the codes of mx.nd.reshape in those of npx.reshape
_NP_CODES = {0: -2, -3: -5, -4: -6}


def _reshaping(F):
    """Reshape with mx.nd's codes, and transpose, of a face."""
    if MODE.np_array:
        return (lambda x, shape: F.npx.reshape(x, tuple(_NP_CODES.get(code, code) for code in shape)),
                lambda x, axes: F.np.transpose(x, axes))
    return F.reshape, F.transpose
