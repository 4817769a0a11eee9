"""Which operators run in which precision."""
from . import symbol_bf16, symbol_fp16
