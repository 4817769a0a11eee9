"""mxnet.space: sets of choices for tuning, their sizes, and their JSON."""
from collections import OrderedDict
from math import prod

from .base import ArgumentError

__all__ = ["ConfigSpace", "ConfigSpaces", "OtherOptionEntity", "OtherOptionSpace"]


class OtherOptionEntity:
    """One value of an option.

    Args:
        val: The value.
    """

    def __init__(self, val):
        self.val = val

    @classmethod
    def from_tvm(cls, x):
        """Of an object with ``val``."""
        return cls(x.val)

    def __repr__(self):
        return str(self.val)


class OtherOptionSpace:
    """The values an option may have.

    Args:
        entities: Values, or :class:`OtherOptionEntity`.
    """

    def __init__(self, entities):
        self.entities = [e if isinstance(e, OtherOptionEntity) else OtherOptionEntity(e) for e in entities]

    @classmethod
    def from_tvm(cls, x):
        """Of an object with ``entities``."""
        return cls([OtherOptionEntity.from_tvm(e) for e in x.entities])

    def __len__(self):
        return len(self.entities)

    def __repr__(self):
        return f"OtherOption({self.entities}) len={len(self)}"


class ConfigSpace:
    """All combinations of some options' values.

    Args:
        space_map: Option -> :class:`OtherOptionSpace`.
        _entity_map: Option -> the value chosen.
    """

    def __init__(self, space_map, _entity_map):
        self.space_map = space_map
        self._entity_map = _entity_map

    @classmethod
    def from_tvm(cls, x):
        """Of an object with ``space_map`` and ``_entity_map``."""
        return cls({key: OtherOptionSpace.from_tvm(space) for key, space in x.space_map.items()},
                   {key: OtherOptionEntity.from_tvm(entity) for key, entity in x._entity_map.items()})

    def __len__(self):
        return prod(len(space) for space in self.space_map.values())

    def __repr__(self):
        lines = [f"{number:4} {key}: {space}" for number, (key, space) in enumerate(self.space_map.items())]
        return "\n".join([f"ConfigSpace (len={len(self)}, space_map=", *lines, ")"])

    def to_json_dict(self):
        """Lists and values only."""
        return {"e": [(key, "ot", entity.val) for key, entity in self._entity_map.items()],
                "s": [(key, "ot", [entity.val for entity in space.entities]) for key, space in self.space_map.items()]}

    @classmethod
    def from_json_dict(cls, json_dict):
        """The reverse of :meth:`to_json_dict`."""
        for key, kind, _ in [*json_dict["e"], *json_dict["s"]]:
            if kind != "ot":
                raise ArgumentError(f"ConfigSpace: option {key!r} is of kind {kind!r}, expected 'ot'.")
        return cls(OrderedDict((key, OtherOptionSpace(values)) for key, _, values in json_dict["s"]),
                   OrderedDict((key, OtherOptionEntity(value)) for key, _, value in json_dict["e"]))


class ConfigSpaces:
    """Config spaces by name."""

    def __init__(self):
        self.spaces = {}

    def __setitem__(self, name, space):
        self.spaces[name] = space

    def __len__(self):
        return len(self.spaces)

    def __repr__(self):
        lines = [f"{number:4} {name}:\n {space}" for number, (name, space) in enumerate(self.spaces.items())]
        return "\n".join([f"ConfigSpaces (len={len(self)}, config_space=", *lines, ")"])

    def to_json_dict(self):
        """Lists and values only."""
        return [(name, space.to_json_dict()) for name, space in self.spaces.items()]

    @classmethod
    def from_json_dict(cls, json_dict):
        """The reverse of :meth:`to_json_dict`."""
        made = cls()
        for name, space in json_dict:
            made[name] = ConfigSpace.from_json_dict(space)
        return made
