"""Write the small files in ``tests/golden/files`` with the real MXNet 1.9.1, whose Python must run this script.

``arrays.json``: array files as hex with what is in them; ``records.json``: record files; ``symbols.json``: graphs as old and new files
say them, with what 1.9.1 writes after it has loaded them.
"""

# pyright: reportCallIssue=false, reportGeneralTypeIssues=false
import json
import tempfile
from pathlib import Path

import numpy as np

import mxnet as mx

OUT = Path(__file__).resolve().parent.parent / "tests" / "golden" / "files"
VERSIONS = [None, 899, 900, 903, 904, 905, 10900, 10901]


def content_of(write) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "file")
        write(path)
        return Path(path).read_bytes()


def described(array) -> dict:
    facts = {"stype": array.stype, "shape": list(array.shape), "dtype": str(np.dtype(array.dtype))}
    if array.stype == "default":
        return {**facts, "values": np.asarray(array.asnumpy()).ravel().tolist()}
    facts |= {"values": array.data.asnumpy().ravel().tolist(), "indices": array.indices.asnumpy().tolist()}
    return facts | ({"indptr": array.indptr.asnumpy().tolist()} if array.stype == "csr" else {})


def array_cases():
    nd, sparse = mx.nd, mx.nd.sparse
    for dtype in ["float32", "float64", "float16", "uint8", "int32", "int8", "int64"]:
        yield f"dense_{dtype}", [nd.array([[1, 0, 3], [4, 5, 6]], dtype=dtype)]
    yield "dense_bool", [nd.array([1, 0, 2]).astype("bool")]
    yield "two_contexts", [nd.ones((1,), ctx=mx.cpu(1)), nd.ones((2,), ctx=mx.cpu_pinned(0))]
    yield "names", {"arg:weight": nd.arange(3), "aux:äö x": nd.ones((1, 2, 1)), "": nd.zeros((1,))}
    yield "empty", []
    yield "scalar", [nd.array(3)]
    yield "row_sparse", {"e": sparse.row_sparse_array((np.ones((2, 2), "f"), [0, 2]), shape=(3, 2)), "d": nd.ones((1,))}
    yield "row_sparse_int8", [sparse.row_sparse_array((np.ones((1, 2, 2), "int8"), [1]), shape=(3, 2, 2), dtype="int8")]
    yield "row_sparse_zeros", [sparse.zeros("row_sparse", (4, 2))]
    yield "csr", [sparse.csr_matrix(([1.0, 2.0, 3.0], [1, 0, 2], [0, 1, 3]), shape=(2, 3))]
    # these are written with a shape of the stored values that is out of date
    yield "csr_made", [sparse.csr_matrix(np.array([[0, 1, 0], [2, 0, 3]], "f"))]
    yield "row_sparse_made", [sparse.row_sparse_array(np.array([[0, 1, 0], [2, 0, 3], [0, 0, 0]], "f"))]
    yield "row_sparse_computed", [sparse.row_sparse_array(np.array([[0, 1, 0], [2, 0, 3], [0, 0, 0]], "f")) * 2]
    yield "csr_zeros", [sparse.zeros("csr", (2, 3), dtype="float64")]


def numpy_cases():
    yield "np_scalar", [mx.np.array(2.5)]
    yield "np_sizes", {"none": mx.np.zeros((0, 3)), "five": mx.np.array([1, 2, 3, 4, 5], dtype="int64")}
    yield "np_bool", [mx.np.array([True, False], dtype="bool")]


def array_case(data, save, load) -> dict:
    content = content_of(lambda path: save(path, data))
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        try:
            again = content_of(lambda path: save(path, load(file.name)))
        except mx.MXNetError:
            again = content  # 1.9.1 cannot read the scalars that it writes
    named = data if isinstance(data, dict) else dict(enumerate(data))
    facts = {"hex": content.hex(), "named": isinstance(data, dict), "arrays": [[k, described(v)] for k, v in named.items()]}
    return facts if again == content else {**facts, "again": again.hex()}


def arrays() -> dict:
    cases = {name: array_case(data, mx.nd.save, mx.nd.load) for name, data in array_cases()}
    mx.npx.set_np()
    cases |= {name: array_case(data, mx.npx.save, mx.npx.load) for name, data in numpy_cases()}
    mx.npx.reset_np()
    return cases


