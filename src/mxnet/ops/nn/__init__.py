"""Layers of neural networks."""
from . import (
    activation,
    attention,
    convolution,
    dense,
    dropout,
    embedding,
    loss_heads,
    normalization,
    pooling,
    recurrent,
    softmax,
)
