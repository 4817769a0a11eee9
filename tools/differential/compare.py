"""Judge two results of one case: those of MXNet 1.9.1 and ours."""
import re

import numpy as np

__all__ = ["AGREEING", "KNOWN", "UNMEASURED", "judge", "unpack"]

AGREEING = ("agree", "both raise", "known")
UNMEASURED = "1.9.1 ends the process"       # there is nothing to agree with
KNOWN = [                    # (operators, verdict, detail, why 1.9.1 is not followed), patterns; all stand in docs/differences.toml
    ("SoftmaxActivation", "values of grads", "", "its gradient of mode 'instance' belongs to another axis"),
    ("InstanceNorm", "only 1.9.1 raises", "", "it raises at inference where data is not known yet"),
    (".*", "only 1.9.1.* raises", "only available for GPU", "works on every device here"),
    (".*", "only 1.9.1.* raises", "ComposeKeyword argument name|out_shapes.size.. == outputs.size", "cannot be called there"),
    (".*copysign_scalar|np.copysign", "only 1.9.1.* raises", "num_inputs.. ==", "its gradient cannot be recorded there"),
    ("_npi_bitwise_.*", "only 1.9.1 raises", "does not support boolean", "bools have bits too"),
    ("_np.*", "only 1.9.1 raises", "initial is not supported", "the first value is taken here"),
    ("_npx_nonzero|_npi_unique|_npi_bincount|_npi_delete|_npi_insert.*|_contrib_boolean_mask", "shape of outputs", r"1.9.1 \(0,",
     "its executor cannot return what has no shape beforehand"),
    ("np.random.chisquare", "values of outputs", "distribution", "divides by two where it should multiply"),
    ("_contrib_quantized_pooling", "only 1.9.1 raises", "incorrect workspace", "works in graphs here"),
    ("_contrib_quantized_conv", "values of outputs|only 1.9.1 raises", "outputs|only supports uint8", "its CPU kernel adds the bias unscaled"),
    ("_contrib_BatchNormWithReLU", "values of grads", "", "called imperatively it has lost which outputs were cut"),
    ("Convolution_v1", "values of grads", "", "its gradient with both stride and dilation is another layer's"),
    ("_contrib_hawkesll", "values of grads", "", "its gradient is added twice, and none is written for the state"),
    ("_contrib_group_adagrad_update", "only 1.9.1 raises", "not implemented for CPU", "works on every device here"),
    (".*", "only 1.9.1 raises", "Cannot interpret '.*' as a data type", "numbers of types, as old files hold them, are read"),
    ("_npi_flip|np.flip|_np_cumsum|np.cumsum|np.ndarray.cumsum", "only 1.9.1 raises", "index = -", "axes count from the end too"),
    ("_npi_pad|np.pad", "only 1.9.1 raises", "index = 1 must be in range", "vectors can be padded"),
    ("np.linalg.solve|_npi_solve", "only 1.9.1's backward raises", "Non compatible", "solutions of one vector have gradients"),
    ("_np_moveaxis|np.moveaxis", "only 1.9.1's backward raises", "does not support inplace", "gradients can be added"),
    ("_npi_norm|_npi_mean", "only 1.9.1.* raises", "second to last dimension", "no decomposition is needed"),
    ("_cond|_foreach|_while_loop", "only 1.9.1.* raises", "AGInfo", "loops on symbols have gradients"),
    ("_grad_add", "only 1.9.1 raises", "FGradient", "has its gradient"),
    ("np.bitwise_.*|np.invert", "only 1.9.1 raises", "does not support boolean", "bools have bits too"),
    ("_contrib_dgl_.*", "only ours raises", "csr arrays|dense|cannot be computed|expected all", "graphs are sampled imperatively"),
    ("_zeros_without_dtype", "only 1.9.1 raises", "Unknown type enum|cannot decide", "the type is float32 where none is given"),
    ("fill_element_0index|_cv.*", "only 1.9.1 raises", "Not enough argument", "can be composed here"),
    ("np.linalg.norm", "values of grads", "", "its gradient of the 1-norm of a matrix multiplies with the head twice"),
    ("np.linalg.norm|_npi_norm", "only 1.9.1 raises", "second to last dimension", "tall matrices have a 2-norm"),
    ("np.(random|linalg).*|npx.random.*|np.logspace|np.linspace", "only ours raises", "is a str|is \\('", "texts are no numbers in mx.np"),
    ("LRN", "values of grads", "1 of 1|2 of 2|e[+]", "one channel: memory that was not written"),
    ("RNN.more", "only 1.9.1.* raises|values of outputs", "kGPU|outputs.1", "1.9.1 reads its context from memory that was not written"),
    ("np.float_power|np.positive|np.heaviside|np.divmod|np.fabs", "only 1.9.1 raises", "Recursion|`out` parameter", "out= works"),
    ("_npi_true_divide|np.(true_)?divide", "only 1.9.1.* raises", "not implemented yet|Shape size mismatch", "halves mix with floats too"),
    ("np.average|_npi_average", "only 1.9.1.* raises", "Shape size mismatch", "zero-size arrays have averages"),
    ("_random_.*|_zeros|_ones|_full", "only 1.9.1 raises", "inferring shapes failed", "the shape is (1,) where none is given, and 0 is a size"),
    ("_random_.*|_sample_.*", "only 1.9.1 raises", "data type 'None'", "None is float32"),
    ("amp_multicast|amp_cast", "only 1.9.1 raises", "unknown type for MKLDNN", "types that oneDNN lacks are taken"),
    ("np.empty_like", "only 1.9.1 raises", "CustomOpInferType|Do not support this dtype", "takes all types"),
    ("_image_random_hue|_contrib_quantized_batch_norm", "values of outputs", " by 1$", "one unit of rounding"),
    ("amp_cast|amp_multicast|elemwise_add|_contrib_boolean_mask|mean|moments|_npi_mean|Linear.*|Logistic.*|MAE.*|_linalg_.*|_npi_tensordot|Crop|_contrib_Deformable.*|_npi_einsum",
     "values of grads", "added:", "its gradient is not added, or is scaled with what stood there"),
]
TOLERANCE = {"float16": (1e-2, 2e-3), "float32": (2e-4, 2e-5), "float64": (1e-6, 1e-7)}


