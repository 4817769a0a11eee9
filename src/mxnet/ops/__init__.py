"""Operators: importing this package fills the registry."""
import gc as _gc

# Thousands of objects are made here and none is garbage: a collection over all of torch in between costs 0.2 s.
_collecting = _gc.isenabled()
_gc.disable()
try:
    from . import (
        control_flow,
        creation,
        custom,
        elementwise,
        fused,
        graph_sampling,
        indexing,
        internal,
        linalg,
        manipulation,
        nn,
        optimizer,
        point_process,
        quantized,
        random,
        reduction,
        sequence,
        signal,
        sorting,
        sparse,
        vision,
    )
finally:
    if _collecting:
        _gc.enable()
