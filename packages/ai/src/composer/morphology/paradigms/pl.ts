import type { Sounds } from "../Sounds.ts"

const consonant = /[bcćdfghjklłmnńprsśtwzźż]/u
/** Before "e" of the locative and dative. */
const beforeE: ReadonlyArray<readonly [RegExp, string]> = [
  [/st$/u, "ści"],
  [/ch$/u, "sz"],
  [/sł$/u, "śl"],
  [/k$/u, "c"],
  [/g$/u, "dz"],
  [/r$/u, "rz"],
  [/ł$/u, "l"],
  [/t$/u, "ci"],
  [/d$/u, "dzi"],
  [/([nbpmwfsz])$/u, "$1i"]
]
/** Before the ending of men and people in the plural. */
const virile: ReadonlyArray<readonly [RegExp, string]> = [
  [/k$/u, "cy"],
  [/g$/u, "dzy"],
  [/r$/u, "rzy"],
  [/c$/u, "cy"],
  [/st$/u, "ści"],
  [/t$/u, "ci"],
  [/d$/u, "dzi"],
  [/ch$/u, "si"],
  [/ł$/u, "li"]
]

const replaced = (rules: ReadonlyArray<readonly [RegExp, string]>, stem: string): string | undefined => {
  const rule = rules.find(([end]) => end.test(stem))
  return rule === undefined ? undefined : stem.replace(rule[0], rule[1])
}

export const plSounds: Sounds = {
  join: (stem, ending) => {
    if (/[kg]$/u.test(stem)) {
      return stem + (ending.startsWith("y") ? `i${ending.slice(1)}` : ending === "em" ? "iem" : ending)
    }
    if (/[aeiouyó]j$/u.test(stem) && ending === "i") return `${stem.slice(0, -1)}i`
    return stem.endsWith("i") && ending.startsWith("i") ? stem + ending.slice(1) : stem + ending
  },
  soften: (stem, ending) =>
    ending === "i" ? replaced(virile, stem) ?? `${stem}i` : (replaced(beforeE, stem) ?? stem) + ending,
  bare: (stem) => {
    if (stem.endsWith("ni")) return [`${stem.slice(0, -2)}ń`]
    if (stem.endsWith("ci")) return [`${stem.slice(0, -2)}ć`]
    if (stem.endsWith("i")) return [stem]
    const last = stem.at(-1) ?? ""
    const before = stem.at(-2) ?? ""
    const cluster = consonant.test(last) && consonant.test(before) &&
      !/(?:st|cz|sz|rz|ch|dz|nt|rt|rm|kt|[rlm]t|tw|ść)$/u.test(stem)
    return cluster ? [`${stem.slice(0, -1)}${/[kg]/u.test(before) ? "ie" : "e"}${last}`] : [stem]
  },
  fleeting: (lemma) =>
    lemma.length > 3 && /[^aeiouyąęó]ek$/u.test(lemma)
      ? `${lemma.slice(0, -2)}k`
      : lemma.length > 3 && /[^aeouyąęó]ec$/u.test(lemma)
      ? `${lemma.slice(0, -2).replace(/i$/u, "")}c`
      : lemma
}

export const plParadigms = `
  dom m -: - u,a owi - ~e,u em / y ów om y ach ami
  klucz m -: - a,u owi - u em / e y,ów,i om e ach ami
  klient v -: - a owi a ~e,u em / ~i ów om ów ach ami
  nauczyciel v -: - a owi a u em / e i,y om i ach ami
  dzieci v o: o a u o u em / i i iom i iach mi
  dostawca v a: a y y ę y ą / y ów om ów ach ami
  artysta v a: a y ~e ę ~e ą / ~i ów om ów ach ami
  cena f a: a y ~e ę ~e ą / y 0 om y ach ami
  ulica f a: a y y ę y ą / e 0 om e ach ami
  stacja f a: a i i ę i ą / e i om e ach ami
  linia f ia: ia ii ii ię ii ią / ie ii iom ie iach iami
  pracownia f a: a - - ę - ą / e -,0 om e ach ami
  wartość f ść: ść ści ści ść ści ścią / ści ści ściom ści ściach ściami
  noc f -: - y,i y,i - y,i ą / e y,i om e ach ami
  miasto n o: o a u o ~e,u em / a 0 om a ach ami
  pole n e: e a u e u em / a 0 om a ach ami
  zwierzę n ę: ę ęcia ęciu ę ęciu ęciem / ęta ąt ętom ęta ętach ętami
  imię n ę: ę enia eniu ę eniu eniem / ona on onom ona onach onami
  muzeum n um: um um um um um um / a ów om a ach ami
  luźny v y: y ego emu ego ym ym / i ych ym ych ych ymi
`
