import type { Locale } from "@statex/kernel/Locale"
import { fieldOf, type NamedField } from "./Fields.ts"
import type { Tongue } from "./Phrases.ts"
import { capital, look, wordsOf } from "./Words.ts"

const spans =
  /^(?:et |e |y )?((?:dal?|du|del|des|de|from|von|vom|van|od|от|с)\s+(?:l[ao]\s+|le\s+|el\s+)?(\p{L}+)(?:\s\p{L}+)?)\s+((?:al?|au|à|to|until|bis|zum|tot|do|до|по|hasta(?:\s+el)?|all[ao])\s+(?:l[ao]\s+|le\s+|el\s+)?(\p{L}+))/u
const last =
  /(?:^|[\s'’])(?:ultim[aoie]|derni(?:er|ère)|últim[ao]|last|letzten?|laatste?|prossim[ao]|prochaine?|próxim[ao]|next)\s/iu

const part = "(\\p{L}*ge\\p{L}{2,}(?:t|en|d)|(?:be|ver|er|ent|zer|her)\\p{L}{2,}(?:t|en|d))"
const byWhom: Readonly<Partial<Record<Locale, RegExp>>> = {
  de: new RegExp(`^wer\\s+(?:(?:ihn|sie|es|das|den|die)\\s+(?:\\p{Lu}\\p{L}+\\s+)?)?${part}(?:\\s+hat)?$`, "u"),
  nl: new RegExp(`^wie\\s+(?:(?:het|hem|haar|dat|de)\\s+(?:\\p{L}+\\s+)?)?(?:heeft\\s+)?${part}(?:\\s+heeft)?$`, "u")
}
const byWhen = new RegExp(`^bis wann\\s+(?:(?:er|sie|es)\\s+)?${part}\\s+(?:sein|werden)\\s+\\p{L}+$`, "u")

/** "who reported it", "until when it must be fixed": what was done by whom, or until when. */
export const deedIn = (piece: string, locale: Locale): NamedField | undefined => {
  const text = piece.trim().replace(/[.!?;]+$/u, "")
  const who = byWhom[locale]?.exec(text)?.[1]
  const until = locale === "de" ? byWhen.exec(text)?.[1] : undefined
  if (who !== undefined) {
    return { label: `${capital(who)} ${locale === "de" ? "von" : "door"}`, kind: "text", options: [], known: true }
  }
  return until === undefined
    ? undefined
    : { label: `${capital(until)} bis`, kind: "date", options: [], known: true }
}

export const isDeed = ({ known, label }: NamedField): boolean => known && /^\p{L}+\s(?:von|bis|door)$/u.test(label)

/** "from the day … to the day …", "when it was last checked", "who takes it (name, phone)": several fields, or a date. */
export const spokenFields = (
  piece: string,
  tongue: Tongue,
  fieldsOf: (piece: string, tongue: Tongue) => ReadonlyArray<NamedField>
): ReadonlyArray<NamedField> | undefined => {
  const deed = deedIn(piece, tongue.locale)
  if (deed !== undefined) return [deed]
  const dated = (label: string): NamedField => ({ label: capital(label), kind: "date", options: [], known: true })
  const [, from = "", one = "", to = "", other = ""] = spans.exec(piece) ?? []
  if (from !== "" && one.toLowerCase() === other.toLowerCase()) {
    return [from.split(/\s+/u).slice(0, 2).join(" "), to].map(dated)
  }
  // "a pupil in a class": two things, each a field.
  const [, thing = "", place = ""] =
    /^(?:une?|uno?a?|un')\s?(\p{L}+)\s(?:dans|en|in|à|a)\s(?:une?|uno?a?|un')\s?(\p{L}+)$/u.exec(piece) ?? []
  const things = [thing, place].map((word) => look(tongue.lexicon.entities, word.toLowerCase()))
  if (thing !== "" && things.every((found) => found !== undefined && found.tail <= 2)) {
    return [thing, place].map((word) => ({ ...fieldOf(word, tongue.locale, tongue.lexicon), known: true }))
  }
  const lead = wordsOf(piece)[0]?.folded ?? ""
  if (/^(?:quando|quand|cuándo|when|wann|wanneer)$/u.test(lead)) {
    const at = last.exec(piece)
    const text = at === null ? "" : piece.slice(at.index).replace(/^[\s'’]/u, "").trim()
    return text !== "" && wordsOf(text).length <= 4 ? [dated(text)] : undefined
  }
  const [, inside = ""] = /^[^()]*\(([^()]+)\)\s*$/u.exec(piece) ?? []
  if (inside === "" || !/^(?:chi|qui|quién|quien|who|wer|wie|kdo|kto|кто)$/u.test(lead)) return undefined
  const named = inside.split(",").flatMap((part) => fieldsOf(part.trim(), tongue))
  return named.length >= 2 && named.filter((field) => field.known).length >= 2 ? named : undefined
}

/** "24 places", "maximaal 8 plekken": how many there are of something that each has. */
export const counted =
  /^(?:(?:and|und|en|a|ein|een|with|mit|met)\s+)?(?:max\p{L}*\.?|höchstens|up to|at most|bis zu|hooguit|ten hoogste|au plus|jusqu'à|hasta|al massimo|fino a)?(?:\s*(?:of|von|van|de|di))?\s*(\d{1,4})\s+(\p{L}[^()\d]*)$/iu

/** "driving licence yes or no", "present or not", "a remark such as «no onions»": asked as "whether", and without the example. */
export const asAnswers = (list: string, { lexicon }: Tongue): string => {
  const [whether = ""] = lexicon.grammar.whether
  if (!/[«“"„]|\so(?:u|ui)?\s|\s\/|\/\s?no/iu.test(list)) return list
  return list.replace(/\s+(?:tipo|type|genre|comme|como|come|wie|like|zoals|etwa)\s+[«“"„][^»”"]*[»”"]/gu, "").replace(
    /(^|[,،]|\s(?:e|et|y|ed)(?=\s))\s*([\p{L}’' -]{3,40}?)\s*(?:\(?(?:oui ou non|oui\s?\/\s?non|sí o no|sí\s?\/\s?no|sì o no|sì\s?\/\s?no)\)?|\s(?:ou non|o no|o non \p{L}+|ou pas|o meno))(?=\s*(?:[,;.]|$))/giu,
    (_, before: string, name: string) =>
      `${before === "" ? "" : `${before.replace(/^\s(?:e|et|y|ed)$/u, ",")} `}${whether} ${name}`
  )
}
