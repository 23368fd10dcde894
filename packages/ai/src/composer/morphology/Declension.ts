import { fold } from "../Words.ts"
import type { Case, Form, Gender, Hint, Noun } from "./Noun.ts"
import type { Sounds } from "./Sounds.ts"

interface Paradigm {
  readonly gender: Gender
  readonly lemma: string
  readonly singular: ReadonlyArray<ReadonlyArray<string>>
  readonly plural: ReadonlyArray<ReadonlyArray<string>>
}

const cases: ReadonlyArray<Case> = ["nominative", "genitive", "dative", "accusative", "locative", "instrumental"]
const rows = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "")
const cells = (text: string) => text.trim().split(/\s+/).map((cell) => cell.split(","))

/** `name gender lemma-ending: six endings / six endings` a line: `-` is none, `0` the bare stem, `~` softens. */
const paradigmsOf = (text: string): ReadonlyMap<string, Paradigm> =>
  new Map(
    rows(text).map((row) => {
      const at = row.indexOf(":")
      const [name = "", gender = "m", lemma = "-"] = row.slice(0, at).split(" ")
      const [singular = "", plural = ""] = row.slice(at + 1).split("/")
      return [name, {
        gender: gender as Gender,
        lemma: lemma === "-" ? "" : lemma,
        singular: cells(singular),
        plural: cells(plural)
      }]
    })
  )

const endedWith = (stem: string, ending: string, sounds: Sounds): ReadonlyArray<string> =>
  ending === "0"
    ? sounds.bare(stem)
    : ending.startsWith("~")
    ? [sounds.soften(stem, ending.slice(1))]
    : [sounds.join(stem, ending === "-" ? "" : ending)]

/** `lemma`, `lemma/stem`, `lemma|plural`, `lemma+irregular genitive plural`. */
const formsOf = (entry: string, paradigm: Paradigm, sounds: Sounds): ReadonlyArray<readonly [string, Form]> => {
  const [whole = "", irregular] = entry.split("+")
  const [head = "", given] = whole.split("|")
  const [lemma = "", stemmed] = head.split("/")
  const cut = paradigm.lemma === "" ? lemma : lemma.slice(0, -paradigm.lemma.length)
  const stem = stemmed ?? (paradigm.lemma === "" ? sounds.fleeting(cut) : cut)
  const plural = given ?? endedWith(stem, paradigm.plural[0]?.[0] ?? "-", sounds)[0] ?? lemma
  const noun: Noun = { singular: lemma, plural, gender: paradigm.gender }
  const made: Array<readonly [string, Form]> = [
    [lemma, { noun, count: "singular", case: "nominative" }],
    [plural, { noun, count: "plural", case: "nominative" }]
  ]
  for (const count of ["singular", "plural"] as const) {
    paradigm[count].forEach((endings, at) => {
      for (const ending of endings) {
        if (at === 0 && (count === "singular" || ending !== endings[0])) continue
        // "-" in the singular is the lemma itself, whose stem may have lost a vowel.
        const written = ending === "-" && count === "singular" ? [lemma] : endedWith(stem, ending, sounds)
        for (const form of written) made.push([form, { noun, count, case: cases[at] ?? "nominative" }])
      }
    })
  }
  return irregular === undefined ? made : [...made, [irregular, { noun, count: "plural", case: "genitive" }]]
}

const rank = (form: Form): number => form.case !== "nominative" ? 2 : form.count === "singular" ? 0 : 1

/** Every written form of the nouns of a table (`paradigm: entry entry …` a line), the likeliest reading first. */
export const declensionOf = (
  paradigms: string,
  nouns: string,
  sounds: Sounds
): ReadonlyMap<string, ReadonlyArray<Form>> => {
  const known = paradigmsOf(paradigms)
  const all = new Map<string, Array<Form>>()
  for (const row of rows(nouns)) {
    const at = row.indexOf(":")
    const paradigm = known.get(row.slice(0, at))
    if (paradigm === undefined) continue
    for (const entry of row.slice(at + 1).trim().split(/\s+/)) {
      for (const [written, form] of formsOf(entry, paradigm, sounds)) {
        const key = written.includes("ё") ? fold(written) : written
        const there = all.get(key)
        if (there === undefined) all.set(key, [form])
        else there.push(form)
      }
    }
  }
  for (const forms of all.values()) forms.sort((a, b) => rank(a) - rank(b))
  return all
}

/** The reading of a form that its surroundings allow, else the likeliest. */
export const chosen = (forms: ReadonlyArray<Form>, hint: Hint): Form | undefined =>
  forms.find((form) =>
    (hint.case === undefined || form.case === hint.case) && (hint.count === undefined || form.count === hint.count)
  ) ?? forms.find((form) => hint.count === undefined || form.count === hint.count) ?? forms[0]
