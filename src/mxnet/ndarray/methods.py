"""Methods of arrays that are operators: ``x.exp()`` is ``mx.nd.exp(x)``."""
from . import functions_of

__all__ = ["install"]

METHODS = """abs arccos arccosh arcsin arcsinh arctan arctanh argmax argmax_channel argmin argsort broadcast_axes broadcast_like cbrt ceil clip
cos cosh degrees depth_to_space diag exp expm1 fix flip floor log log10 log1p log2 log_softmax max mean min nanprod nansum norm one_hot ones_like pad
pick prod radians rcbrt reciprocal relu repeat reshape_like rint round rsqrt shape_array sigmoid sign sin sinh size_array slice slice_axis slice_like
softmax softmin sort space_to_depth split sqrt square sum swapaxes take tan tanh tile topk trunc zeros_like""".split()


def _method(name):
    function = None

    def method(self, *args, **kwargs):
        nonlocal function
        if function is None:
            function = functions_of("")(name)              # made at first use
        return function(self, *args, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"The operator :func:`mxnet.nd.{name}` on this array."
    return method


def transpose(self, *axes, **kwargs):
    """A copy with permuted axes: ``x.transpose()``, ``x.transpose((1, 0))`` or ``x.transpose(1, 0)``."""
    if len(axes) == 1 and isinstance(axes[0], tuple | list):
        axes = tuple(axes[0])
    elif not axes or axes == (None,):
        axes = kwargs.pop("axes", None)
    return functions_of("")("transpose")(self, **kwargs, **({} if axes is None else {"axes": axes}))


def split_v2(self, *args, **kwargs):
    """Parts of this array: a number of equal ones, or split before the given indices."""
    from .functions import split_v2 as split
    return split(self, *args, **kwargs)


def install(array_class):
    """Give ``array_class`` the methods."""
    for name in METHODS:
        setattr(array_class, name, _method(name))
    array_class.transpose, array_class.split_v2 = transpose, split_v2
