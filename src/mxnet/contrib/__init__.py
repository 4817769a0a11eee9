"""What was contributed: mixed precision, text, older autograd, iterators, and old addresses of contributed operators."""
import importlib as _importlib

__all__ = ["amp", "autograd", "io", "nd", "ndarray", "onnx", "quant", "quantization", "svrg_optimization", "sym", "symbol", "tensorboard", "text"]
_OTHER_NAMES = {"nd": "ndarray", "quant": "quantization", "sym": "symbol"}


def __getattr__(name):
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = _importlib.import_module(f"{__name__}.{_OTHER_NAMES.get(name, name)}")
    return found


def __dir__():
    return sorted({*globals(), *__all__})
