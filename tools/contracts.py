"""A kind of import contract that import-linter lacks: the standard library and what is listed, nothing else."""

import sys
from collections.abc import Iterable
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


def is_within(module: str, packages: Iterable[str]) -> bool:
    """Whether `module` is one of `packages` or lies below one."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


class OnlyContract(Contract):
    """Keeps `source_modules`, with all below them, to themselves, `allowed_modules` and the standard library.

    A forbidden list names what is known today; this refuses also the package that is added tomorrow.
    """

    type_name = "only"
    source_modules = fields.SetField(subfield=fields.ModuleField())
    allowed_modules = fields.SetField(subfield=fields.ModuleField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Look at every direct import of the sources; raises ValueError for a source that does not exist."""
        del verbose
        sources = [str(module) for module in cast("set[object]", self.source_modules)]
        allowed = [str(module) for module in cast("set[object]", self.allowed_modules)]
        missing = [source for source in sources if source not in graph.modules]
        if missing:
            raise ValueError(f"Module '{missing[0]}' does not exist.")
        strays = _strays(graph, sources, [*sources, *allowed, *sys.stdlib_module_names])
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import that is not allowed."""
        for importer, imported in check.metadata["strays"]:
            output.print_error(f"{importer} may not import {imported}", bold=False)
        output.new_line()


def _strays(graph: ImportGraph, sources: Iterable[str], allowed: list[str]) -> list[tuple[str, str]]:
    importers = [module for module in graph.modules if is_within(module, sources)]
    return sorted(
        (importer, imported)
        for importer in importers
        for imported in graph.find_modules_directly_imported_by(importer)
        if not is_within(imported, allowed)
    )
