import { apart } from "./Apart.ts"
import { asideAt, clausal, withoutLead } from "./Clauses.ts"
import { cueIn } from "./Cues.ts"
import type { NamedField } from "./Fields.ts"
import { fieldOf } from "./Fields.ts"
import { itemsOf, piecesOf } from "./Lists.ts"
import { headFirst } from "./Locales.ts"
import { isVerb } from "./morphology/Verbs.ts"
import { isPriced } from "./Offers.ts"
import type { Tongue } from "./Phrases.ts"
import { rememberedOf } from "./Remembered.ts"
import { asAnswers, counted, deedIn, spokenFields } from "./Spoken.ts"
import { asciiDigits, capital, has, look, wordsOf } from "./Words.ts"

const mostWords = 7
/** "which" before a noun: the noun is the field. */
const determining =
  /^(?:which|welche[rsnm]?|welke?|quel(?:le)?s?|qué|quale|quali|jaký|jaká|jaké|který|která|které|kterého|kterou|jaki|jaka|jakie|który|która|którą|które|какой|какая|какое|какую|какого|который|которую)$/u

/** "(only once)", "(required)", "(1 to 10)": what a bracket says about the field before it. */
const marksIn = (text: string, { lexicon }: Tongue): NonNullable<NamedField["marks"]> => {
  const row = wordsOf(text)
  const { cues } = lexicon
  return [
    ...(cueIn(row, cues.unique) === undefined ? [] : ["unique" as const]),
    ...(cueIn(row, cues.required) === undefined ? [] : ["required" as const]),
    ...(cueIn(row, cues.automatic) === undefined ? [] : ["computed" as const])
  ]
}

const boundsIn = (text: string): { readonly minimum?: number; readonly maximum?: number } => {
  const found = /^\D{0,12}(\d{1,4})\s*(?:-|–|—|\p{L}{1,4})\s*(\d{1,4})\D{0,12}$/u.exec(asciiDigits(text))
  const [, low, high] = found ?? []
  return low === undefined || high === undefined || Number(low) >= Number(high)
    ? {}
    : { minimum: Number(low), maximum: Number(high) }
}

/** "a remark, if any", "a summary of two lines": what says nothing of the field's name. */
const besides =
  /\s+(?:éventuel\p{L}*|eventual\p{L}*|optionnel\p{L}*|optional|opcional|facoltativ\p{L}*|eventuell|(?:de|of|von|van|di)\s+(?:\d+|two|three|deux|trois|zwei|drei|twee|drie|dos|tres|due|tre)\s+\p{L}+)$/iu

/** The part of an item that names the field: without "which" before it and a clause behind it. */
const core = (item: string, tongue: Tongue): { readonly text: string; readonly yesNo: boolean } => {
  const { grammar } = tongue.lexicon
  const row = wordsOf(item)
  let first = 0
  while (
    first < row.length - 1 && (grammar.determiner.has(row[first]?.folded ?? "") ||
      row.length > first + 1 && isVerb(row[first]?.folded ?? "", tongue.locale) &&
        !tongue.lexicon.cut.has(row[first + 1]?.folded ?? "") ||
      grammar.adverb.has(row[first]?.folded ?? "") || tongue.lexicon.article.has(row[first]?.folded ?? ""))
  ) first++
  first += asideAt(row, first, tongue)
  const lead = row[first]
  if (lead !== undefined && grammar.whether.has(lead.folded) && row.length > first + 1) {
    const rest = row.slice(first + 1).filter((word, at) =>
      !(at === 0 && (grammar.subject.has(word.folded) || grammar.determiner.has(word.folded)))
    )
    const last = rest.at(-1)
    const named = rest.findLast((word) => look(tongue.lexicon.fields, word.folded)?.value.kind === "boolean")
    const verbLast = tongue.locale === "de" || tongue.locale === "nl"
    const words = named !== undefined ? [named] : verbLast && rest.length > 1 ? rest.slice(0, -1) : rest
    return { text: item.slice(words[0]?.start ?? 0, (words.at(-1) ?? last)?.end), yesNo: true }
  }
  if (lead !== undefined && determining.test(lead.folded)) first++
  // "a pupil in a class, with the date"
  if (/^(?:avec|con|with|mit|met)$/u.test(row[first]?.folded ?? "") && row.length > first + 1) {
    first++
    while (first < row.length - 1 && grammar.determiner.has(row[first]?.folded ?? "")) first++
  }
  const end = row.findIndex((word, at) =>
    at > first && (grammar.relative.has(word.folded)) &&
    !(tongue.locale === "de" && /^(?:der|die|das|den|dem)$/u.test(word.folded))
  )
  const text = item.slice(row[first]?.start ?? 0, end === -1 ? item.length : row[end]?.start ?? item.length).trim()
  return { text: text.replace(besides, "").trim() || text, yesNo: false }
}

