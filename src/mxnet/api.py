"""mxnet.api: in 1.9.1 the registry of its foreign function interface. There is none here; nothing is inside."""
