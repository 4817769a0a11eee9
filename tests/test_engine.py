"""The engine's hints."""
import threading

import mxnet as mx
from mxnet import engine, nd


def test_bulk_sizes_nest_and_belong_to_the_thread():
    start = engine.set_bulk_size(20)
    assert engine.set_bulk_size(start) == 20
    seen = []
    with engine.bulk(5):
        with engine.bulk(7):
            x = nd.ones(2) + 1
        thread = threading.Thread(target=lambda: seen.append(engine.set_bulk_size(start)))
        thread.start()
        thread.join()
        assert engine.set_bulk_size(5) == 5
    assert seen == [start] and engine.set_bulk_size(start) == start
    assert x.asnumpy().tolist() == [2, 2]


def test_waiting():
    mx.nd.waitall()
    (nd.ones(2) * 2).wait_to_read()
