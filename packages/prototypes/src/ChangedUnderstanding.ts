import type { Revision } from "@statex/ai/AiRequest"
import type { Understanding } from "@statex/ai/Understanding"

const personal = new Set(["email", "phone"])

/** What was understood, as a change leaves it: requirements that it touches are replaced, new ones come last. */
export const changedUnderstanding = (before: Understanding, { blueprint, requirements }: Revision): Understanding => {
  const changed = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const known = new Set(before.requirements.map(({ id }) => id))
  const [first, ...rest] = before.requirements.map((requirement) => changed.get(requirement.id) ?? requirement)
  return {
    ...before,
    name: blueprint.name,
    requirements: [
      first ?? before.requirements[0],
      ...rest,
      ...requirements.filter(({ id }) => !known.has(id))
    ],
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
