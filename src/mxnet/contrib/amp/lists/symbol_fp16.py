"""Operators by precision, for float16. Operators in none of the lists run in the precision of their inputs."""

__all__ = ["CONDITIONAL_FP32_FUNCS", "FP16_FP32_FUNCS", "FP16_FUNCS", "FP32_FUNCS", "LOSS_OUTPUT_FUNCTIONS", "WIDEST_TYPE_CASTS"]

# In 16 bits: products of matrices, where the time goes, and which add up in 32 bits.
FP16_FUNCS = ["Convolution", "Deconvolution", "FullyConnected", "RNN"]

# In 32 bits: what adds up many numbers, leaves the range of float16 easily, or is a loss.
FP32_FUNCS = """
    CTCLoss GroupNorm InstanceNorm L2Normalization LRN LayerNorm LinearRegressionOutput LogisticRegressionOutput MAERegressionOutput MakeLoss
    SVMOutput SoftmaxActivation SoftmaxOutput _hypot _hypot_scalar _linalg_det _linalg_gelqf _linalg_gemm _linalg_gemm2 _linalg_inverse
    _linalg_potrf _linalg_potri _linalg_slogdet _linalg_sumlogdiag _linalg_syevd _linalg_syrk _linalg_trmm _linalg_trsm _power _power_scalar
    _rdiv_scalar _rpower_scalar arccos arcsin arctanh argsort broadcast_hypot broadcast_power cosh erfinv exp expm1 gamma gammaln khatri_rao
    log log10 log1p log2 log_softmax mean moments nanprod nansum norm prod rcbrt reciprocal rsqrt sinh smooth_l1 softmax softmax_cross_entropy
    softmin square sum tan topk
""".split()

# In the widest type among the inputs.
WIDEST_TYPE_CASTS = """
    Concat _contrib_box_iou _contrib_interleaved_matmul_encdec_qk _contrib_interleaved_matmul_encdec_valatt
    _contrib_interleaved_matmul_selfatt_qk _contrib_interleaved_matmul_selfatt_valatt _equal _greater _greater_equal _lesser _lesser_equal
    _maximum _minimum _mod _not_equal add_n batch_dot broadcast_add broadcast_div broadcast_equal broadcast_greater broadcast_greater_equal
    broadcast_lesser broadcast_lesser_equal broadcast_maximum broadcast_minimum broadcast_mod broadcast_mul broadcast_not_equal broadcast_sub
    dot elemwise_add elemwise_div elemwise_mul elemwise_sub stack
""".split()

# In the precision of their input.
FP16_FP32_FUNCS = """
    Activation BatchNorm BlockGrad Cast Crop Dropout Embedding Flatten LeakyReLU Pad Pooling Reshape SequenceLast SequenceMask SequenceReverse
    SliceChannel SwapAxis UpSampling _copy _minus_scalar _mul_scalar _plus_scalar _rminus_scalar abs clip expand_dims max min negative pick relu
    repeat sigmoid sign slice slice_axis slice_like squeeze take tanh tile transpose zeros_like
""".split()

# In 32 bits when an attribute has one of these values: (operator, attribute, values).
CONDITIONAL_FP32_FUNCS = [("Activation", "act_type", ["softrelu"]), ("LeakyReLU", "act_type", ["elu", "selu"])]

LOSS_OUTPUT_FUNCTIONS = ["SoftmaxOutput", "LinearRegressionOutput", "LogisticRegressionOutput", "MAERegressionOutput"]
