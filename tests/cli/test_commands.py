"""One run that goes well and some that fail for each command: exit code and whole output."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kortilt import __version__

Run = Callable[..., Any]

PERIODS = "'year', 'half', 'quarter', 'month'"
FORMATS = "'table', 'tsv', 'csv', 'json', 'jsonl', 'markdown', 'svg'"
BROKEN = """\
broken.toml:2:6: K208 fact "Wet Year": "Wet Year" is not a valid id
    2 | id = "Wet Year"
      |      ^^^^^^^^^^
hint: use lower-case letters, digits and hyphens: "wet-year"

broken.toml:3:8: K301 fact "Wet Year": "June 2023" is not a date: a month is written as a number
    3 | when = "June 2023"
      |        ^^^^^^^^^^^
hint: write "2023-06"

2 problems; kortilt explain K208 K301 says more
"""
EXPORT_LIST = (
    "export-list\t[..2023-09]\tXA,XB\tBy September 2023 the list of goods that Aldmark may not sell to North Vell held "
    "turbines.\tcourier-2023\t\n"
)
GATE_REPAIR = "gate-repair\t2020-38\tXA\tAldmark repaired the cracked gate for US$1.2 million.\tjournal-2020\t\n"


def usage(command: str, error: str, arguments: str = "") -> str:
    return (
        f"Usage: kortilt {command} [OPTIONS]{arguments}\nTry 'kortilt {command} --help' for help.\n\nError: {error}\n"
    )


GOOD = [
    ("timeline --limit 1", EXPORT_LIST),
    ("timeline --topic fish --kind forecast", ""),
    (
        "summary --topic trade",
        (
            "XA\tAldmark\t3\t2022-11\t2023\t0\t1\t2\t0\t0\t0\ttrade-fell\t2\n"
            "XB\tNorth Vell\t3\t1958-09-01\t2023-09\t1\t1\t1\t0\t0\t0\tcement-shipments\t3\n"
            "XC\tSouth Vell\t3\t1958-09-01\t2023\t1\t1\t1\t0\t0\t0\ttrade-fell\t4\n"
        ),
    ),
    # A base that declares no country has none to count.
    ("summary --facts minimal.toml", ""),
    # Countries are found by their names, and each is told once.
    (
        "summary roa XA aldmarkian --within 1954 --fields country,section,item,facts,ids",
        (
            "XA\tnames\tAldmark\t0\t\nXA\tnames\tRepublic of Aldmark\t0\t\nXA\tnames\tROA\t0\t\n"
            "XA\tnames\tAldmarkian\t0\t\nXA\tnames\tAldmarkians\t0\t\nXA\tnames\tKessen\t0\t\n"
            "XA\ttopics\tfloods\t1\tmirren-flood\nXA\tyears\t1954\t1\tmirren-flood\n"
            "XA\trelations\tXB\t0\t\nXA\trelations\tXC\t0\t\nXA\tlatest\tmirren-flood\t1\tmirren-flood\n"
        ),
    ),
    ("grep US. --country Aldmark", GATE_REPAIR),
    (
        "show first-dyke",
        (
            "first-dyke\t18XX\t\tXA\tThe first dyke on the Orsa was raised at Kessen.\t\t\t\t\t\t\t\t\tfalse\t\t\t"
            "brandt-1962\tch. 1\t\tOtto Brandt, Eva Lind and The Kessen Circle, Water and Stone "
            "[Wasser und Stein], translated by Ann Moor, "
            "Kessen University Press, 1962, ch. 1\tbrandt-1962\t\t\t\t110\n"
        ),
    ),
    # What a base does not code is read from the sentence; an ordinal is no figure.
    ("show two-meetings first-dyke --fields id,figures_read", "two-meetings\tthree countries\nfirst-dyke\t\n"),
    # Each fact once, in the order asked for.
    ("show gauge-moved first-dyke gauge-moved --fields id,line", "gauge-moved\t170\nfirst-dyke\t110\n"),
    (
        "sources --fields id,facts,issued --header",
        (
            "id\tfacts\tissued\ncourier-2023\t15\t2023-06-13\nbrandt-1962\t7\t1962\nflow-data\t4\t2024~\n"
            "hale-interview\t3\t2023-XX\njournal-2020\t3\t2020-34\ntreaty-1958\t1\t1958-09-01\nnever-cited\t0\t\n"
        ),
    ),
    (
        "explain k211",
        (
            "K211\ta fact is derived from itself\tDirectly or by way of others, its figure would rest on itself.\t"
            '[[facts]]\\nid = "port-opening"\\nwhen = "2023-06"\\nclaim = "The port of Vell opened."\\n'
            'source = "Gazette, 3 July 2023"\\nderived_from = ["port-opening"]\t'
            '[[facts]]\\nid = "port-opening"\\nwhen = "2023-06"\\nclaim = "The port of Vell opened."\\n'
            'source = "Gazette, 3 July 2023"\t\n'
        ),
    ),
    (
        "explain K301 k302 K301 --fields code,title",
        "K301\ta date is not in EDTF\nK302\tan interval ends before it begins\n",
    ),
    # The base is not asked what a code means.
    ("--facts broken.toml explain K102 --fields title", "the file cannot be read\n"),
    ("--version", f"kortilt {__version__}\n"),
]


@pytest.mark.parametrize(("line", "output"), GOOD)
def test_command_prints(run: Run, line: str, output: str) -> None:
    assert run(*line.split()) == (0, output, "")


BAD = [
    ("timeline --facts broken.toml", BROKEN),
    ("grep x --facts broken.toml", BROKEN),
    ("show x --facts broken.toml", BROKEN),
    ("sources --facts broken.toml", BROKEN),
    (
        "timeline --facts brken.toml",
        (
            'brken.toml: K102 cannot be read: there is no such file\nhint: did you mean "broken.toml"?\n\n'
            "1 problem; kortilt explain K102 says more\n"
        ),
    ),
    (
        "timeline --facts .",
        (
            '.: K102 cannot be read: it is a folder\nhint: name the file: "facts.toml"\n\n'
            "1 problem; kortilt explain K102 says more\n"
        ),
    ),
    ("timeline extra", usage("timeline", "Got unexpected extra argument(s) (extra)")),
    ("timeline --by fortnight", usage("timeline", f"Invalid value for '--by': 'fortnight' is not one of {PERIODS}.")),
    ("timeline --limit 0", usage("timeline", "Invalid value for '--limit': 0 is not in the range x>=1.")),
    ("timeline --limit -3", usage("timeline", "Invalid value for '--limit': -3 is not in the range x>=1.")),
    ("timeline --format xml", usage("timeline", f"Invalid value for '--format': 'xml' is not one of {FORMATS}.")),
    (
        "timeline --color blue",
        usage("timeline", "Invalid value for '--color': 'blue' is not one of 'auto', 'always', 'never'."),
    ),
    (
        "summary Aldmrk",
        'Error: the base knows no country "Aldmrk"\nhint: did you mean Aldmark (XA)?\n',
    ),
    ("summary XA --facts minimal.toml", 'Error: the base knows no country "XA"\nhint: the base declares none\n'),
    ("summary --facts broken.toml", BROKEN),
    ("summary XA --as-of 2023", 'Error: --as-of: "2023" is not a single day\nhint: write for example "2024-02-08"\n'),
    ("summary --as-of 2023", 'Error: --as-of: "2023" is not a single day\nhint: write for example "2024-02-08"\n'),
    ("grep", "Error: no PATTERN is given\nhint: kortilt grep --help shows how to look for words\n"),
    (
        "grep [sic",
        (
            'Error: "[sic" is not a regular expression: unterminated character set at position 0\n'
            "hint: -F looks for it as it is written\n"
        ),
    ),
    ("show", "Error: no ID is given\nhint: kortilt grep finds facts by their words\n"),
    ("show first-dyke nope", 'Error: there is no fact "nope"\nhint: kortilt grep finds facts by their words\n'),
    ("show First-Dyke", 'Error: there is no fact "First-Dyke"\nhint: did you mean "first-dyke"?\n'),
    ("show gate", 'Error: there is no fact "gate"\nhint: did you mean "gate-cracked" or "gate-repair"?\n'),
    ("sources extra", usage("sources", "Got unexpected extra argument(s) (extra)")),
    (
        "explain k999",
        'Error: there is no code or rule "k999"\nhint: did you mean K209? kortilt explain lists them all\n',
    ),
    ("explain K101 zzzz", 'Error: there is no code or rule "zzzz"\nhint: kortilt explain lists them all\n'),
    (
        "timline",
        (
            "Usage: kortilt [OPTIONS] COMMAND [ARGS]...\nTry 'kortilt --help' for help.\n\n"
            "Error: No such command 'timline'. Did you mean 'timeline'?\n"
        ),
    ),
]


@pytest.mark.parametrize(("line", "message"), BAD)
def test_wrong_usage_and_unusable_bases_exit_with_2(run: Run, line: str, message: str) -> None:
    assert run(*line.split()) == (2, "", message)


@pytest.mark.parametrize("line", ["grep zebra", "grep zebra --format tsv --header"])
def test_finding_nothing_exits_with_1(run: Run, line: str) -> None:
    code, out, err = run(*line.split())
    assert (code, err) == (1, "")
    assert out == ("id\tdate\tcountries\tclaim\tsource\tlocator\n" if "--header" in line else "")


@pytest.mark.parametrize("format", ["table", "tsv", "csv", "json", "jsonl", "markdown"])
def test_the_exit_code_never_depends_on_the_format(run: Run, format: str) -> None:
    assert run("grep", "zebra", "--format", format).code == 1
    assert run("grep", "zebra", "-c", "--format", format).code == 1
    assert run("grep", "gate", "--format", format).code == 0
    assert run("timeline", "--topic", "fish", "--within", "1931", "--format", format).code == 0
    assert run("summary", "--within", "1931", "--format", format).code == 0
    assert run("summary", "XA", "--topic", "fish", "--within", "1931", "--format", format).code == 0
    assert run("summary", "XX", "--format", format).code == 2
    assert run("show", "nope", "--format", format).code == 2


def test_a_base_without_declared_sources_cites_their_text(run: Run) -> None:
    assert run("sources", "--facts", "minimal.toml", "--format", "table") == (
        0,
        (
            "minimal.toml\n\n2  Harbour ledger, vol. 2, entry of 5 May 2001, as copied by the clerk in 2004\n\n"
            "1 source, each after the number of facts that cite it.\n"
        ),
        "",
    )
