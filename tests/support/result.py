"""What came of the suites, as figures and as the table at the end of `make test`."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

_NO_TESTS = 5  # pytest's exit code


@dataclass
class Result:
    """What came of one suite."""

    suite: str
    exit_code: int = 0
    passed: int = 0
    failed: int = 0
    seconds: float = 0
    skipped: Counter[str] = field(default_factory=Counter)  # by reason
    not_run: str = ""  # the command that would make it run

    @classmethod
    def read(cls, suite: str, record: Path, exit_code: int, seconds: float) -> "Result":
        """From pytest's own record, which is missing if pytest did not get as far as writing one."""
        result = cls(suite, exit_code, seconds=seconds)
        if record.exists():
            cases = ElementTree.parse(record).getroot().findall(".//testcase")
            marks = [(case.find("skipped"), case.find("failure"), case.find("error")) for case in cases]
            result.skipped.update(skip.get("message") for skip, _, _ in marks if skip is not None)
            result.failed = sum(failure is not None or error is not None for _, failure, error in marks)
            result.passed = len(cases) - result.failed - result.skipped.total()
        return result

    def failed_to_convince(self, *, everything_required: bool) -> bool:
        """A suite that found no tests has failed; one that could not run has if everything is required."""
        return self.exit_code != 0 or (everything_required and bool(self.not_run))

    def verdict(self, *, everything_required: bool) -> str:
        if self.not_run:
            return "NOT RUN, and required" if everything_required else "NOT RUN"
        if self.exit_code == _NO_TESTS:
            return "NO TESTS FOUND"
        return f"FAILED (pytest exit code {self.exit_code})" if self.exit_code else "ok"


def table(results: list[Result], *, everything_required: bool) -> str:
    """One line for each suite, then whatever did not run and how to change that."""
    row = "{:<10}{:>8}{:>8}{:>9}{:>9}  {}"
    lines = ["", "═" * 72, row.format("suite", "passed", "failed", "skipped", "seconds", ""), "─" * 72]
    notes = []
    for result in results:
        verdict = result.verdict(everything_required=everything_required)
        figures = (result.passed, result.failed, result.skipped.total(), round(result.seconds))
        lines.append(row.format(result.suite, *(("-",) * 4 if result.not_run else figures), verdict))
        if result.not_run:
            notes.append(f"!! {result.suite} was NOT RUN. To run it: {result.not_run}")
        notes += [f"!! {result.suite}: {count} SKIPPED: {why}" for why, count in result.skipped.items()]
    return "\n".join([*lines, "═" * 72, *notes])
