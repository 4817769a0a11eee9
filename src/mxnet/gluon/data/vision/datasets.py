"""Image data sets."""
import gzip
import os
import struct
import tarfile
import warnings

import numpy as np

from .... import ndarray, recordio
from ....base import FileFormatError
from ....ops.mode import MODE
from ...utils import _get_repo_file_url, check_sha1, download
from ..dataset import Dataset, RecordFileDataset, _DownloadedDataset

__all__ = ["MNIST", "FashionMNIST", "CIFAR10", "CIFAR100", "ImageRecordDataset", "ImageFolderDataset"]


def _root(name):
    """Folder of a data set: below ``$MXNET_HOME``, ``~/.mxnet`` by default."""
    home = os.environ.get("MXNET_HOME") or os.path.join("~", ".mxnet")
    return os.path.join(home, "datasets", name)


def _array(values):
    if MODE.np_array:
        from ....numpy import array  # only np programs pay for mx.np
        return array(values, dtype=values.dtype)
    return ndarray.array(values, dtype=values.dtype)


class MNIST(_DownloadedDataset):
    """Handwritten digits: images (28, 28, 1) of uint8, labels int32.

    Args:
        root: Folder of the files; fetched when they are not there.
        train: The 60,000 of the training set; else the 10,000 of the test set.
        transform: Function of (image, label).
    """

    _namespace = "mnist"
    _train = (("train-images-idx3-ubyte.gz", "6c95f4b05d2bf285e1bfb0e7960c31bd3b3f8a7d"),
              ("train-labels-idx1-ubyte.gz", "2a80914081dc54586dbdf242f9805a6b8d2a15fc"))
    _test = (("t10k-images-idx3-ubyte.gz", "c3a25af1f52dad7f726cce8cacb138654b760d48"),
             ("t10k-labels-idx1-ubyte.gz", "763e7fa3757d93b0cdec073cef058b2004252c17"))

    def __init__(self, root=None, train=True, transform=None):
        self._is_train = train
        super().__init__(_root(self._namespace) if root is None else root, transform)

    def _get_data(self):
        (images, images_hash), (labels, labels_hash) = self._train if self._is_train else self._test
        address = f"gluon/dataset/{self._namespace}"
        paths = [download(_get_repo_file_url(address, name), path=self._root, sha1_hash=sha1)
                 for name, sha1 in ((images, images_hash), (labels, labels_hash))]
        self._data = _array(_idx(paths[0])[..., np.newaxis])
        self._label = _idx(paths[1]).astype(np.int32)


def _idx(path):
    """An array of bytes in the IDX format."""
    with gzip.open(path, "rb") as file:
        content = file.read()
    if len(content) < 4 or content[:3] != b"\0\0\x08":
        raise FileFormatError(f"'{path}' is no IDX file of bytes (offset 0).")
    axes = content[3]
    shape = struct.unpack_from(f">{axes}I", content, 4)
    start = 4 + 4 * axes
    if len(content) - start != int(np.prod(shape)):
        raise FileFormatError(f"'{path}' announces shape {shape}, but {len(content) - start} bytes follow (offset {start}).")
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape)


class FashionMNIST(MNIST):
    """Pictures of clothes in MNIST's form; see ``MNIST``."""

    _namespace = "fashion-mnist"
    _train = (("train-images-idx3-ubyte.gz", "0cf37b0d40ed5169c6b3aba31069a9770ac9043d"),
              ("train-labels-idx1-ubyte.gz", "236021d52f1e40852b06a4c3008d8de8aef1e40b"))
    _test = (("t10k-images-idx3-ubyte.gz", "626ed6a7c06dd17c0eec72fa3be1740f146a2863"),
             ("t10k-labels-idx1-ubyte.gz", "17f9ab60e7257a1620f4ad76bbbaf857c3920701"))