/** "what is broken", "where he knows us from": a question is its own name. */
const question = (item: string, { lexicon }: Tongue): string | undefined => {
  const row = wordsOf(item)
  const [lead] = row
  if (lead === undefined || row.length < 2 || row.length > 6 || determining.test(lead.folded)) return undefined
  const behind = lexicon.grammar.of.has(lead.folded) && lexicon.grammar.which.has(row[1]?.folded ?? "")
  return behind || lexicon.grammar.which.has(lead.folded) || /^(?:d['’]où|chi|who|wer|wie|qui)$/u.test(lead.folded)
    ? capital(item.trim().replace(them, ""))
    : undefined
}

/** "kdy jim končí technická": whom it is about is no part of the name. */
const them = /(?<=^\p{L}+)\s(?:jim|jí|mu|jich|im|jej|ich|им|ему|ей)(?=\s\p{L})/iu
/** "how much it was". */
const costs = /\s(?:stál|stoj|koszt|стои|cost|kost|coût|cuest)/iu
const when = /^(?:kdy|kiedy|когда|متى|when|wann|wanneer|quand|cuándo|quando)(?=\s)/iu

/** Several things asked for in one item: "which member goes to which class". */
const asked = (item: string): ReadonlyArray<string> => {
  const row = wordsOf(item)
  const at = row.flatMap((word, index) => determining.test(word.folded) ? [index] : [])
  return at.length < 2 ? [item] : at.flatMap((index) => row[index + 1]?.raw ?? [])
}

const fieldsOfPiece = (whole: string, tongue: Tongue): ReadonlyArray<NamedField> => {
  const { lexicon, locale } = tongue
  const several = spokenFields(whole.trim(), tongue, fieldsOfPiece)
  if (several !== undefined) return several
  const [, number = "", thing = ""] = counted.exec(whole.trim()) ?? []
  if (
    number !== "" && wordsOf(thing).length <= 3 &&
    look(lexicon.grammar.units, wordsOf(thing)[0]?.folded ?? "") === undefined
  ) {
    return fieldsOfPiece(thing, tongue).slice(0, 1).map((field) => ({
      ...field,
      kind: field.kind === "text" ? "number" as const : field.kind,
      counted: true as const
    }))
  }
  if (/^\s*(?:od|do|von|bis|from|to|van|tot|с|по)\s*$/iu.test(whole)) {
    return [{ label: capital(whole.trim()), kind: "date", options: [], known: true }]
  }
  const yes =
    /^\s*(\p{L}[^,/()]*?)\s*[:(]?\s*(?:tak\s?[/-]\s?nie|ano\s?[/-]\s?ne|да\s?[/-]\s?нет|نعم\s?[/-]\s?لا|yes\s?[/-]\s?no|ja\s?[/-]\s?ne(?:in|e)|oui\s?[/-]\s?non|s[íì]\s?[/-]\s?no)\)?\s*$/iu
      .exec(whole)?.[1]
  if (yes !== undefined) return [{ label: capital(yes.trim()), kind: "boolean", options: [], known: true }]
  // "type: call / meeting" names a field and its choices; elsewhere what stands behind a colon is the field.
  const [, named = "", choices = ""] = /^([^:()]{2,40}):\s+([^:()]+)$/u.exec(whole) ?? []
  const head = named !== "" && wordsOf(named).length <= 3 && fieldOf(named, locale, lexicon).known
  const piece = head
    ? choices.includes("/") ? `${named} (${choices})` : named
    : whole.split(/(?<!\d):\s/u).at(-1) ?? whole
  const bracket = /\(([^()]*)\)?/u.exec(piece)
  const inside = bracket?.[1]?.trim() ?? ""
  const outside = bracket === null
    ? piece
    : `${piece.slice(0, bracket.index)} ${piece.slice(bracket.index + bracket[0].length)}`
  const said = marksIn(inside, tongue)
  const bounds = boundsIn(inside)
  const marked = said.length > 0 || bounds.maximum !== undefined ||
    /^\s*(?:opt|fakult|facult|nepovinn)|(?<!\p{L})(?:np|např|например|e\.?g|z\. ?b|bijv|p\. ?ej|par ex|مثل)(?!\p{L})/iu
      .test(inside)
  // "price per hour (clay 180 Kč, hall 420 Kč)": examples of an amount are no choices.
  const prices = isPriced(inside) && fieldOf(outside, locale, lexicon).kind === "money"
  const options = marked || prices || !/[,/،|]|\s/u.test(inside)
    ? ""
    : inside.replace(/(?:€|£|\$)?\s?\d[\d.,]*\s?(?:€|£|\$|Kč|zł|EUR)?/gu, "")
  const listed = options === "" ? [] : itemsOf(options, lexicon, true)
  const choice = listed.length >= 2 && listed.every((option) => wordsOf(option).length <= 4)
  const bare = `${outside} ${
    choice ? `(${listed.join(", ")})` : marked || wordsOf(inside).length > 2 ? "" : bracket?.[0] ?? ""
  }`
  return asked(bare.trim()).flatMap((one) => {
    const { text, yesNo } = core(one, tongue)
    if (!/\p{L}/u.test(text)) return []
    const dated = /^[^()]{3,40}\s(?:op|on|am|le|el|il|dne|dnia)$/iu.test(text.trim())
    const asIs = question(one, tongue) ?? (yesNo || dated ? capital(text.trim()) : undefined)
    const named = asIs === undefined
      ? fieldOf(text, locale, lexicon)
      : {
        ...fieldOf("x", locale, lexicon),
        label: asIs,
        kind: dated || when.test(asIs) ? "date" as const : "text" as const
      }
    if (wordsOf(named.label).length > mostWords || !/\p{L}/u.test(named.label)) return []
    if (/[<>{}]/u.test(named.label)) return []
    const thing = wordsOf(named.label).some((word) => tongue.extra.has(word.folded))
    const how = lexicon.grammar.howMany.has(wordsOf(text)[0]?.folded ?? "")
    return [{
      ...named,
      known: named.known || yesNo || thing || how || asIs !== undefined || one !== bare.trim(),
      ...(yesNo ? { kind: "boolean" as const } : how && costs.test(text)
        ? { kind: "money" as const }
        : how && (named.kind === "text" || asIs !== undefined)
        ? { kind: "number" as const }
        : {}),
      ...(said.length > 0 ? { marks: said } : {}),
      ...bounds
    }]
  })
}

/** "بداية العقد ونهايته": the pronoun stands for what the field before it is of. */
const possessing = (field: NamedField, piece: string, last: NamedField | undefined, tongue: Tongue): NamedField => {
  const [word, more] = wordsOf(piece)
  const [, of, third] = wordsOf(last?.label ?? "")
  if (
    tongue.locale !== "ar" || word === undefined || more !== undefined || third !== undefined ||
    of?.raw.startsWith("ال") !== true || !/(?:ه|ها)$/u.test(word.raw)
  ) return field
  const name = word.raw.replace(/(?:ه|ها)$/u, "").replace(/ت$/u, "ة")
  return field.label.replace(/^ال/u, "") === name ? { ...field, label: `${name} ${of.raw}` } : field
}

/** The fields that a list in running text names, up to the first clause in it. */
export const fieldsOfList = (written: string, tongue: Tongue): ReadonlyArray<NamedField> => lists(tongue, written)

/** The same list is looked at by several readers. */
const lists = rememberedOf((tongue: Tongue, written: string): ReadonlyArray<NamedField> => {
  // "kind – bought, made, lent, – sum": what stands between two dashes are the choices of the field before them.
  const list = asAnswers(
    written.replace(/(\p{L}+)\s[–—]\s([^–—():\d]+?),?\s[–—](?:\s|(?=,))/gu, "$1 ($2), ").replace(/\),\s*,/gu, "),"),
    tongue
  )
  const fields: Array<NamedField> = []
  const pieces: Array<string> = []
  const row = wordsOf(list)
  const spoken = row.findIndex((word) =>
    !tongue.lexicon.grammar.subject.has(word.folded) || tongue.lexicon.grammar.determiner.has(word.folded) ||
    tongue.lexicon.grammar.which.has(word.folded)
  )
  const who = /^(?:chi|qui|quién|quien|who|wer|wie)$/u.test(row[0]?.folded ?? "")
  const bare = headFirst.has(tongue.locale) ? list : withoutLead(list, tongue)
  for (
    const piece of piecesOf(!who && spoken > 0 && spoken < 3 ? list.slice(row[spoken]?.start) : bare, tongue.lexicon)
  ) {
    const bounds = boundsIn(piece)
    const last = fields.at(-1)
    const named = wordsOf(piece)[0]
    const own = named !== undefined && !/\d/u.test(named.raw) && !tongue.lexicon.grammar.of.has(named.folded) &&
      !tongue.lexicon.stop.has(named.folded) && !tongue.lexicon.cut.has(named.folded)
    if (bounds.maximum !== undefined && own) {
      // "quality from 1 to 5": a field with its bounds.
      const text = piece.slice(0, piece.search(/\d/u)).replace(/\s\p{L}{1,4}\s*$/u, "")
      fields.push(...fieldsOfPiece(text, tongue).map((field) => ({ ...field, ...bounds, kind: "number" as const })))
      continue
    }
    if (last !== undefined && (bounds.maximum !== undefined || /^[\s\d]+$/u.test(piece))) {
      fields[fields.length - 1] = { ...last, ...bounds, kind: last.kind === "text" ? "number" : last.kind }
      continue
    }
    // "return due, three weeks later, worked out by itself": says something of the field before it.
    const [one, unit] = wordsOf(piece)
    const later = unit !== undefined && has(tongue.lexicon.grammar.units, unit.folded) &&
      (look(tongue.lexicon.numbers, one?.folded ?? "")?.tail === 0 &&
          !tongue.lexicon.article.has(one?.folded ?? "") || /^\d+$/u.test(one?.raw ?? ""))
    const automatic = cueIn(wordsOf(piece), tongue.lexicon.cues.automatic)?.at === 0
    if (last !== undefined && (later || automatic)) {
      if (automatic) fields[fields.length - 1] = { ...last, marks: [...last.marks ?? [], "computed"] }
      continue
    }
    if (deedIn(piece, tongue.locale) === undefined && clausal(piece, tongue)) {
      // "a project number, which may exist only once": a clause about the field before it.
      const said = marksIn(piece, tongue)
      const row = wordsOf(piece)
      const about = row[0] !== undefined &&
        (tongue.lexicon.grammar.relative.has(row[0].folded) || /^(?:der|die|das|den|dem)$/u.test(row[0].folded))
      if (last !== undefined && said.length > 0) fields[fields.length - 1] = { ...last, marks: said }
      if (!about) break
      continue
    }
    const made = fieldsOfPiece(piece, tongue).map((field) => possessing(field, piece, last, tongue))
    fields.push(...made)
    for (let at = pieces.length; at < fields.length; at++) pieces[at] = made.length === 1 ? piece : ""
  }
  return apart(fields, pieces, tongue)
})

/** A bullet as a field: what stands before a dash or a colon. */
export const fieldsOfBullets = (items: ReadonlyArray<string>, tongue: Tongue): ReadonlyArray<NamedField> =>
  items.flatMap((item) => {
    const name = item.split(/\s[-–—]\s|:\s/u)[0] ?? item
    const rest = item.slice(name.length).replace(/^[\s:–—-]+/u, "")
    const said = marksIn(rest, tongue)
    return fieldsOfPiece(name, tongue).slice(0, 1).map((field) => said.length === 0 ? field : { ...field, marks: said })
  })
