import { faults } from "@statex/blueprint/Soundness"
import { cueIn } from "../Cues.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import type { Passage } from "../Passage.ts"
import type { Tongue } from "../Phrases.ts"
import { placing } from "../placing/Placing.ts"
import { rulesOf } from "../rules/Rules.ts"
import type { Shape } from "../shaping/Ground.ts"
import { fold } from "../Words.ts"
import { groundOf } from "./Ground.ts"
import { personaAsked } from "./Persona.ts"
import { remindersAsked } from "./Reminding.ts"
import { statementOf } from "./Stated.ts"
import { taken } from "./Taken.ts"
import type { Done, Wish } from "./Wish.ts"
import { entityNamed, names, positionOf, says } from "./Wish.ts"

/** Rules are looked for where a brief says what it wants. */
const wanted = (wish: Wish): Passage => ({ ...wish.passage, part: "improvement" })

const tongueOf = (wish: Wish, shape: Shape): Tongue => ({
  locale: wish.locale,
  lexicon: wish.lexicon,
  extra: new Map(shape.entities.flatMap((one) => [fold(one.singular), fold(one.plural)].map((word) => [word, one])))
})

/** The rules that a wish states of the things there are, in the terms of a brief. */
const rulesIn = (wish: Wish): ReadonlyArray<DraftRule> => {
  const shape = groundOf(wish)
  if (shape === undefined) return []
  const sources = { passages: [wanted(wish)], entities: shape.entities, states: [], lists: [] }
  return rulesOf(sources, tongueOf(wish, shape))
}

/** Puts rules in their places and tells of them as a requirement would. */
const ruled = (wish: Wish, rules: ReadonlyArray<DraftRule>): Done | undefined => {
  const before = groundOf(wish, rules)
  if (before === undefined || rules.length === 0) return undefined
  const after = placing(before)
  // A rule without a place leaves the wish as it is: half of it would say that all of it was done.
  if (after.open.length > 0 && after.wanted.length === 0) return undefined
  const blueprint = taken(wish.blueprint, before, after)
  if (JSON.stringify(blueprint) === JSON.stringify(wish.blueprint) || faults(blueprint).length > 0) return undefined
  return {
    blueprint,
    change: [...new Set(after.wanted.map((one) => statementOf(one, blueprint.locale)))].join(" "),
    wanted: after.wanted
  }
}

/** "The states of the orders only in this order": the states themselves need not be said again. */
const orderAsked = (wish: Wish): ReadonlyArray<DraftRule> => {
  const { blueprint, lexicon, passage } = wish
  const named = entityNamed(passage.text, blueprint)
  const stated = named?.status === undefined ? blueprint.entities.filter((one) => one.status !== undefined) : [named]
  const [entity] = stated
  const meant = cueIn(passage.words, lexicon.cues.order) !== undefined &&
    (says(lexicon.status, wish) || says(lexicon.wish.option, wish))
  return !meant || entity === undefined || stated.length > 1 || entity.steps !== undefined
    ? []
    : [{ _tag: "InOrder", passage, entity: entity.id }]
}

/** A value is worked out from now on only where that is said: what somebody typed so far would be lost. */
const meantIn = (rules: ReadonlyArray<DraftRule>, { lexicon, passage }: Wish): ReadonlyArray<DraftRule> => {
  const { age, automatic, daysLeft } = lexicon.cues
  const worked = passage.text.includes("=") ||
    [age, automatic, daysLeft].some((cue) => cueIn(passage.words, cue) !== undefined)
  const reminds = rules.some((rule) => rule._tag === "Reminder")
  return rules.filter((rule) => rule._tag !== "Computed" || worked && !reminds)
}

const shortest = 7

/** Whether a wish says what its rule is about. What a brief leaves to be guessed may be something else in an app that is there. */
const isAbout = (rule: DraftRule, { blueprint, passage }: Wish): boolean => {
  const entity = blueprint.entities.find((one) => one.id === rule.entity)
  if (rule._tag === "Reminder" && passage.words.length <= shortest) return true
  const field = "field" in rule ? entity?.fields.find((one) => one.id === rule.field) : undefined
  const words = [field?.label ?? "", ...(field?.label ?? "").split(/\s+/u).filter((word) => word.length > 3)]
  if (words.some((word) => names(passage.text, word))) return true
  // "Not lent twice" speaks of times, not of what a record is called.
  if (rule._tag === "Unique" || entity === undefined) return false
  const said = [entity.plural, entity.singular, ...entity.fields.map((one) => one.label)]
  return said.some((label) => names(passage.text, label)) ||
    rule._tag !== "Persona" && entityNamed(passage.text, blueprint) !== undefined
}

/** "Contracts older than 6 months" are so by a day of their own, where they have one. */
const dated = (rule: DraftRule, { blueprint }: Wish): DraftRule => {
  if (rule._tag !== "Reminder" || rule.field !== undefined || rule.unit === undefined) return rule
  const days =
    blueprint.entities.find((one) => one.id === rule.entity)?.fields.filter((field) =>
      field.kind === "date" && field.computed === undefined && !means(field.label, "birth")
    ) ?? []
  const day = days.find((field) => !means(field.label, "due") && !means(field.label, "to")) ?? days[0]
  return day === undefined || rule.sense !== "olderThan" && days.length > 1 ? rule : { ...rule, field: day.id }
}

/** "Show appointments older than 6 months", "at most 8 per course", "the number is unique", "coaches see only their section". */
export const addRule = (wish: Wish): Done | undefined => {
  const { lexicon } = wish
  const renames = says(lexicon.wish.rename, wish) || says(lexicon.wish.remove, wish)
  const titled = positionOf(lexicon.wish.title, wish.passage.words) !== -1
  if (renames || titled) return undefined
  const said = meantIn(rulesIn(wish), wish).map((rule) => dated(rule, wish))
  const sure = said.every((rule) => isAbout(rule, wish)) ? said : []
  return ruled(wish, sure) ?? ruled(wish, remindersAsked(wish).map((rule) => dated(rule, wish))) ??
    ruled(wish, orderAsked(wish)) ?? ruled(wish, personaAsked(wish))
}
