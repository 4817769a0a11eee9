"""The examples in Gluon's docstrings run and print what they say."""
import doctest
import importlib
import pkgutil

import pytest

import mxnet as mx
import mxnet.gluon.contrib
import mxnet.gluon.model_zoo
from mxnet import autograd, gluon, nd

MODULES = [found.name for found in pkgutil.walk_packages(gluon.__path__, "mxnet.gluon.")]


@pytest.mark.parametrize("name", [name for name in MODULES if ">>> " in (importlib.util.find_spec(name).loader.get_source(name) or "")])
def test_docstrings(name):
    found = doctest.testmod(importlib.import_module(name), extraglobs={"mx": mx, "gluon": gluon, "autograd": autograd, "nd": nd})
    assert found.failed == 0 and found.attempted > 0
