"""Operators by precision, for bfloat16, which has the range of float32: the lists of float16 hold."""
from .symbol_fp16 import CONDITIONAL_FP32_FUNCS, FP32_FUNCS, LOSS_OUTPUT_FUNCTIONS, WIDEST_TYPE_CASTS
from .symbol_fp16 import FP16_FP32_FUNCS as BF16_FP32_FUNCS
from .symbol_fp16 import FP16_FUNCS as BF16_FUNCS

__all__ = ["BF16_FP32_FUNCS", "BF16_FUNCS", "BF16_USE_FP32_PARAMS", "CONDITIONAL_FP32_FUNCS", "FP32_FUNCS", "LOSS_OUTPUT_FUNCTIONS",
           "WIDEST_TYPE_CASTS"]

# Inputs that stay in 32 bits, by operator.
BF16_USE_FP32_PARAMS = {"BatchNorm": ["", "gamma", "beta", "moving_mean", "moving_var"]}
