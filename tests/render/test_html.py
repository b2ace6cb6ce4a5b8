"""The page of HTML holds a draft as it was written, and nothing in a draft or a base is markup in it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kortilt.loading import load_text
from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Element, Finding, Label, Outcome, Part, Verdict
from kortilt.problems import visible
from kortilt.render import Look, open_writer, render
from kortilt.reports.asked import Asked
from kortilt.reports.coverage import Coverage, RunTotal
from kortilt.reports.verdicts import Verdicts

VOID = {"meta", "rect", "hr"}
TAGS = """
html head meta title style script body a header h1 h2 h3 h4 p span b i div dl dt dd kbd ul ol li button svg rect nav
main section pre aside article blockquote table thead tbody tr th td mark
"""
ATTRIBUTES = """
lang charset http-equiv content name class id href dir role scope tabindex hidden type disabled width height x viewbox
preserveaspectratio
"""
"""Besides `aria-` and `data-`: none that runs, and none that fetches."""

HOSTILE = (
    *("<script>alert(1)</script>", "</style>", "</script>", "</pre></main>", "<!--", "-->", "<![CDATA[", "]]>", "<?x"),
    *("&amp;", "&lt;", "&#60;", "&", '"', "'", "`", '" onclick="x', "' onfocus='x", "<img src=x onerror=x>", "<", ">"),
    *(
        "javascript:x",
        "http://x.example/",
        "url(x)",
        "\x1b[31m",
        "\x1b]8;;http://x\x1b\\",
        "\x00",
        "\x07",
        "\x9b",
        "\x7f",
    ),
    *("\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\u2028", "\u2029", "\x85", "\ud83d", "\udc00", "\ufffe"),
    *(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "  ",
        "\u00a0",
        "\u0645\u0631\u062d",
        "\u0430\u0301\u0302",
        "\U0001f469\u200d\U0001f527",
    ),
)
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=[]), max_size=6), max_size=9).map(
    "".join
)
OFFSETS = st.integers(-2, 40)
SPANS = st.lists(st.tuples(OFFSETS, OFFSETS), max_size=5)
LABELS = tuple(Label)


class PageReader(HTMLParser):
    """Reads a page strictly: every tag is known and closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {"pre": [], "style": [], "script": [], "title": []}
        self.sentences: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS.split(), tag
        has = {name: value or "" for name, value in attrs}
        assert all(name in ATTRIBUTES.split() or name.startswith(("aria-", "data-")) for name in has), has
        self.tags.append((tag, has))
        if tag not in VOID:
            self._open.append((tag, has))
        if tag in self.texts:
            self.texts[tag].append("")
        if has.get("class") == "sentence":
            self.sentences[has["id"]] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for tag, has in self._open:
            if tag in self.texts:
                self.texts[tag][-1] += data
            if has.get("class") == "sentence":
                self.sentences[has["id"]] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = handle_comment

    def values(self, name: str) -> list[str]:
        return [has[name] for _, has in self.tags if name in has]

    def tags_of(self, tag: str) -> list[dict[str, str]]:
        return [has for name, has in self.tags if name == tag]

    def of_class(self, name: str) -> list[dict[str, str]]:
        return [has for _, has in self.tags if name in has.get("class", "").split()]


def as_shown(text: str) -> str:
    """A draft with every control character but line ends and tabs spelled out."""
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in re.split(r"\r\n|\r|\n", text))


def report(
    base: FactBase,
    text: str,
    spans: Sequence[tuple[int, int]],
    *,
    path: str | None = "draft.md",
    words: str = "A claim.",
) -> Verdicts:
    """A report on a draft with sentences at these places, of each label in turn, with the same words everywhere."""
    verdicts = tuple(
        Verdict(
            words,
            LABELS[at % len(LABELS)],
            (Caveat.ATTRIBUTE,) if at % 2 else (),
            words,
            ("trade-fell",),
            (words,),
            (Finding(Element.DETAIL, words, words, "trade-fell", Outcome.CONFLICTS, "words", words),),
            (Part(words, Label.SUPPORTED),),
            advice=words,
            path=path,
            line=at + 1,
        )
        for at in range(len(spans))
    )
    ignored = tuple(words if at == 3 else "" for at in range(len(spans)))
    checked = Checked(path, text, verdicts, tuple(spans) if text else (), ignored, (), None, True)
    return Verdicts(base, checked, Asked(all=True))


def assert_sound(page: PageReader, notes: int) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    assert all(href.startswith("#") for href in page.values("href"))
    assert {name for value in page.values("aria-describedby") for name in value.split()} <= set(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)
    sentences, findings = page.of_class("sentence"), page.of_class("finding")
    assert len(sentences) == len(findings) == notes
    assert {given["href"][1:] for given in sentences} == {given["id"] for given in findings}


@given(text=TEXTS, spans=SPANS)
@example("ab\r\ncd", [(0, 3), (3, 6)])
@example("ab cd", [(0, 5), (1, 2), (3, 3), (4, 90)])
def test_a_draft_is_shown_as_written_wherever_its_sentences_are(
    river: FactBase, text: str, spans: list[tuple[int, int]]
) -> None:
    page = PageReader(render(report(river, text, spans), "html", Look()).encode().decode())
    assert page.texts["pre"] == ([as_shown(text)] if text else [])
    assert_sound(page, len(spans))