def records() -> dict:
    magic = bytes.fromhex("0a23d7ce")
    cases = {"plain": [b"a", b"", b"abcd", b"x" * 9], "parts": [magic, b"1234" + magic + b"5", magic * 3, b"abc" + magic, b"4444" + magic]}
    made = {}
    for name, contents in cases.items():

        def write(path, contents=contents):
            writer = mx.recordio.MXRecordIO(path, "w")
            for content in contents:
                writer.write(content)
            writer.close()

        made[name] = {"hex": content_of(write).hex(), "records": [content.hex() for content in contents]}
    headers = [((0, 3.0, 7, 0), b"abc"), ((0, [1.0, 2.5], 9, 1), b""), ((5, 4, 1 << 40, 0), b"z"), ((0, np.float32(7), 1, 0), b"q")]
    packed = []
    for header, content in headers:
        record = mx.recordio.pack(mx.recordio.IRHeader(*header), content)
        packed.append([[header[0], np.asarray(header[1]).tolist(), *header[2:]], content.hex(), record.hex()])
    return {"files": made, "packed": packed}


def variable(name, **keys) -> dict:
    return {"op": "null", "name": name, "inputs": [], **keys}


def operator(op, name, inputs, **keys) -> dict:
    return {"op": op, "name": name, "inputs": inputs, **keys}


def graphs():
    """Graphs whose form or whose meaning changed between versions."""
    data = variable("d")
    yield "batch_norm", [data, variable("g"), variable("b"), operator("BatchNorm", "bn", [[0, 0], [1, 0], [2, 0]], param={"eps": "0.1"})]
    aux = [variable("m", attr={"__init__": "mine"}), variable("v")]
    inputs = [[i, 0] for i in range(5)]
    yield "batch_norm_aux", [data, variable("g"), variable("b"), *aux, operator("BatchNorm", "bn", inputs, attr={"momentum": "0.5"})]
    yield "missing_all", [data, operator("FullyConnected", "fc", [[0, 0]], param={"num_hidden": "2"}, attr={"ctx_group": "a"})]
    hidden = {"lr_mult": "1", "ctx_group": "a", "init": "x", "__foo__": "f", "weight_lr_mult": "2", "mirror_stage": "3"}
    yield "hidden", [variable("d", attr=hidden), operator("relu", "r", [[0, 0]], attr={"force_mirroring": "1", "xyz": "1"})]
    moved = {"num_hidden": "2", "weight_lr_mult": "1.5", "bias_wd_mult": "3", "data_ctx_group": "g"}
    three = [data, variable("w", attr={"__lr_mult__": "9"}), variable("b")]
    yield "moved", [*three, operator("FullyConnected", "fc", [[0, 0], [1, 0], [2, 0]], attr=moved)]
    yield "argmax", [data, operator("argmax", "a", [[0, 0]], attr={"axis": "-1", "keepdims": "1"})]
    yield "argmin_axis", [data, operator("argmin", "a", [[0, 0]], attr={"axis": "0"})]
    both = {"param": {"num_hidden": "4"}, "attr": {"num_hidden": "3", "no_bias": "1"}, "attrs": {"num_hidden": "5"}}
    yield "three_spellings", [data, variable("w"), variable("b"), operator("FullyConnected", "fc", [[0, 0], [1, 0], [2, 0]], **both)]
    yield "order", [operator("elemwise_add", "r", [[2, 0], [1, 0]]), variable("x"), variable("y"), variable("unused")]


def symbols() -> dict:
    cases = {}
    for name, nodes in graphs():
        for version in VERSIONS:
            head = 0 if name == "order" else len(nodes) - 1
            graph = {"nodes": nodes, "arg_nodes": [i for i, n in enumerate(nodes) if n["op"] == "null"], "heads": [[head, 0]]}
            if version is not None:
                graph["attrs"] = {"mxnet_version": ["int", version]}
            text = json.dumps(graph)
            try:
                cases[f"{name}-{version}"] = {"text": text, "written": mx.sym.load_json(text).tojson()}
            except mx.MXNetError:
                pass  # an attribute that this version of the file may not have
    text = mx.sym.var("v", attr={"__k__": 'quote " back \\ newline \n tab \t return \r ä 😀 \x01'}).tojson()
    cases["escapes"] = {"text": text, "written": text}
    many = mx.sym.Concat(*[mx.sym.var(f"v{i}") for i in range(12)], dim=0)
    cases["many_inputs"] = {"text": many.tojson(), "written": many.tojson()}
    with mx.util.np_shape(True):
        cases["np_shape"] = {"text": many.tojson(), "written": many.tojson()}
    loop, _ = mx.sym.contrib.foreach(lambda x, s: (x + s, x * s), mx.sym.var("x"), mx.sym.var("s"))
    cases["subgraph"] = {"text": loop.tojson(), "written": loop.tojson()}
    return cases


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for name, content in [("arrays", arrays()), ("records", records()), ("symbols", symbols())]:
        (OUT / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