def unpack(packed):
    """The array of (dtype, shape, bytes)."""
    dtype, shape, data = packed
    return np.frombuffer(data, dtype=dtype).reshape(shape)


def judge(case, theirs, ours):
    """(verdict, detail): verdict is 'agree', 'both raise', 'known' for a justified difference, or what differs."""
    verdict, detail = verdict_of(case, theirs, ours)
    if verdict in AGREEING or verdict == UNMEASURED:
        return verdict, detail
    if case.get("symbol") == "add" and verdict == "values of grads":
        if overwritten(case, theirs, ours):
            return "known", "writes where it should add"
        detail = f"added: {detail}"
    if case.get("broken") and verdict == "only ours raises" and re.match("(Shape|DType)Error", detail):
        return "known", "a mismatch of shapes or types that 1.9.1 does not notice"
    for operators, kind, text, why in KNOWN:
        if re.fullmatch(operators, case["op"]) and re.fullmatch(kind, verdict) and re.search(text, detail):
            return "known", why
    return verdict, detail


def overwritten(case, theirs, ours):
    """Whether gradients differ by what stood in them before."""
    pairs = [(unpack(a), unpack(b)) for a, b in zip(theirs["grads"], ours["grads"], strict=True)]
    return all(a.shape == b.shape and (values_differ(a, b, case) is None or values_differ(a + a.dtype.type(0.5), b, case) is None) for a, b in pairs)


def verdict_of(case, theirs, ours):
    """As :func:`judge`, for justified differences too."""
    if theirs is None:
        return UNMEASURED, ""
    if ours is None:
        return "ours ends the process", ""
    if "error" in theirs or "error" in ours:
        if "error" in theirs and "error" in ours:
            return "both raise", ""
        if "error" in theirs:
            open_ended = case.get("infer") and any(0 in shape for shape in case["known"].values())
            return ("agree", "ours infers") if open_ended else ("only 1.9.1 raises", theirs["error"])
        return "only ours raises", ours["error"]
    if "shapes" in theirs:
        same = theirs["names"] == ours["names"] and all(as_known(*pair) for pair in zip(theirs["shapes"], ours["shapes"], strict=True))
        return ("agree", "") if same else ("inference", f"1.9.1 {theirs}, ours {ours}")
    if theirs.get("stypes", []) != ours.get("stypes", []) and "stypes" in theirs:
        return "storage", f"1.9.1 {theirs['stypes']}, ours {ours.get('stypes')}"
    for part in ("outputs", "inputs", "grads"):
        if part in theirs and part in ours:
            problem = differing(part, theirs[part], ours[part], case)
            if problem:
                return problem
    if ("grad_error" in theirs) != ("grad_error" in ours):
        if "grad_error" in theirs:
            return "only 1.9.1's backward raises", theirs["grad_error"]
        return "only our backward raises", ours["grad_error"]
    return "agree", ""


