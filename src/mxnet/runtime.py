"""What this installation can do: CUDA, oneDNN, OpenCV and so on, found out by asking torch and the machine."""
import collections
import importlib.util
import platform
from typing import NamedTuple

import torch

from .base import ArgumentError

__all__ = ["Feature", "Features", "feature_list"]


class Feature(NamedTuple):
    """One ability.

    Attributes:
        name: Its name.
        enabled: Whether it is there.
    """

    name: str
    enabled: bool

    def __repr__(self):
        return f"{'✔' if self.enabled else '✖'} {self.name}"


def _found():
    """Name and presence of every feature, in 1.9.1's order."""
    intel = platform.machine().lower() in ("x86_64", "amd64", "i686")
    vectors = torch.backends.cpu.get_cpu_capability() if intel else "DEFAULT"
    avx2 = vectors.startswith(("AVX2", "AVX512", "AMX"))
    cuda = torch.cuda.is_available()
    return {
        "CUDA": cuda, "CUDNN": cuda and torch.backends.cudnn.is_available(),
        "NCCL": torch.distributed.is_available() and torch.distributed.is_nccl_available(), "CUDA_RTC": False, "TENSORRT": False,
        "CPU_SSE": intel, "CPU_SSE2": intel, "CPU_SSE3": intel, "CPU_SSE4_1": avx2, "CPU_SSE4_2": avx2, "CPU_SSE4A": False, "CPU_AVX": avx2,
        "CPU_AVX2": avx2, "OPENMP": torch.backends.openmp.is_available(), "SSE": intel, "F16C": avx2, "JEMALLOC": False, "BLAS_OPEN": False,
        "BLAS_ATLAS": False, "BLAS_MKL": torch.backends.mkl.is_available(), "BLAS_APPLE": platform.system() == "Darwin",
        "LAPACK": torch._C.has_lapack, "MKLDNN": torch.backends.mkldnn.is_available(),
        "OPENCV": importlib.util.find_spec("cv2") is not None, "CAFFE": False, "PROFILER": True, "DIST_KVSTORE": False, "CXX14": False,
        "INT64_TENSOR_SIZE": True, "SIGNAL_HANDLER": False, "DEBUG": False, "TVM_OP": False,
    }


def feature_list():
    """All features, present or not."""
    return [Feature(name, bool(enabled)) for name, enabled in _found().items()]


class Features(collections.OrderedDict):
    """Features by name; there is one such dict.

    >>> mx.runtime.Features().is_enabled("CUDA")
    False
    """

    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            super().__init__(cls.instance, [(feature.name, feature) for feature in feature_list()])
        return cls.instance

    def __init__(self):
        pass                                                 # filled once, by __new__

    def __repr__(self):
        return str(list(self.values()))

    def is_enabled(self, feature_name):
        """Whether a feature is there; its name in any case.

        Raises:
            ArgumentError: Nobody knows it.
        """
        name = feature_name.upper()
        if name not in self:
            raise ArgumentError(f"Feature '{name}' is unknown, known features are: {list(self)}")
        return self[name].enabled
