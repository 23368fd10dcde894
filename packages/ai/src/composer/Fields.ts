import type { Locale } from "@statex/kernel/Locale"
import type { DraftField, Origin } from "./Draft.ts"
import type { FieldWord, Lexicon } from "./Lexicon.ts"
import { clean, itemsOf } from "./Lists.ts"
import { compounding, headFirst, inflected } from "./Locales.ts"
import { labelled, nominative } from "./morphology/Nominative.ts"
import { freeSlug } from "./Slugs.ts"
import { atMost, capital, fold, look, lookPair, wordsOf } from "./Words.ts"

/** A field as a list item names it; `known` when one of its words is a field word of the language. */
export interface NamedField {
  readonly label: string
  readonly kind: DraftField["kind"]
  readonly options: ReadonlyArray<string>
  readonly unit?: string
  readonly known: boolean
  /** What is said of it in passing: "(only once)", "(must be filled in)". */
  readonly marks?: ReadonlyArray<"unique" | "required" | "computed">
  readonly minimum?: number
  readonly maximum?: number
  /** A number stands before it: "24 places". */
  readonly counted?: true
}

const units =
  /^(?:kg|g|t|km|m|cm|mm|m2|m²|m3|m³|l|ml|h|min|kwh|°c|%|€|eur|\$|usd|£|gbp|kč|czk|zł|pln|₽|руб|chf|aed|stk|ks|szt|шт|кг|м²)\.?$/iu
const currencies = /^(?:€|eur|\$|usd|£|gbp|kč|czk|zł|pln|₽|руб|chf|aed)\.?$/iu

/** The field word at the end of a compound: "Geburtsdatum" ends in "datum". */
const compoundOf = (folded: string, lexicon: Lexicon): FieldWord | undefined => {
  for (let from = 3; from <= folded.length - 4; from++) {
    const found = look(lexicon.fields, folded.slice(from))
    if (found !== undefined && found.tail <= 2) return found.value
  }
  return undefined
}

/** Whether a label is the same word in another form, and not one that means the same. */
const sameWord = (label: string, folded: string): boolean => {
  const [first = ""] = fold(label).replace(/^ال/u, "").split(" ")
  const bare = folded.replace(/^(?:[وف]?[بك]?ال|لل)(?=..)/u, "")
  return bare.slice(0, 2) === first.slice(0, 2) || /^[\u0600-\u06ff]/.test(bare)
}

/** "status open / closed": a choice with its options behind its name. */
const choiceBySlashes = (item: string, lexicon: Lexicon): NamedField | undefined => {
  const [, name = "", rest = ""] = /^\s*(\p{L}+):?\s+([^/()]+\/[^()]+)$/u.exec(item) ?? []
  if (name === "" || look(lexicon.fields, fold(name))?.value.kind !== "choice") return undefined
  const options = rest.split("/").map((option) => capital(option.trim())).filter((option) => option !== "")
  return options.length < 2 ? undefined : { label: capital(name), kind: "choice", options, known: true }
}

/** A drafted field as one that a list names. */
export const asNamed = (field: DraftField): NamedField => ({ ...field, known: true })

