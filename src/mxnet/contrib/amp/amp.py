"""Mixed precision: for programs (``init``), for trained networks (``convert_model``), and the scaling of losses it needs."""
import contextlib
import logging
import os
import tempfile

from ... import gluon, module, symbol
from ...base import ArgumentError
from ...checkpoint import load_checkpoint, save_params
from ...context import gpu
from . import patching
from .conversion import Conversion
from .loss_scaler import LossScaler
from .precision import Precision, lists_of

__all__ = ["convert_bucketing_module", "convert_hybrid_block", "convert_model", "convert_symbol", "init", "init_trainer",
           "list_conditional_fp32_ops", "list_fp32_ops", "list_loss_output_functions", "list_lp16_fp32_ops", "list_lp16_ops",
           "list_lp16_use_fp32_params", "list_widest_type_cast", "scale_loss", "unscale"]

_amp_initialized = False
_target = None


def init(target_dtype="float16", target_precision_ops=None, conditional_fp32_ops=None, fp32_ops=None):
    """From now on the functions of mx.nd and mx.sym, and so Gluon's layers, cast their inputs. Call it before networks are made.

    Args:
        target_dtype: ``"float16"`` or ``"bfloat16"``; the second needs no scaling of losses.
        target_precision_ops: Operators that run in it, instead of the standard list.
        conditional_fp32_ops: (operator, attribute, values) that run in float32.
        fp32_ops: Operators that run in float32, instead of the standard list.
    """
    global _amp_initialized, _target
    if _amp_initialized:
        return
    precision = Precision(target_dtype, target_precision_ops, fp32_ops, conditional_fp32_ops)
    logging.info("Using AMP")
    patching.apply(precision)
    _amp_initialized, _target = True, precision.dtype


def init_trainer(optimizer_or_trainer):
    """Give a Trainer a scaler of losses; steps whose gradients overflow are left out.

    Raises:
        ArgumentError: It is no Trainer, or ``init`` was not called.
    """
    if not _amp_initialized:
        raise ArgumentError("AMP not initialized, did you forget to call amp.init()?")
    if not isinstance(optimizer_or_trainer, gluon.Trainer):
        raise ArgumentError(f"init_trainer: optimizer_or_trainer should be a Gluon Trainer, received a {type(optimizer_or_trainer).__name__}.")
    scaler = LossScaler()
    if _target == "bfloat16":                                # it has the range of float32
        scaler._loss_scale = scaler._max_loss_scale = 1.0
    optimizer_or_trainer._amp_loss_scaler = scaler
    optimizer_or_trainer._amp_original_scale = optimizer_or_trainer._scale


def _scaler(trainer):
    if not hasattr(trainer, "_amp_loss_scaler"):
        raise ArgumentError("Loss scaler is not initialized, did you forget to call amp.init_trainer()?")
    return trainer._amp_loss_scaler


@contextlib.contextmanager
def scale_loss(loss, optimizer_or_trainer):
    """Scope with the scaled loss, or list of losses; the trainer divides the gradients again.

    >>> with mx.autograd.record():
    ...     loss = loss_function(net(data), label)
    ...     with amp.scale_loss(loss, trainer) as scaled:
    ...         mx.autograd.backward(scaled)
    >>> trainer.step(batch_size)
    """
    scale = _scaler(optimizer_or_trainer).loss_scale
    optimizer_or_trainer._scale = optimizer_or_trainer._amp_original_scale / scale
    yield [one * scale for one in loss] if isinstance(loss, list | tuple) else loss * scale


def unscale(optimizer_or_trainer):
    """Divide the gradients by the scale now, to clip them for example; ``step`` then leaves them as they are."""
    _scaler(optimizer_or_trainer)
    factor = optimizer_or_trainer._scale / optimizer_or_trainer._amp_original_scale
    for parameter in optimizer_or_trainer._params:
        if parameter.grad_req != "null":
            for gradient in parameter.list_grad():
                gradient *= factor
    optimizer_or_trainer._scale = optimizer_or_trainer._amp_original_scale


def convert_symbol(sym, target_dtype="float16", target_dtype_ops=None, fp32_ops=None, conditional_fp32_ops=None, excluded_sym_names=None,
                   data_names=None, cast_optional_params=False):
    """A network in mixed precision.

    Args:
        sym: The network.
        target_dtype: ``"float16"`` or ``"bfloat16"``.
        target_dtype_ops, fp32_ops, conditional_fp32_ops: See :func:`init`.
        excluded_sym_names: Nodes that run in float32.
        data_names, cast_optional_params: Only for :func:`convert_model`, which casts the parameters themselves.
    """
    if not isinstance(sym, symbol.Symbol):
        raise ArgumentError(f"convert_symbol: sym is a {type(sym).__name__}, expected a Symbol.")
    return _converted(sym, target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded_sym_names).symbol


