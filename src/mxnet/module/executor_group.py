"""One executor a context, each working on its slice of the batch."""
import logging

from ..base import ArgumentError, MissingError
from ..executor import placed, storage_of_arguments
from ..io import DataDesc
from ..ndarray import concat, zeros

REMEMBERED = 16             # executors of so many input shapes are kept


def _split_input_slice(batch_size, work_load_list):
    """Slices of a batch, in proportion to the work loads.

    Args:
        batch_size: rows of the batch.
        work_load_list: a positive number per context.
    Returns:
        A list of slices that cover the batch.
    """
    total = sum(work_load_list)
    if total <= 0:
        raise ArgumentError(f"work loads should be positive, got {work_load_list}")
    sizes = [round(load * batch_size / total) for load in work_load_list]
    sizes[-1] += batch_size - sum(sizes)
    slices, begin = [], 0
    for size in sizes:
        end = min(begin + max(size, 0), batch_size)
        if begin >= end:
            raise ArgumentError(f"Too many slices. Some splits are empty: a batch of {batch_size} over work loads {list(work_load_list)}")
        slices.append(slice(begin, end))
        begin = end
    return slices


def _take(array, part, axis):
    """The rows `part` of an array's batch axis; all of it where there is no such axis, or nothing to cut."""
    if axis == -1 or (part.start == 0 and part.stop >= array.shape[axis]):
        return array
    return array[part] if axis == 0 else array.slice_axis(axis=axis, begin=part.start, end=part.stop)


def _merge_multi_context(parts, axes):
    """Per output, its parts of all contexts joined on the first one's context."""
    merged = []
    for arrays, axis in zip(parts, axes, strict=True):
        if len(arrays) == 1 or axis == -1:
            merged.append(arrays[0])
        else:
            merged.append(concat(*(array.as_in_context(arrays[0].context) for array in arrays), dim=axis))
    return merged


def _groups_by_context(group2ctxs, count):
    """For each of ``count`` contexts, {group: context} or None."""
    if isinstance(group2ctxs, (list, tuple)):
        if len(group2ctxs) != count:
            raise ArgumentError(f"group2ctxs has {len(group2ctxs)} entries for {count} contexts")
        return list(group2ctxs)
    if not group2ctxs:
        return [None] * count
    lists = {group: found if isinstance(found, (list, tuple)) else [found] * count for group, found in group2ctxs.items()}
    for group, found in lists.items():
        if len(found) != count:
            raise ArgumentError(f"group2ctxs: group {group!r} has {len(found)} contexts, the module {count}")
    return [{group: found[position] for group, found in lists.items()} for position in range(count)]


