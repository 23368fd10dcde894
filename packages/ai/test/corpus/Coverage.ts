import type { Reading } from "../../src/composer/Draft.ts"
import type { Expectation, RuleKind } from "./Corpus.ts"
import { ruleKinds } from "./Drawn.ts"

/** What is there to be compared: from a blueprint, or from the reading alone. */
export interface Present {
  readonly family: string
  readonly locale: string
  readonly entities: ReadonlyArray<{
    readonly id: string
    readonly singular: string
    readonly plural: string
    readonly fields: ReadonlyArray<string>
    readonly options: ReadonlyArray<string>
    /** Ids of entities that its records point at. */
    readonly refers: ReadonlyArray<string>
  }>
  readonly rules: ReadonlyArray<{
    readonly kinds: ReadonlyArray<RuleKind>
    readonly entities: ReadonlyArray<string>
    readonly numbers: ReadonlyArray<number>
  }>
}

export interface Tally {
  readonly found: number
  readonly of: number
  readonly missing: ReadonlyArray<string>
}

export interface Coverage {
  readonly family: boolean
  readonly locale: boolean
  readonly entities: Tally
  readonly fields: Tally
  readonly states: Tally
  readonly rules: Tally
  readonly invented: ReadonlyArray<string>
}

const fold = (text: string) =>
  text.normalize("NFC").toLowerCase().replace(/[\u064b-\u0652\u0640]/gu, "").replace(/[أإآ]/gu, "ا").replace(/ى/gu, "ي")
    .replace(/ё/gu, "е").replace(/’/gu, "'")
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Forms of one word: they differ by an ending, or by the vowel of an umlaut plural. */
const sameWord = (a: string, b: string): boolean => {
  if (a === b) return true
  const flat = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "")
  const [x, y] = [flat(a), flat(b)]
  let at = 0
  while (at < x.length && x[at] === y[at]) at++
  const rest = Math.max(x.length, y.length) - at
  return at >= 5 ? rest <= 3 : at >= 4 ? rest <= 2 : at >= 3 && rest <= 1
}

/** Whether a label is one of the alternatives, in either number and any case. */
export const alike = (label: string, alternatives: string): boolean =>
  alternatives.split("|").some((one) => {
    const [a, b] = [wordsOf(label), wordsOf(one)]
    return a.length === b.length && a.length > 0 && a.every((word, at) => sameWord(word, b[at] ?? ""))
  })

const tally = (checks: ReadonlyArray<readonly [string, boolean]>): Tally => ({
  found: checks.filter(([, found]) => found).length,
  of: checks.length,
  missing: checks.filter(([, found]) => !found).map(([what]) => what)
})

/** Holds what is there against what a careful reader found in the brief. */
export const compare = (present: Present, expect: Expectation): Coverage => {
  const named = (text: string) => present.entities.filter((one) => alike(one.singular, text) || alike(one.plural, text))
  const near = (ids: ReadonlyArray<string>) =>
    present.entities.filter((one) =>
      ids.includes(one.id) || one.refers.some((id) => ids.includes(id)) ||
      present.entities.some((other) => ids.includes(other.id) && other.refers.includes(one.id))
    ).map((one) => one.id)
  const all = [...expect.entities, ...expect.also].join("|")
  return {
    family: expect.families.includes(present.family as Expectation["families"][number]),
    locale: expect.locale === present.locale,
    entities: tally(expect.entities.map((text) => [text, named(text).length > 0])),
    fields: tally(expect.fields.flatMap(({ entity, labels }) =>
      labels.map((label) => [
        `${entity.split("|")[0] ?? ""}.${label}`,
        named(entity).some((one) => one.fields.some((field) => alike(field, label)))
      ])
    )),
    states: tally(expect.states.flatMap(({ entity, labels }) =>
      labels.map((label) => [
        `${entity.split("|")[0] ?? ""}=${label}`,
        named(entity).some((one) => one.options.some((option) => alike(option, label)))
      ])
    )),
    rules: tally(expect.rules.map((rule) => {
      const about = named(rule.entity ?? "").map((one) => one.id)
      // The expectation names one form; the entity itself is listed with all of its forms.
      const listed = expect.entities.filter((text) => text.split("|").some((one) => alike(one, rule.entity ?? "")))
      const ids = near([...about, ...listed.flatMap((text) => named(text).map((one) => one.id))])
      const holds = present.rules.some((one) =>
        one.kinds.includes(rule.kind) && (one.entities.length === 0 || one.entities.some((id) => ids.includes(id))) &&
        (rule.value === undefined || rule.kind !== "reminder" || one.numbers.includes(rule.value))
      )
      return [`${rule.kind} ${rule.entity ?? ""}: ${rule.says}`, holds]
    })),
    invented: present.entities.filter((one) => !alike(one.singular, all) && !alike(one.plural, all)).map((one) =>
      one.singular
    )
  }
}

/** What the reading found, before anything is drawn. */
export const ofReading = (reading: Reading): Present => ({
  family: reading.family,
  locale: reading.locale,
  entities: reading.entities.map((entity) => ({
    id: entity.id,
    singular: entity.singular,
    plural: entity.plural,
    fields: [
      ...entity.fields.map((field) => field.label),
      ...reading.rules.flatMap((rule) => rule._tag === "Computed" && rule.entity === entity.id ? [rule.label] : [])
    ],
    options: entity.fields.flatMap((field) => field.options),
    refers: entity.fields.flatMap((field) => field.refers === undefined ? [] : [field.refers])
  })),
  rules: reading.rules.map((rule) => ({
    kinds: ruleKinds[rule._tag],
    entities: rule.entity === undefined ? [] : [rule.entity],
    numbers: rule._tag === "Reminder" ? [rule.amount] : []
  }))
})
