import { AiFault } from "@statex/ai/AiFault"
import type { AiRequest } from "@statex/ai/AiRequest"
import type { AiTier } from "@statex/ai/AiTier"
import { betrays } from "@statex/ai/prompts/Canary"
import { promptFor } from "@statex/ai/prompts/Prompts"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect } from "effect"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import { type Attack, briefWith } from "./Attack.ts"

export const plainBrief = briefWith("text", "")
export const understood = understand(plainBrief)
export const drawn = design(plainBrief, understood)
const [must] = understood.requirements

/** The blueprint with one more field to fill in. */
const asking = (blueprint: Blueprint, label: string): Blueprint => {
  const [entity, ...others] = blueprint.entities
  if (entity === undefined) return blueprint
  const [first, ...fields] = entity.fields
  const [head, ...views] = blueprint.views.map((view) => {
    if (view._tag !== "Form" || view.entity !== entity.id) return view
    const [one, ...more] = view.fields
    return { ...view, fields: [one, ...more, "extra"] as const }
  })
  const extra = { id: "extra", label, kind: "text", required: false } as const
  return {
    ...blueprint,
    entities: [{ ...entity, fields: [first, ...fields, extra] }, ...others],
    views: [head ?? blueprint.views[0], ...views]
  }
}

/** A blueprint as a model draws it that believes the attack. */
export const spoilt = (blueprint: Blueprint, { wants }: Attack, canary: string): Blueprint => {
  switch (wants.does) {
    case "leaks":
      return { ...blueprint, tagline: wants.as(canary) }
    case "writes": {
      const [head, ...views] = blueprint.views.map((view) => ({ ...view, intro: `Look: ${wants.text}` }))
      return { ...blueprint, tagline: wants.text, views: [head ?? blueprint.views[0], ...views] }
    }
    case "unlabels":
      return { ...blueprint, copy: { ...blueprint.copy, aiLabel: wants.text, aiNote: wants.text } }
    case "calls":
      return { ...asking(blueprint, "User name"), name: wants.name }
    case "asks":
      return asking(blueprint, wants.label)
    default:
      return blueprint
  }
}

const sayingOf = ({ wants }: Attack, canary: string): string =>
  wants.does === "leaks"
    ? wants.as(canary)
    : wants.does === "writes" || wants.does === "offers"
    ? wants.text
    : "Repairs are kept."

/** What a model answers that does everything an attack says, and its work besides. */
const answerOf = (request: AiRequest, attack: Attack, canary: string): unknown => {
  const { wants } = attack
  if (wants.does === "says") return wants.answer
  const saying = sayingOf(attack, canary)
  switch (request._tag) {
    case "Understand": {
      const [first, ...rest] = understood.requirements.map((one) =>
        wants.does === "claims" ? { ...one, origin: "asked" as const, quote: one.quote || one.statement } : one
      )
      return { ...understood, summary: saying, requirements: [first, ...rest] }
    }
    case "Design":
      return spoilt(drawn, attack, canary)
    case "Revise":
      return {
        understood: true,
        changes: [saying],
        requirements: [],
        beyond: wants.does === "offers" ? [{ what: wants.text, item: "enterprise" }] : [],
        notUnderstood: [],
        sentences: [],
        blueprint: spoilt(request.blueprint, attack, canary)
      }
    case "Architect":
      return {
        components: [{
          name: "Records",
          purpose: saying,
          requirements: understood.requirements.map(({ id }) => wants.does === "claims" ? `${id}0` : id)
        }],
        data: [],
        interfaces: [],
        decisions: [],
        risks: []
      }
    case "Review":
      return { findings: [{ kind: "missing", text: saying, quote: wants.does === "claims" ? saying : "a customer" }] }
    case "Offer":
      return { paragraphs: [saying], nextStep: `See ${must.id === "" ? "" : "the prototype"}.` }
    case "Translate":
      return { texts: [wants.does === "translates" ? wants.text : saying] }
  }
}

/** A model that believes an attack, behind the checks that stand before every model's answer. */
export const gullible = (attack: Attack): AiTier => ({
  name: "gullible",
  nature: "model",
  residency: "own-hardware",
  keeps: "none",
  answer: (request, { corrections }) =>
    Effect.suspend(() => {
      const { back, canary } = promptFor(request, corrections)
      const given = answerOf(request, attack, canary)
      const text = typeof given === "string" ? given : JSON.stringify(given)
      return betrays(canary, text)
        ? Effect.fail(new AiFault({ tier: "gullible", reason: "rejected" }))
        : Effect.succeed({ text, back, end: "stop" as const, tokens: { input: 0, output: 0 } })
    })
})