def _converted(sym, target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded):
    return Conversion(sym, Precision(target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops), excluded)


def convert_model(sym, arg_params, aux_params, target_dtype="float16", target_dtype_ops=None, fp32_ops=None, conditional_fp32_ops=None,
                  excluded_sym_names=None, cast_optional_params=False):
    """A network and its parameters in mixed precision.

    Args:
        sym, arg_params, aux_params: As of ``mx.model.load_checkpoint``.
        target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded_sym_names: See :func:`convert_symbol`.
        cast_optional_params: Whether parameters that are read in ``target_dtype`` only are stored in it.
    """
    made = _converted(sym, target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded_sym_names)
    if cast_optional_params:
        arg_params = {name: array.astype(target_dtype) if name in made.narrowed else array for name, array in arg_params.items()}
    return made.symbol, dict(arg_params), dict(aux_params)


def convert_hybrid_block(block, target_dtype="float16", target_dtype_ops=None, fp32_ops=None, conditional_fp32_ops=None,
                         excluded_sym_names=None, ctx=gpu(0), cast_optional_params=False):
    """A hybridized block that has run once, as a SymbolBlock in mixed precision on ``ctx``."""
    if not isinstance(block, gluon.HybridBlock):
        raise ArgumentError(f"convert_hybrid_block: block is a {type(block).__name__}, expected a HybridBlock.")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "block")
        block.export(path)
        sym, args, aux = load_checkpoint(path, 0)
        inputs = [name for name in sym.list_inputs() if name not in args and name not in aux]
        sym, args, aux = convert_model(sym, args, aux, target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded_sym_names,
                                       cast_optional_params)
        sym.save(path + "-mixed.json", remove_amp_cast=False)
        save_params(path + "-mixed.params", args, aux)
        return gluon.SymbolBlock.imports(path + "-mixed.json", inputs, path + "-mixed.params", ctx=ctx)


def convert_bucketing_module(bucketing_mod, target_dtype="float16", target_dtype_ops=None, fp32_ops=None, conditional_fp32_ops=None,
                             excluded_sym_names=None, cast_optional_params=False):
    """A BucketingModule with the same parameters whose networks are in mixed precision; bind it as the first one."""
    def network(key):
        sym, data_names, label_names = bucketing_mod._call_sym_gen(key)
        return convert_symbol(sym, target_dtype, target_dtype_ops, fp32_ops, conditional_fp32_ops, excluded_sym_names), data_names, label_names

    made = module.BucketingModule(network, default_bucket_key=bucketing_mod._default_bucket_key, context=bucketing_mod._context)
    if bucketing_mod.binded and bucketing_mod.params_initialized:
        made.bind(bucketing_mod.data_shapes, bucketing_mod.label_shapes, for_training=bucketing_mod.for_training)
        made.set_params(*bucketing_mod.get_params())
    return made


def list_lp16_ops(target_dtype):
    """Operators that run in 16 bits."""
    name, lists = lists_of(target_dtype)
    return lists.FP16_FUNCS if name == "float16" else lists.BF16_FUNCS


def list_fp32_ops(target_dtype):
    """Operators that run in float32."""
    return lists_of(target_dtype)[1].FP32_FUNCS


def list_lp16_fp32_ops(target_dtype):
    """Operators that run in the precision of their input."""
    name, lists = lists_of(target_dtype)
    return lists.FP16_FP32_FUNCS if name == "float16" else lists.BF16_FP32_FUNCS


def list_conditional_fp32_ops(target_dtype):
    """(operator, attribute, values) that run in float32."""
    return lists_of(target_dtype)[1].CONDITIONAL_FP32_FUNCS


def list_widest_type_cast(target_dtype):
    """Operators that run in the widest precision among their inputs."""
    return lists_of(target_dtype)[1].WIDEST_TYPE_CASTS


def list_loss_output_functions(target_dtype):
    """Operators that are losses."""
    return lists_of(target_dtype)[1].LOSS_OUTPUT_FUNCTIONS


def list_lp16_use_fp32_params(target_dtype):
    """Inputs that stay in float32, by operator; None for float16."""
    name, lists = lists_of(target_dtype)
    return lists.BF16_USE_FP32_PARAMS if name == "bfloat16" else None
