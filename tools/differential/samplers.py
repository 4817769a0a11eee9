"""Draws of samplers: both sides' samples have to look as if one distribution gave them."""

from .draw import draws

MANY = 1000  # numbers of each distribution
PARAMETERS = {
    "uniform": {"low": (-3, -1), "high": (1, 3)},
    "normal": {"loc": (-2, 2), "scale": (0.3, 3)},
    "gamma": {"alpha": (0.3, 6), "beta": (0.3, 3)},
    "exponential": {"lam": (0.3, 4)},
    "poisson": {"lam": (0.3, 8)},
    "negative_binomial": {"k": (1, 6), "p": (0.2, 0.9)},
    "generalized_negative_binomial": {"mu": (0.5, 5), "alpha": (0.1, 2)},
}
SAMPLE = {"normal": ("mu", "sigma"), "generalized_negative_binomial": ("mu", "alpha")}


def sampled(case, rows=1):
    """The case as one whose results are samples."""
    return {**case, "sample": rows}


def parameters_of(d, name):
    """Numbers for the parameters of a distribution."""
    return {key: d.integer(*bounds) if key == "k" else d.number(*bounds) for key, bounds in PARAMETERS[name].items()}


@draws(*(f"_random_{name}" for name in PARAMETERS), *(f"_random_{name}_like" for name in PARAMETERS))
def one_distribution(d):
    """Parameters are numbers; the shape is given, or that of an array."""
    name, like = d.op.removeprefix("_random_").removesuffix("_like"), d.op.endswith("_like")
    attrs = parameters_of(d, name)
    shape = d.choice([MANY], [10, MANY // 10], [2, 5, MANY // 10])
    if like:
        return sampled(d.case(d.array(shape, d.choice("float32", "float32", "float64")), grad=[], **attrs))
    return sampled(d.case(shape=shape, **attrs, **d.some(dtype=d.choice("float32", "float64"))))


@draws("_random_randint")
def randint(d):
    """Whole numbers from low on."""
    return sampled(d.case(low=d.integer(-5, 0), high=d.integer(1, 9), shape=[MANY], **d.some(dtype=d.choice("int32", "int64"))))


@draws(*(f"_sample_{name}" for name in PARAMETERS))
def each_distribution(d):
    """Parameters are arrays: one distribution an element."""
    name = d.op.removeprefix("_sample_")
    shape, bounds = d.shape(1, 2, 2), list(PARAMETERS[name].values())
    inputs = [
        d.array(shape, "float32", *b, kind="integers" if name == "negative_binomial" and i == 0 else "uniform")
        for i, b in enumerate(bounds)
    ]
    rows = 1
    for n in shape:
        rows *= n
    return sampled(d.case(*inputs, grad=[], shape=d.choice([MANY], [10, MANY // 10]), **d.some(dtype=d.choice("float32", "float64"))), rows)


@draws("_sample_multinomial")
def multinomial(d):
    """Places by probability, and the logarithms of these."""
    rows, classes = d.integer(1, 3), d.integer(2, 5)
    shape = [classes] if rows == 1 and d.chance(0.5) else [rows, classes]
    return sampled(
        d.case(
            d.array(shape, kind="probabilities"),
            grad=[],
            shape=[MANY],
            **d.some(get_prob=d.chance(0.5), dtype=d.choice("int32", "float32", "float64", "uint8")),
        ),
        rows if len(shape) == 2 else 1,
    )


@draws("_sample_unique_zipfian")
def zipfian(d):
    """Few of many classes, and how often it was tried: too random to compare but for shapes and types."""
    case = d.case(range_max=d.integer(500, 2000), shape=[d.integer(1, 3), d.integer(1, 5)])
    return {**case, "only_form": True}


@draws("_shuffle")
def shuffle(d):
    """The same rows."""
    return {**d.case(d.array(d.shape(1, 3), "float32", kind="distinct"), grad=[]), "program": "shuffled"}


@draws("Dropout.training")
def dropout(d):
    """What is kept is scaled."""
    return {
        **sampled(d.case(d.array([MANY], "float32", 1, 1, kind="integers"), grad=[], p=d.number(0.1, 0.8), mode="always")),
        "path": "nd.Dropout",
    }


LEGACY = {
    "_image_random_brightness": (0.2, 1.8),
    "_image_random_contrast": (0.2, 1.8),
    "_image_random_saturation": (0.2, 1.8),
    "_image_random_hue": (0.0, 0.3),
}


@draws(*LEGACY)
def jitter(d):
    """A range of one factor: nothing is random."""
    low, high = LEGACY[d.op]
    data = d.array([d.integer(1, 5), d.integer(1, 5), 3], d.choice("float32", "uint8"), 0, 255, kind="integers")
    factor = d.number(low, high)
    return {**d.case(data, grad=[], min_factor=factor, max_factor=factor), "loose": 10}


@draws("_image_random_color_jitter")
def color_jitter(d):
    """Without strength 1.9.1 leaves the result unwritten, with it all is chance: shape and type."""
    data = d.array([d.integer(1, 5), d.integer(1, 5), 3], d.choice("float32", "uint8"), 0, 255, kind="integers")
    return {**d.case(data, grad=[], brightness=0.2, contrast=0.1, saturation=0.3, hue=0.1), "only_form": True}


@draws("_image_random_lighting")
def no_lighting(d):
    """Without strength the image stays."""
    return d.case(
        d.array([d.integer(1, 5), d.integer(1, 5), 3], d.choice("float32", "uint8"), 0, 255, kind="integers"), grad=[], alpha_std=0.0
    )


@draws("_image_random_flip_left_right", "_image_random_flip_top_bottom")
def random_flip(d):
    """Images that look alike both ways."""
    return d.case(d.array([4, 4, 3], "float32", 7, 7, kind="integers"), grad=[])


NP = {
    "uniform": [("low", -3, -1), ("high", 1, 3)],
    "normal": [("loc", -2, 2), ("scale", 0.3, 3)],
    "gamma": [("shape", 0.3, 6), ("scale", 0.3, 3)],
    "exponential": [("scale", 0.3, 3)],
    "gumbel": [("loc", -2, 2), ("scale", 0.3, 3)],
    "logistic": [("loc", -2, 2), ("scale", 0.3, 3)],
    "rayleigh": [("scale", 0.3, 3)],
    "weibull": [("a", 0.5, 4)],
    "pareto": [("a", 1.5, 5)],
    "power": [("a", 0.5, 4)],
    "laplace": [("loc", -2, 2), ("scale", 0.3, 3)],
    "lognormal": [("mean", -1, 1), ("sigma", 0.2, 1)],
    "chisquare": [("df", 1, 6)],
    "beta": [("a", 0.5, 4), ("b", 0.5, 4)],
    "f": [("dfnum", 2, 6), ("dfden", 5, 9)],
}


@draws(*(f"np.random.{name}" for name in NP))
def np_sampler(d):
    """Numbers or arrays as parameters; sizes and types."""
    name = d.op.rpartition(".")[2]
    attrs = {key: d.number(low, high) for key, low, high in NP[name]}
    typed = (
        d.some(dtype=d.choice("float32", "float64"))
        if name in ("uniform", "normal", "gamma", "beta", "chisquare", "f") and d.chance(0.3)
        else {}
    )
    if name != "power" and d.chance(0.3):
        rows = d.integer(1, 3)
        key, low, high = NP[name][0]
        del attrs[key]
        case = d.case(d.array([rows, 1], "float32", low, high), grad=[], size=[rows, MANY], **attrs, **typed)
        return {**sampled(case, rows), "named": {key: 0}}
    return sampled(d.case(size=d.choice(MANY, [10, MANY // 10], [MANY]), **attrs, **typed))


@draws(
    "np.random.randint",
    "np.random.choice",
    "np.random.multinomial",
    "np.random.rand",
    "np.random.randn",
    "np.random.permutation",
    "np.random.multivariate_normal",
    "npx.random.bernoulli",
    "npx.random.uniform_n",
    "npx.random.normal_n",
)
def np_other_sampler(d):
    """Whole numbers, choices, counts."""
    name = d.op.rpartition(".")[2]
    if name in ("rand", "randn"):
        return {**sampled(d.case()), "rest": [10, MANY // 10]}
    if name == "randint":
        return sampled(d.case(low=d.integer(-4, 0), high=d.integer(1, 8), size=MANY, **d.some(dtype=d.choice("int32", "int64"))))
    if name == "choice":
        n = d.integer(2, 6)
        if d.chance(0.5):
            return {**sampled(d.case(d.array([n], kind="probabilities"), grad=[], a=n, size=MANY)), "named": {"p": 0}}
        return sampled(d.case(a=n, size=MANY))
    if name == "multinomial":
        return {**sampled(d.case(n=d.integer(5, 20), pvals=[0.2, 0.5, 0.3], size=MANY // 2)), "only_form": True}
    if name == "permutation":
        return {**d.case(x=d.integer(3, 9)), "only_form": True}
    if name == "multivariate_normal":
        return sampled(d.case(d.array([2]), d.array([2, 2], kind="definite"), grad=[], size=MANY // 2))
    if name == "bernoulli":
        return sampled(
            d.case(
                size=MANY,
                **d.choice({"prob": d.number(0.1, 0.9)}, {"logit": d.number(-2, 2)}),
                **d.some(dtype=d.choice("float32", "int32")),
            )
        )
    keys = ("low", "high") if name == "uniform_n" else ("loc", "scale")
    return sampled(d.case(batch_shape=[MANY], **{keys[0]: d.number(-2, 0), keys[1]: d.number(0.5, 2)}))


DIRECT = {
    "uniform": "uniform",
    "uniform_n": "uniform",
    "normal": "normal",
    "normal_n": "normal",
    "gamma": "gamma",
    "exponential": "exponential",
    "gumbel": "gumbel",
    "logistic": "logistic",
    "rayleigh": "rayleigh",
    "weibull": "weibull",
    "pareto": "pareto",
    "powerd": "power",
}


@draws(*(f"_npi_{name}" for name in DIRECT))
def np_operator(d):
    """The operators beneath, all parameters numbers."""
    attrs = {key: d.number(low, high) for key, low, high in NP[DIRECT[d.op.removeprefix("_npi_")]]}
    return sampled(d.case(**attrs, size=[MANY]))


@draws("_npi_bernoulli", "_npi_choice", "_npi_multinomial")
def np_other_operator(d):
    """The same of trials, choices, counts."""
    if d.op == "_npi_bernoulli":
        return sampled(d.case(size=[MANY], is_logit=False, logit=None, prob=d.number(0.1, 0.9)))
    if d.op == "_npi_choice":
        return sampled(d.case(a=d.integer(2, 6), size=[MANY], replace=True, weighted=False))
    return {**d.case(n=d.integer(5, 20), pvals=[0.2, 0.5, 0.3], size=[50]), "only_form": True}
