"""Running a program node by node and showing what flows through it: what monitors of an executor see."""
import torch
import torch.fx

from .lowering import pick

__all__ = ["NAMING_DATA", "Watch"]

# Measured on 1.9.1. Operators of one input that call it "data" to monitors; all others say "input0".
NAMING_DATA = frozenset(("all_finite", "depth_to_space", "diag", "Dropout", "L2Normalization", "log_softmax", "LRN", "MakeLoss", "Pooling",
                          "repeat", "reverse", "SliceChannel", "softmax", "space_to_depth", "squeeze", "SwapAxis", "tile"))
# Operators whose gradients are called by their inputs' names; all others count them: output0, output1.
_NAMING_GRADIENTS = frozenset(("BatchNorm_v1", "BilinearSampler", "Correlation", "Crop", "GridGenerator", "IdentityAttachKLSparseReg",
                               "InstanceNorm", "L2Normalization", "MakeLoss", "Pad", "ROIPooling", "SequenceLast", "SequenceMask",
                               "SequenceReverse", "SliceChannel", "SpatialTransformer", "SVMOutput", "SwapAxis"))
# Operators that hand a gradient on or stop it, without a node of their own in the backward pass.
_WITHOUT_GRADIENT_NODE = frozenset(("elemwise_add", "BlockGrad"))


class Watch(torch.fx.Interpreter):
    """Runs a lowered graph and calls ``show(name, tensor)`` for the outputs of all operators.

    Args:
        module: The lowered graph.
        show: Function of a name and a tensor.
        everything: Show the inputs of operators too.
    """

    def __init__(self, module, show, everything=False):
        super().__init__(module)
        self.show, self.everything = show, everything
        self._order, self._gradients = {}, {}               # {node: its number}, {(number, input): (name, gradient)}

    def run_node(self, n):
        """Run one node of the program, showing what it takes and gives."""
        node = n.meta.get("node")
        if node is None:
            return super().run_node(n)
        arguments, keywords = self.fetch_args_kwargs_from_env(n)
        if self.everything:
            self._show_inputs(node, [tensor for tensor in arguments if tensor is not None])
        self._order[id(node)] = len(self._order)
        edges = iter(range(len(node.inputs)))
        arguments = [tensor if tensor is None else self._followed(node, next(edges), tensor) for tensor in arguments]
        result = self.call_function(n.target, tuple(arguments), keywords)
        for index in range(len(node.outputs)):
            self._show(node.output_name(index), pick(result, index))
        return result

    def _show(self, name, tensor):
        with torch.no_grad():
            self.show(name, tensor.detach())

    def _show_inputs(self, node, tensors):
        names = ["input0"] if node.input_names == ["data"] and node.op.name not in NAMING_DATA else node.input_names
        for name, (child, _), tensor in zip(names, node.inputs, tensors, strict=True):
            for label in [f"{node.name}_{name}"] if child.op is not None else [child.name, f"{node.name}_{name}"]:
                self._show(label, tensor)

    def _followed(self, node, position, tensor):
        """The tensor as this one input: what flows back through it is kept, apart from what its other readers send."""
        sparse = getattr(tensor, "mx_sparse_grad", False)    # such a gradient passes through no view
        if sparse or not (torch.is_grad_enabled() and tensor.requires_grad) or node.op.name in _WITHOUT_GRADIENT_NODE:
            return tensor
        names = node.input_names
        if node.op.name in _NAMING_GRADIENTS:
            label = names[position]
        else:
            label = "output" if len(names) == 1 else f"output{position}"
        key = self._order[id(node)], position

        def keep(gradient):
            self._gradients[key] = f"{node.name}_backward_{label}", gradient

        followed = tensor.view_as(tensor)
        followed.__dict__.update(tensor.__dict__)
        followed.register_hook(keep)
        return followed

    def show_gradients(self):
        """Show the gradients of operators' inputs that the backward pass computed, those of the last operator first."""
        for number, position in sorted(self._gradients, key=lambda key: (-key[0], key[1])):
            self._show(*self._gradients[number, position])
        self._gradients = {}
