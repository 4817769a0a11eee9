"""mx.rtc: CUDA source compiled at run time. It is refused; torch's ecosystem has better ways to write a kernel."""

__all__ = ["CudaModule"]


class CudaModule:
    """Refuse: CUDA source is not compiled here.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """

    def __init__(self, source, options=(), exports=()):
        raise NotImplementedError(
            "mx.rtc.CudaModule: mxnet-next does not compile CUDA source. Write the kernel with torch.utils.cpp_extension or Triton and "
            "call it from a mx.operator.CustomOp, whose arrays give their memory with to_dlpack_for_read()."
        )
