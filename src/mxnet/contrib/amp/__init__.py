"""Automatic mixed precision: what is safe and fast in 16 bits runs there, the rest in float32."""
from . import amp, lists, loss_scaler
from .amp import *
