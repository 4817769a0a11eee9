"""1.9.1's address of the executors of FeedForward's time; they live in `mxnet.module.data_parallel`."""
from .module.data_parallel import DataParallelExecutorGroup, DataParallelExecutorManager, _split_input_slice

__all__ = ["DataParallelExecutorGroup", "DataParallelExecutorManager", "_split_input_slice"]
