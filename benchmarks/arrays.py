"""What programs do to arrays between operators: indexing, writing, reducing, mx.np functions, moving to NumPy and torch.

Small cases show the cost of a call, those named "1M" and more the cost of the memory.
"""

import numpy as np

import timing

GENERATOR = np.random.RandomState(0)
SMALL = GENERATOR.rand(8, 8).astype("float32")
LARGE = GENERATOR.rand(1000, 1000).astype("float32")
ROWS = GENERATOR.randint(0, 1000, 200)


def indexing_cases(a, large, rows, zero):
    """Basic keys give views, arrays of indices copies; ``zero`` writes nothing but zeros."""

    def write_row():
        a[2] = 0.5

    def write_slice():
        a[2:5] = zero

    def write_all():
        a[:] = 0.5

    return {
        "a[2]": lambda: a[2],
        "a[2:5]": lambda: a[2:5],
        "a[2, 3]": lambda: a[2, 3],
        "a[2:5, 1:4]": lambda: a[2:5, 1:4],
        "a[:, 1]": lambda: a[:, 1],
        "1M [200 rows by index array]": lambda: large[rows],
        "1M [100:900] view": lambda: large[100:900],
        "a[2] = 0.5": write_row,
        "a[2:5] = zeros": write_slice,
        "a[:] = 0.5": write_all,
    }


def in_place_cases(a, large, one):
    """Operators that write to their left side. The factor one keeps the numbers as they are."""

    def add_number():
        nonlocal a
        a += 0

    def multiply_array():
        nonlocal a
        a *= one

    def large_add():
        nonlocal large
        large += 0

    return {"a += number": add_number, "a *= array": multiply_array, "1M += number": large_add}


def method_cases(a, large):
    """Reductions and changes of shape, as methods that all three have."""
    return {
        "a.sum()": lambda: a.sum(),
        "a.mean(axis 1)": lambda: a.mean(1),
        "1M.sum()": lambda: large.sum(),
        "1M.max(axis 0)": lambda: large.max(0),
        "a.reshape": lambda: a.reshape((4, 16)),
    }


def np_cases(np_, a, large):
    """Functions of the NumPy interface."""
    return {
        "np.add": lambda: np_.add(a, a),
        "np.exp": lambda: np_.exp(a),
        "np.sum(axis 1)": lambda: np_.sum(a, 1),
        "np.concatenate": lambda: np_.concatenate([a, a]),
        "np.where": lambda: np_.where(a > 0.5, a, a),
        "np.matmul": lambda: np_.matmul(a, a),
        "1M np.exp": lambda: np_.exp(large),
        "1M np.matmul": lambda: np_.matmul(large, large),
    }


def mxnet_cases():
    """Under mxnet-next and under MXNet 1.9.1."""
    import mxnet as mx

    def make(values):
        return mx.nd.array(values)

    a, large = make(SMALL), make(LARGE)
    cases = indexing_cases(make(SMALL), large, mx.nd.array(ROWS, dtype="int64"), mx.nd.zeros((3, 8)))
    cases.update(in_place_cases(make(SMALL), make(LARGE), mx.nd.ones((8, 8))))
    cases.update(method_cases(a, large))
    cases.update({"a.asnumpy()": a.asnumpy, "1M.asnumpy() copy": large.asnumpy, "1M mx.nd.array(numpy)": lambda: make(LARGE)})
    cases.update({f"mx.{name}" if name[0] == "n" else name: case for name, case in np_cases(mx.np, mx.np.array(SMALL), mx.np.array(LARGE)).items()})
    if hasattr(large, "__dlpack__"):
        import torch

        cases["1M torch.from_dlpack, shared"] = lambda: torch.from_dlpack(large)
    return cases


def torch_cases():
    """The same work in plain torch; views that MXNet copies because they are not contiguous are copied here too."""
    import torch

    def make(values):
        return torch.from_numpy(values.copy())

    a, large = make(SMALL), make(LARGE)
    cases = indexing_cases(make(SMALL), large, make(ROWS), torch.zeros(3, 8))
    b = make(SMALL)
    cases.update({"a[:, 1]": lambda: b[:, 1].contiguous(), "a[2:5, 1:4]": lambda: b[2:5, 1:4].contiguous()})
    cases.update(in_place_cases(make(SMALL), make(LARGE), torch.ones(8, 8)))
    cases.update(method_cases(a, large) | {"1M.max(axis 0)": lambda: large.amax(0)})
    cases.update({"a.asnumpy()": lambda: a.numpy().copy(), "1M.asnumpy() copy": lambda: large.numpy().copy()})
    cases["1M mx.nd.array(numpy)"] = lambda: make(LARGE)
    cases.update({f"mx.{name}" if name[0] == "n" else name: case for name, case in np_cases(torch, a, large).items()})
    cases["1M torch.from_dlpack, shared"] = lambda: torch.from_dlpack(large)
    return cases


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, torch_cases)
