"""The array API standard's namespace over mx.np arrays against ``array-api-strict``, the standard's minimal implementation.

Both run one call; shapes, types of elements and values have to agree, and where the standard's raises, ours may do what it likes.
"""

import inspect
import itertools

import numpy as np
import pytest

import mxnet as mx
from mxnet.numpy import array_api as xp

strict = pytest.importorskip("array_api_strict")
INTEGERS, FLOATS = ("int8", "int16", "int32", "int64", "uint8"), ("float32", "float64")
DEFAULTS = {"float64": "float32"}  # the standard leaves the default type of floats open
UNARY = {
    "bool": "logical_not", "integers": "bitwise_invert",
    "numbers": "abs ceil floor isfinite isinf isnan positive round sign square trunc",
    "floats": "acos acosh asin asinh atan atanh cos cosh exp expm1 log log10 log1p log2 negative reciprocal signbit sin sinh sqrt tan tanh"}
BINARY = {
    "bool": "logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor equal not_equal",
    "integers": "bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor",
    "numbers": "add equal floor_divide greater greater_equal less less_equal maximum minimum multiply not_equal pow remainder subtract",
    "floats": "atan2 copysign divide hypot logaddexp nextafter"}
OPERATORS = ("__add__ __sub__ __mul__ __floordiv__ __mod__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __radd__ __rsub__ __rmul__ __iadd__ "
             "__isub__ __imul__").split()


def _types(kind):
    return {"bool": ("bool",), "integers": INTEGERS, "floats": FLOATS, "numbers": INTEGERS + FLOATS}[kind]


def _values(dtype, second=False):
    if dtype == "bool":
        return np.array([[True, False, True], [False, second, True]])
    if dtype in FLOATS:
        return np.array([[0.5, 1.25, 2.0], [0.75, 3.0, -1.5]] if not second else [[2.0, 0.5, 1.0]], dtype=dtype)
    return np.array([[1, 2, 3], [7, 0, 5]] if not second else [[2, 1, 3]], dtype=dtype)


def _flat(value):
    if isinstance(value, tuple | list):
        return [_flat(v) for v in value]
    if isinstance(value, np.dtype | type(strict.int8)):
        return np.array(ord(str(value).rpartition(".")[2][0]))
    return np.asarray(value.asnumpy() if isinstance(value, mx.np.ndarray) else value)


def _check(call, exact=False):
    """Compare one call; the standard leaves some of them open, which ``array-api-strict`` refuses."""
    try:
        with np.errstate(all="ignore"):
            expected = _flat(call(strict))
    except (TypeError, AttributeError):
        return
    _same(_flat(call(xp)), expected, exact)


def _same(found, expected, exact):
    if isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            _same(one, other, exact)
        return
    assert found.shape == expected.shape
    assert found.dtype == expected.dtype or (not exact and str(found.dtype) == DEFAULTS.get(str(expected.dtype)))
    np.testing.assert_allclose(found.astype(np.float64), expected.astype(np.float64), rtol=2e-5, atol=2e-6)


@pytest.mark.parametrize("kind", UNARY)
def test_functions_of_one_array(kind):
    for name, dtype in itertools.product(UNARY[kind].split(), _types(kind)):
        _check(lambda ns, name=name, dtype=dtype: getattr(ns, name)(ns.asarray(_values(dtype))), exact=True)


@pytest.mark.parametrize("kind", BINARY)
def test_functions_of_two_arrays(kind):
    for name in BINARY[kind].split():
        for one, other in itertools.product(_types(kind), repeat=2):
            if (one in FLOATS) != (other in FLOATS):
                continue
            number = 2.0 if one in FLOATS else one != "bool" and 2
            first, second = _values(one), _values(other, True)
            _check(lambda ns, name=name, a=first, b=second: getattr(ns, name)(ns.asarray(a), ns.asarray(b)), exact=True)
            _check(lambda ns, name=name, a=first, b=number: getattr(ns, name)(ns.asarray(a), b), exact=True)


@pytest.mark.parametrize("name", OPERATORS)
def test_operators(name):
    for dtype in INTEGERS + FLOATS:
        _check(lambda ns, dtype=dtype: getattr(ns.asarray(_values(dtype)), name)(ns.asarray(_values(dtype, True))), exact=True)
        _check(lambda ns, dtype=dtype: getattr(ns.asarray(_values(dtype)), name)(2), exact=True)


