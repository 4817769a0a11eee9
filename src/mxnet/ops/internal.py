"""Operators of 1.9.1's own machinery that can occur in files, and why the others are not here."""
from .registry import UNAVAILABLE, operator
from .shapes import same_as_first

__all__: list[str] = []


@operator("_CrossDeviceCopy", lenient=True, shape=same_as_first)
def cross_device_copy(data):
    """What graphs placed on several devices (``group2ctx``) held where an array changes its device; here it is a copy."""
    return data.clone()


_FUSED = "attention that MXNet 1.9.1 fused for oneDNN. Load the symbol as it was before optimize_for; the fusion is made anew here"
_BACKWARD = "part of MXNet 1.9.1's backward graphs, which are not made here: gradients come from autograd"
_HANDLE = "holds the address of an object in the memory of the process that made the graph; such a graph cannot be loaded elsewhere"

for _names, _reason in (
        (("_sg_mkldnn_selfatt_qk", "_sg_mkldnn_selfatt_valatt"), _FUSED),
        (("_broadcast_backward", "_contrib_backward_gradientmultiplier", "_contrib_backward_hawkesll", "_contrib_backward_index_copy",
          "_contrib_backward_quadratic", "_npi_backward_ediff1d", "_npi_backward_nan_to_num", "_npi_backward_polyval",
          "_npi_hsplit_backward", "_split_v2_backward", "_NoGradient"), _BACKWARD),
        (("_Native", "_NDArray"), _HANDLE + ". Write the operator with mx.operator.CustomOp"),
        (("_CustomFunction",), _HANDLE + ". Use mx.autograd.Function"),
        (("_CachedOp", "_CachedOpThreadSafe"), _HANDLE + ". Export the block with HybridBlock.export"),
        (("_contrib_quantized_rnn",), "recurrent layers of integers are not implemented. Exclude the layer from quantization "
                                      "(excluded_sym_names) and run RNN in float32")):
    UNAVAILABLE.update(dict.fromkeys(_names, _reason))
