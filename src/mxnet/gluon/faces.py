"""What blocks need where mx.npx has no name for an operator."""

__all__ = ["through_nd"]


def through_nd(operator, *arrays, **attributes):
    """Apply an operator of mx.nd or mx.sym that mx.npx has no name for to arrays or symbols of mx.np.

    Args:
        operator: Function of ``F``.
        *arrays: Inputs; None for those left out.
        **attributes: Its attributes; inputs among them are converted too.
    """
    def plain(value):
        return value.as_nd_ndarray() if hasattr(value, "as_nd_ndarray") else value
    out = operator(*map(plain, arrays), **{name: plain(value) for name, value in attributes.items()})
    return [one.as_np_ndarray() for one in out] if isinstance(out, list | tuple) else out.as_np_ndarray()
