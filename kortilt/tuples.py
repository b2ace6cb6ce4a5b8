"""Named tuples that are used like `typing.NamedTuple`, and take a quarter of its time to define.

A command defines dozens of them before it does anything, and most of that time goes into compiling a constructor for
each. Here those with as many fields share one, whose copy bears the names of the fields.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING or sys.version_info >= (3, 14) or sys.implementation.name != "cpython":
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple
    from functools import cache
    from types import CodeType, FunctionType

    _Field = type(namedtuple("_Sample", "only").only)
    _NAMES = {"_new": tuple.__new__, "__builtins__": {}, "__name__": __name__}

    class _Record(tuple):
        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changed):
            made = self._make(map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = (f"{field}={value!r}" for field, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(shown)})"

        def __getnewargs__(self):
            return tuple(self)

        __replace__ = _replace

    class _Defining(type):
        def __new__(cls, name, bases, namespace):
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            code = _constructor(len(fields))
            code = code.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
            made = FunctionType(code, _NAMES, "__new__", tuple(defaults.values()))
            made.__annotations__ = namespace.get("__annotations__", {})
            namespace |= {field: _Field(at, None) for at, field in enumerate(fields)}
            namespace |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            namespace |= {"__new__": made, "__slots__": ()}
            return type(name, (_Record,), namespace)

    @cache
    def _constructor(count: int) -> CodeType:
        names = "".join(f"f{at}, " for at in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__

    class NamedTuple(metaclass=_Defining):
        """The base to define one with."""