CALLS = """
arange(5) arange(1,8,3) arange(5.0) arange(5,1,-2) arange(1,0) arange(3,dtype=D) asarray([1,2]) asarray([True]) asarray(1.5)
asarray([[1.0],[2.0]]) asarray(x,copy=True) asarray(x,dtype=D) empty((2,3)).shape zeros(3) zeros((2,0)) zeros((),dtype=D) ones((2,2))
full((2,),7) full((2,),True) full(2,1.5) full((2,),1,dtype=D) full_like(x,3) zeros_like(x) ones_like(i) ones_like(i,dtype=D) eye(3)
eye(2,3,k=1) eye(3,k=-5) linspace(0,1,5) linspace(0,1,4,endpoint=False) linspace(0,1,1) tril(x) triu(x,k=1) meshgrid(v,w)
meshgrid(v,w,indexing="ij") astype(x,D) astype(i,float32) can_cast(i,D) can_cast(int8,int16) result_type(i,int64) result_type(x,2.0)
isdtype(D,"real%floating") isdtype(int8,("bool","integral")) finfo(x).bits iinfo(int8).max broadcast_to(v,(2,3)) broadcast_arrays(v,x)
clip(x,0.0,1.0) clip(x,min=1.0) clip(x,max=v) clip(i,2,4) clip(x) take(v,asarray([2,0])) take(x,asarray([1,1]),axis=1)
take(x,asarray([-1]),axis=-1) take_along_axis(x,asarray([[0],[1]])) take_along_axis(x,asarray([[0,1,0]]),axis=0) concat([x,x])
concat([i,i],axis=None) concat((x,x),axis=-1) stack([v,v]) stack([v,v],axis=1) stack([v,v],axis=-1) unstack(x) unstack(x,axis=1)
expand_dims(x,axis=0) expand_dims(x,axis=-1) flip(x) flip(x,axis=1) flip(x,axis=(0,1)) moveaxis(c,0,2) moveaxis(c,(0,1),(1,0))
permute_dims(c,(2,0,1)) repeat(v,2) repeat(x,2,axis=0) repeat(v,asarray([1,0,2])) reshape(x,(3,2)) reshape(x,(-1,)) roll(x,1)
roll(x,1,axis=1) roll(x,(1,2),axis=(0,1)) squeeze(asarray([[1.0]]),axis=0) squeeze(asarray([[1.0]]),axis=(0,1)) tile(x,(2,)) tile(v,(2,2))
matrix_transpose(c) sum(x) sum(i) sum(x,axis=0) sum(x,axis=(0,1),keepdims=True) sum(i,dtype=D) sum(zeros((0,3)),axis=0) prod(x)
prod(i,axis=1) prod(zeros((0,))) mean(x) mean(x,axis=-1,keepdims=True) std(x) std(x,axis=0,correction=1) var(x,axis=1) max(x)
max(i,axis=0) min(x,axis=(0,1)) min(x,axis=1,keepdims=True) all(b) all(b,axis=0) any(b,axis=(0,1)) any(zeros((0,),dtype=bool)) argmax(x)
argmax(x,axis=0) argmin(x,axis=1,keepdims=True) argmax(x,keepdims=True) count_nonzero(x) count_nonzero(i,axis=1) cumulative_sum(v)
cumulative_sum(i,axis=1) cumulative_sum(v,include_initial=True) cumulative_sum(x,axis=0,dtype=D) cumulative_prod(v)
cumulative_prod(x,axis=1,include_initial=True) diff(v) diff(x,axis=0) diff(v,n=2)
diff(v,prepend=asarray([0.0],dtype=float32),append=asarray([9.0],dtype=float32)) nonzero(x) nonzero(b) searchsorted(v,w)
searchsorted(v,w,side="right") where(b,x,x*2) where(b,x,1.0) where(b,2.0,x) sort(x) sort(x,axis=0,descending=True) argsort(x)
argsort(asarray([2,1,2,1]),descending=True) unique_values(d) unique_counts(d) unique_inverse(d) unique_all(d)
unique_counts(asarray([nan,1.0,nan],dtype=float32)) isin(d,asarray([1])) matmul(x,matrix_transpose(x)) matmul(c,matrix_transpose(c))
matmul(v,v) tensordot(x,x) tensordot(x,x,axes=((0,),(0,))) tensordot(v,v,axes=0) vecdot(x,v) vecdot(x,x,axis=-2) x.T x.mT c.mT x.shape
x.size x.ndim x[0,...] x[:,1] x[...,None] x[b] x[1,::-1] x[None,0,...] v[asarray([2,0])] float(x[0,0]) int(i[0,0]) bool(b[0,0]) +x -x
abs(-x) ~i ~b x@x.T x/2 2/x x**2 2**x b&b b|b b^b i&3 i|i i^1 i<<1 i>>1 linalg.cholesky(q) linalg.cholesky(q,upper=True) linalg.cross(x,v)
linalg.det(q) linalg.diagonal(q) linalg.diagonal(c,offset=1) linalg.eigvalsh(q) linalg.inv(q) linalg.matrix_norm(x)
linalg.matrix_norm(x,ord=1) linalg.matrix_norm(c,ord=2,keepdims=True) linalg.matrix_norm(x,ord="nuc") linalg.matrix_power(q,3)
linalg.matrix_power(q,-1) linalg.matrix_rank(q) linalg.outer(v,w) linalg.pinv(x) linalg.slogdet(q) linalg.solve(q,v) linalg.solve(q,q)
linalg.svdvals(x) linalg.trace(q) linalg.trace(c,offset=1) linalg.trace(i) linalg.vector_norm(x) linalg.vector_norm(x,axis=0)
linalg.vector_norm(c,axis=(0,1),ord=1) linalg.vector_norm(v,ord=inf,keepdims=True) linalg.vecdot(x,x) e pi inf newaxis
""".split()


