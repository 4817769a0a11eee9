"""mxnet.contrib.svrg_optimization.svrg_optimizer: nothing public in 1.9.1. SVRGModule corrects gradients itself; any optimizer follows."""
