"""Methods of mx.np arrays, which symbols with NumPy semantics have too: each is one operator."""
from ...base import ArgumentError, DTypeError
from .calls import call, number

__all__ = ["Methods"]


def _row_order(function, order):
    if order not in ("C", "K", "A"):
        raise NotImplementedError(f"{function}: order={order!r} is not supported; arrays are stored row by row (order='C').")


def new_shape(function, shape, keywords):
    """The shape in ``reshape(2, 3)``, ``reshape((2, 3))`` or ``reshape(newshape=(2, 3))``."""
    _row_order(function, keywords.pop("order", "C"))
    if not shape:
        for key in ("newshape", "shape"):
            if key in keywords:
                shape = (keywords.pop(key),)
                break
        else:
            raise ArgumentError(f"{function}: the new shape is missing.")
    if keywords:
        raise ArgumentError(f"{function}: unknown arguments {', '.join(keywords)}; it takes a shape and order.")
    if len(shape) == 1 and isinstance(shape[0], tuple | list):
        shape = shape[0]
    return tuple(shape)


def flat_or(array, axis):
    """The array, flattened when ``axis`` is None, and the axis to work on."""
    return (call("_npi_reshape", array, newshape=-1), 0) if axis is None else (array, axis)


class Methods:
    """Methods made of one operator each."""

    __slots__ = ()

    @property
    def T(self):
        """A copy with the axes reversed."""
        return call("_np_transpose", self, axes=None)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        """Sum over axes; int64 of bool."""
        return call("_np_sum", self, out=out, axis=axis, dtype=dtype, keepdims=keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        """Product over axes."""
        return call("_np_prod", self, out=out, axis=axis, dtype=dtype, keepdims=keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        """Mean over axes; float32 of integers."""
        return call("_npi_mean", self, out=out, axis=axis, dtype=dtype, keepdims=keepdims)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        """Standard deviation over axes; ``ddof`` is taken off the number of elements."""
        return call("_npi_std", self, out=out, axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        """Variance over axes; ``ddof`` is taken off the number of elements."""
        return call("_npi_var", self, out=out, axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)

    def max(self, axis=None, out=None, keepdims=False):
        """Largest element over axes."""
        return call("_np_max", self, out=out, axis=axis, keepdims=keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        """Smallest element over axes."""
        return call("_np_min", self, out=out, axis=axis, keepdims=keepdims)

    def all(self, axis=None, out=None, keepdims=False):
        """Whether all elements over axes are not zero."""
        return call("_np_all", self, out=out, axis=axis, keepdims=keepdims)

    def any(self, axis=None, out=None, keepdims=False):
        """Whether an element over axes is not zero."""
        return call("_np_any", self, out=out, axis=axis, keepdims=keepdims)

    def argmax(self, axis=None, out=None):
        """Place of the largest element along an axis, of the flattened array for None; int64."""
        return call("_npi_argmax", self, out=out, axis=axis, keepdims=False)

    def argmin(self, axis=None, out=None):
        """Place of the smallest element along an axis, of the flattened array for None; int64."""
        return call("_npi_argmin", self, out=out, axis=axis, keepdims=False)

    def cumsum(self, axis=None, dtype=None, out=None):
        """Running sum along an axis, of the flattened array for None."""
        return call("_np_cumsum", self, out=out, axis=axis, dtype=dtype)

    def argsort(self, axis=-1, kind=None, order=None):
        """The places that sort an axis; int64."""
        if order is not None:
            raise NotImplementedError("argsort: order is for arrays of records, which there are none of here.")
        return call("_npi_argsort", self, axis=axis, is_ascend=True, dtype="int64")

    def sort(self, axis=-1, kind=None, order=None):
        """A sorted copy (NumPy's method sorts in place; arrays here may be part of a recorded graph)."""
        if order is not None:
            raise NotImplementedError("sort: order is for arrays of records, which there are none of here.")
        return call("_npi_sort", self, axis=axis, is_ascend=True)

    def clip(self, min=None, max=None, out=None):
        """Elements cut to [min, max]."""
        if min is None and max is None:
            raise ArgumentError("clip: one of min and max is needed.")
        return call("_npi_clip", self, out=out, a_min=float("-inf") if min is None else number(min),
                    a_max=float("inf") if max is None else number(max))

    def dot(self, b, out=None):
        """Dot product with ``b``; see :func:`mxnet.np.dot`."""
        return call("_np_dot", self, b, out=out)

    def flatten(self, order="C"):
        """A copy with one axis."""
        _row_order("flatten", order)
        return call("_np_reshape", self, newshape=(-1,), order="C")

    def reshape(self, *args, **kwargs):
        """A copy with another shape; -1 stands for what is left over."""
        return call("_np_reshape", self, newshape=new_shape("reshape", args, kwargs), order="C")

    def round(self, decimals=0, out=None, **kwargs):
        """Rounded to ``decimals`` digits, halves to even."""
        if kwargs:
            raise DTypeError(f"round: unknown arguments {', '.join(kwargs)}; it takes decimals and out.")
        return call("_npi_around", self, out=out, decimals=decimals)

    def repeat(self, repeats, axis=None):
        """Each element ``repeats`` times along an axis, of the flattened array for None."""
        return call("_np_repeat", self, repeats=repeats, axis=axis)

    def squeeze(self, axis=None):
        """Without axes of size 1, or without those named."""
        return call("_np_squeeze", self, axis=axis)

    def swapaxes(self, axis1, axis2):
        """A copy with two axes exchanged."""
        return call("_npi_swapaxes", self, dim1=axis1, dim2=axis2)

    def take(self, indices, axis=None, mode="raise"):
        """Elements at places of an axis, of the flattened array for None; see :func:`mxnet.np.take`."""
        from .indexing import take
        return take(self, indices, axis, mode)

    def transpose(self, *axes):
        """A copy with permuted axes, reversed by default."""
        if len(axes) == 1 and (axes[0] is None or isinstance(axes[0], tuple | list)):
            axes = axes[0]
        return call("_np_transpose", self, axes=axes or None)


_ELEMENTWISE = {"abs": "_npi_absolute", "degrees": "_npi_degrees", "radians": "_npi_radians", "relu": "_npx_relu", "sigmoid": "_npx_sigmoid",
                "log_softmax": "_npx_log_softmax", "softmax": "_npx_softmax", "one_hot": "_npx_one_hot", "pick": "_npx_pick",
                "topk": "_npx_topk", "reshape_like": "_npx_reshape_like", "slice": "_npx_slice", "tile": "_npi_tile",
                "diag": "_np_diag", "expand_dims": "_npi_expand_dims", "shape_array": "_npx_shape_array"}
for _name in ("arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil cos cosh exp expm1 fix floor log log10 log1p log2 reciprocal rint sign sin "
              "sinh sqrt square tan tanh trunc").split():
    _ELEMENTWISE[_name] = "_npi_" + _name
# Operators of mx.nd that need nothing but another class of result.
for _name in ("argmax_channel broadcast_axes broadcast_like depth_to_space flip pad rcbrt rsqrt size_array slice_axis slice_like "
              "softmin space_to_depth").split():
    _ELEMENTWISE[_name] = _name


def _operator_method(name, operator):
    def method(self, *args, **kwargs):
        return self._operator(operator)(self, *args, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"The operator ``{operator}`` on this array; NumPy's arrays do not have it."
    return method


def _reduction_method(name):
    def method(self, axis=None, keepdims=False, **kwargs):
        found = self._operator(name)(self, axis=axis, keepdims=keepdims, **kwargs)
        return found if keepdims or axis not in (None, ()) else call("_np_squeeze", found, axis=(0,))
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"The operator ``{name}`` on this array, a single number without axes; NumPy's arrays do not have it."
    return method


def _like_method(name, value):
    def method(self):
        return call("_npi_full_like", self, fill_value=value)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"{name.removesuffix('_like').capitalize()} in the shape and type of this array."
    return method


for _name, _operator in _ELEMENTWISE.items():
    setattr(Methods, _name, _operator_method(_name, _operator))
for _name in ("nanprod", "nansum", "norm"):
    setattr(Methods, _name, _reduction_method(_name))
Methods.zeros_like, Methods.ones_like = _like_method("zeros_like", 0), _like_method("ones_like", 1)