def _call(text):
    def call(ns):
        def make(values):
            return ns.asarray(np.array(values, dtype="float32"))
        names = {name: getattr(ns, name) for name in dir(ns) if not name.startswith("_")}
        mine = {"x": make([[0.5, 1.25, -2.0], [3.0, 0.25, 1.0]]), "v": make([1.0, 2.0, 4.0]), "w": make([2.0, 3.0]), "D": ns.float64,
                "q": make([[4.0, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]]), "c": ns.asarray(np.arange(24, dtype="float32").reshape(2, 3, 4)),
                "i": ns.asarray(np.array([[1, 2, 3], [4, 0, 6]], dtype="int32")), "b": ns.asarray(_values("bool")),
                "d": ns.asarray(np.array([[3, 1], [1, 2]])), "linalg": ns.linalg, "float": float, "int": int}
        return eval(text.replace("%", " "), {**names, **mine} | ({"bool": bool} if text.startswith("bool(") else {}))
    return call


@pytest.mark.parametrize("text", CALLS)
def test_calls(text):
    call = _call(text)
    _same(_flat(call(xp)), _flat(call(strict)), exact=False)


@pytest.mark.parametrize("text", ["eigh", "qr", "svd"])
def test_decompositions(text):
    q = xp.asarray(np.array([[4.0, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]], dtype="float32"))
    found = getattr(xp.linalg, text)(q)
    if text == "eigh":
        made = found.eigenvectors * found.eigenvalues @ found.eigenvectors.T
    else:
        made = found.Q @ found.R if text == "qr" else found.U * found.S @ found.Vh
    np.testing.assert_allclose(made.asnumpy(), q.asnumpy(), atol=1e-5)


def test_names_and_parameters():
    """Every name of the standard's 2024.12, with its parameters, but for complex numbers and wider unsigned integers."""
    for theirs, own in ((strict, xp), (strict.linalg, xp.linalg)):
        for name, function in vars(theirs).items():
            if inspect.isfunction(function) and function.__module__.startswith("array_api_strict._") and hasattr(own, name):
                parameters = [[(p.name, p.kind) for p in inspect.signature(f).parameters.values()] for f in (function, getattr(own, name))]
                assert parameters[0] == parameters[1], name
    names = "matmul tensordot vecdot matrix_transpose unique_all take_along_axis cumulative_prod count_nonzero diff nextafter reciprocal isdtype"
    assert all(hasattr(xp, name) for name in names.split())


def test_namespace_of_an_array():
    x = mx.np.ones((2, 3))
    assert x.__array_namespace__().matmul is xp.matmul and x.__array_namespace__(api_version="2024.12").__array_api_version__ == "2024.12"
    with pytest.raises(ValueError, match="1999"):
        x.__array_namespace__(api_version="1999.12")
    assert x.device == mx.cpu() and x.to_device(mx.cpu()) is x and x.mT.shape == (3, 2)
    info = xp.__array_namespace_info__()
    assert info.default_device() == mx.cpu() and mx.cpu() in info.devices() and info.capabilities()["boolean indexing"]
    assert set(info.dtypes(kind="integral")) == {*INTEGERS} and info.default_dtypes()["integral"] == xp.int64


def test_results_own_their_memory():
    x = xp.zeros((2, 3))
    for made in (xp.permute_dims(x, (1, 0)), xp.reshape(x, (6,)), xp.positive(x), xp.broadcast_to(x, (1, 2, 3)), xp.expand_dims(x, axis=0)):
        made[...] = 1
    assert not x.asnumpy().any()
    shared = xp.reshape(x, (6,), copy=False)
    shared[0] = 5
    assert x[0, 0] == 5


def test_gradients_flow():
    x = mx.np.array([1.0, 2.0])
    x.attach_grad()
    with mx.autograd.record():
        y = xp.sum(xp.exp(x) * xp.clip(x, min=0.0))
    y.backward()
    np.testing.assert_allclose(x.grad.asnumpy(), np.exp([1.0, 2.0]) * np.array([2.0, 3.0]), rtol=1e-6)


@pytest.mark.parametrize("call", [
    lambda: xp.squeeze(xp.ones((2, 1)), axis=0), lambda: xp.take(xp.ones((2, 2)), xp.asarray([0])), lambda: xp.asarray([1], copy=False),
    lambda: xp.asarray(1j), lambda: xp.add(1, 2), lambda: xp.sum(xp.ones(2), axis=3), lambda: xp.ones(3) + "a",
    lambda: xp.floor_divide(xp.ones(2), None), lambda: xp.asarray([1]) // xp.asarray([0]), lambda: xp.ones(2).mT,
    lambda: xp.reshape(xp.ones(6), (4,)), lambda: xp.matmul(xp.ones((2, 3)), xp.ones((2, 3)))])
def test_refusals(call):
    with pytest.raises(mx.MXNetError):
        call()
