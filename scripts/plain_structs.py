"""Source text in which inner structs are plain classes and constants are final: what the compiled build compiles.

A compiler reads a field of a plain class directly, but asks a msgspec struct for it by name at run time; a module-level
name that nobody may rebind is a variable to it, any other one a look-up in a dictionary. Interpreted, it is the other
way round for structs: msgspec makes and reads them faster than Python does its own classes. So the source keeps the
structs, and only the copy that is compiled is rewritten.

A frozen struct only holds what was there before it, so that it is never part of a cycle, and the collector of garbage
need not look at it. A struct with other options than those of ``_INNER`` is decoded from a file and stays a struct.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

_STRUCT = "msgspec.Struct"
_INNER = frozenset({"frozen", "gc", "eq"})
_REPLACE = "msgspec.structs.replace"
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
_HEADER = """
from typing import TYPE_CHECKING, Final
from tawatur.replaced import replaced
if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr
"""

REPLACED = '''"""msgspec.structs.replace for structs and for the plain classes that stand for them when compiled."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def replaced(one: T, **changes: Any) -> T:
    if isinstance(one, msgspec.Struct):
        return msgspec.structs.replace(one, **changes)
    return one._replaced(**changes)  # type: ignore[attr-defined,no-any-return]
'''


class _Edit(NamedTuple):
    """The lines ``first:last`` (from 0, half-open) are to be ``text``."""

    first: int
    last: int
    text: str


class _Field(NamedTuple):
    name: str
    type: str
    default: str | None


def plain(source: str) -> str:
    """``source`` with inner structs as plain classes and upper-case module names as finals; line comments stay."""
    tree = ast.parse(source)
    edits = [*_header(tree), *_finals(tree)]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _is_inner(node):
            edits.extend(_plain_class(node))
    lines = source.splitlines()
    for edit in sorted(edits, reverse=True):
        lines[edit.first : edit.last] = [edit.text]
    return "\n".join(lines).replace(f"{_REPLACE}(", "replaced(") + "\n"


def _header(tree: ast.Module) -> Iterator[_Edit]:
    """The imports that the rewritten text needs, before its first own import."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom) and getattr(node, "module", "") != "__future__":
            yield _Edit(node.lineno - 1, node.lineno - 1, _HEADER)
            return


def _finals(tree: ast.Module) -> Iterator[_Edit]:
    """Constants of the module, assigned once each."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and len(node.targets) == 1:
            name = node.targets[0].id
            if _CONSTANT.fullmatch(name) and not _makes_type(node.value):
                assignment = f"{name}: Final = {ast.unparse(node.value)}"
                yield _Edit(node.lineno - 1, node.end_lineno or node.lineno, assignment)


def _makes_type(value: ast.expr) -> bool:
    """Whether a value is a type variable or an alias of a type."""
    called = isinstance(value, ast.Call) and ast.unparse(value.func) in ("TypeVar", "NewType")
    return called or isinstance(value, ast.Subscript)


def _is_inner(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == _STRUCT for base in node.bases) and {k.arg for k in node.keywords} <= _INNER


def _plain_class(node: ast.ClassDef) -> Iterator[_Edit]:
    """The edits that make a plain class of a struct: its head, its fields without defaults, its methods behind."""
    options = {k.arg: ast.unparse(k.value) for k in node.keywords}
    bases = ", ".join(ast.unparse(base) for base in node.bases if ast.unparse(base) != _STRUCT)
    untracked = options.get("frozen") == "True" or options.get("gc") == "False"
    acyclic = "@mypyc_attr(acyclic=True)\n" if untracked else ""
    yield _Edit(node.lineno - 1, node.lineno, f"{acyclic}class {node.name}{f'({bases})' if bases else ''}:")
    fields: list[_Field] = []
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            default = ast.unparse(item.value) if item.value is not None else None
            fields.append(_Field(item.target.id, ast.unparse(item.annotation), default))
            declared = f"    {item.target.id}: {fields[-1].type}"
            yield _Edit(item.lineno - 1, item.end_lineno or item.lineno, declared)
    end = node.end_lineno or node.lineno
    methods = "".join(_methods(node.name, fields, compares=options.get("eq") != "False"))
    yield _Edit(end, end, textwrap.indent(methods, "    "))


def _methods(name: str, fields: list[_Field], *, compares: bool) -> Iterator[str]:
    """What a struct does without being told: it is made from its fields, compares, hashes and shows them."""
    taken = "".join(f", {f.name}: {f.type}" + (f" = {f.default}" if f.default is not None else "") for f in fields)
    own = ", ".join(f"self.{f.name}" for f in fields)
    yield f"\ndef __init__(self{taken}) -> None:\n"
    yield "".join(f"    self.{f.name} = {f.name}\n" for f in fields) or "    pass\n"
    yield f"\ndef _replaced(self, **changes: object) -> {name}:\n    made = {name}({own})\n"
    yield "    for field, value in changes.items():\n        setattr(made, field, value)\n    return made\n"
    shown = " + ', ' + ".join(f"{f.name + '='!r} + repr(self.{f.name})" for f in fields) or "''"
    yield f"\ndef __repr__(self) -> str:\n    return '{name}(' + {shown} + ')'\n"
    if compares:
        same = " and ".join([f"isinstance(other, {name})", *(f"self.{f.name} == other.{f.name}" for f in fields)])
        yield f"\ndef __eq__(self, other: object) -> bool:\n    return {same}\n"
        yield f"\ndef __hash__(self) -> int:\n    return hash(({own}{',' if fields else ''}))\n"
