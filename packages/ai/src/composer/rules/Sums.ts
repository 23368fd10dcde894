import { lineOf } from "../Cues.ts"
import type { DraftEntity } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { capital, wordsOf } from "../Words.ts"
import { entitiesIn, formOf, type Scene, type Sentence } from "./Scene.ts"

type Computed = Extract<DraftRule, { readonly _tag: "Computed" }>

/** "the sum of the dishes", in each language; the things summed stand right behind. */
const sumOf =
  /(?<![^ ])(?:sum of|total of|summe (?:der|aller)|somme (?:des|de)|somma (?:dei|delle|degli|di)|suma de|som van|součet|suma|сумма|суммы|مجموع)(?![^ ])/u

/** "the value of the stock" in each language. */
const stockWorth =
  /(?<![^ ])(?:value of (?:the |my |our )?(?:stock|store|inventory|warehouse)|stock value|inventory value|lagerwert|wert (?:des lagers|des bestands|der bestände)|valeur du stock|valore (?:del magazzino|delle scorte|della giacenza)|valor (?:del almacén|del inventario|de las existencias)|waarde van (?:de voorraad|het magazijn)|voorraadwaarde|hodnota (?:skladu|zásob)|wartość (?:magazynu|zapasów)|стоимость (?:склада|запасов|остатков)|قيمة (?:المخزون|المستودع|المخزن))(?![^ ])/u

/** Somebody owes, and how much is asked for. */
const arrears =
  /arrears|(?<![^ ])(?:owes?|rückstand|rückständ\p{L}*|schuldet|impayés?|arretrat\p{L}*|morosi|atrasos?|atrasad\p{L}*|achterstand\p{L}*|dluží|dluh\p{L}*|zaległoś\p{L}*|zalega|задолженност\p{L}*|متاخرات)(?![^ ])/u
const howMuch =
  /(?<![^ ])(?:how much|wie viel|wieviel|combien|di quanto|quanto|cuánto|hoeveel|kolik|ile|сколько|какую сумму|كم|sum|summe|total)(?![^ ])/u

const wordAtOf = (line: string, until: number): number => line.slice(0, until).split(" ").length - 1

