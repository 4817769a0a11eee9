"""mxnet-next: the MXNet programming model on today's Python, NumPy, processors and GPUs.

``import mxnet as mx`` works as with MXNet 1.9.1. Sub-packages load at first use.
"""
import importlib as _importlib

__version__ = "1.10.0"

# Short name -> module
_MODULES = {
    "nd": "ndarray", "ndarray": "ndarray", "sym": "symbol", "symbol": "symbol", "np": "numpy", "numpy": "numpy",
    "npx": "numpy_extension", "numpy_extension": "numpy_extension", "init": "initializer", "initializer": "initializer",
    "mod": "module", "module": "module", "kv": "kvstore", "kvstore": "kvstore", "mon": "monitor", "monitor": "monitor",
    "viz": "visualization", "visualization": "visualization", "img": "image", "image": "image", "rnd": "random", "random": "random",
    "opt": "optimizer", "optimizer": "optimizer", "lr_scheduler": "lr_scheduler", "metric": "metric", "io": "io", "recordio": "recordio",
    "callback": "callback", "gluon": "gluon", "autograd": "autograd", "context": "context", "base": "base", "operator": "operator",
    "executor": "executor", "executor_manager": "executor_manager", "model": "model", "rnn": "rnn", "contrib": "contrib",
    "engine": "engine", "profiler": "profiler", "util": "util", "runtime": "runtime", "test_utils": "test_utils", "name": "name",
    "attribute": "attribute", "registry": "registry", "log": "log", "libinfo": "libinfo", "error": "error", "checkpoint": "checkpoint",
    "cached_op": "cached_op", "graph": "graph", "ops": "ops", "dtype": "dtype", "config": "config", "files": "files",
    "symbol_doc": "symbol_doc", "ndarray_doc": "ndarray_doc", "rtc": "rtc", "library": "library", "notebook": "notebook",
    "numpy_op_signature": "numpy_op_signature", "numpy_op_fallback": "numpy_op_fallback", "misc": "misc", "space": "space",
    "numpy_dispatch_protocol": "numpy_dispatch_protocol", "onnx": "onnx", "api": "api", "th": "torch", "torch": "torch", "tvmop": "tvmop",
}
# Name -> module that holds it
_NAMES = {
    "Context": "context", "cpu": "context", "gpu": "context", "cpu_pinned": "context", "current_context": "context",
    "num_gpus": "context", "gpu_memory_info": "context", "MXNetError": "base", "NotImplementedForSymbol": "base",
    "AttrScope": "symbol.attribute", "set_np_shape": "util", "is_np_shape": "util", "is_np_array": "util", "np_shape": "util",
    "np_array": "util", "use_np": "util", "use_np_shape": "util", "use_np_array": "util", "register_op_class": "operator",
}


def __getattr__(name):
    if name in _MODULES:
        try:
            found = _importlib.import_module(f"{__name__}.{_MODULES[name]}")
        except ModuleNotFoundError as error:
            if error.name != f"{__name__}.{_MODULES[name]}":
                raise
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    elif name in _NAMES:
        found = getattr(_importlib.import_module(f"{__name__}.{_NAMES[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *_MODULES, *_NAMES})
