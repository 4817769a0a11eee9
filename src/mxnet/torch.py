"""mxnet.torch: in 1.9.1 functions of Lua Torch, where it was built with them. PyTorch is underneath here: ``import torch``; arrays and
tensors share memory through DLPack (``torch.from_dlpack(x.to_dlpack_for_write())``, ``mx.nd.from_dlpack(torch.to_dlpack(t))``)."""
