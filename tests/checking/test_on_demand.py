"""Rules that a claim has nothing for are not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import sys
import kortilt
base = kortilt.loads('''
[[facts]]
id = "port-ships-salt"
when = "2023"
claim = "The port shipped 62,400 tons of salt to the mill, more than the quarry did."
source = "The Harbour Post"
''')
print(kortilt.check_claim(base, sys.argv[1]).verdict)
print(*(name for name in sys.modules if name.startswith("kortilt.checking.")))
"""
FIGURE, DATE, QUOTATION, COMPARISON = (
    f"kortilt.checking.rules.{name}" for name in ("figure", "date", "quotation", "comparison")
)


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("The port shipped 62,400 tons of salt to the mill.", FIGURE),
        ("In 2023, the port shipped salt to the mill.", DATE),
        ('The port shipped "tons of salt" to the mill.', QUOTATION),
        ("The port shipped more salt than the quarry did.", COMPARISON),
    ],
)
def test_a_rule_is_loaded_with_the_first_claim_that_asks_for_it(claim: str, rule: str) -> None:
    assert rule in loaded_for(claim)
    assert {FIGURE, DATE, QUOTATION, COMPARISON}.isdisjoint(loaded_for("The port shipped salt to the mill."))


def loaded_for(claim: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", CODE, claim], capture_output=True, text=True, check=True)
    verdict, loaded = done.stdout.splitlines()
    assert verdict in ("supported", "not_enough_evidence")
    return loaded.split()
