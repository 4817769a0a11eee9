"""Registries of named classes: how ``mx.init.create("xavier")``, metrics and optimizers find their class.

A family of classes has a base class and a nickname; ``register``, ``alias`` and ``create`` for it come from here.
"""
import difflib
import json
import warnings

from .base import ArgumentError, string_types

__all__ = ["get_alias_func", "get_create_func", "get_register_func", "get_registry"]

_REGISTRIES = {}


def get_registry(base_class):
    """A copy of the names known for a base class: lower-case name to class."""
    return dict(_REGISTRIES.setdefault(base_class, {}))


def get_register_func(base_class, nickname):
    """A function that registers subclasses of ``base_class`` under their lower-case name.

    Args:
        base_class: What every registered class derives from.
        nickname: What such a class is called in messages, e.g. ``'optimizer'``.
    Returns:
        ``register(klass, name=None)``, usable as a decorator.
    """
    names = _REGISTRIES.setdefault(base_class, {})

    def register(klass, name=None):
        if not (isinstance(klass, type) and issubclass(klass, base_class)):
            raise ArgumentError(f"Can only register subclass of {base_class.__name__} as {nickname}, received {klass!r}.")
        key = (klass.__name__ if name is None else name).lower()
        known = names.get(key)
        if known is not None and (known.__module__, known.__qualname__) != (klass.__module__, klass.__qualname__):
            warnings.warn(f"New {nickname} {klass.__module__}.{klass.__name__} registered with name {key} is overriding existing "
                          f"{nickname} {known.__module__}.{known.__name__}", UserWarning, stacklevel=2)
        names[key] = klass
        return klass

    register.__doc__ = f"Register a {nickname} class under its lower-case name (or ``name``); returns the class."
    return register


def get_alias_func(base_class, nickname):
    """A decorator factory that registers a class under further names: ``@alias('a', 'b')``."""
    register = get_register_func(base_class, nickname)

    def alias(*aliases):
        def decorate(klass):
            for name in aliases:
                register(klass, name)
            return klass
        return decorate

    alias.__doc__ = f"Decorator that registers a {nickname} class under each of ``aliases``."
    return alias


def get_create_func(base_class, nickname):
    """A function that makes an instance from a name, a JSON text, a dict, or passes an instance through.

    Returns:
        ``create(*args, **kwargs)``; the first argument, or the keyword ``nickname``, names the class.
    """
    names = _REGISTRIES.setdefault(base_class, {})

    def create(*args, **kwargs):
        if args:
            name, args = args[0], args[1:]
        elif nickname in kwargs:
            name = kwargs.pop(nickname)
        else:
            raise ArgumentError(f"create: no {nickname} given; pass its name or an instance.")
        if isinstance(name, base_class):
            if args or kwargs:
                raise ArgumentError(f"{nickname} is already an instance ({type(name).__name__}). Additional arguments are invalid.")
            return name
        if isinstance(name, dict):
            return create(**name)
        if not isinstance(name, string_types):
            raise ArgumentError(f"{nickname} must be a name or a {base_class.__name__}, received {type(name).__name__}: {name!r}.")
        if name.startswith(("[", "{")):
            if args or kwargs:
                raise ArgumentError(f"{nickname} {name!r} holds its arguments; additional arguments are invalid.")
            return _create_from_json(create, nickname, name)
        klass = names.get(name.lower())
        if klass is None:
            near = difflib.get_close_matches(name.lower(), names, 3)
            hint = f" Did you mean {' or '.join(map(repr, near))}?" if near else f" Known: {', '.join(sorted(names))}."
            raise ArgumentError(f"{name} is not registered as {nickname}. Please register with {nickname}.register first.{hint}")
        return klass(*args, **kwargs)

    create.__doc__ = (f"Create a {nickname} from its name and arguments, from JSON or a dict of its configuration; "
                      f"an instance of {base_class.__name__} is returned as it is.")
    return create


def _create_from_json(create, nickname, text):
    """``'["name", {arguments}]'`` or ``'{"nickname": name, arguments}'``."""
    try:
        config = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArgumentError(f"{nickname} {text!r} looks like JSON but is none: {error}.") from error
    if isinstance(config, dict):
        return create(**config)
    if not (len(config) == 2 and isinstance(config[0], str) and isinstance(config[1], dict)):
        raise ArgumentError(f'{nickname} {text!r}: expected ["name", {{arguments}}].')
    return create(config[0], **config[1])
