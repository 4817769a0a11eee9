"""What a KVStore is, the registry of kinds, and a minimal kind for tests."""
from ..base import ArgumentError
from ..ndarray import NDArray

makers = {}        # the kinds this package brings: name to a function of the name


class KVStoreBase:
    """Interface of the stores that Trainer and Module synchronise parameters with; subclass and `register` to add a kind."""

    OPTIMIZER = "optimizer"        # capability: the store can run the optimizer itself
    kv_registry = {}

    def broadcast(self, key, value, out, priority=0):
        """Stores `value` under `key` and copies it to every array of `out`."""
        raise NotImplementedError(f"{type(self).__name__} does not define broadcast")

    def pushpull(self, key, value, out=None, priority=0):
        """Sums the arrays of `value` over devices and workers, and writes the sum to every array of `out` (by default to `value`)."""
        raise NotImplementedError(f"{type(self).__name__} does not define pushpull")

    def set_optimizer(self, optimizer):
        """Lets the store update what it holds with `optimizer`."""
        raise NotImplementedError(f"{type(self).__name__} does not define set_optimizer")

    @staticmethod
    def is_capable(capability):
        """Whether the store has a capability, such as `KVStoreBase.OPTIMIZER`."""
        raise NotImplementedError("this store does not define is_capable")

    def save_optimizer_states(self, fname, dump_optimizer=False):
        """Writes the optimizer's states to a file."""
        raise NotImplementedError(f"{type(self).__name__} does not define save_optimizer_states")

    def load_optimizer_states(self, fname):
        """Reads what `save_optimizer_states` wrote."""
        raise NotImplementedError(f"{type(self).__name__} does not define load_optimizer_states")

    @property
    def type(self):
        """The name `create` takes."""
        raise NotImplementedError(f"{type(self).__name__} does not define type")

    @property
    def rank(self):
        """This worker's number."""
        raise NotImplementedError(f"{type(self).__name__} does not define rank")

    @property
    def num_workers(self):
        """How many workers share the store."""
        raise NotImplementedError(f"{type(self).__name__} does not define num_workers")

    @staticmethod
    def register(klass):
        """Makes a class known to `create` under its name in lower case; usable as a decorator."""
        KVStoreBase.kv_registry[klass.__name__.lower()] = klass
        return klass


def create(name="local"):
    """A new KVStore.

    Args:
        name: 'local' or 'device' sum over the contexts of this process (both here, on the first context of each key); further kinds are
            those registered with `KVStoreBase.register`. Upper and lower case are alike.
    """
    if not isinstance(name, str):
        raise ArgumentError(f"name must be a string, got {type(name).__name__}")
    name = name.lower()
    if name in KVStoreBase.kv_registry:
        return KVStoreBase.kv_registry[name]()
    if name in makers:
        return makers[name](name)
    raise ArgumentError(f"no KVStore is called {name!r}; there are {', '.join(sorted({*makers, *KVStoreBase.kv_registry}))}")


@KVStoreBase.register
class TestStore(KVStoreBase):
    """One process, no optimizer: the smallest store there is."""

    def broadcast(self, key, value, out, priority=0):
        for array in out if isinstance(out, list) else [out]:
            array[:] = value

    def pushpull(self, key, value, out=None, priority=0):
        values = [value] if isinstance(value, NDArray) else value
        total = sum(values[1:], values[0])
        for array in values if out is None else out if isinstance(out, list) else [out]:
            array[:] = total

    @staticmethod
    def is_capable(capability):
        if capability.lower() == KVStoreBase.OPTIMIZER:
            return False
        raise ArgumentError(f"Unknown capability: {capability}")

    @property
    def type(self):
        return "teststore"

    @property
    def rank(self):
        return 0

    @property
    def num_workers(self):
        return 1

    def set_optimizer(self, optimizer):
        raise NotImplementedError("teststore runs no optimizer; use 'local'")

    def save_optimizer_states(self, fname, dump_optimizer=False):
        raise NotImplementedError("teststore has no optimizer, so no states; use 'local'")

    def load_optimizer_states(self, fname):
        raise NotImplementedError("teststore has no optimizer, so no states; use 'local'")