@given(text=TEXTS, data=st.data())
def test_sentences_apart_are_marked_where_they_stand(river: FactBase, text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    # A sentence neither begins nor ends between the halves of a line end.
    cuts = [cut for cut in cuts if text[cut - 1 : cut + 1] != "\r\n"]
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    page = PageReader(render(report(river, text, spans), "html", Look()))
    assert list(page.sentences.values()) == [as_shown(text[start:end]) for start, end in spans]


@given(words=TEXTS.filter(str.strip), path=st.none() | TEXTS)
def test_words_of_a_verdict_are_never_markup(river: FactBase, words: str, path: str | None) -> None:
    html = render(report(river, "", [(0, 0)] * 5, path=path, words=words), "html", Look())
    html.encode()
    page = PageReader(html)
    assert_sound(page, 5)
    one_line = visible(" ".join(words.split()))
    assert set(page.sentences.values()) == {one_line}
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html) is None


@given(words=TEXTS, path=TEXTS)
def test_a_page_in_ascii_says_the_same(river: FactBase, words: str, path: str) -> None:
    # Of these, the reader of the standard library, unlike a browser, takes no numbers.
    words, path = (re.sub("[\ufdd0-\ufdef\ufffe\uffff]", "", text) for text in (words, path))
    made = report(river, words, [(0, 5), (7, 9)], path=path)
    plain, full = render(made, "html", Look(unicode=False)), render(made, "html", Look())
    assert plain.isascii()
    assert PageReader(plain).texts == PageReader(full).texts
    assert PageReader(plain).tags == PageReader(full).tags


def test_words_of_a_base_are_never_markup() -> None:
    hostile = '<script>x</script> & "q" </style>'
    text = f"""
[base]
schema = 1
title = '{hostile}'
[sources.s]
title = '{hostile}'
[[facts]]
id = "trade-fell"
when = "2023"
claim = '{hostile}'
source = "s"
locator = '{hostile}'
"""
    html = render(report(load_text(text, "<b>.toml"), "A claim.", [(0, 8)]), "html", Look())
    assert_sound(PageReader(html), 1)
    assert "&lt;script&gt;x&lt;/script&gt; &amp; &quot;q&quot; &lt;/style&gt;" in html


@pytest.mark.parametrize("look", [Look(), Look(unicode=False)])
def test_the_policy_lets_only_the_own_style_and_script_in(river: FactBase, look: Look) -> None:
    page = PageReader(render(report(river, "A claim.", [(0, 8)]), "html", look))
    (policy,) = [given["content"] for given in page.tags_of("meta") if given.get("http-equiv")]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    (style,), (script,) = page.texts["style"], page.texts["script"]
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    assert rules["script-src"] == f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
    assert not re.search(r"url\(|@import|https?:|//[a-z]|<", style)
    assert not re.search(r"https?:|fetch|XMLHttp|import\(|eval|innerHTML|</|<!", script)


def test_no_page_hides_that_it_asks_for_nothing_from_outside(river: FactBase) -> None:
    page = PageReader(render(report(river, "http://x.example/ [a](http://x.example/)", [(0, 40)]), "html", Look()))
    assert not page.values("src")
    assert not page.tags_of("link")
    assert {"name": "referrer", "content": "no-referrer"} in page.tags_of("meta")


def test_lines_are_numbered_as_editors_number_them(river: FactBase) -> None:
    def numbers(text: str) -> list[str]:
        page = PageReader(render(report(river, text, [(1, 4)]), "html", Look()))
        return [given["data-n"] for given in page.of_class("n")]

    assert numbers("a\nb\n") == ["1", "2"]
    assert numbers("a\r\nb\rc\n\nd") == ["1", "2", "3", "4", "5"]
    assert numbers("\n") == ["1"]


def test_several_inputs_stand_on_one_page_with_a_table_of_contents(river: FactBase) -> None:
    reports = [
        report(river, "One. Two.", [(0, 4), (5, 9)]),
        report(river, "", [(0, 0)], path=None),
        report(river, "Nothing.", [], path="c<d>.md"),
    ]
    writer, coverage = open_writer("html", Look()), Coverage()
    parts = ""
    for each in reports:
        parts += writer.part(each)
        coverage = coverage.plus(each.checked)
    total = RunTotal(river, Asked(as_of="2023", only=("refuted",)), coverage)
    html = writer.before(total) + parts + writer.after(total)
    page = PageReader(html)
    assert_sound(page, 3)
    assert [given["id"] for given in page.of_class("draft")] == ["d1", "d2", "d3"]
    assert page.texts["title"] == ["Fact check: draft.md and 2 more"]
    contents = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
    assert re.findall('href="(#d[0-9])" dir="auto">([^<]*)<', contents) == [
        ("#d1", "draft.md"),
        ("#d2", "Claims"),
        ("#d3", "c&lt;d&gt;.md"),
    ]
    assert '<dt>As of</dt> <dd dir="auto">2023</dd>' in html
    assert '<dt>Listed</dt> <dd dir="auto">refuted</dd>' in html


def test_what_is_counted_but_not_listed_is_no_filter(river: FactBase) -> None:
    made = report(river, "One. Two. Three.", [(0, 4), (5, 9), (10, 16)])
    only = Verdicts(river, made.checked, Asked(only=("refuted",)))
    page = PageReader(render(only, "html", Look()))
    assert page.values("data-filter") == ["refuted", "caveat"]
    assert len(page.sentences) == 1


def test_the_same_report_makes_the_same_page(river: FactBase) -> None:
    made = report(river, "One. Two.", [(0, 4), (5, 9)])
    assert render(made, "html", Look()) == render(made, "html", Look(width=50, color=True))
