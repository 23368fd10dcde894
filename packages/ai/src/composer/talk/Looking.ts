import type { Locale } from "@statex/kernel/Locale"
import { alike, tellingWords } from "./Alike.ts"
import type { Fact } from "./Facts.ts"

const ids = /(?<![\p{L}\d])([A-Za-z]{1,3})[-‑ ](\d{1,3}(?:\.\d{1,3})?)(?![\p{L}\d])/gu

/** The ids that a message names, as the documents write them, as far as there are any; `unknown`: they look like ours. */
export const idsIn = (message: string, facts: ReadonlyArray<Fact>) => {
  const known = new Set(facts.flatMap(({ id }) => id === undefined ? [] : [id]))
  const kinds = new Set([...known].map((id) => id.split("-")[0]))
  const named = [
    ...new Set([...message.matchAll(ids)].map(([, kind = "", number = ""]) => `${kind.toUpperCase()}-${number}`))
  ].filter((id) => kinds.has(id.split("-")[0]))
  return { found: named.filter((id) => known.has(id)), unknown: named.filter((id) => !known.has(id)) }
}

const most = 3

/** The facts that speak most clearly about the words of a message; rare words say more than those that stand everywhere. */
export const factsAbout = (message: string, facts: ReadonlyArray<Fact>, locale: Locale): ReadonlyArray<Fact> => {
  const rows = facts.map((fact) => ({
    fact,
    words: tellingWords(`${fact.text} ${fact.section} ${fact.about}`, locale)
  }))
  const weighed = tellingWords(message, locale).flatMap((word) => {
    const hit = new Set(rows.filter(({ words }) => words.some((other) => alike(word, other, locale))))
    return hit.size === 0 || (hit.size > 8 && hit.size > rows.length / 3)
      ? []
      : [{ hit, weight: Math.log(1 + rows.length / hit.size) }]
  })
  const scored = rows.map((row) => ({
    row,
    score: weighed.reduce((sum, { hit, weight }) => sum + (hit.has(row) ? weight : 0), 0)
  })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return scored.filter(({ score }) => score >= best * 0.6).slice(0, most).map(({ row }) => row.fact)
}
