import type { Sounds } from "../Sounds.ts"

const consonant = /[bcčdďfghjklmnňpqrřsštťvwxzž]/u
const hardened: ReadonlyArray<readonly [RegExp, string]> = [[/ch$/u, "š"], [/k$/u, "c"], [/[hg]$/u, "z"], [/r$/u, "ř"]]

const softened = (stem: string): string => {
  for (const [end, soft] of hardened) if (end.test(stem)) return stem.replace(end, soft)
  return stem
}

export const csSounds: Sounds = {
  join: (stem, ending) => stem + ending,
  soften: (stem, ending) => {
    const soft = softened(stem)
    return soft + (ending === "e" && soft === stem && /[dtnbpvmf]$/u.test(stem) ? "ě" : ending)
  },
  bare: (stem) => {
    const last = stem.at(-1) ?? ""
    const before = stem.at(-2) ?? ""
    const cluster = consonant.test(last) && consonant.test(before) && !/(?:st|št|ch|rt|nt|rm|kt)$/u.test(stem)
    return cluster ? [`${stem.slice(0, -1)}e${last}`] : [stem]
  },
  fleeting: (lemma) =>
    lemma.length > 3 && /[^aeiouyáéíóúůýě]e[kc]$/u.test(lemma) ? lemma.slice(0, -2) + lemma.slice(-1) : lemma
}

export const csParadigms = `
  hrad m -: - u,a u - u,~e,e em / y ů ům y ech,ích,~ích y
  stroj m -: - e i - i em / e ů ům e ích i
  pán v -: - a ovi,u a ovi,u em / ~i ů ům y ech,~ích y
  muž v -: - e i,ovi e i,ovi em / i ů ům e ích i
  tel v -: - e i,ovi e i,ovi em / é ů ům e ích i
  předseda v a: a y ovi u ovi ou / ové ů ům y ech,~ích y
  ista v a: a y ovi u ovi ou / é ů ům y ech y
  soudce v e: e e i,ovi e i,ovi em / i,ové ů ům e ích i
  žena f a: a y ~e u ~e ou / y 0 ám y ách ami
  růže f e: e e i i i í / e í ím e ích emi
  ulice f e: e e i i i í / e 0 ím e ích emi
  píseň f -: - e i - i í / e í ím e ích emi
  kost f -: - i i - i í / i í em i ech mi
  město n o: o a u o u,~e em / a 0 ům a ech,ích,ách y
  moře n e: e e i e i em / e í,0 ím e ích i
  kuře n e: e ete eti e eti etem / ata at atům ata atech aty
  kotě n tě: tě těte těti tě těti tětem / ťata ťat ťatům ťata ťatech ťaty
  štěně n ně: ně něte něti ně něti nětem / ňata ňat ňatům ňata ňatech ňaty
  dítě n ě: ě ěte ěti ě ěti ětem / i í em i ech mi
  hřiště n tě: tě tě ti tě ti těm / tě ť tím tě tích ti
  loď f ď: ď dě,di di ď di dí / dě dí dím dě dích děmi,ďmi
  stavení n í: í í í í í ím / í í ím í ích ími
  muzeum n um: um a u um u em / a í ím a ích i
  jiné n é: é ého ému é ém ým / á ých ým á ých ými
`
