import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Probe } from "../../Probe.ts"

const ruleIds = (entity: Entity): ReadonlyArray<string> =>
  [...entity.capacities ?? [], ...entity.limits ?? [], ...entity.checks ?? []].map((rule) => rule.id)

/** Whether everything that a probe names is in the blueprint. */
export const pointsWell = (probe: Probe, blueprint: Blueprint): boolean => {
  if ("view" in probe && !blueprint.views.some((view) => view.id === probe.view)) return false
  if ("persona" in probe) return (blueprint.personas ?? []).some((persona) => persona.id === probe.persona)
  if (!("entity" in probe)) return true
  const entity = blueprint.entities.find((one) => one.id === probe.entity)
  if (entity === undefined) return false
  if ("field" in probe) {
    const field = entity.fields.find((one) => one.id === probe.field)
    if (field === undefined || probe._tag === "Computes" && field.computed === undefined) return false
  }
  if ("rule" in probe && !ruleIds(entity).includes(probe.rule)) return false
  if ("reminder" in probe && !(entity.reminders ?? []).some((one) => one.id === probe.reminder)) return false
  if (!("from" in probe)) return true
  const states = entity.fields.find((field) => field.id === entity.status)?.options ?? []
  return [probe.from, probe.to].every((state) => states.some((option) => option.value === state))
}
