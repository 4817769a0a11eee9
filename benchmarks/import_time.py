"""What `import mxnet` costs beside `import torch`, and what the parts cost that need no torch. Each in fresh interpreters, in turns."""

import argparse
import os
import subprocess
import sys
from statistics import median

import timing

PROGRAMS = {
    "import torch": "import torch",
    "import mxnet": "import mxnet",
    "import mxnet, after torch": "import torch; start = clock(); import mxnet",
    "first operator, after torch": "import torch; start = clock(); import mxnet; mxnet.nd.array([1.0]) + 1",
    "import mxnet.recordio": "import mxnet.recordio",
}
FRAME = "from time import perf_counter as clock; start = clock(); {}; print(clock() - start)"


def main(rounds: int = 5) -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print {implementation: {case: seconds}}")
    as_json = parser.parse_args().json
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}  # an installed package is compiled
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for turn in range(rounds + 1):
        for name, program in PROGRAMS.items():
            command = [sys.executable, "-c", FRAME.format(program)]
            finished = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            if turn:  # the first turn fills the caches
                times[name].append(float(finished.stdout))
    medians = {name: median(values) for name, values in times.items()}
    torch_alone = {"import torch": medians.pop("import torch")}
    timing.show({"mxnet-next": medians, "torch": torch_alone}, as_json)


if __name__ == "__main__":
    main()
