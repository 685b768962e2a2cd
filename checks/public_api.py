#!/usr/bin/env python3
"""Lists the public API of the library, one item a line, so that a change of it is seen in a diff.

    checks/public_api.py            writes docs/api.txt
    checks/public_api.py --check    compares it, and fails where it differs

It reads what rustdoc knows of the crate with all its features. That form is not stable, so the switch that opens it is set for
rustdoc alone: the crate itself is built as ever. `cargo public-api` lists the same but needs a nightly compiler.
"""

import difflib
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LISTING = ROOT / "docs/api.txt"
# What every type has by itself, or by a derive that a reader takes for granted, is left out of the listing.
AUTO = {"Send", "Sync", "Unpin", "Freeze", "RefUnwindSafe", "UnwindSafe", "UnsafeUnpin", "StructuralPartialEq"}


def described():
    """The JSON that rustdoc makes of the library."""
    with tempfile.TemporaryDirectory() as folder:
        rustdoc = pathlib.Path(folder) / "rustdoc"
        rustdoc.write_text('#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec "${REAL_RUSTDOC:-rustdoc}" "$@"\n')
        rustdoc.chmod(rustdoc.stat().st_mode | stat.S_IXUSR)
        target = os.environ.get("CARGO_TARGET_DIR", ROOT / "target")
        environment = dict(os.environ)
        environment["RUSTDOCFLAGS"] = "-Z unstable-options --output-format json --cap-lints allow"
        environment["REAL_RUSTDOC"] = environment.get("RUSTDOC", "rustdoc")
        environment["RUSTDOC"] = str(rustdoc)
        command = ["cargo", "rustdoc", "--quiet", "--locked", "--package", "nesie", "--lib", "--all-features"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        return json.loads((pathlib.Path(target) / "doc/nesie.json").read_text())


class Types:
    """Types, generics and signatures as Rust writes them, with the last part of each name."""

    @staticmethod
    def args(args):
        if not args:
            return ""
        if "parenthesized" in args:
            inputs = ", ".join(Types.of(one) for one in args["parenthesized"]["inputs"])
            output = args["parenthesized"]["output"]
            return f"({inputs})" + (f" -> {Types.of(output)}" if output else "")
        parts = []
        for one in args["angle_bracketed"]["args"]:
            kind, value = next(iter(one.items())) if isinstance(one, dict) else ("infer", "_")
            parts.append(Types.of(value) if kind == "type" else value if isinstance(value, str) else value.get("expr", "_"))
        for one in args["angle_bracketed"]["constraints"]:
            binding = one["binding"]
            if "equality" in binding:
                term = binding["equality"]
                parts.append(f"{one['name']} = " + (Types.of(term["type"]) if "type" in term else "_"))
            else:
                parts.append(f"{one['name']}: " + Types.bounds(binding["constraint"]))
        return f"<{', '.join(parts)}>" if parts else ""

    @staticmethod
    def path(path):
        return path["path"].rsplit("::", 1)[-1] + Types.args(path["args"])

    @staticmethod
    def bounds(bounds):
        said = []
        for bound in bounds:
            if "trait_bound" in bound:
                question = "?" if bound["trait_bound"]["modifier"] == "maybe" else ""
                said.append(question + Types.path(bound["trait_bound"]["trait"]))
            elif "outlives" in bound:
                said.append(bound["outlives"])
        return " + ".join(said)

    @staticmethod
    def of(type_):
        kind, value = next(iter(type_.items()))
        match kind:
            case "resolved_path":
                return Types.path(value)
            case "generic" | "primitive":
                return value
            case "borrowed_ref":
                lifetime = f"{value['lifetime']} " if value["lifetime"] else ""
                return f"&{lifetime}{'mut ' if value['is_mutable'] else ''}{Types.of(value['type'])}"
            case "slice":
                return f"[{Types.of(value)}]"
            case "array":
                return f"[{Types.of(value['type'])}; {value['len']}]"
            case "tuple":
                return f"({', '.join(Types.of(one) for one in value)})"
            case "impl_trait":
                return f"impl {Types.bounds(value)}"
            case "dyn_trait":
                return "dyn " + " + ".join(Types.path(one["trait"]) for one in value["traits"])
            case "qualified_path":
                return f"{Types.of(value['self_type'])}::{value['name']}"
            case "function_pointer":
                return "fn" + Types.signature(value["sig"])
        raise SystemExit(f"no form for {kind}: {value}")

    @staticmethod
    def generics(generics):
        said = []
        for one in generics["params"]:
            kind, value = next(iter(one["kind"].items()))
            if kind == "type" and value["is_synthetic"]:
                continue
            bounds = Types.bounds(value["bounds"]) if kind == "type" else ""
            said.append(one["name"] + (f": {bounds}" if bounds else ""))
        return f"<{', '.join(said)}>" if said else ""

    @staticmethod
    def where(generics):
        said = []
        for one in generics["where_predicates"]:
            if "bound_predicate" in one:
                bound = one["bound_predicate"]
                said.append(f"{Types.of(bound['type'])}: {Types.bounds(bound['bounds'])}")
        return f" where {', '.join(said)}" if said else ""

    @staticmethod
    def signature(sig):
        inputs = ", ".join(
            {"self": "self", "&self": "&self"}.get(Types.receiver(name, one), f"{name}: {Types.of(one)}")
            for name, one in sig["inputs"]
        )
        return f"({inputs})" + (f" -> {Types.of(sig['output'])}" if sig["output"] else "")

    @staticmethod
    def receiver(name, type_):
        if name != "self":
            return None
        said = Types.of(type_)
        return {"Self": "self", "&Self": "&self"}.get(said)


class Listing:
    def __init__(self, crate):
        self.index = crate["index"]
        self.root = self.index[str(crate["root"])]
        self.lines = set()
        self.seen = set()

    def item(self, id_):
        return self.index.get(str(id_))

    def add(self, line):
        self.lines.add(line)

    def module(self, path, module):
        if (path, module["id"]) in self.seen:
            return
        self.seen.add((path, module["id"]))
        for id_ in module["inner"]["module"]["items"]:
            item = self.item(id_)
            if item is not None and item["visibility"] == "public":
                self.declared(path, item)

    def declared(self, path, item, name=None):
        kind, inner = next(iter(item["inner"].items()))
        if kind == "use":
            target = self.item(inner["id"]) if inner["id"] is not None else None
            if target is None:
                self.add(f"pub use {path}::{inner['name']} = {inner['source']}")
            elif inner["is_glob"]:
                for id_ in next(iter(target["inner"].values())).get("items", []):
                    self.declared(path, self.item(id_))
            elif path == "nesie" and next(iter(target["inner"])) != "module":
                # A type at the root stands in its module too, with all that it has.
                self.add(f"pub use {path}::{inner['name']}")
            else:
                self.declared(path, target, inner["name"])
            return
        at = f"{path}::{name or item['name']}"
        open_ = "#[non_exhaustive] " if "non_exhaustive" in item["attrs"] else ""
        match kind:
            case "module":
                self.add(f"pub mod {at}")
                self.module(at, item)
            case "struct":
                self.add(f"{open_}pub struct {at}{Types.generics(inner['generics'])}")
                fields = inner["kind"].get("plain", {}).get("fields", []) if isinstance(inner["kind"], dict) else []
                if isinstance(inner["kind"], dict) and "tuple" in inner["kind"]:
                    fields = [one for one in inner["kind"]["tuple"] if one is not None]
                self.fields(at, fields)
                self.implementations(at, inner["impls"])
            case "enum":
                self.add(f"{open_}pub enum {at}{Types.generics(inner['generics'])}")
                for id_ in inner["variants"]:
                    self.variant(at, self.item(id_))
                self.implementations(at, inner["impls"])
            case "trait":
                bounds = Types.bounds(inner["bounds"])
                self.add(f"pub trait {at}{Types.generics(inner['generics'])}" + (f": {bounds}" if bounds else ""))
                for id_ in inner["items"]:
                    self.member(at, self.item(id_))
            case "function":
                self.function(at, item)
            case "constant":
                self.add(f"pub const {at}: {Types.of(inner['type'])}")
            case "type_alias":
                self.add(f"pub type {at} = {Types.of(inner['type'])}")
            case "macro":
                self.add(f"pub macro {at}!")
            case _:
                self.add(f"pub {kind} {at}")

    def fields(self, at, ids):
        for id_ in ids:
            field = self.item(id_)
            if field is not None and field["visibility"] in ("public", "default"):
                self.add(f"pub {at}::{field['name']}: {Types.of(field['inner']['struct_field'])}")

    def variant(self, at, variant):
        kind = variant["inner"]["variant"]["kind"]
        name = f"{at}::{variant['name']}"
        open_ = "#[non_exhaustive] " if "non_exhaustive" in variant["attrs"] else ""
        if isinstance(kind, dict) and "tuple" in kind:
            types = [Types.of(self.item(id_)["inner"]["struct_field"]) for id_ in kind["tuple"] if id_ is not None]
            self.add(f"{open_}{name}({', '.join(types)})")
        else:
            self.add(f"{open_}{name}")
            if isinstance(kind, dict):
                self.fields(name, kind["struct"]["fields"])

    def implementations(self, at, ids):
        plain = set()
        for id_ in ids:
            item = self.item(id_)
            if item is None:
                continue
            inner = item["inner"]["impl"]
            trait = inner["trait"]
            if inner["blanket_impl"] is not None or inner["is_synthetic"]:
                continue
            if trait is None:
                for member in inner["items"]:
                    member = self.item(member)
                    if member is not None and member["visibility"] == "public":
                        self.member(at, member)
            elif trait["path"].rsplit("::", 1)[-1] not in AUTO:
                # A reference or an option of the type names it too.
                said = Types.of(inner["for"])
                if said.split("<")[0] != at.rsplit("::", 1)[-1]:
                    self.add(f"impl {Types.path(trait)} for {said} ({at})")
                elif trait["args"] and trait["args"].get("angle_bracketed", {}).get("args"):
                    self.add(f"impl {Types.path(trait)} for {at}")
                else:
                    plain.add(Types.path(trait))
        if plain:
            self.add(f"impl {' + '.join(sorted(plain))} for {at}")

    def member(self, at, item):
        kind, inner = next(iter(item["inner"].items()))
        name = f"{at}::{item['name']}"
        if kind == "function":
            self.function(name, item)
        elif kind == "assoc_const":
            self.add(f"pub const {name}: {Types.of(inner['type'])}")
        elif kind == "assoc_type":
            self.add(f"pub type {name}")

    def function(self, at, item):
        inner = item["inner"]["function"]
        const = "const " if inner["header"]["is_const"] else ""
        generics = inner["generics"]
        self.add(f"pub {const}fn {at}{Types.generics(generics)}{Types.signature(inner['sig'])}{Types.where(generics)}")

    def text(self):
        self.module("nesie", self.root)

        def key(line):
            # By the path, and of one path what it is before what it implements.
            path = "nesie" + line.split("nesie", 1)[-1]
            is_implementation = line.startswith("impl ")
            name = path.split("(")[0].split("<")[0].split(": ")[0].strip(" )") if not is_implementation else path.strip(" )")
            return (name, is_implementation, line)

        head = "# The public API of the library with all its features: made by checks/public_api.py, not by hand.\n\n"
        return head + "\n".join(sorted(self.lines, key=key)) + "\n"


def main():
    made = Listing(described()).text()
    if sys.argv[1:] != ["--check"]:
        LISTING.write_text(made, encoding="utf-8")
        print(f"{LISTING.relative_to(ROOT)}: {made.count(chr(10))} lines")
        return
    kept = LISTING.read_text(encoding="utf-8")
    if made != kept:
        sys.stdout.writelines(difflib.unified_diff(kept.splitlines(True), made.splitlines(True), "docs/api.txt", "now"))
        raise SystemExit("the public API has changed: look at it, and run checks/public_api.py")


main()
