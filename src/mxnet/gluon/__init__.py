"""Gluon: networks as Python objects, which run operator by operator or compiled (``hybridize``)."""
from . import data, loss, nn, rnn, utils
from .block import Block, HybridBlock, SymbolBlock
from .parameter import Constant, DeferredInitializationError, Parameter, ParameterDict, tensor_types
from .trainer import Trainer

__all__ = ["Block", "Constant", "DeferredInitializationError", "HybridBlock", "Parameter", "ParameterDict", "SymbolBlock", "Trainer",
           "contrib", "data", "loss", "model_zoo", "nn", "rnn", "tensor_types", "utils"]


def __getattr__(name):
    if name in ("contrib", "model_zoo"):                    # large and less used: loaded when asked for
        import importlib
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
