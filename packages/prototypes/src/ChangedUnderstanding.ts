import type { Revision } from "@statex/ai/AiRequest"
import { pointsWell } from "@statex/ai/composer/wishes/Pointing"
import type { Requirement, Understanding } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { stringsIn } from "./gate/Subject.ts"

const personal = new Set(["email", "phone"])

/** What can still be tried once a change has taken things away; a requirement of which nothing is left went with them. */
const remaining = (blueprint: Blueprint) => {
  const words = new Set(stringsIn(blueprint))
  const views = new Set(blueprint.views.map((view) => view.id))
  return (requirement: Requirement): ReadonlyArray<Requirement> => {
    const checks = requirement.checks.filter(({ probe }) =>
      probe === undefined || pointsWell(probe, blueprint) && (probe._tag !== "Shows" || words.has(probe.text))
    )
    if (checks.length === 0 && requirement.checks.length > 0) return []
    return [{ ...requirement, checks, views: requirement.views.filter((view) => views.has(view)) }]
  }
}

/** What was understood, as a change leaves it: requirements that it touches are replaced, new ones come last. */
export const changedUnderstanding = (before: Understanding, { blueprint, requirements }: Revision): Understanding => {
  const changed = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const known = new Set(before.requirements.map(({ id }) => id))
  const [first, ...rest] = [
    ...before.requirements.flatMap((requirement) => {
      const renewed = changed.get(requirement.id)
      return renewed === undefined ? remaining(blueprint)(requirement) : [renewed]
    }),
    ...requirements.filter(({ id }) => !known.has(id))
  ]
  return {
    ...before,
    name: blueprint.name,
    requirements: [first ?? before.requirements[0], ...rest],
    entities: blueprint.entities.map(({ fields, id, plural, singular }) => ({
      id,
      singular,
      plural,
      fields: fields.map((field) => ({ id: field.id, label: field.label })),
      personal: before.entities.find((entity) => entity.id === id)?.personal ??
        fields.some((field) => personal.has(field.kind))
    }))
  }
}
