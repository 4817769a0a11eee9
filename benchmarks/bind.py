"""simple_bind of a residual network of about 150 operators, built with mx.sym: composition is not timed, inference and lowering are."""

import timing


def unit(mx, data, filters, stride, matching, name):
    """A bottleneck: three convolutions with BatchNorm, and a shortcut."""
    body = data
    for index, (kernel, width, step) in enumerate([(1, filters // 4, 1), (3, filters // 4, stride), (1, filters, 1)]):
        window = {"kernel": (kernel, kernel), "stride": (step, step), "pad": (kernel // 2, kernel // 2)}
        body = mx.sym.Convolution(body, num_filter=width, no_bias=True, name=f"{name}_conv{index}", **window)
        body = mx.sym.BatchNorm(body, fix_gamma=False, name=f"{name}_bn{index}")
        body = mx.sym.Activation(body, act_type="relu", name=f"{name}_relu{index}") if index < 2 else body
    if not matching:
        data = mx.sym.Convolution(data, kernel=(1, 1), num_filter=filters, stride=(stride, stride), no_bias=True, name=f"{name}_shortcut")
        data = mx.sym.BatchNorm(data, fix_gamma=False, name=f"{name}_shortcut_bn")
    return mx.sym.Activation(body + data, act_type="relu", name=f"{name}_relu")


def residual_network(mx):
    """ResNet-50 without its stem's normalization: 16 bottlenecks."""
    net = mx.sym.Convolution(mx.sym.Variable("data"), kernel=(7, 7), num_filter=64, stride=(2, 2), pad=(3, 3), no_bias=True, name="stem")
    net = mx.sym.Pooling(net, kernel=(3, 3), stride=(2, 2), pad=(1, 1), pool_type="max", name="stem_pool")
    for stage, (blocks, filters) in enumerate([(3, 256), (4, 512), (6, 1024), (3, 2048)]):
        for block in range(blocks):
            stride = 2 if stage and not block else 1
            net = unit(mx, net, filters, stride, block > 0, f"stage{stage}_unit{block}")
    net = mx.sym.Pooling(net, global_pool=True, kernel=(7, 7), pool_type="avg", name="pool")
    return mx.sym.SoftmaxOutput(mx.sym.FullyConnected(mx.sym.Flatten(net), num_hidden=1000, name="fc"), name="softmax")


def mxnet_cases():
    import mxnet as mx

    net = residual_network(mx)
    return {"simple_bind of ResNet-50": lambda: net.simple_bind(mx.cpu(), data=(1, 3, 64, 64))}


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, samples=3)
