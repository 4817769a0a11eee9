"""A DataLoader as a DataIter."""
from ..io import DataDesc, DataIter
from ..ndarray import concat, zeros

__all__ = ["DataLoaderIter"]


class DataLoaderIter(DataIter):
    """Batches of a Gluon DataLoader for Module. A last batch with fewer samples is filled with zeros; ``getpad()`` says how many.

    Args:
        loader: DataLoader of pairs (data, label).
        data_name, label_name: Names of the network's inputs.
        dtype: Type of both.
    """

    def __init__(self, loader, data_name="data", label_name="softmax_label", dtype="float32"):
        super().__init__()
        self._loader = loader
        data, label = next(iter(loader))
        self.batch_size = data.shape[0]
        self.dtype = dtype
        self.provide_data = [DataDesc(data_name, data.shape, dtype)]
        self.provide_label = [DataDesc(label_name, label.shape, dtype)]
        self.reset()

    def reset(self):
        """Start again."""
        self._iter = iter(self._loader)
        self._current_batch = None

    def iter_next(self):
        """Whether there is another batch; fetches it."""
        self._current_batch = next(self._iter, None)
        return self._current_batch is not None

    def _whole(self, array):
        missing = self.getpad()
        array = array.astype(self.dtype)
        return concat(array, zeros((missing, *array.shape[1:]), dtype=self.dtype, ctx=array.context), dim=0) if missing else array

    def getdata(self):
        """Data of the batch."""
        return [self._whole(self._current_batch[0])]

    def getlabel(self):
        """Labels of the batch."""
        return [self._whole(self._current_batch[1])]

    def getpad(self):
        """How many samples of the batch are filling."""
        return self.batch_size - self._current_batch[0].shape[0]

    def getindex(self):
        """None: no indices are known."""
