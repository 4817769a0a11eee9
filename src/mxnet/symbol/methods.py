"""Methods of symbols that are operators: ``x.exp()`` is ``mx.sym.exp(x)``."""
from . import functions_of

__all__ = ["install"]

METHODS = """abs arccos arccosh arcsin arcsinh arctan arctanh argmax argmax_channel argmin argsort broadcast_axes broadcast_like broadcast_to cbrt ceil
clip cos cosh degrees depth_to_space diag exp expm1 fix flip floor log log10 log1p log2 log_softmax max mean min nanprod nansum norm one_hot ones_like
pad pick prod radians rcbrt reciprocal relu repeat reshape_like rint round rsqrt shape_array sigmoid sign sin sinh size_array slice slice_axis
slice_like softmax softmin sort space_to_depth split sqrt square sum swapaxes take tan tanh tile topk trunc zeros_like""".split()


def _method(name):
    def method(self, *args, **kwargs):
        return functions_of("")(name)(self, *args, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"The operator :func:`mxnet.sym.{name}` on this symbol."
    return method


def _shape_method(name, axis_first):
    if axis_first:
        def method(self, axis, inplace=False, **kwargs):
            return functions_of("")(name)(self, axis=axis, **kwargs)
    else:
        def method(self, axis=None, inplace=False, **kwargs):
            return functions_of("")(name)(self, axis=axis, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"The operator :func:`mxnet.sym.{name}` on this symbol; ``inplace`` has no meaning for symbols."
    return method


def astype(self, *args, **kwargs):
    """This symbol with another type of elements."""
    kwargs.pop("copy", None)
    return functions_of("")("cast")(self, *args[:1], **kwargs)


def flatten(self, inplace=False, **kwargs):
    """All axes after the first joined into one."""
    return functions_of("")("flatten")(self, **kwargs)


def reshape(self, *shape, **kwargs):
    """Another shape, as of the operator Reshape."""
    if shape:
        kwargs["shape"] = tuple(shape[0]) if len(shape) == 1 and isinstance(shape[0], tuple | list) else tuple(shape)
    return functions_of("")("reshape")(self, **kwargs)


def transpose(self, *axes, **kwargs):
    """Permuted axes."""
    if axes:
        kwargs["axes"] = tuple(axes[0]) if len(axes) == 1 and isinstance(axes[0], tuple | list) else tuple(axes)
    return functions_of("")("transpose")(self, **kwargs)


def split_v2(self, *args, **kwargs):
    """Parts of this symbol along an axis."""
    from .functions import split_v2 as split
    return split(self, *args, **kwargs)


def install(symbol_class):
    """Give ``symbol_class`` the methods."""
    for name in METHODS:
        setattr(symbol_class, name, _method(name))
    symbol_class.expand_dims, symbol_class.squeeze = _shape_method("expand_dims", True), _shape_method("squeeze", False)
    symbol_class.astype, symbol_class.flatten, symbol_class.reshape = astype, flatten, reshape
    symbol_class.transpose, symbol_class.split_v2 = transpose, split_v2
