"""Comparing arrays: tolerances that follow the dtype, and messages that show where the largest error is."""
import numpy as np

from ..base import MissingError
from ..ndarray import NDArray

__all__ = ["almost_equal", "assert_allclose", "assert_almost_equal", "assert_almost_equal_ignore_nan", "assert_almost_equal_with_err",
           "checkShapes", "compare_ndarray_tuple", "default_atols", "default_numeric_eps", "default_rtols", "effective_dtype",
           "get_atol", "get_etol", "get_rtol", "get_tolerance", "get_tols", "locationError", "same", "same_array"]

_EXACT = ("bool", "int8", "uint8", "int32", "uint32", "int64", "uint64")


def _by_dtype(half, single, double):
    table = {np.dtype("float16"): half, np.dtype("float32"): single, np.dtype("float64"): double}
    return table | {np.dtype(name): 0 for name in _EXACT}


def default_rtols():
    """Relative tolerance of each dtype."""
    return _by_dtype(1e-2, 1e-4, 1e-5)


def default_atols():
    """Absolute tolerance of each dtype."""
    return _by_dtype(1e-1, 1e-3, 1e-20)


def default_numeric_eps():
    """Step of finite differences for each floating dtype: powers of two, so that ``x + eps`` is exact."""
    return {np.dtype("float16"): 1.0 / 2**6, np.dtype("float32"): 1.0 / 2**9, np.dtype("float64"): 1.0 / 2**14}


def effective_dtype(dat):
    """The dtype whose tolerances fit an array or dtype."""
    return np.dtype(getattr(dat, "dtype", dat) if not isinstance(dat, type) else dat)


def get_tolerance(dat, tol, default_tol):
    """``tol``, or from a dict of dtype to tolerance the entry for ``dat``; with None, the one of ``default_tol``."""
    table = default_tol if tol is None else tol
    if not isinstance(table, dict):
        return table
    dtype = effective_dtype(dat)
    if dtype not in table:
        raise MissingError(f"there is no tolerance for {dtype}; known: {', '.join(map(str, table))}.")
    return table[dtype]


def get_tols(x, y, rtol, atol):
    """``(rtol, atol)`` to compare two arrays with: the looser of the two dtypes' tolerances."""
    x, y = (np.float64(value) if isinstance(value, int | float) else value if hasattr(value, "dtype") else np.asarray(value)
            for value in (x, y))
    return (max(get_tolerance(x, rtol, default_rtols()), get_tolerance(y, rtol, default_rtols())),
            max(get_tolerance(x, atol, default_atols()), get_tolerance(y, atol, default_atols())))


def get_atol(atol=None, dtype=np.dtype(np.float64)):
    """The absolute tolerance of a dtype, unless one is given."""
    return get_tolerance(dtype, atol, default_atols())


def get_rtol(rtol=None, dtype=np.dtype(np.float64)):
    """The relative tolerance of a dtype, unless one is given."""
    return get_tolerance(dtype, rtol, default_rtols())


def get_etol(etol=None):
    """The share of elements that may differ; 0 unless given."""
    return 0 if etol is None else etol


def _numpy(array):
    return array.asnumpy() if isinstance(array, NDArray) else np.asarray(array)


def same(a, b):
    """Whether two arrays have equal shapes and elements (nan differs from nan)."""
    return np.array_equal(_numpy(a), _numpy(b))


def same_array(array1, array2):
    """Whether two NDArrays share their memory: a write through one is seen through the other."""
    array1[:] += 1
    if not same(array1, array2):
        array1[:] -= 1
        return False
    array1[:] -= 1
    return same(array1, array2)


def checkShapes(a, b):
    """Raise AssertionError unless two arrays have equal shapes."""
    if a.shape != b.shape:
        raise AssertionError(np.testing.build_err_msg(
            [a, b], err_msg=f"a.shape = {a.shape} and b.shape = {b.shape} are not equal", verbose=True))


def locationError(a, b, index, names, maxError=False):
    """``Location of maximum error: (1, 2), a=5.00000000, b=7.00000000``."""
    kind = "maximum error" if maxError else "error"
    return f"Location of {kind}: {index}, {names[0]}={a[index]:.8f}, {names[1]}={b[index]:.8f}"


