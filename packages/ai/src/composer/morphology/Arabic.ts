import { fold, wordsOf } from "../Words.ts"
import type { Label } from "./Label.ts"
import { arNouns } from "./nouns/ar.ts"

interface Pair {
  readonly singular: string
  readonly plural: string
}

let table: { readonly bySingular: ReadonlyMap<string, Pair>; readonly byPlural: ReadonlyMap<string, Pair> } | undefined

/** Made when an Arabic brief is first read. */
const nouns = () => {
  if (table !== undefined) return table
  const bySingular = new Map<string, Pair>()
  const byPlural = new Map<string, Pair>()
  for (const pair of arNouns.trim().split(/\s+/)) {
    const [singular = "", plural = ""] = pair.split("|")
    const noun: Pair = { singular, plural }
    bySingular.set(fold(singular), noun)
    if (!byPlural.has(fold(plural))) byPlural.set(fold(plural), noun)
  }
  return table = { bySingular, byPlural }
}

const article = "ال"

const found = (bare: string): { readonly noun: Pair; readonly count: "singular" | "plural" } | undefined => {
  const key = fold(bare)
  const one = nouns().bySingular.get(key)
  if (one !== undefined) return { noun: one, count: "singular" }
  const many = nouns().byPlural.get(key)
  return many === undefined ? undefined : { noun: many, count: "plural" }
}

/** Regular plurals: "ة" gives "ات", people in "م…" and "…ي" give "ون", things "ات". */
const regular = (singular: string): string =>
  singular.endsWith("ة")
    ? `${singular.slice(0, -1)}ات`
    : /(?:ات|ون)$/u.test(singular)
    ? singular
    : /^م.{3,}$/u.test(singular) && !/[ةى]$/u.test(singular) || /(?:ني|قي|ري)$/u.test(singular)
    ? `${singular}ون`
    : `${singular}ات`

interface Taken {
  readonly bare: string
  readonly definite: boolean
}

/** Takes "and", prepositions and the article off where a noun is left. */
const bareOf = (word: string): Taken => {
  const defined = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{2})/u.exec(word)
  const own = found(word) !== undefined
  if (defined !== null && !own) return { bare: word.slice(defined[0].length), definite: true }
  const joined = /^[وفبلك]+(?=.{3})/u.exec(word)
  if (joined !== null && !own && found(word.slice(joined[0].length)) !== undefined) {
    return { bare: word.slice(joined[0].length), definite: false }
  }
  return { bare: word, definite: false }
}

/** Common words whose own last letter is "ه". */
const ownHa = /(?:جاه|ياه|واكه|وجيه|رفيه|نبيه|نتباه|شبيه|فقيه|نزيه|توه|كروه)$/u

/** "هاتفه" is "his phone": the noun without its owner. */
const ownerless = (bare: string): string | undefined => {
  if (found(bare) !== undefined) return undefined
  for (const owner of ["هما", "هم", "هن", "ها", "نا", "كم", "ه", "ي", "ك"]) {
    if (!bare.endsWith(owner) || bare.length - owner.length < 2) continue
    const stem = bare.slice(0, -owner.length)
    if (found(stem) !== undefined) return stem
    const feminine = stem.endsWith("ت") ? `${stem.slice(0, -1)}ة` : undefined
    if (feminine !== undefined && found(feminine) !== undefined) return feminine
    if (/^ها?$/u.test(owner) && stem.length >= 4 && !ownHa.test(bare)) {
      return feminine === undefined || stem.endsWith("ات") ? stem : feminine
    }
  }
  return undefined
}

/** The oblique of people in the plural, "موظفين", as a label has it: "موظفون". */
const sound = (bare: string): string | undefined =>
  bare.length > 4 && bare.endsWith("ين") && found(bare) === undefined &&
    (/^م|[نريق]يين$/u.test(bare) || found(bare.slice(0, -2)) !== undefined)
    ? `${bare.slice(0, -2)}ون`
    : undefined

/** An Arabic label: its first noun for one and for many; what stands behind it in an iḍāfa stays. */
export const arabicLabelOf = (spoken: string): Label => {
  const text = spoken.replace(/\s(?:عنه|عنها|عليه|عليها|له|لها|فيه|فيها|منه|منها|به|بها|معه|معها)$/u, "")
  const [first, second, ...rest] = wordsOf(text)
  if (first === undefined || !/^[\u0621-\u064a\u064b-\u0652\u0640]+$/u.test(first.raw)) {
    return { singular: text, plural: text, count: "singular", known: false }
  }
  const written = first.raw.replace(/\u0640/gu, "").replace(/(?:اً|ًا|ً)$/u, "")
  const { bare, definite } = bareOf(written)
  const owned = ownerless(bare)
  const plural = sound(bare)
  const stem = owned ?? plural ?? bare
  const noun = found(stem)
  const count = noun?.count ?? (plural !== undefined || /(?:ات|ون)$/u.test(stem) ? "plural" : "singular")
  const singular = noun?.noun.singular ??
    (stem.endsWith("ون") && stem.length > 4
      ? stem.slice(0, -2)
      : stem.endsWith("ات") && stem.length > 4
      ? `${stem.slice(0, -2)}ة`
      : stem)
  const many = noun?.noun.plural ?? (count === "plural" ? stem : regular(stem))
  const the = (word: string) =>
    (definite || owned !== undefined && second === undefined) && !word.startsWith(article) ? article + word : word
  // "رقم هاتفه": the owner stands on the last noun of the iḍāfa.
  const last =
    [second, ...rest].findLast((word) =>
      word !== undefined && !word.raw.startsWith(article) && ownerless(word.raw) !== undefined
    ) ??
      rest.at(-1) ?? second
  const lastOwned = last === undefined ? undefined : ownerless(last.raw)
  const behind = last !== undefined && lastOwned !== undefined
    ? `${text.slice(first.end, last.start)}${article}${lastOwned}${text.slice(last.end)}`
    : text.slice(first.end)
  const before = text.slice(0, first.start)
  const one = noun !== undefined && count === "singular" && fold(noun.noun.singular) === fold(stem) ? stem : singular
  return {
    singular: before + the(one) + behind,
    plural: before + the(count === "plural" ? stem : many) + behind,
    count,
    known: noun !== undefined
  }
}
