"""Checkpoints: `prefix-symbol.json` beside `prefix-0001.params`, as 1.9.1 writes and reads them."""
import logging

from . import symbol as sym
from .base import FileFormatError
from .context import cpu
from .ndarray import load, save

ARGUMENT, AUXILIARY = "arg:", "aux:"        # prefixes of the names in a .params file


def save_checkpoint(prefix, epoch, symbol, arg_params, aux_params, remove_amp_cast=True):
    """Writes a model.

    Args:
        prefix: path and beginning of the file names.
        epoch: number of the epoch, four digits in the name of the parameter file.
        symbol: the network, or None to write parameters only.
        arg_params, aux_params: NDArrays by name.
        remove_amp_cast: leave out the casts that mixed precision inserted.
    """
    if symbol is not None:
        symbol.save(f"{prefix}-symbol.json", remove_amp_cast=remove_amp_cast)
    name = f"{prefix}-{epoch:04d}.params"
    save_params(name, arg_params, aux_params)
    logging.info('Saved checkpoint to "%s"', name)


def save_params(name, arg_params, aux_params):
    """Writes parameters and auxiliary states to one file."""
    arrays = {ARGUMENT + key: array.as_in_context(cpu()) for key, array in arg_params.items()}
    arrays.update({AUXILIARY + key: array.as_in_context(cpu()) for key, array in aux_params.items()})
    save(name, arrays)


def load_params(prefix, epoch):
    """Parameters and auxiliary states, NDArrays by name, of `prefix-<epoch>.params`."""
    return read_params(f"{prefix}-{epoch:04d}.params")


def read_params(name):
    """Parameters and auxiliary states of a file that `save_params` wrote."""
    arrays = load(name)
    if not arrays:
        logging.warning("Params file '%s' is empty", name)
        return {}, {}
    found = {ARGUMENT: {}, AUXILIARY: {}}
    for key, array in arrays.items() if isinstance(arrays, dict) else enumerate(arrays):
        kind, short = str(key)[:len(ARGUMENT)], str(key)[len(ARGUMENT):]
        if kind not in found:
            raise FileFormatError(f"{name}: entry {key!r} is neither {ARGUMENT}NAME nor {AUXILIARY}NAME; this is no checkpoint "
                                  "of a Module. nd.load reads it; gluon parameters are read with load_parameters")
        found[kind][short] = array
    return found[ARGUMENT], found[AUXILIARY]


def load_checkpoint(prefix, epoch):
    """A model written by `save_checkpoint`: (symbol, arg_params, aux_params)."""
    symbol = sym.load(f"{prefix}-symbol.json")
    return symbol, *load_params(prefix, epoch)
