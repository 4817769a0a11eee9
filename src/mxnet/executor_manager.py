"""1.9.1's address of the splitting of batches over contexts; it lives in `mxnet.module.executor_group`."""
from .module.executor_group import DataParallelExecutorGroup, _split_input_slice

__all__ = ["DataParallelExecutorGroup", "_split_input_slice"]
