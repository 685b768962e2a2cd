"""A limit of 20 000 МРП in OpenFisca, for docs/compare.md: pip install OpenFisca-Core."""

import pathlib
import tempfile
from importlib.metadata import version

from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Business = build_entity(key="business", plural="businesses", label="A business", is_person=True)
PARAMETERS = "description: МРП\nvalues:\n  2025-01-01:\n    value: 3932\n  2026-01-01:\n    value: 4325\n"


class amount(Variable):
    value_type, entity, definition_period = float, Business, MONTH


class within_limit(Variable):
    value_type, entity, definition_period = bool, Business, MONTH

    def formula(business, period, parameters):
        return business("amount", period) <= 20_000 * parameters(period).mrp


class System(TaxBenefitSystem):
    def __init__(self):
        super().__init__([Business])
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "mrp.yaml").write_text(PARAMETERS)
            self.load_parameters(folder)
        self.add_variables(amount, within_limit)


def run(month, businesses):
    simulation = SimulationBuilder().build_from_entities(System(), {"businesses": businesses})
    return simulation.calculate("within_limit", month), simulation.calculate("amount", month)


print("OpenFisca-Core", version("openfisca-core"))
within, amounts = run("2026-11", {"told": {"amount": {"2026-11": 20_000_000.01}}, "not told": {}})
print("told, not told:", within.tolist(), [f"{tenge:.2f}" for tenge in amounts], amounts.dtype)
for month in ("2025-11", "2026-11"):
    print(month, "80 million within the limit:", run(month, {"told": {"amount": {month: 80_000_000}}})[0].tolist())
