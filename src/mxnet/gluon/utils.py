"""Small functions around training: splitting batches over contexts, clipping gradients, checking and fetching files."""
import hashlib
import math
import os
import warnings
from collections import OrderedDict

from .. import ndarray
from ..base import ArgumentError, MXNetError
from ..ndarray import NDArray
from ..ops.mode import MODE

__all__ = ["split_data", "split_and_load", "clip_global_norm", "check_sha1", "download", "replace_file"]


def split_data(data, num_slice, batch_axis=0, even_split=True):
    """Slice a batch along ``batch_axis``.

    Args:
        data: NDArray.
        num_slice: How many slices.
        batch_axis: Axis of the samples.
        even_split: Refuse a size that ``num_slice`` does not divide; else the first slices are one longer.

    >>> [len(part) for part in gluon.utils.split_data(mx.nd.arange(5), 2, even_split=False)]
    [3, 2]
    """
    size = data.shape[batch_axis]
    if even_split and size % num_slice:
        raise ArgumentError(f"data with shape {data.shape} cannot be evenly split into {num_slice} slices along axis {batch_axis}. Use a "
                            f"batch size that's multiple of {num_slice} or set even_split=False to allow uneven partitioning of data.")
    small, longer = divmod(size, num_slice)
    if num_slice > size:
        small, longer, num_slice = 1, 0, size
    ends = [0]
    for place in range(num_slice):
        ends.append(ends[-1] + small + (place < longer))
    if batch_axis == 0:
        return [data[begin:end] for begin, end in zip(ends, ends[1:], strict=False)]
    return [data.slice_axis(batch_axis, begin, end) for begin, end in zip(ends, ends[1:], strict=False)]


def split_and_load(data, ctx_list, batch_axis=0, even_split=True):
    """Slice a batch along ``batch_axis`` and put one slice on each context.

    Args:
        data: NDArray or what ``nd.array`` takes.
        ctx_list: Contexts.
        batch_axis: Axis of the samples.
        even_split: See ``split_data``.
    """
    if not isinstance(data, NDArray):
        data = _array(data, ctx_list[0])
    if len(ctx_list) == 1:
        return [data.as_in_context(ctx_list[0])]
    slices = split_data(data, len(ctx_list), batch_axis, even_split)
    return [part.as_in_context(ctx) for part, ctx in zip(slices, ctx_list, strict=False)]


def _array(data, ctx):
    if MODE.np_array:
        from ..numpy import array  # only np programs pay for mx.np
        return array(data, ctx=ctx)
    return ndarray.array(data, ctx)


def clip_global_norm(arrays, max_norm, check_isfinite=True):
    """Scale arrays in place so that their common 2-norm is at most ``max_norm``.

    Args:
        arrays: NDArrays, typically gradients.
        max_norm: Bound of ``sqrt(sum of all squares)``.
        check_isfinite: Warn when the norm is nan or infinite. The norm is then a number, else an array of one element.

    Returns:
        The norm before clipping.
    """
    if not arrays:
        raise ArgumentError("clip_global_norm: arrays is empty.")
    where = arrays[0].context
    squares = [(array.astype("float32").reshape((-1,)) ** 2).sum().as_in_context(where) for array in arrays]
    norm = ndarray.add_n(*[square.as_nd_ndarray() for square in squares]).sqrt()
    if check_isfinite:
        found = norm.asscalar()
        if not math.isfinite(found):
            warnings.warn("nan or inf is detected. Clipping results will be undefined.", stacklevel=2)
        norm_value = float(found)
        scale = max_norm / (norm_value + 1e-8)
        if scale < 1.0:
            for array in arrays:
                array *= scale
        return norm_value
    scale = ndarray.minimum(max_norm / (norm + 1e-8), 1.0)
    for array in arrays:
        local = scale.astype(array.dtype).as_in_context(array.context)
        array *= local.as_np_ndarray() if hasattr(array, "as_nd_ndarray") and type(array) is not NDArray else local
    return norm


def _indent(s_, numSpaces):
    """Text with every line but the first moved right by ``numSpaces``."""
    first, *rest = s_.split("\n")
    return "\n".join([first, *(" " * numSpaces + line for line in rest)])


def check_sha1(filename, sha1_hash):
    """Whether the file's SHA-1 begins with ``sha1_hash``."""
    sha1 = hashlib.sha1()
    with open(filename, "rb") as file:
        while block := file.read(1 << 20):
            sha1.update(block)
    digest = sha1.hexdigest()
    shorter = min(len(digest), len(sha1_hash))
    return digest[:shorter] == sha1_hash[:shorter]


