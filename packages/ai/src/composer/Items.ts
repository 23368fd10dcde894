import { cueIn } from "./Cues.ts"
import type { NamedField } from "./Fields.ts"
import { fieldOf } from "./Fields.ts"
import { itemsOf, piecesOf } from "./Lists.ts"
import { isVerb } from "./morphology/Verbs.ts"
import type { Tongue } from "./Phrases.ts"
import { asciiDigits, capital, look, wordsOf } from "./Words.ts"

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
  const end = row.findIndex((word, at) =>
    at > first && (grammar.relative.has(word.folded)) &&
    !(tongue.locale === "de" && /^(?:der|die|das|den|dem)$/u.test(word.folded))
  )
  const text = item.slice(row[first]?.start ?? 0, end === -1 ? item.length : row[end]?.start ?? item.length).trim()
  return { text: text.replace(besides, "").trim() || text, yesNo: false }
}

/** Whether a piece of a list is a clause of its own: a list does not go on behind it. */
export const clausal = (piece: string, { lexicon }: Tongue): boolean => {
  const row = wordsOf(piece)
  const [lead] = row
  if (lead === undefined) return true
  const asks = lexicon.grammar.which.has(lead.folded) || lexicon.grammar.whether.has(lead.folded) ||
    /^d['’]où$/u.test(lead.folded) || lexicon.grammar.howMany.has(lead.folded)
  if (!asks && lexicon.grammar.relative.has(lead.folded)) return true
  const behind = row.findIndex((word, at) => at > 0 && lexicon.grammar.relative.has(word.folded))
  return !asks &&
    row.slice(0, behind === -1 ? 4 : Math.min(4, behind)).some((word, at) =>
      lexicon.grammar.subject.has(word.folded) && !(at === 0 && row.length <= 3)
    )
}

/** "what is broken", "where he knows us from": a question is its own name. */
const question = (item: string, { lexicon }: Tongue): string | undefined => {
  const row = wordsOf(item)
  const [lead] = row
  if (lead === undefined || row.length < 2 || row.length > 6 || determining.test(lead.folded)) return undefined
  return lexicon.grammar.which.has(lead.folded) || /^(?:d['’]où|chi|who|wer|wie|qui)$/u.test(lead.folded)
    ? capital(item.trim())
    : undefined
}

/** Several things asked for in one item: "which member goes to which class". */
const asked = (item: string): ReadonlyArray<string> => {
  const row = wordsOf(item)
  const at = row.flatMap((word, index) => determining.test(word.folded) ? [index] : [])
  return at.length < 2 ? [item] : at.flatMap((index) => row[index + 1]?.raw ?? [])
}

const spans =
  /^(?:et |e |y )?((?:dal?|du|del|des|de|from|von|vom|van)\s+(?:l[ao]\s+|le\s+|el\s+)?(\p{L}+)(?:\s\p{L}+)?)\s+((?:al?|au|à|to|until|bis|zum|tot|hasta(?:\s+el)?|all[ao])\s+(?:l[ao]\s+|le\s+|el\s+)?(\p{L}+))/u
const last = /(?:^|[\s'’])(?:ultim[aoie]|derni(?:er|ère)|últim[ao]|last|letzten?|laatste?|prossim[ao]|prochaine?|próxim[ao]|next)\s/iu

/** "from the day … to the day …", "when it was last checked", "who takes it (name, phone)": several fields, or a date. */
const spoken = (piece: string, tongue: Tongue): ReadonlyArray<NamedField> | undefined => {
  const dated = (label: string): NamedField => ({ label: capital(label), kind: "date", options: [], known: true })
  const [, from = "", one = "", to = "", other = ""] = spans.exec(piece) ?? []
  if (from !== "" && one.toLowerCase() === other.toLowerCase()) {
    return [from.split(/\s+/u).slice(0, 2).join(" "), to].map(dated)
  }
  const lead = wordsOf(piece)[0]?.folded ?? ""
  if (/^(?:quando|quand|cuándo|when|wann|wanneer)$/u.test(lead)) {
    const at = last.exec(piece)
    const text = at === null ? "" : piece.slice(at.index).replace(/^[\s'’]/u, "").trim()
    return text !== "" && wordsOf(text).length <= 4 ? [dated(text)] : undefined
  }
  const [, inside = ""] = /^[^()]*\(([^()]+)\)\s*$/u.exec(piece) ?? []
  if (inside === "" || !/^(?:chi|qui|quién|quien|who|wer|wie)$/u.test(lead)) return undefined
  const named = inside.split(",").flatMap((part) => fieldsOfPiece(part.trim(), tongue))
  return named.length >= 2 && named.filter((field) => field.known).length >= 2 ? named : undefined
}

const fieldsOfPiece = (whole: string, tongue: Tongue): ReadonlyArray<NamedField> => {
  const { lexicon, locale } = tongue
  const several = spoken(whole.trim(), tongue)
  if (several !== undefined) return several
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
  const options = marked || !/[,/،|]|\s/u.test(inside)
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
      : { ...fieldOf("x", locale, lexicon), label: asIs, kind: dated ? "date" as const : "text" as const }
    if (wordsOf(named.label).length > mostWords || !/\p{L}/u.test(named.label)) return []
    if (/[<>{}]/u.test(named.label)) return []
    const thing = wordsOf(named.label).some((word) => tongue.extra.has(word.folded))
    const how = lexicon.grammar.howMany.has(wordsOf(text)[0]?.folded ?? "")
    return [{
      ...named,
      known: named.known || yesNo || thing || how || asIs !== undefined || one !== bare.trim(),
      ...(yesNo ? { kind: "boolean" as const } : how && named.kind === "text" ? { kind: "number" as const } : {}),
      ...(said.length > 0 ? { marks: said } : {}),
      ...bounds
    }]
  })
}

/** "driving licence yes or no", "present or not", "a remark such as «no onions»": asked as "whether", and without the example. */
const answers = (list: string, { lexicon }: Tongue): string => {
  const [whether = ""] = lexicon.grammar.whether
  return list.replace(/\s+(?:tipo|type|genre|comme|como|come|wie|like|zoals|etwa)\s+[«“"„][^»”"]*[»”"]/gu, "").replace(
    /(^|[,،]|\s(?:e|et|y|ed)(?=\s))\s*([\p{L}’' -]{3,40}?)\s*(?:\(?(?:oui ou non|oui\s?\/\s?non|sí o no|sí\s?\/\s?no|sì o no|sì\s?\/\s?no)\)?|\s(?:ou non|o no|o non \p{L}+|ou pas|o meno))(?=\s*(?:[,;.]|$))/giu,
    (_, before: string, name: string) => `${before === "" ? "" : `${before.replace(/^\s(?:e|et|y|ed)$/u, ",")} `}${whether} ${name}`
  )
}

/** The fields that a list in running text names, up to the first clause in it. */
export const fieldsOfList = (written: string, tongue: Tongue): ReadonlyArray<NamedField> => {
  // "kind – bought, made, lent, – sum": what stands between two dashes are the choices of the field before them.
  const list = answers(
    written.replace(/(\p{L}+)\s[–—]\s([^–—():\d]+?),?\s[–—](?:\s|(?=,))/gu, "$1 ($2), ").replace(/\),\s*,/gu, "),"),
    tongue
  )
  const fields: Array<NamedField> = []
  const row = wordsOf(list)
  const spoken = row.findIndex((word) =>
    !tongue.lexicon.grammar.subject.has(word.folded) || tongue.lexicon.grammar.determiner.has(word.folded)
  )
  for (const piece of piecesOf(spoken > 0 && spoken < 3 ? list.slice(row[spoken]?.start) : list, tongue.lexicon)) {
    const bounds = boundsIn(piece)
    const last = fields.at(-1)
    if (last !== undefined && (bounds.maximum !== undefined || /^[\s\d]+$/u.test(piece))) {
      fields[fields.length - 1] = { ...last, ...bounds, kind: last.kind === "text" ? "number" : last.kind }
      continue
    }
    if (clausal(piece, tongue)) {
      // "a project number, which may exist only once": a clause about the field before it.
      const said = marksIn(piece, tongue)
      const row = wordsOf(piece)
      const about = row[0] !== undefined &&
        (tongue.lexicon.grammar.relative.has(row[0].folded) || /^(?:der|die|das|den|dem)$/u.test(row[0].folded))
      if (last !== undefined && said.length > 0) fields[fields.length - 1] = { ...last, marks: said }
      if (!about) break
      continue
    }
    fields.push(...fieldsOfPiece(piece, tongue))
  }
  return fields
}

/** A bullet as a field: what stands before a dash or a colon. */
export const fieldsOfBullets = (items: ReadonlyArray<string>, tongue: Tongue): ReadonlyArray<NamedField> =>
  items.flatMap((item) => {
    const name = item.split(/\s[-–—]\s|:\s/u)[0] ?? item
    const rest = item.slice(name.length).replace(/^[\s:–—-]+/u, "")
    const said = marksIn(rest, tongue)
    return fieldsOfPiece(name, tongue).slice(0, 1).map((field) => said.length === 0 ? field : { ...field, marks: said })
  })