def as_known(theirs, ours):
    """Whether our shapes have all dimensions 1.9.1 knows; where it does not know one, ours may."""
    return len(theirs) == len(ours) and all(
        not a or (b is not None and len(a) == len(b) and all(m in (0, n) for m, n in zip(a, b, strict=True)))
        for a, b in zip(theirs, ours, strict=True))


def differing(part, theirs, ours, case):
    """(verdict, detail) of the first array that differs, or None."""
    if len(theirs) != len(ours):
        return f"number of {part}", f"1.9.1 {len(theirs)}, ours {len(ours)}"
    for index, (expected, found) in enumerate(zip(theirs, ours, strict=True)):
        expected, found = unpack(expected), unpack(found)
        where = f"{part}[{index}]"
        if expected.dtype != found.dtype:
            return f"type of {part}", f"{where}: 1.9.1 {expected.dtype}, ours {found.dtype}"
        if expected.shape != found.shape:
            return f"shape of {part}", f"{where}: 1.9.1 {expected.shape}, ours {found.shape}"
        if case.get("only_form"):
            continue
        if part == "grads":                                    # where 1.9.1 has nan, any gradient will do
            expected = np.where(np.isnan(expected), found, expected)
        problem = samples_differ(expected, found, case["sample"]) if "sample" in case else values_differ(expected, found, case)
        if problem:
            return f"values of {part}", f"{where}: {problem}"
    return None


def values_differ(expected, found, case):
    """A line about where values differ, or None."""
    if expected.dtype.kind not in "fc":
        wrong = expected != found
        if case["op"].startswith("_contrib_quantized") and expected.dtype == np.int32:       # float32 arithmetic made them
            wrong = np.abs(expected.astype("float64") - found) > 4e-7 * np.abs(expected.astype("float64")) + 1
    else:
        kinds = [str(expected.dtype)] + [s["dtype"] for s in case["inputs"] if s["dtype"] in TOLERANCE]
        relative, absolute = max(TOLERANCE[k] for k in kinds if k in TOLERANCE)
        relative, absolute = relative * case.get("loose", 1), absolute * case.get("loose", 1)
        finite = np.isfinite(expected)
        scale = max(1.0, float(np.abs(expected[finite].astype("float64")).max())) if finite.any() else 1.0
        with np.errstate(all="ignore"):
            wrong = ~np.isclose(found.astype("float64"), expected.astype("float64"), rtol=relative, atol=absolute * scale, equal_nan=True)
    if not wrong.any():
        return None
    place = tuple(int(i) for i in np.argwhere(wrong)[0])
    if expected.dtype.kind in "iu" and np.abs(expected[wrong].astype("int64") - found[wrong].astype("int64")).max() == 1:
        return f"{int(wrong.sum())} of {wrong.size} differ by 1"
    return f"{int(wrong.sum())} of {wrong.size}, first at {place}: 1.9.1 {expected[place]}, ours {found[place]}"


def samples_differ(expected, found, rows):
    """A line about two samples that one distribution would hardly give (Kolmogorov and Smirnov, one in a million), or None.

    The first ``rows`` parts of the arrays are samples of distributions of their own.
    """
    for index, pair in enumerate(zip(expected.reshape(rows, -1), found.reshape(rows, -1), strict=True)):
        first, second = (np.sort(values.astype("float64")) for values in pair)
        first, second = np.round(first, 5), np.round(second, 5)          # equal numbers in all but the last digit are equal
        places = np.concatenate([first, second])
        shares = [np.searchsorted(values, places, side="right") / len(values) for values in (first, second)]
        distance = float(np.abs(shares[0] - shares[1]).max())
        if distance > 2.7 * (2 / len(first)) ** 0.5:
            return (f"distribution {index}: distance {distance:.3f}; 1.9.1 mean {first.mean():.4g}, deviation {first.std():.4g}, "
                    f"ours {second.mean():.4g}, {second.std():.4g}")
    return None
