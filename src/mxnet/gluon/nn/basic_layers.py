"""Dense, dropout, embedding and flattening layers; containers and normalizations are re-exported."""
from ...ops.mode import MODE
from ..block import HybridBlock
from .activations import Activation
from .containers import HybridLambda, HybridSequential, Lambda, Sequential
from .normalization import BatchNorm, BatchNormReLU, GroupNorm, InstanceNorm, LayerNorm

__all__ = ["Sequential", "HybridSequential", "Dense", "Dropout", "Embedding", "BatchNorm", "BatchNormReLU", "InstanceNorm", "LayerNorm",
           "GroupNorm", "Flatten", "Lambda", "HybridLambda"]


class Dense(HybridBlock):
    r"""Fully connected layer: ``activation(x W^T + b)``.

    Args:
        units: Size of the output's last axis.
        activation: Name of an activation; None applies none.
        use_bias: Whether ``b`` is added.
        flatten: Take all axes but the first as one; else the layer acts on the last axis.
        dtype: Type of the parameters.
        weight_initializer, bias_initializer: Their initializers; None takes the one given to ``initialize``.
        in_units: Size of the input; 0 takes it from the first input.
    Shape: data (batch, ...), output (batch, units), or (..., units) with ``flatten=False``; weight (units, in_units), bias (units,).

    >>> layer = gluon.nn.Dense(2); layer.initialize(); layer(mx.nd.ones((4, 3))).shape
    (4, 2)
    """

    def __init__(self, units, activation=None, use_bias=True, flatten=True, dtype="float32", weight_initializer=None,
                 bias_initializer="zeros", in_units=0, **kwargs):
        super().__init__(**kwargs)
        self._flatten = flatten
        self._units = units
        self._in_units = in_units
        with self.name_scope():
            self.weight = self.params.get("weight", shape=(units, in_units), init=weight_initializer, dtype=dtype, allow_deferred_init=True)
            self.bias = self.params.get("bias", shape=(units,), init=bias_initializer, dtype=dtype,
                                        allow_deferred_init=True) if use_bias else None
            self.act = None if activation is None else Activation(activation, prefix=activation + "_")

    def hybrid_forward(self, F, x, weight, bias=None):
        """See the class."""
        dense = F.npx.fully_connected if MODE.np_array else F.FullyConnected
        out = dense(x, weight, bias, no_bias=bias is None, num_hidden=self._units, flatten=self._flatten, name="fwd")
        return out if self.act is None else self.act(out)

    def __repr__(self):
        units, in_units = self.weight.shape
        return f"{type(self).__name__}({in_units if in_units else None} -> {units}, {self.act if self.act else 'linear'})"


class Dropout(HybridBlock):
    """While training, zero elements with probability ``rate`` and scale the others by ``1 / (1 - rate)``.

    Args:
        rate: The probability.
        axes: Axes along which one decision holds.
    Source: Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014.
    """

    def __init__(self, rate, axes=(), **kwargs):
        super().__init__(**kwargs)
        self._rate = rate
        self._axes = axes

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        if self._rate > 0:
            drop = F.npx.dropout if MODE.np_array else F.Dropout
            return drop(x, p=self._rate, axes=self._axes, name="fwd", cudnn_off=False)
        return F.np.copy(x) if MODE.np_array else F.identity(x)

    def __repr__(self):
        return f"{type(self).__name__}(p = {self._rate}, axes={self._axes})"


class Embedding(HybridBlock):
    """Rows of a matrix by index.

    Args:
        input_dim: Number of rows.
        output_dim: Length of a row.
        dtype: Type of the parameter.
        weight_initializer: Its initializer; None takes the one given to ``initialize``.
        sparse_grad: The gradient holds only the rows used (row_sparse).
    Shape: data of any shape, holding indices; output has one axis more, of length output_dim.
    """

    def __init__(self, input_dim, output_dim, dtype="float32", weight_initializer=None, sparse_grad=False, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {"input_dim": input_dim, "output_dim": output_dim, "dtype": dtype, "sparse_grad": sparse_grad}
        self.weight = self.params.get("weight", shape=(input_dim, output_dim), init=weight_initializer, dtype=dtype,
                                      allow_deferred_init=True, grad_stype="row_sparse" if sparse_grad else "default")

    def hybrid_forward(self, F, x, weight):
        """See the class."""
        embed = F.npx.embedding if MODE.np_array else F.Embedding
        return embed(x, weight, name="fwd", **self._kwargs)

    def __repr__(self):
        return "{}({input_dim} -> {output_dim}, {dtype})".format(type(self).__name__, **self._kwargs)


class Flatten(HybridBlock):
    """All axes but the first as one.

    Shape: data (batch, ...), output (batch, product of the others).
    """

    def hybrid_forward(self, F, x):
        """See the class."""
        return F.npx.batch_flatten(x) if MODE.np_array else F.Flatten(x)

    def __repr__(self):
        return type(self).__name__
