"""Short ways to kernels for what programs call often: joining arrays, and making them out of nothing.

Attributes are read once for each set of values. Whatever is unusual takes the general way, which also words the errors.
"""
from ...ops.mode import MODE, generator
from ...ops.registry import same

__all__ = ["create", "is_joining", "joining"]

_PARSED: dict = {}


def _parse(op, attrs):
    """The kernel's values of attributes, remembered while they are hashable."""
    try:
        key = (op.name, *attrs.items())
        found = _PARSED.get(key)
    except TypeError:
        return op.parse(attrs)
    if found is None:
        if len(_PARSED) > 10000:
            _PARSED.clear()
        found = _PARSED[key] = op.parse(attrs)
    return found


def create(op, context, attrs, array_class):
    """Result of an operator without inputs, on ``context``."""
    keywords = dict(_parse(op, attrs))
    if op.device_name:
        keywords[op.device_name] = context.torch_device
    if op.generator_name:
        keywords[op.generator_name] = generator(context)
    try:
        result = op.kernel(*[None] * len(op.input_names), **keywords)
    except Exception as error:
        raise op.explain(error, (), {k: v for k, v in keywords.items() if k in op.attributes}) from error
    return array_class._wrap(result[0] if result.__class__ is tuple else result, context)


def is_joining(op):
    """Whether an operator takes any number of arrays and nothing else that has to be looked after."""
    return op.is_numpy and op.variadic and len(op.input_names) == 1 and not (op.mutated or op.reserved)


def joining(op, general, array_class):
    """The function of a joining operator: arrays of one context go straight to the kernel."""
    kernel, one_type = op.kernel, op.type_rule is same and op.type_hook is None

    def join(*arrays, out=None, **attrs):
        if out is None and arrays:
            context, recording, tensors = getattr(arrays[0], "_ctx", None), MODE.recording, []
            for array in arrays:
                if array.__class__ is not array_class or array._ctx is not context:
                    break
                tensor = array._data
                if (tensor.requires_grad and not recording) or (one_type and tensors and tensor.dtype is not tensors[0].dtype):
                    break
                tensors.append(tensor)
            else:
                try:
                    result = kernel(*tensors, **_parse(op, attrs))
                except Exception:
                    return general(*arrays, **attrs)                     # raises again, and says what is wrong
                if result.__class__ is not tuple and result.__class__ is not list:
                    return array_class._wrap(result, context)
        return general(*arrays, out=out, **attrs)
    return join
