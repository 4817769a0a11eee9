"""mx.rtc: CUDA source compiled at run time. It is refused; torch's ecosystem has better ways to write a kernel."""

__all__ = ["CudaKernel", "CudaModule"]

_INSTEAD = ("mxnet-next does not compile CUDA source. Write the kernel with torch.utils.cpp_extension or Triton and call it from a "
            "mx.operator.CustomOp, whose arrays give their memory with to_dlpack_for_read().")


class CudaModule:
    """Refuse: CUDA source is not compiled here.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """

    def __init__(self, source, options=(), exports=()):
        raise NotImplementedError(f"mx.rtc.CudaModule: {_INSTEAD}")

    def get_kernel(self, name, signature):
        """Refuse, as the constructor does."""
        raise NotImplementedError(f"mx.rtc.CudaModule.get_kernel({name!r}): {_INSTEAD}")


class CudaKernel:
    """Refuse: a function of a CudaModule, which there is none of.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """

    def __init__(self, handle, name, is_ndarray, dtypes):
        raise NotImplementedError(f"mx.rtc.CudaKernel {name!r}: {_INSTEAD}")

    def launch(self, args, ctx, grid_dims, block_dims, shared_mem=0):
        """Refuse, as the constructor does."""
        raise NotImplementedError(f"mx.rtc.CudaKernel.launch: {_INSTEAD}")
