"""What the standard lets programs ask of a namespace."""
from ....base import ArgumentError
from ....context import cpu, current_context, gpu, num_gpus
from .creation import DTYPES, isdtype

__all__ = ["__array_namespace_info__"]


class __array_namespace_info__:  # noqa: N801  (the standard's name)
    """Abilities, devices and types of elements of this namespace."""

    def capabilities(self):
        """Masks as indices and shapes that depend on values both work."""
        return {"boolean indexing": True, "data-dependent shapes": True, "max dimensions": 64}

    def default_device(self):
        """The current context."""
        return current_context()

    def devices(self):
        """The processor and the GPUs."""
        return [cpu(), *(gpu(i) for i in range(num_gpus()))]

    def default_dtypes(self, *, device=None):
        """Types that functions choose when none is named."""
        return {"real floating": DTYPES["float32"], "complex floating": None, "integral": DTYPES["int64"], "indexing": DTYPES["int64"]}

    def dtypes(self, *, device=None, kind=None):
        """Types of elements of a kind (all by default), by name.

        Raises:
            ArgumentError: There is no such kind.
        """
        if kind is not None and not isinstance(kind, str | tuple):
            raise ArgumentError(f"dtypes: kind is {kind!r}, expected the name of a kind or a tuple of names.")
        return {name: dtype for name, dtype in DTYPES.items() if kind is None or isdtype(dtype, kind)}
