"""Data sets and models from the network."""
import bz2
import gzip
import logging
import os
import pickle
import shutil
import tempfile
import urllib.error
import urllib.request
import zipfile

import numpy as np

from ..base import ArgumentError, MXNetError
from ..io import MNISTIter
from ..io.files import read_idx

__all__ = ["download", "download_model", "get_bz2_data", "get_cifar10", "get_mnist", "get_mnist_iterator", "get_mnist_pkl",
           "get_mnist_ubyte", "get_zip_data"]

_MNIST_FILES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
_MNIST_SITES = ("https://ossci-datasets.s3.amazonaws.com/mnist/", "https://repo.mxnet.io/gluon/dataset/mnist/")


def download(url, fname=None, dirname=None, overwrite=False, retries=5):
    """Download a file.

    Args:
        url: Its address.
        fname: Name to save it as; the last part of the address by default.
        dirname: Folder to save it in; made when missing.
        overwrite: Download again when the file is there.
        retries: How often to try.
    Returns:
        The name of the file.
    """
    if retries < 1:
        raise ArgumentError(f"download: retries should be at least 1, received {retries}.")
    fname = url.split("/")[-1] if fname is None else fname
    if dirname is not None:
        fname = os.path.join(dirname, fname)
    if os.path.exists(fname) and not overwrite:
        logging.info("%s exists, skipping download", fname)
        return fname
    folder = os.path.dirname(os.path.abspath(fname))
    os.makedirs(folder, exist_ok=True)
    for attempt in range(retries, 0, -1):
        handle, partial = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as target, urllib.request.urlopen(url, timeout=60) as source:
                shutil.copyfileobj(source, target)
            os.replace(partial, fname)
            logging.info("downloaded %s into %s successfully", url, fname)
            return fname
        except (urllib.error.URLError, OSError) as error:
            os.unlink(partial)
            if attempt == 1:
                raise MXNetError(f"cannot download {url}: {error}. Put the file there as {fname} by other means, or check the "
                                 "network.") from error
            logging.info("download failed, retrying, %d attempt%s left", attempt - 1, "s" if attempt > 2 else "")
    return fname


def _mnist_file(name, folder):
    """The compressed file, from the first site that has it."""
    for site in _MNIST_SITES[:-1]:
        try:
            return download(f"{site}{name}.gz", dirname=folder, retries=2)
        except MXNetError as error:
            logging.info("%s", error)
    return download(f"{_MNIST_SITES[-1]}{name}.gz", dirname=folder, retries=2)


def get_mnist():
    """MNIST as a dict: ``train_data, test_data`` (n, 1, 28, 28) from 0 to 1, ``train_label, test_label`` (n,)."""
    arrays = [read_idx(_mnist_file(name, "data")) for name in _MNIST_FILES]
    keys = ("train_data", "train_label", "test_data", "test_label")
    return {key: values.reshape(-1, 1, 28, 28).astype(np.float32) / 255 if values.ndim == 3 else values.astype(np.int8)
            for key, values in zip(keys, arrays, strict=True)}


def get_mnist_ubyte():
    """Put MNIST's four uncompressed files into ``data/``."""
    for name in _MNIST_FILES:
        path = os.path.join("data", name)
        if not os.path.exists(path):
            with gzip.open(_mnist_file(name, "data"), "rb") as source, open(path, "wb") as target:
                shutil.copyfileobj(source, target)


def get_mnist_pkl():
    """MNIST as ``data/mnist.pkl.gz``: pickled ``(train, validation, test)``, each ``(images (n, 784), labels (n,))``."""
    path = os.path.join("data", "mnist.pkl.gz")
    if os.path.exists(path):
        return
    mnist = get_mnist()
    images, labels = mnist["train_data"].reshape(-1, 784), mnist["train_label"].astype(np.int64)
    parts = ((images[:50000], labels[:50000]), (images[50000:], labels[50000:]),
             (mnist["test_data"].reshape(-1, 784), mnist["test_label"].astype(np.int64)))
    with gzip.open(path, "wb") as file:
        pickle.dump(parts, file)


