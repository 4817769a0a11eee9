"""Parameters of blocks (the classes live beside: ``tensor_parameter`` and ``parameter_dict``)."""
from .parameter_dict import ParameterDict
from .tensor_parameter import Constant, DeferredInitializationError, Parameter, tensor_types

__all__ = ["DeferredInitializationError", "Parameter", "Constant", "ParameterDict", "tensor_types"]
