import type { BriefText } from "@statex/ai/AiRequest"
import type { Family } from "@statex/ai/Understanding"
import type { Locale } from "@statex/kernel/Locale"
import type { DraftEntity, DraftField, Reading } from "../../src/composer/Draft.ts"
import type { DraftRule, RuleTag } from "../../src/composer/DraftRule.ts"
import { lexicons } from "../../src/composer/Lexicons.ts"
import { openingOf } from "../../src/composer/Openings.ts"
import type { Passage } from "../../src/composer/Passage.ts"
import { hash, slugOf } from "../../src/composer/Slugs.ts"
import { wordsOf } from "../../src/composer/Words.ts"
import { brief } from "../examples/Example.ts"

export const passage = (text: string): Passage => ({
  text,
  lead: text,
  words: wordsOf(text),
  items: [],
  part: "problem"
})

const kinds: Readonly<Record<string, DraftField["kind"]>> = {
  "#": "number",
  "€": "money",
  "@": "date",
  "~": "time",
  "?": "boolean",
  "+": "phone"
}

/** "Name", "#Stock", "€Price", "@From", "~Start", "?Paid", "Status=new/done", "Customer>customer" (points at it). */
const fieldFrom = (text: string): DraftField => {
  const kind = kinds[text[0] ?? ""] ?? "text"
  const [label = "", options] = (kind === "text" ? text : text.slice(1)).split("=")
  const [name = "", refers] = label.split(">")
  return {
    id: slugOf(name),
    label: name,
    kind: options === undefined ? kind : "choice",
    options: options?.split("/") ?? [],
    origin: "asked",
    ...(refers === undefined ? {} : { refers })
  }
}

/** A thing as a reading drafts it; a field of its own called "Status" says where it stands. */
const thingFrom = (line: string): DraftEntity => {
  const [, star, singular = "", plural = "", fields = ""] = /^(\*?)([^|]+)\|([^:]+): (.+)$/u.exec(line) ?? []
  const drafted = fields.split(", ").map(fieldFrom)
  const status = drafted.find((field) => /^(?:status|statut|stato|estado|stav|статус|الحالة)$/iu.test(field.label))
  return {
    id: slugOf(singular),
    singular,
    plural,
    person: star === "*",
    named: [],
    rows: [],
    columns: [],
    passages: [passage(plural)],
    origin: "asked",
    fields: drafted,
    ...(status === undefined ? {} : { status: status.id })
  }
}

/** `Singular|Plural: fields` a line; a leading `*` marks people. */
export const things = (text: string): ReadonlyArray<DraftEntity> =>
  text.trim().split("\n").map((line) => thingFrom(line.trim()))

type Rule<Tag extends RuleTag> = Omit<Extract<DraftRule, { readonly _tag: Tag }>, "_tag" | "passage">

export const rule = <Tag extends RuleTag>(tag: Tag, text: string, what: Rule<Tag>): DraftRule =>
  ({ _tag: tag, passage: passage(text), ...what }) as unknown as DraftRule

/** A reading made by hand, and the brief that it would stand for. */
export const made = (
  locale: Locale,
  family: Family,
  entities: ReadonlyArray<DraftEntity>,
  rules: ReadonlyArray<DraftRule> = [],
  more: Partial<Reading> = {}
): { readonly reading: Reading; readonly brief: BriefText } => {
  const text = [...entities.map((one) => one.plural), ...rules.map((one) => one.passage.text)].join(". ")
  const reading: Reading = {
    locale,
    spoken: locale,
    family,
    familySure: true,
    also: [],
    rules,
    unclear: [],
    name: "Probe",
    entities,
    loose: [],
    offers: [],
    opening: openingOf([], lexicons[locale]),
    capabilities: [],
    contact: {},
    passages: [passage(text)],
    unused: [],
    seed: hash(text),
    ...more
  }
  return { reading, brief: brief(locale, text) }
}
