"""Judge two results of one case: those of MXNet 1.9.1 and ours."""
import numpy as np

__all__ = ["AGREEING", "KNOWN", "judge", "unpack"]

AGREEING = ("agree", "both raise", "known")
KNOWN = {                    # (operator, verdict): why 1.9.1 is not followed; all stand in docs/differences.toml
    ("SoftmaxActivation", "values of grads"): "its gradient of mode 'instance' belongs to another axis",
    ("InstanceNorm", "only 1.9.1 raises"): "it raises at inference where data is not known yet",
}
TOLERANCE = {"float16": (1e-2, 2e-3), "float32": (2e-4, 2e-5), "float64": (1e-6, 1e-7)}


def unpack(packed):
    """The array of (dtype, shape, bytes)."""
    dtype, shape, data = packed
    return np.frombuffer(data, dtype=dtype).reshape(shape)


def judge(case, theirs, ours):
    """(verdict, detail): verdict is 'agree', 'both raise', 'known' for a justified difference, or what differs."""
    verdict, detail = verdict_of(case, theirs, ours)
    if verdict not in AGREEING and (case["op"], verdict) in KNOWN:
        return "known", KNOWN[case["op"], verdict]
    return verdict, detail


def verdict_of(case, theirs, ours):
    """As :func:`judge`, for justified differences too."""
    if theirs is None:
        return "1.9.1 ends the process", ""
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
        if part == "grads":                                    # where 1.9.1 has nan, any gradient will do
            expected = np.where(np.isnan(expected), found, expected)
        problem = values_differ(expected, found, case)
        if problem:
            return f"values of {part}", f"{where}: {problem}"
    return None


def values_differ(expected, found, case):
    """A line about where values differ, or None."""
    if expected.dtype.kind not in "fc":
        wrong = expected != found
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
    return f"{int(wrong.sum())} of {wrong.size}, first at {place}: 1.9.1 {expected[place]}, ours {found[place]}"
