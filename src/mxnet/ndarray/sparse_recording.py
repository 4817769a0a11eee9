"""How sparse arrays, which have no tensor of their shape, take part in torch's graph: by an anchor, a tensor of that shape without memory."""
import torch

__all__ = ["Spread", "Tie"]


class Tie(torch.autograd.Function):
    """Ties the sparse form of a recorded dense array into torch's graph."""

    @staticmethod
    def forward(ctx, dense):
        return dense.new_zeros(()).expand(dense.shape)

    @staticmethod
    def backward(ctx, head):
        return head


class Spread(torch.autograd.Function):
    """Puts the dense copy of a sparse variable into torch's graph."""

    @staticmethod
    def forward(ctx, anchor, dense):
        return dense.view_as(dense)

    @staticmethod
    def backward(ctx, head):
        return head, None
