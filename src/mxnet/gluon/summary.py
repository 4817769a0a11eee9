"""The table that ``Block.summary`` prints."""
from ..base import ArgumentError
from ..ndarray import NDArray

__all__ = ["Summary"]

ROW = "{:>20}  {:>42} {:>15}"


class Summary:
    """Collects output shapes and parameter counts of the descendants of a block during one forward pass.

    Args:
        block: The block to describe.
    """

    def __init__(self, block):
        self.block = block
        self.rows = []                     # (layer, shape, parameters)
        self.counts = []                   # (parameter, number of elements), with repetitions
        self.handles = []

    def print(self, inputs):
        """Run the block on ``inputs`` and print the table."""
        self.rows.append(("Input", _shapes(inputs), 0))
        try:
            self.block.apply(self._watch)
            self.block(*inputs)
            print("\n".join(self._lines()))
        finally:
            for handle in self.handles:
                handle.detach()

    def _watch(self, block):
        if getattr(block, "_active", False):
            raise ArgumentError(f'"{block.name}" must not be hybridized to print summary.')
        if not block._only_chains:
            self.handles.append(block.register_forward_hook(self._note))

    def _note(self, block, _, outputs):
        if not _holds_arrays(outputs):
            return                         # a symbolic pass that infers shapes
        own = 0
        for param in block.params.values():
            size = 1
            for length in param.shape:
                size *= length
            own += size
            self.counts.append((param, size))
        self.rows.append((f"{type(block).__name__}-{len(self.rows)}", _shapes(outputs), own))

    def _lines(self):
        total = sum(size for _, size in self.counts)
        trainable = sum(size for param, size in self.counts if param.grad_req != "null")
        unique = sum(dict(self.counts).values())
        yield "-" * 80
        yield ROW.format("Layer (type)", "Output Shape", "Param #")
        yield "=" * 80
        for layer, shape, count in self.rows:
            yield ROW.format(layer, shape, count)
        yield "=" * 80
        yield "Parameters in forward computation graph, duplicate included"
        yield f"   Total params: {total}"
        yield f"   Trainable params: {trainable}"
        yield f"   Non-trainable params: {total - trainable}"
        yield f"Shared params in forward computation graph: {total - unique}"
        yield f"Unique parameters in model: {unique}"
        yield "-" * 80


def _holds_arrays(values):
    if isinstance(values, list | tuple):
        return all(_holds_arrays(value) for value in values)
    return values is None or isinstance(values, NDArray)


def _shapes(values):
    """Shapes in the nesting of ``values``, as text without the outermost brackets."""
    return ", ".join(map(str, _shape_tree(values))) if isinstance(values, list | tuple) else str(_shape_tree(values))


def _shape_tree(values):
    if isinstance(values, list | tuple):
        return [_shape_tree(value) for value in values]
    return None if values is None else values.shape
