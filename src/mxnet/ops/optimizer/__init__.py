"""Updates of optimizers as operators: the new weight is the result, states change in place."""
from . import adaptive, descent, layerwise, multiple
