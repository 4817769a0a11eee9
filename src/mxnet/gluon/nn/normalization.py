"""Normalization layers."""
from ...dtype import name as dtype_name
from ...ops.mode import MODE
from ..block import HybridBlock
from ..faces import through_nd

__all__ = ["BatchNorm", "BatchNormReLU", "InstanceNorm", "LayerNorm", "GroupNorm"]


class _BatchNorm(HybridBlock):
    """What the batch normalizations share: parameters and statistics of the channels."""

    def __init__(self, axis, momentum, epsilon, center, scale, use_global_stats, fuse_relu, beta_initializer, gamma_initializer,
                 running_mean_initializer, running_variance_initializer, in_channels, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {"axis": axis, "eps": epsilon, "momentum": momentum, "fix_gamma": not scale, "use_global_stats": use_global_stats}
        self._axis = axis
        self.fuse_relu = fuse_relu
        self.in_channels = in_channels
        shared = {"shape": (in_channels,), "allow_deferred_init": True}
        self.gamma = self.params.get("gamma", grad_req="write" if scale else "null", init=gamma_initializer, differentiable=scale, **shared)
        self.beta = self.params.get("beta", grad_req="write" if center else "null", init=beta_initializer, differentiable=center, **shared)
        self.running_mean = self.params.get("running_mean", grad_req="null", init=running_mean_initializer, differentiable=False, **shared)
        self.running_var = self.params.get("running_var", grad_req="null", init=running_variance_initializer, differentiable=False,
                                           **shared)

    def cast(self, dtype):
        """Change the type of the parameters; float16 leaves them float32, as the kernels want them."""
        super().cast("float32" if dtype_name(dtype) == "float16" else dtype)

    def hybrid_forward(self, F, x, gamma, beta, running_mean, running_var):
        """See the class."""
        inputs = x, gamma, beta, running_mean, running_var
        if self.fuse_relu:
            if MODE.np_array:
                return through_nd(F.contrib.BatchNormWithReLU, *inputs, name="fwd", **self._kwargs)
            return F.contrib.BatchNormWithReLU(*inputs, name="fwd", **self._kwargs)
        norm = F.npx.batch_norm if MODE.np_array else F.BatchNorm
        return norm(*inputs, name="fwd", **self._kwargs)

    def __repr__(self):
        content = ", ".join(f"{key}={value!r}" for key, value in self._kwargs.items())
        return f"{type(self).__name__}({content}, in_channels={self.gamma.shape[0] or None})"


class BatchNorm(_BatchNorm):
    r"""Normalize each channel over the batch: ``gamma * (x - mean) / sqrt(var + epsilon) + beta``.

    Args:
        axis: Axis of the channels.
        momentum: How much of the old running statistics is kept at each step.
        epsilon: Added to the variance.
        center: Whether beta is learned; else it stays 0.
        scale: Whether gamma is learned; else it stays 1.
        use_global_stats: Use the running statistics while training too.
        beta_initializer, gamma_initializer, running_mean_initializer, running_variance_initializer: Initializers.
        in_channels: Number of channels; 0 takes it from the first input.
    Shape: data and output are alike; the parameters are (channels,).
    Source: Ioffe and Szegedy, "Batch Normalization", 2015.
    """

    def __init__(self, axis=1, momentum=0.9, epsilon=1e-5, center=True, scale=True, use_global_stats=False, beta_initializer="zeros",
                 gamma_initializer="ones", running_mean_initializer="zeros", running_variance_initializer="ones", in_channels=0, **kwargs):
        super().__init__(axis, momentum, epsilon, center, scale, use_global_stats, False, beta_initializer, gamma_initializer,
                         running_mean_initializer, running_variance_initializer, in_channels, **kwargs)


class BatchNormReLU(_BatchNorm):
    """``BatchNorm`` followed by ReLU, in one operator; see ``BatchNorm`` for the arguments."""

    def __init__(self, axis=1, momentum=0.9, epsilon=1e-5, center=True, scale=True, use_global_stats=False, beta_initializer="zeros",
                 gamma_initializer="ones", running_mean_initializer="zeros", running_variance_initializer="ones", in_channels=0, **kwargs):
        super().__init__(axis, momentum, epsilon, center, scale, use_global_stats, True, beta_initializer, gamma_initializer,
                         running_mean_initializer, running_variance_initializer, in_channels, **kwargs)


class _ScaleShiftNorm(HybridBlock):
    """What the normalizations without running statistics share: gamma and beta."""

    def _make_parameters(self, size, center, scale, beta_initializer, gamma_initializer):
        self.gamma = self.params.get("gamma", grad_req="write" if scale else "null", shape=(size,), init=gamma_initializer,
                                     allow_deferred_init=True)
        self.beta = self.params.get("beta", grad_req="write" if center else "null", shape=(size,), init=beta_initializer,
                                    allow_deferred_init=True)

    def _content(self):
        return ", ".join(f"{key}={value!r}" for key, value in self._kwargs.items())

    def __repr__(self):
        return f"{type(self).__name__}({self._content()}, in_channels={self.gamma.shape[0]})"


class InstanceNorm(_ScaleShiftNorm):
    """Normalize each channel of each sample over its positions.

    Args:
        axis: Axis of the channels.
        epsilon: Added to the variance.
        center: Whether beta is learned; else it stays 0.
        scale: Whether gamma is learned; else it stays 1.
        beta_initializer, gamma_initializer: Initializers.
        in_channels: Number of channels; 0 takes it from the first input.
    Source: Ulyanov et al., "Instance Normalization", 2016.
    """

    def __init__(self, axis=1, epsilon=1e-5, center=True, scale=False, beta_initializer="zeros", gamma_initializer="ones", in_channels=0,
                 **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {"eps": epsilon, "axis": axis, "center": center, "scale": scale}
        self._axis, self._epsilon = axis, epsilon
        self._make_parameters(in_channels, center, scale, beta_initializer, gamma_initializer)

    def hybrid_forward(self, F, x, gamma, beta):
        """Data and output are alike; gamma and beta are (channels,)."""
        if MODE.np_array:
            x = x if self._axis == 1 else F.np.swapaxes(x, 1, self._axis)
            out = through_nd(F.InstanceNorm, x, gamma, beta, name="fwd", eps=self._epsilon)
            return out if self._axis == 1 else F.np.swapaxes(out, 1, self._axis)
        if self._axis == 1:
            return F.InstanceNorm(x, gamma, beta, name="fwd", eps=self._epsilon)
        x = x.swapaxes(1, self._axis)
        return F.InstanceNorm(x, gamma, beta, name="fwd", eps=self._epsilon).swapaxes(1, self._axis)


class LayerNorm(_ScaleShiftNorm):
    """Normalize along one axis, each sample for itself.

    Args:
        axis: The axis.
        epsilon: Added to the variance.
        center: Whether beta is learned; else it stays 0.
        scale: Whether gamma is learned; else it stays 1.
        beta_initializer, gamma_initializer: Initializers.
        in_channels: Length of the axis; 0 takes it from the first input.
    Source: Ba et al., "Layer Normalization", 2016.
    """

    def __init__(self, axis=-1, epsilon=1e-5, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", in_channels=0,
                 prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self._kwargs = {"eps": epsilon, "axis": axis, "center": center, "scale": scale}
        self._axis, self._epsilon, self._center, self._scale = axis, epsilon, center, scale
        self._make_parameters(in_channels, center, scale, beta_initializer, gamma_initializer)

    def hybrid_forward(self, F, data, gamma, beta):
        """Data and output are alike; gamma and beta have the axis's length."""
        norm = F.npx.layer_norm if MODE.np_array else F.LayerNorm
        return norm(data, gamma=gamma, beta=beta, axis=self._axis, eps=self._epsilon)


class GroupNorm(_ScaleShiftNorm):
    """Normalize groups of channels, each sample for itself.

    Args:
        num_groups: Into how many groups the channels (axis 1) are divided.
        epsilon: Added to the variance.
        center: Whether beta is learned; else it stays 0.
        scale: Whether gamma is learned; else it stays 1.
        beta_initializer, gamma_initializer: Initializers.
    Source: Wu and He, "Group Normalization", 2018.
    """

    def __init__(self, num_groups=1, epsilon=1e-5, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones",
                 prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self._kwargs = {"eps": epsilon, "num_groups": num_groups, "center": center, "scale": scale}
        self._num_groups, self._epsilon, self._center, self._scale = num_groups, epsilon, center, scale
        self._make_parameters(num_groups, center, scale, beta_initializer, gamma_initializer)

    def hybrid_forward(self, F, data, gamma, beta):
        """Data and output are alike; gamma and beta are (num_groups,), as in MXNet 1.9.1."""
        attributes = {"num_groups": self._num_groups, "eps": self._epsilon}
        return through_nd(F.GroupNorm, data, gamma, beta, **attributes) if MODE.np_array else F.GroupNorm(data, gamma, beta, **attributes)

    def __repr__(self):
        return f"{type(self).__name__}({self._content()})"