class CIFAR10(_DownloadedDataset):
    """Small colour pictures of 10 kinds: images (32, 32, 3) of uint8, labels int32.

    Args:
        root: Folder of the files; fetched when they are not there.
        train: The 50,000 of the training set; else the 10,000 of the test set.
        transform: Function of (image, label).
    """

    _namespace = "cifar10"
    _archive = ("cifar-10-binary.tar.gz", "fab780a1e191a7eda0f345501ccd62d20f7ed891")
    _train = tuple((f"data_batch_{number}.bin", sha1) for number, sha1 in enumerate((
        "aadd24acce27caa71bf4b10992e9e7b2d74c2540", "c0ba65cce70568cd57b4e03e9ac8d2a5367c1795", "1dd00a74ab1d17a6e7d73e185b69dbf31242f295",
        "aab85764eb3584312d3c7f65fd2fd016e36a258e", "26e2849e66a845b7f1e4614ae70f4889ae604628"), 1))
    _test = (("test_batch.bin", "67eb016db431130d61cd03c7ad570b013799c88c"),)
    _label_bytes = 1

    def __init__(self, root=None, train=True, transform=None):
        self._is_train = train
        super().__init__(_root(self._namespace) if root is None else root, transform)

    def _read_batch(self, filename):
        content = np.fromfile(filename, np.uint8)
        record = self._label_bytes + 3072
        if content.size % record:
            raise FileFormatError(f"'{filename}' has {content.size} bytes, which is no multiple of {record}, the size of a record.")
        content = content.reshape(-1, record)
        images = content[:, self._label_bytes:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)
        return images, content[:, self._which_label()].astype(np.int32)

    def _which_label(self):
        return 0

    def _get_data(self):
        wanted = self._train if self._is_train else self._test
        paths = [(os.path.join(self._root, name), sha1) for name, sha1 in wanted]
        if any(not os.path.exists(path) or not check_sha1(path, sha1) for path, sha1 in paths):
            name, sha1 = self._archive
            archive = download(_get_repo_file_url(f"gluon/dataset/{self._namespace}", name), path=self._root, sha1_hash=sha1)
            with tarfile.open(archive) as packed:
                for member in packed.getmembers():          # flat, whatever folders the archive has
                    if member.isfile():
                        member.name = os.path.basename(member.name)
                        packed.extract(member, self._root, filter="data")
        images, labels = zip(*(self._read_batch(path) for path, _ in paths), strict=True)
        self._data = _array(np.concatenate(images))
        self._label = np.concatenate(labels)


class CIFAR100(CIFAR10):
    """Small colour pictures of 100 kinds in 20 groups.

    Args:
        root: Folder of the files; fetched when they are not there.
        fine_label: Labels are the kinds; else the groups.
        train: The 50,000 of the training set; else the 10,000 of the test set.
        transform: Function of (image, label).
    """

    _namespace = "cifar100"
    _archive = ("cifar-100-binary.tar.gz", "a0bb982c76b83111308126cc779a992fa506b90b")
    _train = (("train.bin", "e207cd2e05b73b1393c74c7f5e7bea451d63e08e"),)
    _test = (("test.bin", "8fb6623e830365ff53cf14adec797474f5478006"),)
    _label_bytes = 2

    def __init__(self, root=None, fine_label=False, train=True, transform=None):
        self._fine_label = fine_label
        super().__init__(root, train, transform)

    def _which_label(self):
        return 1 if self._fine_label else 0


class ImageRecordDataset(RecordFileDataset):
    """Images and labels of a RecordIO file.

    Args:
        filename: Path of the ``.rec``.
        flag: 1 for colour, 0 for grey images.
        transform: Function of (image, label).
    """

    def __init__(self, filename, flag=1, transform=None):
        super().__init__(filename)
        self._flag = flag
        self._transform = transform

    def __getitem__(self, idx):
        from .... import image  # opencv is needed by those who read images
        header, content = recordio.unpack(super().__getitem__(idx))
        picture = image.imdecode(content, self._flag)
        return (picture, header.label) if self._transform is None else self._transform(picture, header.label)


class ImageFolderDataset(Dataset):
    """Images in folders named after their classes, ``root/dog/1.jpg``.

    Args:
        root: The folder of the folders.
        flag: 1 for colour, 0 for grey images.
        transform: Function of (image, label).

    Attributes:
        synsets: Names of the classes; the label is the position.
        items: (path, label) of all images.
    """

    def __init__(self, root, flag=1, transform=None):
        self._root = os.path.expanduser(root)
        self._flag = flag
        self._transform = transform
        self._exts = [".jpg", ".jpeg", ".png"]
        self._list_images(self._root)

    def _list_images(self, root):
        self.synsets = []
        self.items = []
        for folder in sorted(os.listdir(root)):
            path = os.path.join(root, folder)
            if not os.path.isdir(path):
                warnings.warn(f"Ignoring {path}, which is not a directory.", stacklevel=3)
                continue
            label = len(self.synsets)
            self.synsets.append(folder)
            for filename in sorted(os.listdir(path)):
                extension = os.path.splitext(filename)[1]
                if extension.lower() in self._exts:
                    self.items.append((os.path.join(path, filename), label))
                else:
                    warnings.warn(f"Ignoring {os.path.join(path, filename)} of type {extension}. Only support {', '.join(self._exts)}",
                                  stacklevel=3)

    def __getitem__(self, idx):
        from .... import image  # opencv is needed by those who read images
        path, label = self.items[idx]
        picture = image.imread(path, self._flag)
        return (picture, label) if self._transform is None else self._transform(picture, label)

    def __len__(self):
        return len(self.items)
