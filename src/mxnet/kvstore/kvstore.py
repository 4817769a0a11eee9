"""The store of one process: sums what its contexts push, and hands the result, or the updated weight, back to them."""
import torch

from ..base import ArgumentError, MissingError, MXNetError, ShapeError
from ..ndarray import NDArray
from ..ndarray.sparse import row_sparse_array
from ..optimizer import Optimizer, Updater
from .base import KVStoreBase, makers
from .compression import make_compression


class KVStore(KVStoreBase):
    """Values by key, shared by the contexts of this process. Made by `mx.kv.create`.

    Args:
        name: its type, 'local' or 'device' with their variants.
    """

    def __init__(self, name="local"):
        self._name = name
        self._values = {}
        self._key_kind = None
        self._updater = None
        self._updater_func = None
        self._compression = None

    # ------------------------------------------------------------------ values

    def init(self, key, value):
        """Stores a value under a new key, or values under a list of keys. Every key is initialised once, before push and pull."""
        for one, arrays in self._pairs(key, value):
            if one in self._values:
                raise MXNetError(f"duplicate init of key {one}: a key is initialised once, by init or broadcast")
            self._values[one] = arrays[0].copy()

    def push(self, key, value, priority=0):
        """Sums the arrays pushed for each key; the optimizer, if set, updates the stored value with the sum, else the sum replaces it."""
        pushed = {}
        for one, arrays in self._pairs(key, value):
            self._known(one)
            pushed.setdefault(one, []).extend(arrays)
        sums = {one: self._sum(one, arrays) for one, arrays in pushed.items()}
        if self._updater_func is None:
            for one, total in sums.items():
                self._values[one] = total.copy()
        elif isinstance(self._updater_func, Updater):
            self._updater_func(list(sums), list(sums.values()), [self._values[one] for one in sums])
        else:
            for one, total in sums.items():
                self._updater_func(one, total, self._values[one])

    def pull(self, key, out=None, priority=0, ignore_sparse=True):
        """Copies the stored value of each key to its arrays in `out`; sparse arrays are left out unless `ignore_sparse` is False."""
        if out is None:
            raise ArgumentError("pull: out is missing; give the arrays to write to")
        for one, arrays in self._pairs(key, out):
            value = self._known(one)
            for array in arrays:
                if ignore_sparse and array.stype != "default":
                    continue
                if array.shape != value.shape:
                    raise ShapeError(f"pull of key {one}: the stored value has shape {value.shape}, out has {array.shape}")
                value.copyto(array)

    def pushpull(self, key, value, out=None, priority=0):
        """`push`, then `pull` into `out`, by default into `value`."""
        self.push(key, value, priority)
        self.pull(key, value if out is None else out, priority)

    def broadcast(self, key, value, out, priority=0):
        """`init`, then `pull`."""
        self.init(key, value)
        self.pull(key, out, priority)

    def row_sparse_pull(self, key, out=None, priority=0, row_ids=None):
        """Copies chosen rows of row_sparse values to row_sparse arrays.

        Args:
            key: a key or a list of them.
            out: per key a RowSparseNDArray or a list of them.
            row_ids: numbers of the rows, in an NDArray; a list of them when there are several arrays.
        """
        if out is None or row_ids is None:
            raise ArgumentError("row_sparse_pull needs out, the arrays to write to, and row_ids, the rows to fetch")
        targets = [(one, array) for one, arrays in self._pairs(key, out) for array in arrays]
        wanted = list(row_ids) if isinstance(row_ids, (list, tuple)) else [row_ids] * len(targets)
        if len(wanted) == 1:
            wanted *= len(targets)
        for (one, array), rows in zip(targets, wanted, strict=True):
            if array.stype != "row_sparse":
                raise MXNetError(f"row_sparse_pull of key {one}: expected row_sparse out, got a {array.stype} array")
            value = self._known(one)
            if value.stype != "row_sparse":
                raise MXNetError(f"row_sparse_pull of key {one}: its value is {value.stype}; use pull")
            _rows(value, rows).copyto(array)

    def _sum(self, key, arrays):
        first = arrays[0]
        if any(array.stype != "default" for array in arrays):
            return sum((array.as_in_context(first.context) for array in arrays[1:]), first)
        tensors = [array._data.data for array in arrays]
        if self._compression is not None:
            tensors = [self._compression.compress((key, i), tensor) for i, tensor in enumerate(tensors)]
        elif len(tensors) == 1:
            return first
        total = tensors[0]
        for tensor in tensors[1:]:
            if tensor.shape != total.shape:
                raise ShapeError(f"push of key {key}: arrays of shapes {tuple(total.shape)} and {tuple(tensor.shape)} cannot be summed")
            total = total + tensor.to(total.device)
        return NDArray._wrap(total, first.context)

    def _pairs(self, key, value):
        """(key, its arrays) of arguments that are single or lists, after a check."""
        if isinstance(key, (list, tuple)):
            values = value if isinstance(value, (list, tuple)) else None
            if values is None or len(values) != len(key):
                found = "one array" if values is None else f"{len(values)} entries"
                raise ArgumentError(f"{len(key)} keys need as many values, got {found}")
        else:
            key, values = [key], [value]
        if len({isinstance(one, str) for one in key}) > 1:
            raise ArgumentError("inconsistent types of keys detected: use all numbers or all strings")
        pairs = []
        for one, entry in zip(key, values, strict=True):
            arrays = list(entry) if isinstance(entry, (list, tuple)) else [entry]
            odd = next((array for array in arrays if not isinstance(array, NDArray)), None)
            if odd is not None or not arrays:
                raise ArgumentError(f"key {one}: expected an NDArray or a list of them, got {type(odd).__name__ if arrays else 'no array'}")
            kind = str if isinstance(one, str) else int
            if self._key_kind not in (None, kind):
                raise MXNetError(f"Mixed key types are not allowed: this store's keys are {self._key_kind.__name__}, got {one!r}")
            self._key_kind = kind
            pairs.append((one, arrays))
        return pairs

    def _known(self, key):
        try:
            return self._values[key]
        except KeyError:
            raise MissingError(f"key {key} doesn't exist. Did you init?") from None

    # ------------------------------------------------------------------ optimizer

    def set_optimizer(self, optimizer):
        """From now on a push updates the stored value with `optimizer`."""
        if not isinstance(optimizer, Optimizer):
            raise ArgumentError(f"set_optimizer takes an Optimizer, got {type(optimizer).__name__}; mx.optimizer.create makes one")
        self._set_updater(Updater(optimizer))

    def _set_updater(self, updater):
        """Sets the function (key, pushed sum, stored value) that a push calls; it changes the stored value in place."""
        self._updater = self._updater_func = updater

    def set_gradient_compression(self, compression_params):
        """Compresses what contexts push, e.g. {'type': '2bit', 'threshold': 0.5}; for 'device' stores."""
        if "device" not in self.type and "dist" not in self.type:
            raise MXNetError(f"Gradient compression is not supported for this type of kvstore ({self.type}); use 'device'")
        self._compression = make_compression(compression_params)

    def save_optimizer_states(self, fname, dump_optimizer=False):
        """Writes the states of the optimizer; with the optimizer itself when `dump_optimizer`."""
        updater = self._own_updater("save")
        with open(fname, "wb") as file:
            file.write(updater.get_states(dump_optimizer))

    def load_optimizer_states(self, fname):
        """Reads states that `save_optimizer_states` wrote."""
        updater = self._own_updater("load")
        with open(fname, "rb") as file:
            updater.set_states(file.read())

    def _own_updater(self, verb):
        if not isinstance(self._updater, Updater):
            raise MXNetError(f"cannot {verb} optimizer states: this store runs no optimizer; call set_optimizer first")
        return self._updater

    @staticmethod
    def is_capable(capability):
        if capability.lower() == KVStoreBase.OPTIMIZER:
            return True
        raise ArgumentError(f"Unknown capability: {capability}")

    # ------------------------------------------------------------------ who and where

    @property
    def type(self):
        """The name it was created with."""
        return self._name

    @property
    def rank(self):
        """This worker's number: 0 in one process."""
        return 0

    @property
    def num_workers(self):
        """How many workers share the store: 1 in one process."""
        return 1

    def _barrier(self):
        """Waits for all workers; alone there is nobody to wait for."""


def _rows(value, rows):
    """The given rows of a row_sparse array, each once and in order; those it does not store are zeros."""
    wanted, stored, values = rows._data.long().unique(), value.indices._data.long(), value.data._data
    picked = values.new_zeros((len(wanted), *value.shape[1:]))
    if len(stored):
        position = torch.searchsorted(stored, wanted).clamp_(max=len(stored) - 1)
        there = stored[position] == wanted
        picked[there] = values[position[there]]
    return row_sparse_array((NDArray._wrap(picked, value.context), NDArray._wrap(wanted, value.context)), shape=value.shape,
                            ctx=value.context, dtype=value.dtype)


def _distributed(name):
    raise NotImplementedError(f"KVStore {name!r}: training over several processes is not built yet. Use 'local' or 'device' for the "
                              "contexts of one process, or wrap torch.distributed in a class registered with KVStoreBase.register.")


makers.update(dict.fromkeys(("local", "local_update_cpu", "local_allreduce_cpu", "local_allreduce_device", "device"), KVStore))
makers.update(dict.fromkeys(("nccl", "dist", "dist_sync", "dist_async", "dist_sync_device", "dist_async_device", "dist_device_sync",
                             "dist_device_async", "p3store_dist", "horovod", "byteps"), _distributed))
