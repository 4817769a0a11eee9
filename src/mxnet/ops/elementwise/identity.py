"""Operators that return their input: copies, and what stops or checks."""
import torch

from ...base import MXNetError
from ..attributes import Text
from ..registry import operator
from ..shapes import elementwise

__all__: list[str] = []


@operator("_copy", aliases=("identity",), shape=elementwise, lenient=True)
def identity(data):
    """``data``, as a new array."""
    return data.clone()


@operator("_copyto", aliases=("_npi_copyto",), shape=elementwise, lenient=True)
def copyto(data):
    """``data``, as a new array (``copyto`` names it with ``out=``)."""
    return data.clone()


@operator("_np_copy", shape=elementwise, lenient=True)
def np_copy(a):
    """``a``, as a new array."""
    return a.clone()


@operator("BlockGrad", aliases=("stop_gradient", "_sparse_stop_gradient"), shape=elementwise, gradient="zero", lenient=True)
def block_grad(data):
    """``data``, as a new array through which no gradient passes."""
    return data.clone()


@operator("_identity_with_attr_like_rhs", checked=True, shape=elementwise, lenient=True)
def identity_with_attr_like_rhs(lhs, rhs):
    """``lhs``, known to have the shape of ``rhs``; the gradient of ``rhs`` is zero."""
    return lhs.clone()


@identity_with_attr_like_rhs.gradient
def _identity_with_attr_like_rhs_gradient(head):
    return {"lhs": head}


@operator("_npx_constraint_check", checked=True, gradient="zero")
def constraint_check(input, *, msg: Text = "Constraint violated."):
    """Whether all elements hold, as one bool; refuses with ``msg`` when one does not.

    Args:
        input: Bools of any shape.
        msg: Text of the error.
    Raises:
        MXNetError: An element is False.
    """
    holds = input.bool().all()
    if input.device.type != "meta" and not holds:
        raise MXNetError(msg)
    return holds.reshape(())


@constraint_check.infer_output
def _constraint_check_output():
    return ()


@constraint_check.infer_type
def _constraint_check_type(input):
    return {"input": torch.bool, "output": torch.bool}
