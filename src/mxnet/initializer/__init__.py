"""Initial values of parameters.

An initializer is called with a description (the name, maybe attributes) and the array to fill. The end of the name decides:
``weight`` is filled by the initializer's own rule, ``bias`` and ``beta`` with 0, ``gamma`` with 1; a variable with ``init=`` of its
own uses that.

>>> mx.init.Xavier(magnitude=2)(mx.init.InitDesc("fc_weight"), array)
"""
from .base import InitDesc, Initializer, Load, Mixed, alias, create, register
from .recurrent import FusedRNN, LSTMBias
from .values import Bilinear, Constant, MSRAPrelu, Normal, One, Orthogonal, Uniform, Xavier, Zero

__all__ = ["Bilinear", "Constant", "FusedRNN", "InitDesc", "Initializer", "LSTMBias", "Load", "MSRAPrelu", "Mixed", "Normal", "One",
           "Orthogonal", "Uniform", "Xavier", "Zero", "alias", "create", "register"]

for _public in map(globals().get, __all__):
    _public.__module__ = __name__            # where 1.9.1 has them: pickled optimizers and blocks name mxnet.initializer.Xavier
