"""Sparse arrays of 1,000,000 x 1,000, of which 0.1 % is stored, then half and a quarter of that: cost follows what is stored.

    python benchmarks/sparse.py          # beside SciPy; run by the Python of MXNet 1.9.1, beside that too

The dense form would take 4 GB. ``csr`` cases still read the million row starts, as SciPy does; ``rows`` cases are of row_sparse arrays.
"""

import argparse

import numpy as np

import timing

ROWS, COLUMNS, FILLED = 1_000_000, 1_000, 0.001
SHARES = (1.0, 0.5, 0.25)


def stored(share):
    """Sorted places of a matrix: row starts and columns."""
    generator = np.random.RandomState(0)
    places = np.unique(generator.randint(0, ROWS * COLUMNS, int(ROWS * COLUMNS * FILLED * share), dtype="int64"))
    starts = np.concatenate([[0], np.bincount(places // COLUMNS, minlength=ROWS).cumsum()])
    return generator.rand(len(places)).astype("float32"), places % COLUMNS, starts


def mxnet_cases(share):
    import mxnet as mx

    nd, sparse = mx.nd, mx.nd.sparse
    values, columns, starts = stored(share)
    x = sparse.csr_matrix((values, columns, starts), shape=(ROWS, COLUMNS))
    right, left = nd.ones((COLUMNS, 8)), nd.ones((ROWS, 8))
    held = int(ROWS * FILLED * share)
    rows = np.sort(np.random.RandomState(1).choice(ROWS, held, replace=False))
    table = sparse.row_sparse_array((np.ones((held, COLUMNS), "float32"), rows), shape=(ROWS, COLUMNS))
    wanted = nd.array(rows[::2], dtype="int64")
    weight = nd.ones((ROWS, 16))
    grad = sparse.row_sparse_array((np.ones((held, 16), "float32"), rows), shape=(ROWS, 16))
    return {
        "csr: x + x": lambda: x + x,
        "csr: x * 2": lambda: x * 2,
        "csr: square": lambda: sparse.square(x),
        "csr: sum over rows": lambda: sparse.sum(x, axis=0),
        "csr: dot, 8 columns": lambda: sparse.dot(x, right),
        "csr: dot transposed": lambda: sparse.dot(x, left, transpose_a=True),
        "csr: first half": lambda: x[: ROWS // 2],
        "rows: x + x": lambda: table + table,
        "rows: x * 2": lambda: table * 2,
        "rows: retain half": lambda: sparse.retain(table, wanted),
        "rows: sgd step": lambda: sparse.sgd_update(weight, grad, lr=0.01, out=weight),
    }


def scipy_cases(share):
    import scipy.sparse

    values, columns, starts = stored(share)
    x = scipy.sparse.csr_matrix((values, columns, starts), shape=(ROWS, COLUMNS))
    right, left = np.ones((COLUMNS, 8), "float32"), np.ones((ROWS, 8), "float32")
    return {
        "csr: x + x": lambda: x + x,
        "csr: x * 2": lambda: x * 2,
        "csr: square": lambda: x.power(2),
        "csr: sum over rows": lambda: x.sum(axis=0),
        "csr: dot, 8 columns": lambda: x @ right,
        "csr: dot transposed": lambda: x.T @ left,
        "csr: first half": lambda: x[: ROWS // 2],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=7)
    samples = parser.parse_args().samples
    import mxnet

    name, waited = f"mxnet {mxnet.__version__}", mxnet.nd.waitall
    print(f"{'milliseconds':24s}{'':16s}" + "".join(f"{share:>10.0%}" for share in SHARES) + "   quarter : whole")
    times = [timing.measure({name: (mxnet_cases(s), waited), "scipy": (scipy_cases(s), lambda: None)}, samples) for s in SHARES]
    for kind in times[0]:
        for case in times[0][kind]:
            row = [found[kind][case] * 1e3 for found in times]
            print(f"{case:24s}{kind:16s}" + "".join(f"{value:10.3f}" for value in row) + f"{row[-1] / row[0]:18.2f}")


if __name__ == "__main__":
    main()