def _violation(a, b, rtol, atol):
    """How often each error exceeds the tolerance; at most 1 is fine."""
    a, b = a.astype("float64"), b.astype("float64")
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        ratio = np.abs(a - b) / (atol + rtol * np.abs(b) + 1e-20)    # integers have no tolerance
    ratio[a == b] = 0                                                 # equal infinities, and zero within zero tolerance
    return ratio


def almost_equal(a, b, rtol=None, atol=None, equal_nan=False, use_broadcast=True):
    """Whether ``|a - b| <= atol + rtol * |b|`` everywhere.

    Args:
        a, b: Arrays.
        rtol, atol: Tolerances; by default those of the looser dtype.
        equal_nan: Take nan as equal to nan.
        use_broadcast: Let shapes broadcast; else they must be equal.
    """
    if not use_broadcast:
        checkShapes(a, b)
    rtol, atol = get_tols(a, b, rtol, atol)
    return np.allclose(_numpy(a), _numpy(b), rtol=rtol, atol=atol, equal_nan=equal_nan)


def assert_almost_equal(a, b, rtol=None, atol=None, names=("a", "b"), equal_nan=False, use_broadcast=True, mismatches=(10, 10)):
    """Raise AssertionError unless ``|a - b| <= atol + rtol * |b|`` everywhere; the message shows the largest error.

    Args:
        a, b: Arrays or numbers.
        rtol, atol: Tolerances; by default those of the looser dtype.
        names: What the message calls them.
        equal_nan: Take nan as equal to nan.
        use_broadcast: Let shapes broadcast; else they must be equal.
        mismatches: ``(most errors, most to print)``: the largest errors are printed.
    """
    assert_almost_equal_with_err(a, b, rtol, atol, 0, names, equal_nan, mismatches, use_broadcast)


def assert_almost_equal_with_err(a, b, rtol=None, atol=None, etol=None, names=("a", "b"), equal_nan=False, mismatches=(10, 10),
                                 use_broadcast=True):
    """:func:`assert_almost_equal`, but a share ``etol`` of the elements may differ."""
    if not use_broadcast:
        checkShapes(a, b)
    rtol, atol = get_tols(a, b, rtol, atol)
    a, b = np.broadcast_arrays(_numpy(a), _numpy(b))
    close = np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
    share = 1 - close.mean() if close.size else 0.0
    if share <= get_etol(etol):
        return
    ratio = _violation(np.atleast_1d(a), np.atleast_1d(b), rtol, atol)
    if equal_nan:
        ratio[np.isnan(np.atleast_1d(a)) & np.isnan(np.atleast_1d(b))] = 0
    flat = np.where(np.isnan(ratio), np.inf, ratio).ravel()
    worst = np.argsort(-flat, kind="stable")[:min(mismatches[1], int((~close).sum()))]
    places = [tuple(int(i) for i in np.unravel_index(i, ratio.shape)) for i in worst]
    values = np.atleast_1d(a), np.atleast_1d(b)
    print(f"\n*** Maximum errors for vector of size {a.size}:  rtol={rtol}, atol={atol}\n")
    for number, place in enumerate(places, 1):
        print(f"{number:3d}: Error {ratio[place]:f}  {locationError(*values, place, names)}")
    raise AssertionError(np.testing.build_err_msg(
        [a, b], err_msg=f"Error {ratio[places[0]]:f} exceeds tolerance rtol={rtol:e}, atol={atol:e} (mismatch {100 * share:f}%).\n"
        + locationError(*values, places[0], names, maxError=True)))


def assert_allclose(a, b, rtol=1e-07, atol=0, equal_nan=True):
    """:func:`assert_almost_equal` with NumPy's defaults."""
    assert_almost_equal(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)


def assert_almost_equal_ignore_nan(a, b, rtol=None, atol=None, names=("a", "b")):
    """:func:`assert_almost_equal` where neither is nan."""
    a, b = (np.array(_numpy(array)) for array in (a, b))
    undefined = np.isnan(a) | np.isnan(b)
    a[undefined] = b[undefined] = 0
    assert_almost_equal(a, b, rtol, atol, names)


def compare_ndarray_tuple(t1, t2, rtol=None, atol=None):
    """Compare two nested tuples of NDArrays, such as optimizer states; None is equal to anything."""
    if t1 is None or t2 is None:
        return
    if isinstance(t1, tuple):
        for first, second in zip(t1, t2, strict=False):
            compare_ndarray_tuple(first, second, rtol, atol)
    else:
        assert_almost_equal(t1, t2, rtol=rtol, atol=atol)
