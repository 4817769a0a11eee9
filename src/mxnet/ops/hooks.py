"""Rules of operators that ask by parameter name for the inputs and attributes they need."""
import inspect

__all__ = ["Hook"]


class Hook:
    """A rule that names what it needs; called with exactly that."""

    def __init__(self, function, op, extra=()):
        self.function, self.op = function, op
        parameters = inspect.signature(function).parameters
        known = {*op.input_names, *op.attributes, *extra, *op.reserved}
        for name in parameters:
            if name not in known:
                raise TypeError(f"{function.__name__}: {op.name} has no input or attribute {name!r}")
        self.needs = tuple(parameters)
        self.inputs = tuple(n for n in parameters if n in op.input_names)
        self.plan = [(n, p.kind) for n, p in parameters.items()]

    def __call__(self, values: dict):
        args, keywords = [], {}
        for name, kind in self.plan:
            if kind is inspect.Parameter.KEYWORD_ONLY:
                keywords[name] = values[name]
            elif kind is inspect.Parameter.VAR_POSITIONAL:
                args.extend(values[name])
            else:
                args.append(values[name])
        return self.function(*args, **keywords)
