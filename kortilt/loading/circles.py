"""Circles among things that lead to others: a fact derived from itself, a word broader than itself."""

from collections.abc import Iterable, Mapping


def circular(ahead: Mapping[str, Iterable[str]]) -> set[str]:
    """Find what lies on a circle, or on the way from one to another."""
    # What is left when all that lead to nothing, and then all to which nothing leads, are taken away.
    leading = _never_ending(ahead)
    turned: dict[str, list[str]] = {name: [] for name in leading}
    for name in leading:
        for other in ahead[name]:
            if other in turned:
                turned[other].append(name)
    return _never_ending(turned)


def _never_ending(ahead: Mapping[str, Iterable[str]]) -> set[str]:
    waiting = {name: sum(other in ahead for other in others) for name, others in ahead.items()}
    behind: dict[str, list[str]] = {name: [] for name in ahead}
    for name, others in ahead.items():
        for other in others:
            if other in behind:
                behind[other].append(name)
    ended = [name for name, count in waiting.items() if not count]
    while ended:
        for name in behind[ended.pop()]:
            waiting[name] -= 1
            if not waiting[name]:
                ended.append(name)
    return {name for name, count in waiting.items() if count}
