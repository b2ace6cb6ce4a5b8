
"use strict";
// The page can be read without this: it opens one finding at a time, beside the sentence, and filters.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  document.addEventListener("DOMContentLoaded", start);

  function start() {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const marks = all("a.sentence");
    const byFinding = new Map(marks.map((mark) => [mark.hash.slice(1), mark]));
    const filters = all("button[data-filter]");
    const status = document.querySelector(".status");
    let open = null;
    let isReturning = false;

    const findingOf = (mark) => document.getElementById(mark.hash.slice(1));
    const isOff = (mark) => mark.classList.contains("off");

    function show(mark) {
      if (mark === open || isOff(mark)) return;
      hide();
      open = mark;
      const finding = findingOf(mark);
      const panel = finding.closest(".findings");
      mark.setAttribute("aria-current", "true");
      finding.classList.add("open");
      panel.classList.add("reading");
      root.classList.add("reading");
      panel.scrollTop = 0;
      mark.scrollIntoView({ block: "nearest" });
    }

    function hide() {
      if (!open) return;
      const finding = findingOf(open);
      open.removeAttribute("aria-current");
      finding.classList.remove("open");
      finding.closest(".findings").classList.remove("reading");
      root.classList.remove("reading");
      open = null;
    }

    // Back to the sentence, which would open its finding again when it gets the focus.
    function close() {
      const mark = open;
      hide();
      if (!mark) return;
      isReturning = true;
      mark.focus({ preventScroll: true });
      isReturning = false;
    }

    function goTo(mark) {
      show(mark);
      mark.focus({ preventScroll: true });
      mark.scrollIntoView({ block: "center" });
    }

    // From problem to problem; where a filter is on, from one sentence it leaves to the next.
    function step(by) {
      const isFiltered = root.classList.contains("filtered");
      const stops = marks.filter((mark) => !isOff(mark) && (isFiltered || mark.dataset.level !== "none"));
      if (!stops.length) return;
      const from = open || document.activeElement.closest("a.sentence");
      const at = marks.indexOf(from);
      const ahead = by > 0 ? stops : stops.toReversed();
      const next = ahead.find((mark) => at < 0 || (marks.indexOf(mark) - at) * by > 0);
      goTo(next || ahead[0]);
    }

    function filter() {
      const wanted = filters.filter((each) => each.getAttribute("aria-pressed") === "true");
      const kinds = wanted.map((each) => each.dataset.filter);
      const fits = ({ kind, caveat }) => !kinds.length || kinds.includes(kind) ||
        (caveat !== undefined && kinds.includes("caveat"));
      root.classList.toggle("filtered", kinds.length > 0);
      for (const each of all(".draft [data-level]")) {
        const isFit = fits(each.dataset);
        each.classList.toggle("off", !isFit);
        if (each.matches("a.sentence")) each.tabIndex = isFit ? 0 : -1;
      }
      const left = marks.filter((mark) => !isOff(mark)).length;
      status.textContent = kinds.length ? `Shown: ${left} of ${marks.length} sentences.` : "";
      if (open && isOff(open)) hide();
    }

    const doing = { next: () => step(1), previous: () => step(-1), close };
    const keys = { n: doing.next, j: doing.next, p: doing.previous, k: doing.previous, Escape: close };

    document.addEventListener("click", (event) => {
      const target = event.target.closest("a, button");
      if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (target.dataset.do) doing[target.dataset.do]();
      if (target.dataset.filter) {
        target.setAttribute("aria-pressed", String(target.getAttribute("aria-pressed") !== "true"));
        filter();
      }
      if (target.matches("a.sentence")) {
        event.preventDefault();
        show(target);
        // By a key, not by a pointer: the finding is what is to be read next.
        if (event.detail === 0 && target === open) findingOf(target).focus({ preventScroll: true });
      }
      if (target.matches(".index a")) {
        event.preventDefault();
        const mark = byFinding.get(target.hash.slice(1));
        show(mark);
        mark.scrollIntoView({ block: "center" });
        findingOf(mark).focus({ preventScroll: true });
      }
      if (target.matches("a.place")) {
        event.preventDefault();
        goTo(document.getElementById(target.hash.slice(1)));
      }
    });

    document.addEventListener("focusin", (event) => {
      const mark = event.target.closest("a.sentence");
      if (mark && !isReturning && mark.matches(":focus-visible")) show(mark);
    });

    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      if (event.key !== "Escape" || open) event.preventDefault();
      keys[event.key]();
    });

    function follow() {
      const name = location.hash.slice(1);
      const mark = byFinding.get(name) || marks.find((each) => each.id === name);
      if (mark) goTo(mark);
    }

    for (const each of filters) each.disabled = false;
    for (const each of all(".tools")) each.hidden = false;
    window.addEventListener("hashchange", follow);
    follow();
  }
})();