/** Says what kind of field a few words name, and how its label reads on its own. */
export const fieldOf = (item: string, locale: Locale, lexicon: Lexicon): NamedField => {
  const choice = choiceBySlashes(item, lexicon)
  if (choice !== undefined) return choice
  const bracket = /\(([^()]*)\)?\s*$/u.exec(item)
  const inside = bracket?.[1]?.trim() ?? ""
  const whole = clean(bracket === null ? item : item.slice(0, bracket.index), lexicon)
  // "الحجم بالملليتر": in which unit, not of what.
  const bare = locale === "ar" ? whole.replace(/\s+بال\S+$/u, "") : whole
  const unit = units.test(inside) ? inside : undefined
  const options = unit === undefined && inside !== "" ? itemsOf(inside, lexicon).map(capital) : []
  const row = wordsOf(bare)
  // A noun whose forms are known needs no other label than its own nominative.
  const asks = lexicon.grammar.which.has(row[0]?.folded ?? "") || lexicon.grammar.howMany.has(row[0]?.folded ?? "")
  const declined = locale !== "ar" && !asks && inflected.has(locale) && labelled(bare, locale).known
  const plain = {
    label: atMost(capital(bare === "" ? item : inflected.has(locale) && !asks ? nominative(bare, locale) : bare), 60),
    options,
    ...(unit === undefined ? {} : { unit })
  }
  const kindOf = (kind: DraftField["kind"]) =>
    options.length >= 2
      ? "choice"
      : unit !== undefined && currencies.test(unit)
      ? "money"
      : unit !== undefined
      ? "number"
      : kind

  for (let at = 0; at < row.length; at++) {
    const word = row[at]
    const next = row[at + 1]
    if (word === undefined) continue
    const pair = next === undefined ? undefined : lookPair(lexicon.fields, word.folded, next.folded)
    if (pair !== undefined) {
      const rest = bare.slice(next?.end ?? 0)
      // "تاريخ الانتهاء" keeps its own word where the lexicon has another one for it.
      const said = pair.label.split(" ")[1]?.replace(/^ال/u, "").slice(0, 3) ?? ""
      const other = locale === "ar" && !(next?.folded ?? "").includes(fold(said))
      const label = declined || other || pair.label === ""
        ? plain.label
        : row.length === 2 || inflected.has(locale) && at === 0
        ? pair.label + rest
        : plain.label
      return { ...plain, label: atMost(label, 60), kind: kindOf(pair.kind), known: true }
    }
  }
  // "Start time" is a time: in these languages the head stands last, before "of" or "per".
  const of = row.findIndex((word, at) => at > 0 && lexicon.grammar.of.has(word.folded))
  const order = headFirst.has(locale)
    ? row.map((_, at) => at)
    : [...row.slice(0, of === -1 ? row.length : of).map((_, at) => at).toReversed(), ...row.map((_, at) => at)]
  for (const at of order) {
    const word = row[at]
    if (word === undefined) continue
    const found = look(lexicon.fields, word.folded) ??
      (declined ? look(lexicon.fields, fold(labelled(word.raw, locale).singular)) : undefined)
    if (found !== undefined) {
      const alone = row.length === 1 && (found.tail <= 2 || inflected.has(locale)) &&
        sameWord(found.value.label, word.folded)
      const leading = at === 0 && inflected.has(locale) && locale !== "ar" && row.length > 1 &&
        sameWord(found.value.label, word.folded)
      const label = declined
        ? plain.label
        : alone
        ? found.value.label
        : leading
        ? found.value.label + bare.slice(word.end)
        : plain.label
      return { ...plain, label: atMost(label, 60), kind: kindOf(found.value.kind), known: true }
    }
    const compound = compounding.has(locale) ? compoundOf(word.folded, lexicon) : undefined
    if (compound !== undefined) return { ...plain, kind: kindOf(compound.kind), known: true }
  }
  const [only] = row.length === 1 ? row : []
  const thing = only === undefined ? undefined : look(lexicon.entities, only.folded)
  const named = thing !== undefined && !declined && (inflected.has(locale) || thing.tail <= 1) &&
      sameWord(thing.value.singular, only?.folded ?? "")
    ? thing.value.singular
    : plain.label
  return { ...plain, label: named, kind: kindOf("text"), known: false }
}

/** A field of a draft, under an id that no other field of it has. */
export const draftField = (
  named: Pick<NamedField, "label" | "kind" | "options" | "unit">,
  taken: ReadonlyArray<DraftField>,
  origin: Origin
): DraftField => ({
  id: freeSlug(named.label, taken.map((field) => field.id)),
  label: named.label,
  // A choice without its options is a text until somebody says them.
  kind: named.kind === "choice" && named.options.length < 2 ? "text" : named.kind,
  options: named.kind === "choice" ? [...new Set(named.options)].slice(0, 20) : [],
  ...(named.unit === undefined ? {} : { unit: named.unit }),
  origin
})