/** What stands before a sign or a colon, without its article: "the bill of the table". */
const named = ({ passage }: Sentence, scene: Scene, at: number): string => {
  const { article, grammar } = scene.tongue.lexicon
  const start = passage.words[at]?.start ?? 0
  const left = passage.text.slice(0, start).split(/[:=–—]/u).at(-2) ?? passage.text.slice(0, start)
  const words = wordsOf(left)
  const which = words.findIndex((word, place) => place > 0 && grammar.relative.has(word.folded))
  const row = (which === -1 ? words : words.slice(0, which)).filter((word, place) =>
    place > 0 || !article.has(word.folded) && !grammar.determiner.has(word.folded)
  )
  const [first] = row
  const last = row.at(-1)
  return first === undefined || last === undefined || row.length > 5
    ? ""
    : capital(left.slice(first.start, last.end).replace(/^\p{L}['’]/u, ""))
}

const happens = (entity: DraftEntity): boolean =>
  entity.status !== undefined || entity.fields.some((field) => field.kind === "date")

/** "total = the sum of the lines": over the records of another thing. */
const overRecords = (sentence: Sentence, scene: Scene): ReadonlyArray<Computed> => {
  const { passage, topic } = sentence
  const line = lineOf(passage.words)
  const found = sumOf.exec(line)
  if (found === null) return []
  const at = wordAtOf(line, found.index)
  const behind = wordAtOf(line, found.index + found[0].length) + 1
  const part = { ...passage, words: passage.words.slice(behind, behind + 2) }
  const [over] = entitiesIn(part, scene.entities).filter((one) => !one.person)
  const label = named(sentence, scene, at)
  if (over === undefined || label === "") return []
  const others = [...entitiesIn({ ...passage, words: passage.words.slice(0, at) }, scene.entities), topic].filter((
    one
  ) => one !== undefined && one !== over)
  const on = others[0] ?? scene.entities.find((one) => over.fields.some((field) => field.refers === one.id)) ??
    scene.entities.find((one) => one !== over && !one.person && happens(one))
  const numbers = over.fields.filter((field) =>
    (field.kind === "number" || field.kind === "money") && field.refers === undefined && !means(field.label, "code")
  )
  const told = numbers.find((field) =>
    wordsOf(field.label).some((word) => wordsOf(label).some((one) => formOf(one.folded, word.folded)))
  )
  const field = told ?? numbers.find((one) => one.kind === "money") ?? numbers[0]
  return on === undefined || field === undefined
    ? []
    : [{ _tag: "Computed", passage, entity: on.id, label, formula: "total", of: [field.id], over: over.id }]
}

const worth = ({ passage }: Sentence, scene: Scene): ReadonlyArray<Computed> => {
  const line = lineOf(passage.words)
  const found = stockWorth.exec(line)
  if (found === null) return []
  for (const entity of scene.entities) {
    const stock = entity.fields.find((field) =>
      field.kind === "number" && means(field.label, "stock") && !means(field.label, "minimum")
    )
    const price = entity.fields.find((field) => field.kind === "money")
    if (stock === undefined || price === undefined) continue
    return [{
      _tag: "Computed",
      passage,
      entity: entity.id,
      label: capital(found[0]),
      formula: "product",
      of: [stock.id, price.id]
    }]
  }
  return []
}

/** "who is in arrears, and by how much": what was not paid of one thing's payments. */
const owed = ({ passage }: Sentence, scene: Scene): ReadonlyArray<Computed> => {
  const line = lineOf(passage.words)
  const found = arrears.exec(line)
  if (found === null || !howMuch.test(line) || passage.part === "problem") return []
  const paid = scene.entities.find((one) =>
    one.fields.some((field) => field.kind === "money") &&
    one.fields.some((field) => field.kind === "boolean" && means(field.label, "paid"))
  )
  const money = paid?.fields.find((field) => field.kind === "money")
  const flag = paid?.fields.find((field) => field.kind === "boolean" && means(field.label, "paid"))
  if (paid === undefined || money === undefined || flag === undefined) return []
  // The contract, in whose sentence the payments are listed.
  const on = scene.entities.find((one) => paid.fields.some((field) => field.refers === one.id)) ??
    scene.entities.find((one) =>
      one !== paid && happens(one) && paid.passages.some((passage) => entitiesIn(passage, [one]).length > 0)
    )
  return on === undefined ? [] : [{
    _tag: "Computed",
    passage,
    entity: on.id,
    label: capital(found[0]),
    formula: "total",
    of: [money.id],
    over: paid.id,
    unless: flag.id
  }]
}

/** Sums over other records, the worth of what is in stock, and what is still owed. */
export const sumsIn = (sentence: Sentence, scene: Scene): ReadonlyArray<Computed> => {
  const sums = overRecords(sentence, scene)
  return [...sums, ...sums.length > 0 ? [] : worth(sentence, scene), ...owed(sentence, scene)]
}

const counting =
  /^(?:ile|ilu|kolik|сколько|how many|combien de|cuántos|cuántas|quanti|quante|hoeveel|wie viele|كم)\s+/iu

/** "per client: how many tickets": a field that counts what points at its record. */
export const countsIn = (entities: ReadonlyArray<DraftEntity>): ReadonlyArray<Computed> =>
  entities.flatMap((entity) =>
    entity.fields.flatMap((field): ReadonlyArray<Computed> => {
      const passage = entity.passages[0]
      if (!counting.test(field.label) || passage === undefined || field.kind !== "number") return []
      const words = wordsOf(field.label.replace(counting, ""))
      const [over] = entitiesIn({ ...passage, words }, entities).filter((one) =>
        one !== entity && one.fields.some((other) => other.refers === entity.id)
      )
      return over === undefined || words.length > 2
        ? []
        : [{
          _tag: "Computed",
          passage,
          entity: entity.id,
          label: field.label,
          formula: "count",
          of: [],
          over: over.id
        }]
    })
  )
