"""mxnet.tvmop: in 1.9.1 the registry of operators made by TVM. There are none here (``mx.runtime.Features()['TVM_OP']``)."""
