"""Activation layers."""
from ... import initializer
from ...base import ArgumentError
from ...ops.mode import MODE
from ..block import HybridBlock

__all__ = ["Activation", "LeakyReLU", "PReLU", "ELU", "SELU", "Swish", "GELU"]


class Activation(HybridBlock):
    """An activation by name.

    Args:
        activation: ``"relu"``, ``"sigmoid"``, ``"tanh"``, ``"softrelu"`` or ``"softsign"``.
    """

    def __init__(self, activation, **kwargs):
        self._act_type = activation        # the automatic name needs it
        super().__init__(**kwargs)

    def _alias(self):
        return self._act_type

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        act = F.npx.activation if MODE.np_array else F.Activation
        return act(x, act_type=self._act_type, name="fwd")

    def __repr__(self):
        return f"{type(self).__name__}({self._act_type})"


class LeakyReLU(HybridBlock):
    r"""``x`` where it is positive, ``alpha * x`` elsewhere.

    Args:
        alpha: The slope; not negative.
    """

    def __init__(self, alpha, **kwargs):
        if alpha < 0:
            raise ArgumentError(f"Slope coefficient for LeakyReLU must be no less than 0, but got {alpha}.")
        super().__init__(**kwargs)
        self._alpha = alpha

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        leaky = F.npx.leaky_relu if MODE.np_array else F.LeakyReLU
        return leaky(x, act_type="leaky", slope=self._alpha, name="fwd")

    def __repr__(self):
        return f"{type(self).__name__}({self._alpha})"


class PReLU(HybridBlock):
    """Leaky ReLU whose slope is learned.

    Args:
        alpha_initializer: Initializer of the slope; ``Constant(0.25)`` by default.
        in_channels: How many slopes: 1, or one for each channel (axis 1).
    Source: He et al., "Delving Deep into Rectifiers", 2015.
    """

    def __init__(self, alpha_initializer=None, in_channels=1, **kwargs):
        super().__init__(**kwargs)
        with self.name_scope():
            self.alpha = self.params.get("alpha", shape=(in_channels,),
                                         init=initializer.Constant(0.25) if alpha_initializer is None else alpha_initializer)

    def hybrid_forward(self, F, x, alpha):
        """Any shape; the output has the same."""
        leaky = F.npx.leaky_relu if MODE.np_array else F.LeakyReLU
        return leaky(x, gamma=alpha, act_type="prelu", name="fwd")


class ELU(HybridBlock):
    """``x`` where it is positive, ``alpha * (exp(x) - 1)`` elsewhere.

    Args:
        alpha: The factor.
    Source: Clevert et al., "Fast and Accurate Deep Network Learning by Exponential Linear Units", 2016.
    """

    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self._alpha = alpha

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        leaky = F.npx.leaky_relu if MODE.np_array else F.LeakyReLU
        return leaky(x, act_type="elu", slope=self._alpha)


class SELU(HybridBlock):
    """Scaled exponential linear unit.

    Source: Klambauer et al., "Self-Normalizing Neural Networks", 2017.
    """

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        leaky = F.npx.leaky_relu if MODE.np_array else F.LeakyReLU
        return leaky(x, act_type="selu", name="fwd")


class GELU(HybridBlock):
    """``x`` times the normal distribution function at ``x``.

    Source: Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016.
    """

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        leaky = F.npx.leaky_relu if MODE.np_array else F.LeakyReLU
        return leaky(x, act_type="gelu", name="fwd")


class Swish(HybridBlock):
    """``x * sigmoid(beta * x)``.

    Args:
        beta: The factor.
    Source: Ramachandran et al., "Searching for Activation Functions", 2017.
    """

    def __init__(self, beta=1.0, **kwargs):
        super().__init__(**kwargs)
        self._beta = beta

    def hybrid_forward(self, F, x):
        """Any shape; the output has the same."""
        if MODE.np_array:
            return x * F.npx.sigmoid(self._beta * x)
        return x * F.sigmoid(self._beta * x, name="fwd")
