"""Named classes: registering, aliases, creating from names, JSON, dicts and instances."""
import pytest

from mxnet import registry
from mxnet.base import MXNetError


@pytest.fixture
def family():
    class Base:
        def __init__(self, size=1):
            self.size = size

    functions = [make(Base, "thing") for make in (registry.get_register_func, registry.get_alias_func, registry.get_create_func)]
    return Base, *functions


def test_create(family):
    base, register, alias, create = family

    @register
    @alias("x", "Other")
    class Small(base):
        pass

    assert registry.get_registry(base) == {"small": Small, "x": Small, "other": Small}
    for made in (create("small", 3), create("OTHER", size=3), create(thing="x", size=3), create('["x", {"size": 3}]'),
                 create('{"thing": "x", "size": 3}'), create({"thing": "x", "size": 3})):
        assert type(made) is Small and made.size == 3
    assert create(made) is made


def test_errors(family):
    base, register, _alias, create = family

    @register
    class Small(base):
        pass

    for call, says in ((lambda: create("smal"), "smal is not registered.*'small'"), (lambda: create("zzz"), "Known: small"),
                       (lambda: create(5), "must be a name"), (lambda: create(), "no thing given"),
                       (lambda: create(Small(), 1), "already an instance"), (lambda: create("[1, 2]"), "expected"),
                       (lambda: create('["small", {}]', 1), "holds its arguments"), (lambda: create("{bad"), "looks like JSON"),
                       (lambda: register(int), "subclass of Base")):
        with pytest.raises(MXNetError, match=says):
            call()


def test_replacing_a_class_warns(family):
    base, register, _alias, create = family
    first = register(type("Small", (base,), {}))
    register(first)                                       # again: nothing to say
    second = type("Tiny", (base,), {})
    with pytest.warns(UserWarning, match="Tiny registered with name small is overriding"):
        register(second, "small")
    assert type(create("small")) is second
