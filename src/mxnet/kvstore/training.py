"""How Module, FeedForward and Trainer use a KVStore: made when several contexts need one, asked to update or to sum."""
import os
from math import prod

from ..base import ArgumentError
from .base import KVStoreBase, create

BIG_WEIGHT = 16 * 1024 * 1024       # elements; above it 1.9.1 updates on the devices, not in a 'local' store


def create_kvstore(kvstore, num_device, arg_params):
    """The store for training, and whether it runs the optimizer.

    Args:
        kvstore: a name, a KVStore, or None.
        num_device: contexts in this process; one alone needs no store unless it is distributed.
        arg_params: parameters by name; big ones are not updated in a 'local' store.
    Returns:
        (KVStore or None, update_on_kvstore)
    """
    update_on_kvstore = bool(int(os.environ.get("MXNET_UPDATE_ON_KVSTORE", "1")))
    if kvstore is None:
        store = None
    elif isinstance(kvstore, KVStoreBase):
        store = kvstore
    elif isinstance(kvstore, str):
        store = None
        if num_device > 1 or "dist" in kvstore:
            store = create(kvstore)
            if kvstore == "local" and max((prod(param.shape) for param in arg_params.values()), default=0) > BIG_WEIGHT:
                update_on_kvstore = False
    else:
        raise ArgumentError(f"kvstore must be KVStore, str or None, got {type(kvstore).__name__}")
    return store, store is not None and update_on_kvstore and store.is_capable(KVStoreBase.OPTIMIZER)


def create_sparse_kvstore(kvstore):
    """The store for row_sparse parameters, which always runs the optimizer.

    Args:
        kvstore: a name or a KVStore.
    Returns:
        (KVStore, True)
    """
    if isinstance(kvstore, KVStoreBase):
        return kvstore, True
    if isinstance(kvstore, str):
        return create(kvstore), True
    raise ArgumentError(f"Cannot create '{kvstore}' KVStore with row_sparse parameters. The type must be KVStore or str.")


def initialize_kvstore(kvstore, param_arrays, arg_params, param_names, update_on_kvstore):
    """Puts the parameters into the store, and when it updates them, its copies into the contexts."""
    for name, on_devices in zip(param_names, param_arrays, strict=True):
        if not update_on_kvstore or arg_params[name].stype != "default":
            kvstore.init(name, arg_params[name])
        else:
            kvstore.broadcast(name, arg_params[name], out=on_devices)


def update_params_on_kvstore(param_arrays, grad_arrays, kvstore, param_names):
    """Pushes gradients to a store that runs the optimizer, and pulls the weights."""
    used = [(name, params, grads) for name, params, grads in zip(param_names, param_arrays, grad_arrays, strict=True)
            if grads[0] is not None]
    if not used:
        return
    names, params, grads = (list(column) for column in zip(*used, strict=True))
    kvstore.push(names, grads)
    kvstore.pull(names, out=params)


def update_params(param_arrays, grad_arrays, updater, num_device, kvstore=None, param_names=None):
    """Sums gradients over contexts (when there is a store), then updates each context's copy with `updater`."""
    per_device = [([], [], []) for _ in range(num_device)]
    for position, (params, grads) in enumerate(zip(param_arrays, grad_arrays, strict=True)):
        if grads[0] is None:
            continue
        if kvstore is not None:
            kvstore.pushpull(param_names[position] if param_names else position, grads, out=grads)
        for device, (param, grad) in enumerate(zip(params, grads, strict=True)):
            indices, found_grads, found_params = per_device[device]
            indices.append(position * num_device + device)      # one state per context
            found_grads.append(grad)
            found_params.append(param)
    for indices, grads, params in per_device:
        if indices:
            updater(indices, grads, params)