def replace_file(src, dst):
    """Move ``src`` over ``dst`` in one step."""
    os.replace(src, dst)


def download(url, path=None, overwrite=False, sha1_hash=None, retries=5, verify_ssl=True):
    """Fetch a file.

    Args:
        url: Address.
        path: File or folder to write to; the current folder, under the address's last part, by default.
        overwrite: Fetch also when the file is there.
        sha1_hash: Expected SHA-1; a file with another is fetched again.
        retries: How many times to try again.
        verify_ssl: Check the server's certificate.

    Returns:
        Path of the file.
    """
    name = url.split("/")[-1]
    if path is None:
        if not name:
            raise ArgumentError("Can't construct file-name from this URL. Please set the `path` option manually.")
        target = name
    else:
        path = os.path.expanduser(path)
        target = os.path.join(path, name) if os.path.isdir(path) else path
    if retries < 0:
        raise ArgumentError("Number of retries should be at least 0")
    if not verify_ssl:
        warnings.warn("Unverified HTTPS request is being made (verify_ssl=False). Adding certificate verification is strongly advised.",
                      stacklevel=2)
    if overwrite or not os.path.exists(target) or (sha1_hash and not check_sha1(target, sha1_hash)):
        _fetch(url, target, sha1_hash, retries, verify_ssl)
    return target


def _fetch(url, target, sha1_hash, retries, verify_ssl):
    os.makedirs(os.path.dirname(os.path.abspath(os.path.expanduser(target))), exist_ok=True)
    partial = f"{target}.{os.getpid()}.part"
    while True:
        try:
            _stream(url, partial, verify_ssl)
            if sha1_hash and not check_sha1(partial, sha1_hash):
                raise MXNetError(f"File {target} is downloaded but the content hash does not match. The repo may be outdated or download "
                                 "may be incomplete. If the \"repo_url\" is overridden, consider switching to the default repo.")
            replace_file(partial, target)
            return
        except (OSError, MXNetError):
            if os.path.exists(partial):
                os.remove(partial)
            if retries <= 0:
                raise
            retries -= 1


def _stream(url, partial, verify_ssl):
    import ssl
    import urllib.request
    context = None if verify_ssl else ssl._create_unverified_context()
    with urllib.request.urlopen(url, context=context) as answer, open(partial, "wb") as file:
        while block := answer.read(1 << 16):
            file.write(block)


def _get_repo_url():
    """Address of the repository of data sets and models: ``MXNET_GLUON_REPO`` or Apache's."""
    address = os.environ.get("MXNET_GLUON_REPO", "https://apache-mxnet.s3-accelerate.dualstack.amazonaws.com/")
    return address if address.endswith("/") else address + "/"


def _get_repo_file_url(namespace, filename):
    """Address of a file of the repository."""
    return f"{_get_repo_url()}{namespace}/{filename}"


def _brief_print_list(lst, limit=7):
    """Quoted names joined by commas, the middle left out beyond ``limit``."""
    lst = list(lst)
    if len(lst) > limit:
        return _brief_print_list(lst[:limit // 2], limit) + ", ..., " + _brief_print_list(lst[-limit // 2:], limit)
    return ", ".join(f"'{item}'" for item in lst)


class HookHandle:
    """What registering a hook returns: ``detach()``, or leaving its ``with`` block, removes the hook."""

    def __init__(self):
        self._hooks = None
        self._id = None

    def attach(self, hooks_dict, hook):
        """Add ``hook`` to ``hooks_dict``."""
        if self._hooks is not None:
            raise ArgumentError("The same handle cannot be attached twice.")
        self._id = id(hook)
        hooks_dict[self._id] = hook
        self._hooks = hooks_dict

    def detach(self):
        """Remove the hook."""
        if self._hooks is not None:
            self._hooks.pop(self._id, None)

    def __getstate__(self):
        return self._hooks, self._id

    def __setstate__(self, state):
        self._hooks, self._id = state
        if self._hooks is None:
            self._hooks = OrderedDict()

    def __enter__(self):
        return self

    def __exit__(self, ptype, value, trace):
        self.detach()


def shape_is_known(shape):
    """Whether no dimension is unknown (0, or -1 with NumPy semantics)."""
    if shape is None:
        return False
    if MODE.np_shape:
        return -1 not in shape
    return len(shape) > 0 and 0 not in shape
