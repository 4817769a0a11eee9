"""mx.library: extensions compiled against MXNet's own library. There is no such library here; operators are declared in Python."""

__all__ = ["load"]


def load(path: str, verbose: bool = True):
    """Refuse: a shared library built for MXNet cannot be loaded.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise NotImplementedError(
        f"mx.library.load({path!r}): libraries compiled for MXNet need MXNet's binary interface, which mxnet-next does not have. "
        "Write the operator as mx.operator.CustomOp, or declare it in Python (docs/adding-an-operator.md)."
    )