class DataParallelExecutorGroup:
    """Executors of one symbol over several contexts, sharing the work of each batch.

    Args:
        symbol: the network.
        contexts: where to run.
        workload: a number per context, in proportion to which batches are split.
        data_shapes, label_shapes: DataDesc's of the inputs.
        param_names: arguments that are parameters.
        for_training, inputs_need_grad: which gradients are wanted.
        shared_group: a group whose parameter arrays this one uses too.
        fixed_param_names: parameters without gradient.
        grad_req: 'write', 'add', 'null', or one per argument in a list or dict.
        state_names: inputs that keep their value between batches.
        group2ctxs: where attribute groups run: {group: context} for each of contexts, or one dict for all of them, whose values may be
            lists of one context for each.
    """

    def __init__(self, symbol, contexts, workload, data_shapes, label_shapes, param_names, for_training, inputs_need_grad,
                 shared_group=None, logger=logging, fixed_param_names=None, grad_req="write", state_names=None, group2ctxs=None):
        self.symbol = symbol
        self.contexts = contexts
        self.workload = workload
        self.group2ctxs = _groups_by_context(group2ctxs, len(contexts))
        self.param_names = param_names
        self.arg_names = symbol.list_arguments()
        self.aux_names = symbol.list_auxiliary_states()
        self.for_training = for_training
        self.inputs_need_grad = inputs_need_grad
        self.logger = logger
        self.fixed_param_names = fixed_param_names or []
        self.state_names = state_names or []
        self.shared_group = shared_group
        self.output_names = symbol.list_outputs()
        inner = symbol.get_internals()
        self.output_layouts = [DataDesc.get_batch_axis(_layout(inner, name)) for name in self.output_names]
        self.execs = []
        self._bound = {}            # input shapes to executors: batches of a few sizes in turn cost no new binding
        self._monitors = []
        self.bind_exec(data_shapes, label_shapes, shared_group, grad_req=grad_req)

    # ------------------------------------------------------------------ binding

    def bind_exec(self, data_shapes, label_shapes, shared_group=None, reshape=False, grad_req=None):
        """Makes the executors for these shapes; with `reshape` they share the parameters of the present ones."""
        data_shapes, label_shapes = list(data_shapes), None if label_shapes is None else list(label_shapes)
        described = data_shapes + (label_shapes or [])
        for desc in described:
            if desc.name not in self.arg_names:
                raise MissingError(f"bind: the symbol has no argument {desc.name!r}; its arguments are {self.arg_names}")
        axes = self.decide_slices(described)
        self.data_names = [desc.name for desc in data_shapes]
        self.label_names = [desc.name for desc in label_shapes or []]
        if not reshape:
            self.grad_req = self._grad_reqs(grad_req)
            self._bound.clear()
        key = tuple((desc.name, desc.shape) for desc in described)
        if key not in self._bound:
            types = {desc.name: desc.dtype for desc in described}
            execs = []
            for position, part in enumerate(self.slices):
                shapes = {desc.name: _part_of_shape(desc.shape, part, axis) for desc, axis in zip(described, axes, strict=True)}
                if reshape:
                    execs.append(self.execs[position].reshape(allow_up_sizing=True, **shapes))
                else:
                    execs.append(self._bind_one(position, shapes, types, shared_group))
            while len(self._bound) >= REMEMBERED:
                self._bound.pop(next(iter(self._bound)))
            self._bound[key] = execs
            self._watch(execs)
        self.execs = self._bound[key]
        self.data_layouts, self.label_layouts = axes[:len(data_shapes)], axes[len(data_shapes):]
        self.input_grad_names = self.data_names if self.inputs_need_grad else []
        self.data_shapes, self.label_shapes = data_shapes, label_shapes
        self._collect_arrays()

    def decide_slices(self, data_shapes):
        """Sets batch size and slices from descriptions of inputs; returns the batch axis of each."""
        axes = [DataDesc.get_batch_axis(getattr(desc, "layout", "NCHW")) for desc in data_shapes]
        sizes = {desc.name: desc.shape[axis] for desc, axis in zip(data_shapes, axes, strict=True) if axis != -1}
        if len(set(sizes.values())) != 1:
            raise ArgumentError(f"all inputs of a batch should have one batch size, got {sizes}")
        self.batch_size = next(iter(sizes.values()))
        self.slices = _split_input_slice(self.batch_size, self.workload)
        return axes

    def _grad_reqs(self, grad_req):
        if not isinstance(grad_req, (str, list, tuple, dict)):
            raise ArgumentError(f"grad_req should be a string, a list or a dict, got {type(grad_req).__name__}")
        if isinstance(grad_req, (list, tuple)) and len(grad_req) != len(self.arg_names):
            raise ArgumentError(f"grad_req lists {len(grad_req)} entries for {len(self.arg_names)} arguments: {self.arg_names}")
        given = dict(zip(self.arg_names, grad_req, strict=True)) if isinstance(grad_req, (list, tuple)) else grad_req
        reqs = {}
        for name in self.arg_names:
            asked = given if isinstance(given, str) else given.get(name, "write")
            if not self.for_training or (name in self.param_names and name in self.fixed_param_names):
                reqs[name] = "null"
            elif name in self.param_names:
                reqs[name] = asked
            elif name in self.data_names:
                reqs[name] = asked if self.inputs_need_grad else "null"
            else:
                reqs[name] = "null" if isinstance(given, str) else given.get(name, "null")
        return reqs

    def _bind_one(self, position, shapes, types, shared_group):
        """An executor whose parameters are the shared group's where there is one."""
        context = self.contexts[position]
        shared = shared_group.execs[position] if shared_group is not None else None
        arg_shapes, _, aux_shapes = self.symbol.infer_shape(**shapes)
        if arg_shapes is None:
            raise ArgumentError(f"bind: the shapes {shapes} do not decide the shapes of all arguments; give the missing inputs' shapes")
        arg_types, _, aux_types = self.symbol.infer_type_partial(**types)
        groups, args, grads, aux = self.group2ctxs[position], {}, {}, {}
        places = placed(self.symbol._graph, groups)
        homes = {node.name: places.get(id(node), context) for node in self.symbol._graph.inputs}
        shared_args, shared_grads, shared_aux = (shared.arg_dict, shared.grad_dict, shared.aux_dict) if shared is not None else ({}, {}, {})
        stypes, gradient_stypes = storage_of_arguments(self.symbol._graph)
        for name, shape, dtype in zip(self.arg_names, arg_shapes, arg_types, strict=True):
            made = {"shape": shape, "ctx": homes[name], "dtype": dtype or "float32"}
            owned = shared_args.get(name) if name in self.param_names else None
            if owned is not None and owned.shape != shape:
                raise ArgumentError(f"bind: parameter {name} has shape {shape} here and {owned.shape} in the shared module")
            args[name] = zeros(**made, stype=stypes[name]) if owned is None else owned
            if self.grad_req[name] != "null":
                grad = None if owned is None else shared_grads.get(name)
                grads[name] = zeros(**made, stype=gradient_stypes[name]) if grad is None else grad
        for name, shape, dtype in zip(self.aux_names, aux_shapes, aux_types, strict=True):
            owned = shared_aux.get(name)
            aux[name] = zeros(shape, ctx=homes[name], dtype=dtype or "float32") if owned is None else owned
        return self.symbol.bind(context, args, args_grad=grads or None, grad_req=self.grad_req, aux_states=aux, group2ctx=groups)

    def _watch(self, execs):
        for monitor in self._monitors:
            for executor in execs:
                monitor.install(executor)

    def _collect_arrays(self):
        self.data_arrays = [self._sliced(name) for name in self.data_names]
        self.label_arrays = [self._sliced(name) for name in self.label_names] if self.label_shapes is not None else None
        self.state_arrays = [[e.arg_dict[name] for e in self.execs] for name in self.state_names]
        present = [name for name in self.arg_names if name in self.param_names]
        self.param_arrays = [[e.arg_dict[name] for e in self.execs] for name in present]
        if self.for_training:
            self.grad_arrays = [[e.grad_dict.get(name) for e in self.execs] for name in present]
        else:
            self.grad_arrays = None
        self.input_grad_arrays = [[e.grad_dict.get(name) for e in self.execs] for name in self.input_grad_names]
        self.aux_arrays = [[e.aux_dict[name] for e in self.execs] for name in self.aux_names]

    def _sliced(self, name):
        return [(part, e.arg_dict[name]) for part, e in zip(self.slices, self.execs, strict=True)]

    def reshape(self, data_shapes, label_shapes):
        """Makes the executors take other input shapes; parameters stay."""
        if data_shapes == self.data_shapes and label_shapes == self.label_shapes:
            return
        self.bind_exec(data_shapes, label_shapes, reshape=True)

    # ------------------------------------------------------------------ parameters

    def set_params(self, arg_params, aux_params, allow_extra=False):
        """Copies parameters to every context; names the symbol lacks are an error unless `allow_extra`."""
        for executor in self.execs:
            executor.copy_params_from(arg_params, aux_params, allow_extra_params=allow_extra)

    def get_params(self, arg_params, aux_params):
        """Writes the mean of each parameter over the contexts into the dicts' arrays."""
        for names, blocks, target in ((self.param_names, self.param_arrays, arg_params), (self.aux_names, self.aux_arrays, aux_params)):
            for name, arrays in zip(names, blocks, strict=True):
                if len(arrays) == 1:
                    mean = arrays[0]
                else:
                    mean = sum((array.as_in_context(arrays[0].context) for array in arrays[1:]), arrays[0]) / len(arrays)
                mean.astype(target[name].dtype).copyto(target[name])

    # ------------------------------------------------------------------ running

    def forward(self, data_batch, is_train=None):
        """Feeds each context its part of the batch and runs it."""
        self.load_data_batch(data_batch)
        is_train = self.for_training if is_train is None else is_train
        for executor in self.execs:
            executor.forward(is_train=is_train)

    def load_data_batch(self, data_batch):
        """Copies to each context its part of the batch; a list holds one batch per context, cut already."""
        if isinstance(data_batch, list):
            for executor, batch in zip(self.execs, data_batch, strict=True):
                _feed(executor, self.data_names, batch.data)
                _feed(executor, self.label_names, batch.label or [])
            return
        self._load(self.data_arrays, data_batch.data, self.data_layouts)
        if self.label_arrays is not None and data_batch.label:
            self._load(self.label_arrays, data_batch.label, self.label_layouts)

    @staticmethod
    def _load(targets, sources, axes):
        for parts, source, axis in zip(targets, sources, axes, strict=False):
            for part, target in parts:
                _take(source, part, axis).copyto(target)

    def backward(self, out_grads=None):
        """Runs backward on every context; `out_grads` are gradients of the outputs, for the whole batch."""
        if not self.for_training:
            raise ArgumentError("re-bind with for_training=True to run backward")
        if out_grads is not None and not isinstance(out_grads, (list, tuple)):
            out_grads = [out_grads]
        for context, executor, part in zip(self.contexts, self.execs, self.slices, strict=True):
            executor.backward([_take(grad, part, axis).as_in_context(context)
                               for grad, axis in zip(out_grads, self.output_layouts, strict=False)] if out_grads else None)

    def get_outputs(self, merge_multi_context=True, begin=0, end=None):
        """The outputs, joined over the contexts, or per output a list of each context's part."""
        end = len(self.output_names) if end is None else end
        parts = [[e.outputs[i] for e in self.execs] for i in range(begin, end)]
        return _merge_multi_context(parts, self.output_layouts[begin:end]) if merge_multi_context else parts

    def get_input_grads(self, merge_multi_context=True):
        """Gradients of the data inputs, in the forms of `get_outputs`."""
        if not self.inputs_need_grad:
            raise ArgumentError("gradients of the inputs were not asked for: bind with inputs_need_grad=True")
        return _merge_multi_context(self.input_grad_arrays, self.data_layouts) if merge_multi_context else self.input_grad_arrays

    def get_output_shapes(self):
        """(name, shape) of each output for the whole batch, whose size stands for whatever the batch axis had."""
        _, shapes, _ = self.symbol.infer_shape(**{desc.name: desc.shape for desc in self.data_shapes + (self.label_shapes or [])})
        found = []
        for name, shape, axis in zip(self.output_names, shapes, self.output_layouts, strict=True):
            shape = list(shape)
            if axis != -1 and shape:
                shape[axis] = self.batch_size
            found.append((name, tuple(shape)))
        return found

    def get_states(self, merge_multi_context=True):
        """The states, in the forms of `get_outputs`."""
        if merge_multi_context:
            raise ArgumentError("merge_multi_context=True is not supported for get_states yet; pass False")
        return self.state_arrays

    def set_states(self, states=None, value=None):
        """Sets the states, to arrays as `get_states` returns them, or all to one number."""
        if (states is None) == (value is None):
            raise ArgumentError("set_states: give either states or value, not both and not neither")
        for position, arrays in enumerate(self.state_arrays):
            for device, array in enumerate(arrays):
                if states is None:
                    array[:] = value
                else:
                    states[position][device].copyto(array)

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        for position, (executor, part) in enumerate(zip(self.execs, self.slices, strict=True)):
            if pre_sliced:
                own = labels[position]
            else:
                axes = self.label_layouts or [0] * len(labels or [])
                own = [_take(label, part, axis) for label, axis in zip(labels or [], axes, strict=False)]
            eval_metric.update_dict(dict(zip(self.label_names, own, strict=False)),
                                    dict(zip(self.output_names, executor.outputs, strict=True)))

    def install_monitor(self, mon):
        """Lets a Monitor watch every executor."""
        self._monitors.append(mon)
        for executor in self.execs:
            mon.install(executor)


def _layout(internals, name):
    layout = internals[name].attr("__layout__")
    return "NCHW" if layout is None else layout


def _part_of_shape(shape, part, axis):
    shape = list(shape)
    if axis != -1:
        shape[axis] = part.stop - part.start
    return tuple(shape)


def _feed(executor, names, arrays):
    for name, array in zip(names, arrays, strict=False):
        array.copyto(executor.arg_dict[name])
