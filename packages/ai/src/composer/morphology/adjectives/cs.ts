import type { Adjective } from "../Adjective.ts"
import type { Gender } from "../Noun.ts"

const hard = /(?:ého|ému|ých|ými|ým|ém|ou|ý|á|é)$/u
const soft = /(?:ího|ímu|ích|ími|ím|í)$/u
/** "očkování", "vrácení": nouns, though they end like adjectives. */
const verbal = /(?:[áěeiíouy]n|[áíuěe]t|tv|díl)(?:í|ím|ích|ími)$/u
const softStem = /(?:n|c|z|š|ž|ř|č|j|s)$/u
const plurals: Readonly<Record<Gender, string>> = { m: "é", f: "é", n: "á", v: "í" }
const singulars: Readonly<Record<Gender, string>> = { m: "ý", v: "ý", f: "á", n: "é" }

const virile = (stem: string): string =>
  stem.replace(/ck$/u, "čt").replace(/sk$/u, "št").replace(/k$/u, "c").replace(/h$/u, "z").replace(/r$/u, "ř")

export const csAdjective: Adjective = {
  is: (word) =>
    word.length > 3 &&
    (hard.test(word) || soft.test(word) && !verbal.test(word) && softStem.test(word.replace(soft, "")) ||
      /(?:ští|čtí)$/u.test(word)),
  agreed: (word, gender, count) => {
    if (!hard.test(word)) return word.replace(soft, "í")
    const stem = word.replace(hard, "")
    return count === "plural" ? (gender === "v" ? virile(stem) : stem) + plurals[gender] : stem + singulars[gender]
  },
  alone: /[ýáéí]$/u,
  hint: (word) =>
    /(?:ých|ými|ích|ími)$/u.test(word)
      ? { count: "plural" }
      : /(?:ého|ému|ém|ího|ímu|ou|ý|á)$/u.test(word)
      ? { count: "singular" }
      : {}
}