def get_mnist_iterator(batch_size, input_shape, num_parts=1, part_index=0):
    """``(train, validation)`` iterators over MNIST.

    Args:
        batch_size: Samples in a batch.
        input_shape: ``(1, 28, 28)``, or ``(784,)`` for flat images.
        num_parts, part_index: Train on one of so many parts.
    """
    get_mnist_ubyte()
    flat = len(input_shape) != 3
    train, test = (MNISTIter(image=os.path.join("data", images), label=os.path.join("data", labels), input_shape=input_shape,
                             batch_size=batch_size, shuffle=training, flat=flat, num_parts=num_parts, part_index=part_index)
                   for images, labels, training in ((*_MNIST_FILES[:2], True), (*_MNIST_FILES[2:], False)))
    return train, test


def get_cifar10():
    """Put CIFAR-10 as record files into ``data/cifar/``."""
    if not os.path.exists(os.path.join("data", "cifar", "train.rec")):
        get_zip_data("data", "https://data.mxnet.io/mxnet/data/cifar10.zip", "cifar10.zip")


def get_zip_data(data_dir, url, data_origin_name):
    """Download a zip file and unpack it.

    Args:
        data_dir: Folder.
        url: Address.
        data_origin_name: Name of the zip file.
    """
    path = download(url, fname=data_origin_name, dirname=data_dir)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(data_dir)


def get_bz2_data(data_dir, data_name, url, data_origin_name):
    """Download a bz2 file, unpack it as ``data_name``, and remove the packed one.

    Args:
        data_dir: Folder.
        data_name: Name of the unpacked file.
        url: Address.
        data_origin_name: Name of the bz2 file.
    """
    target_name = os.path.join(data_dir, data_name)
    if os.path.exists(target_name):
        return
    path = download(url, fname=data_origin_name, dirname=data_dir)
    with bz2.BZ2File(path) as source, open(target_name, "wb") as target:
        shutil.copyfileobj(source, target)
    os.remove(path)


_MODEL_SITE = "http://data.mxnet.io/models/imagenet/"
_MODELS = {name: f"{_MODEL_SITE}{folder}/{name.removeprefix('imagenet1k-')}" for name, folder in (
    ("imagenet1k-inception-bn", "inception-bn"), ("imagenet1k-resnet-18", "resnet/18-layers"), ("imagenet1k-resnet-34", "resnet/34-layers"),
    ("imagenet1k-resnet-50", "resnet/50-layers"), ("imagenet1k-resnet-101", "resnet/101-layers"),
    ("imagenet1k-resnet-152", "resnet/152-layers"), ("imagenet1k-resnext-50", "resnext/50-layers"))}


def download_model(model_name, dst_dir="./", meta_info=None):
    """Download a model's ``-symbol.json`` and ``.params``.

    Args:
        model_name: A known name, e.g. ``'imagenet1k-resnet-50'``.
        dst_dir: Folder.
        meta_info: Dict of name to ``{'symbol': address, 'params': address}`` instead of the known ones.
    Returns:
        ``(prefix, epoch)`` for ``mx.model.load_checkpoint``; ``(None, 0)`` for an unknown name.
    """
    known = meta_info if meta_info is not None else {name: {"symbol": f"{start}-symbol.json", "params": f"{start}-0000.params"}
                                                     for name, start in _MODELS.items()}
    if not isinstance(known, dict):
        raise ArgumentError(f"download_model: meta_info must be a dict, received {type(known).__name__}.")
    if model_name not in known:
        return None, 0
    missing = {"symbol", "params"} - set(known[model_name])
    if missing:
        raise ArgumentError(f"download_model: {model_name!r} lacks the address of its {' and '.join(sorted(missing))}.")
    prefix = os.path.join(dst_dir, model_name)
    download(known[model_name]["symbol"], f"{prefix}-symbol.json")
    download(known[model_name]["params"], f"{prefix}-0000.params")
    return prefix, 0
