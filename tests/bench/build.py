"""The first opening of a timeline's folder. Prints how long it took and where the compiled file lies."""

import json
import sys
import time
from pathlib import Path

from viewer import paths
from viewer.opening import open_library

folder = Path(sys.argv[1])
shares: list[float] = []
begun = time.monotonic()
library = open_library(folder, shares.append)
taken = time.monotonic() - begun
assert library.path is not None, f"{paths.cache_dir()} cannot be written"
assert shares == sorted(shares), "progress fell"
print(json.dumps({"first_build_s": round(taken, 3), "compiled": str(library.path)}))
library.close()
