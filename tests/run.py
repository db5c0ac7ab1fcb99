"""`make test`: every suite, one after the other, and one table that leaves nothing unsaid.

    python -m tests.run                            all of it
    python -m tests.run --only sqlite -k search    what follows goes to pytest

A suite that cannot run here is announced with the command that would change this. With CI=true or
REQUIRE_ALL=1 it counts as a failure.
"""

import argparse
import os
import signal
import sys

from tests.support import result, suites


def main() -> int:
    as_written = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=as_written)
    parser.add_argument("--only", choices=suites.ALL, help="run this suite alone")
    options, for_pytest = parser.parse_known_args()
    required = os.environ.get("CI") == "true" or os.environ.get("REQUIRE_ALL") == "1"
    # Whichever way we are stopped, and also in the background: servers are taken down on the way out.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    names = [options.only] if options.only else suites.ALL
    results = [suites.ALL[name](for_pytest) for name in names]
    print(result.table(results, everything_required=required))
    return any(each.failed_to_convince(everything_required=required) for each in results)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
