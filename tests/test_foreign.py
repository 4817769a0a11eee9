"""What programs that call C libraries take from mx.base."""

from __future__ import annotations

import array
import ctypes

import numpy as np
import pytest

from mxnet import base


def test_c_values():
    assert base.c_str("aé").value == "aé".encode()
    assert list(base.c_str_array(["a", "b"])) == [b"a", b"b"]
    assert list(base.c_array(ctypes.c_int, [1, 2])) == [1, 2]
    held = array.array("i", [3, 4])
    shared = base.c_array_buf(ctypes.c_int, held)
    shared[0] = 7
    assert held[0] == 7
    owner = type("Owner", (), {"handle": 5})
    assert list(base.c_handle_array([owner, owner])) == [5, 5]
    assert base.mx_real_t is np.float32


def test_memory():
    text = (ctypes.c_char * 4).from_buffer_copy(b"abcd")
    assert base.ctypes2buffer(ctypes.cast(text, ctypes.POINTER(ctypes.c_char)), 3) == b"abc"
    numbers = (ctypes.c_float * 4)(1, 2, 3, 4)
    seen = base.ctypes2numpy_shared(ctypes.cast(numbers, base.mx_float_p), (2, 2))
    seen[0, 0] = 9
    assert numbers[0] == 9
    for call in (lambda: base.ctypes2buffer(3, 3), lambda: base.ctypes2numpy_shared(3, (1,))):
        with pytest.raises(TypeError, match="pointer"):
            call()


def test_classes():
    class Meta(type):
        pass

    class Mine(base.with_metaclass(Meta, dict)):
        @base.classproperty
        def title(cls):
            return cls.__name__

    assert type(Mine) is Meta
    assert Mine.__bases__ == (dict,)
    assert Mine.title == Mine().title == "Mine"


def test_calls_and_folders(monkeypatch):
    base.check_call(0)
    with pytest.raises(base.MXNetError, match="-1"):
        base.check_call(-1)
    monkeypatch.setenv("MXNET_HOME", "somewhere")
    assert base.data_dir() == "somewhere"
    monkeypatch.delenv("MXNET_HOME")
    assert base.data_dir() == base.data_dir_default()
    assert base.build_param_doc(["a", "b", "a"], ["int", "float", "int"], ["the a", "", "x"]) == (
        "Parameters\n----------\na : int\n    the a\nb : float\n")
