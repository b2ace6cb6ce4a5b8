"""What words mean by what was said before them: "it", "the two sides", "that year", "the minister".

A draft's sentences are heard one by one. Each is then understood in one way or several; what was assumed is told, and
what nobody can be found for is told too. Who may be meant, and in which order, follows where names stand: the subject
of the sentence before, then its other names. This is centering in a small form (Grosz, Joshi and Weinstein, 1995).
"""

from kortilt.reading.discourse.memory import Discourse
from kortilt.reading.discourse.understanding import Assumption, Understood

__all__ = ["Assumption", "Discourse", "Understood"]
