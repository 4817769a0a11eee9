"""Pooling layers."""
from ...base import ArgumentError
from ...ops.mode import MODE
from ..block import HybridBlock

__all__ = ["MaxPool1D", "MaxPool2D", "MaxPool3D", "AvgPool1D", "AvgPool2D", "AvgPool3D", "GlobalMaxPool1D", "GlobalMaxPool2D",
           "GlobalMaxPool3D", "GlobalAvgPool1D", "GlobalAvgPool2D", "GlobalAvgPool3D"]

LAYOUTS = {1: ("NCW", "NWC"), 2: ("NCHW", "NHWC"), 3: ("NCDHW", "NDHWC")}


def each_axis(value, axes):
    """``value`` for each of so many axes: a number repeated, or the tuple of that length itself."""
    if isinstance(value, int):
        return (value,) * axes
    if len(value) != axes:
        raise ArgumentError(f"expected a number or {axes} numbers, one for each spatial axis, but got {value}.")
    return tuple(value)


class _Pooling(HybridBlock):
    """What all poolings share.

    Args:
        pool_size: Window, a tuple.
        strides: Steps; None is the window.
        padding: Padding on both sides.
        ceil_mode: Round the size of the output up.
        global_pool: The window is the whole input.
        pool_type: ``"max"`` or ``"avg"``.
        layout: Axes of the data.
        count_include_pad: Whether averages count the padding.
    """

    def __init__(self, pool_size, strides, padding, ceil_mode, global_pool, pool_type, layout, count_include_pad=None, **kwargs):
        super().__init__(**kwargs)
        axes = len(pool_size)
        if layout not in LAYOUTS[axes]:
            raise ArgumentError(f"{type(self).__name__}: layout must be one of {LAYOUTS[axes]}, but got {layout!r}.")
        self._kwargs = {"kernel": pool_size, "stride": each_axis(pool_size if strides is None else strides, axes),
                        "pad": each_axis(padding, axes), "global_pool": global_pool, "pool_type": pool_type, "layout": layout,
                        "pooling_convention": "full" if ceil_mode else "valid"}
        if count_include_pad is not None:
            self._kwargs["count_include_pad"] = count_include_pad

    def _alias(self):
        return "pool"

    def hybrid_forward(self, F, x):
        """Data (batch, channels, spatial axes), or as ``layout`` says."""
        pool = F.npx.pooling if MODE.np_array else F.Pooling
        return pool(x, name="fwd", **self._kwargs)

    def __repr__(self):
        return ("{name}(size={kernel}, stride={stride}, padding={pad}, ceil_mode={ceil_mode}, global_pool={global_pool}, "
                "pool_type={pool_type}, layout={layout})").format(
                    name=type(self).__name__, ceil_mode=self._kwargs["pooling_convention"] == "full", **self._kwargs)


class MaxPool1D(_Pooling):
    """Maximum over windows of one axis; see ``MaxPool2D``."""

    def __init__(self, pool_size=2, strides=None, padding=0, layout="NCW", ceil_mode=False, **kwargs):
        super().__init__(each_axis(pool_size, 1), strides, padding, ceil_mode, False, "max", layout, **kwargs)


class MaxPool2D(_Pooling):
    """Maximum over windows of height and width.

    Args:
        pool_size, strides, padding: A number for both axes, or a pair; None as strides is the window.
        layout: ``"NCHW"`` or ``"NHWC"``.
        ceil_mode: Round the size of the output up.
    """

    def __init__(self, pool_size=(2, 2), strides=None, padding=0, layout="NCHW", ceil_mode=False, **kwargs):
        super().__init__(each_axis(pool_size, 2), strides, padding, ceil_mode, False, "max", layout, **kwargs)


class MaxPool3D(_Pooling):
    """Maximum over windows of three axes; see ``MaxPool2D``."""

    def __init__(self, pool_size=(2, 2, 2), strides=None, padding=0, ceil_mode=False, layout="NCDHW", **kwargs):
        super().__init__(each_axis(pool_size, 3), strides, padding, ceil_mode, False, "max", layout, **kwargs)


class AvgPool1D(_Pooling):
    """Mean over windows of one axis; see ``AvgPool2D``."""

    def __init__(self, pool_size=2, strides=None, padding=0, layout="NCW", ceil_mode=False, count_include_pad=True, **kwargs):
        super().__init__(each_axis(pool_size, 1), strides, padding, ceil_mode, False, "avg", layout, count_include_pad, **kwargs)


class AvgPool2D(_Pooling):
    """Mean over windows of height and width.

    Args:
        pool_size, strides, padding: A number for both axes, or a pair; None as strides is the window.
        ceil_mode: Round the size of the output up.
        layout: ``"NCHW"`` or ``"NHWC"``.
        count_include_pad: Whether the padding counts.
    """

    def __init__(self, pool_size=(2, 2), strides=None, padding=0, ceil_mode=False, layout="NCHW", count_include_pad=True, **kwargs):
        super().__init__(each_axis(pool_size, 2), strides, padding, ceil_mode, False, "avg", layout, count_include_pad, **kwargs)


class AvgPool3D(_Pooling):
    """Mean over windows of three axes; see ``AvgPool2D``."""

    def __init__(self, pool_size=(2, 2, 2), strides=None, padding=0, ceil_mode=False, layout="NCDHW", count_include_pad=True, **kwargs):
        super().__init__(each_axis(pool_size, 3), strides, padding, ceil_mode, False, "avg", layout, count_include_pad, **kwargs)


class GlobalMaxPool1D(_Pooling):
    """Maximum over the whole axis."""

    def __init__(self, layout="NCW", **kwargs):
        super().__init__((1,), None, 0, True, True, "max", layout, **kwargs)


class GlobalMaxPool2D(_Pooling):
    """Maximum over height and width."""

    def __init__(self, layout="NCHW", **kwargs):
        super().__init__((1, 1), None, 0, True, True, "max", layout, **kwargs)


class GlobalMaxPool3D(_Pooling):
    """Maximum over depth, height and width."""

    def __init__(self, layout="NCDHW", **kwargs):
        super().__init__((1, 1, 1), None, 0, True, True, "max", layout, **kwargs)


class GlobalAvgPool1D(_Pooling):
    """Mean over the whole axis."""

    def __init__(self, layout="NCW", **kwargs):
        super().__init__((1,), None, 0, True, True, "avg", layout, **kwargs)


class GlobalAvgPool2D(_Pooling):
    """Mean over height and width."""

    def __init__(self, layout="NCHW", **kwargs):
        super().__init__((1, 1), None, 0, True, True, "avg", layout, **kwargs)


class GlobalAvgPool3D(_Pooling):
    """Mean over depth, height and width."""

    def __init__(self, layout="NCDHW", **kwargs):
        super().__init__((1, 1, 1), None, 0, True, True, "avg", layout, **kwargs)
