"""mx.operator: operators written by users."""
from .custom import CustomOp, CustomOpProp, get_all_registered_operators, register
from .legacy import NDArrayOp, NumpyOp, OperatorArguments, PythonOp, get_operator_arguments
from .short import register_op_class

__all__ = ["CustomOp", "CustomOpProp", "NDArrayOp", "NumpyOp", "OperatorArguments", "PythonOp", "get_all_registered_operators",
           "get_operator_arguments", "register", "register_op_class"]
