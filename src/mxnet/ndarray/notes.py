"""What recorded arrays were computed from, for ``autograd.get_symbol``.

A recorded array carries a note: ``(operator, attributes, notes of the inputs)``. The operator is an Operator or its name, a Graph, or one of
the words below; attributes are as they were passed: a dict, or values in the order of the operator's generated function. Notes refer to
notes, never to arrays, so they keep no array's memory.
"""
import itertools

__all__ = ["INDEXED", "PICKED", "Source", "Unknown", "is_recorded", "keep", "keep_all", "note_of"]

INDEXED = "an index"          # attributes: the key and the number of axes
PICKED = "one of several"     # attributes: which output of the note it holds as its input

_number = itertools.count()


class Source:
    """Where a recording starts: a variable, ``var0``, or an array that is only used, ``null1``."""

    __slots__ = ("kind", "number")

    def __init__(self, kind):
        self.kind, self.number = kind, next(_number)

    @property
    def name(self):
        return f"{self.kind}{self.number}"


class Unknown:
    """The note of an array that no operator of MXNet gave."""

    __slots__ = ("what",)

    def __init__(self, what):
        self.what = what


def note_of(array):
    """The note of an input; None for one that is absent."""
    if array is None:
        return None
    note = array._note
    if note is None:
        computed = array._marked is None and is_recorded(array)
        note = array._note = Unknown("code that is no operator of MXNet") if computed else Source("null")
    return note


def is_recorded(array):
    """Whether an array, dense or sparse, is part of a recorded graph."""
    tensor = array._data if array.stype == "default" else array._anchor
    return tensor is not None and tensor.requires_grad


def keep(made, operator, attrs, inputs):
    """Give a recorded result its note."""
    made._note = (operator, attrs, tuple([note_of(array) for array in inputs]))


def keep_all(made, operator, attrs, inputs):
    """Give the results of one call, an array or several, their notes."""
    if made.__class__ is not list:
        keep(made, operator, attrs, inputs)
        return
    call = (operator, attrs, tuple([note_of(array) for array in inputs]))
    for index, array in enumerate(made):
        array._note = (PICKED, index, (call,))
