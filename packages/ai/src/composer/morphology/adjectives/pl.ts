import type { Adjective } from "../Adjective.ts"
import type { Gender } from "../Noun.ts"

const ending = /(?:iego|iemu|ego|emu|ych|ich|ymi|imi|iej|ym|im|ej|ią|ą|ia|ie|a|e|y|i)$/u
const softEnding = /(?:iego|iemu|ich|imi|iej|im|ią|ia|ie|i)$/u
/** "trwania", "zgłoszenie": nouns. */
const verbal = /(?:[aeęo]ni|[ęi]ci)(?:a|u|e|em|ach|ami|om)$/u
const stems = /(?:n|sk|ck|dzk|ow|aw|liw|iw|ąc|at|it|yt|ęt|ut|ał|ył|ęł|sz|ż|ok|tk|ik|ług|rog)$/u
const virileEnds: ReadonlyArray<readonly [RegExp, string]> = [
  [/k$/u, "cy"],
  [/g$/u, "dzy"],
  [/r$/u, "rzy"],
  [/c$/u, "cy"],
  [/ż$/u, "zi"],
  [/sz$/u, "si"],
  [/ł$/u, "li"],
  [/on$/u, "eni"],
  [/st$/u, "ści"],
  [/t$/u, "ci"],
  [/d$/u, "dzi"]
]

const virile = (stem: string): string => {
  const rule = virileEnds.find(([end]) => end.test(stem))
  return rule === undefined ? `${stem}i` : stem.replace(rule[0], rule[1])
}

const nominatives: Readonly<Record<"hard" | "velar" | "soft", Readonly<Record<Gender | "plural", string>>>> = {
  hard: { m: "y", v: "y", f: "a", n: "e", plural: "e" },
  velar: { m: "i", v: "i", f: "a", n: "ie", plural: "ie" },
  soft: { m: "i", v: "i", f: "ia", n: "ie", plural: "ie" }
}

export const plAdjective: Adjective = {
  is: (word) => word.length > 3 && !verbal.test(word) && ending.test(word) && stems.test(word.replace(ending, "")),
  agreed: (word, gender, count) => {
    const stem = word.replace(ending, "")
    const sound = /[kg]$/u.test(stem) ? "velar" : softEnding.test(word) ? "soft" : "hard"
    if (count === "plural" && gender === "v") return virile(stem)
    return stem + nominatives[sound][count === "plural" ? "plural" : gender]
  },
  alone: /(?:(?:sk|ck|dzk)i|(?:ow|liw|ąc|czn|jn|aln|on)[yae])$/u,
  hint: (word) =>
    /(?:ych|ich|ymi|imi)$/u.test(word)
      ? { count: "plural" }
      : /(?:ego|emu|ej|ą|a|y)$/u.test(word)
      ? { count: "singular" }
      : {}
}
