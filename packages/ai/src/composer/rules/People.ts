import { cueIn, lineOf } from "../Cues.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { brokenBefore, phraseAfter, phraseBefore } from "../Phrases.ts"
import { capital } from "../Words.ts"
import { entitiesIn, fieldsIn, formOf, has, type Scene, type Sentence } from "./Scene.ts"

/** Words of a cue as the brief writes them. */
const wordsAt = ({ passage }: Sentence, found: { readonly at: number; readonly last: number }): string =>
  passage.text.slice(passage.words[found.at]?.start ?? 0, passage.words[found.last]?.end ?? 0).replace(
    /^\p{L}['’]/u,
    ""
  )

/** "glaziers to see only …", "sieht jede Therapeutin nur …": who sees, called by a word of the brief's own. */
const seerIn = ({ passage }: Sentence, scene: Scene, at: number): string | undefined => {
  const { grammar } = scene.tongue.lexicon
  const which = passage.words.findIndex((word, index) => index > 0 && index < at && grammar.relative.has(word.folded))
  const to = /^(?:to|zu|te)$/u.test(passage.words[at - 1]?.folded ?? "") ? at - 1 : at
  const before = phraseBefore(passage, which === -1 ? to : which, scene.tongue)
  const begins = passage.words.slice(0, at).every((_, index) => index === 0 || !brokenBefore(passage, index))
  const behind = phraseAfter(passage, at + 1, scene.tongue)
  const led = scene.tongue.lexicon.grammar.determiner.has(passage.words[at + 1]?.folded ?? "")
  const phrase = led ? behind : begins ? before ?? phraseBefore(passage, at - 1, scene.tongue) : undefined
  const named = phrase === undefined
    ? ""
    : passage.text.slice(passage.words[phrase.from]?.start, passage.words[phrase.to]?.end)
  return named.length < 4 ? undefined : named
}

const persona = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  const terse = has(passage, cues.only) && has(passage, cues.own) && passage.words.length <= 8 &&
    passage.part !== "problem"
  if (!has(passage, cues.sees) && !terse || !(has(passage, cues.only) || has(passage, cues.own))) return []
  const sees = cueIn(passage.words, cues.sees)
  const role = cueIn(passage.words, cues.role)
  const named = entitiesIn(passage, scene.entities)
  const person = scene.entities.find((entity) => entity.person && named.includes(entity))
  const first = passage.words.findIndex((word) =>
    person !== undefined && (formOf(word.folded, person.plural) || formOf(word.folded, person.singular))
  )
  const seer = has(passage, cues.own) ? seerIn(sentence, scene, sees?.at ?? 0) : undefined
  const label = role !== undefined
    ? wordsAt(sentence, role)
    : person !== undefined && (sees === undefined || first < sees.at)
    ? person.plural
    : seer ?? ""
  if (label === "") return []
  const fits = (one: (typeof named)[number]) => one !== person && !formOf(label.toLowerCase(), one.singular)
  // "Customers look up a ticket, and each agent sees only his tickets": what stands behind "sees".
  const behind = sees === undefined || role === undefined || !has(passage, cues.own)
    ? []
    : entitiesIn({ ...passage, words: passage.words.slice(sees.last + 1) }, scene.entities)
  const entity = behind.find((one) => fits(one) && !one.person) ?? named.find(fits) ?? named[0] ?? topic
  return [{
    _tag: "Persona",
    passage,
    label: capital(label),
    ...(entity === undefined ? {} : { entity: entity.id, scope: entity.id })
  }]
}

const bills =
  /invoice|bill|receipt|rechnung|quittung|facture|honoraires|reçu|quittance|factura|recibo|fattura|ricevuta|scontrino|conto|factuur|bon$|faktur|účtenk|rachun|paragon|счет|чек|فاتورة|ايصال/u

/** Sheets that go with a job: who did what, and with which parts. */
const jobs =
  /work order|job sheet|worksheet|arbeitsschein|arbeitsauftrag|bon d'intervention|rapportino|parte de trabajo|werkbon|opdrachtbon|zakázkový list|servisní list|zlecenie|протокол работ|наряд|امر عمل|امر شغل/u

const receipts = /receipt|quittung|reçu|quittance|recibo|ricevuta|kwitanc|kassabon|stvrzenk|pokwitowan|квитанц|ايصال/u

const prescriptions = /prescription|rezept|ordonnance|receta|ricetta|recept|recepta|рецепт|روشتة|روشته|وصفة|وصفه/u
const treated =
  /treatment|medication|behandlung|medik|therap|traitement|tratamiento|trattamento|terapia|farmac|behandeling|léčb|leczen|лечен|назначен|лекарств|علاج|دواء/u

const document = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  const print = cueIn(passage.words, cues.print)
  const paper = cueIn(passage.words, cues.paper)
  if (print === undefined || paper === undefined || passage.part === "problem") return []
  const written = wordsAt(sentence, paper)
  const named = entitiesIn(passage, scene.entities).filter((one) => !formOf(written.toLowerCase(), one.singular))
  const paid = (one: (typeof scene.entities)[number]) =>
    one.fields.some((field) => field.kind === "money" || means(field.label, "price"))
  type Thing = (typeof scene.entities)[number]
  // What is offered has a price as well; a bill is for what happens.
  const happens = (one: Thing) => one.status !== undefined || one.fields.some((field) => field.kind === "date")
  const settled = (one: Thing) =>
    one.fields.some((field) => field.kind === "money") && one.fields.some((field) => means(field.label, "paid"))
  const near = [...named, ...(topic === undefined ? [] : [topic]), ...scene.entities]
  const sheet = written.toLowerCase()
  const fit = receipts.test(sheet) && named.length === 0
    ? scene.entities.find(settled) ?? near.find(paid)
    : bills.test(sheet)
    ? named.find((one) => paid(one) && happens(one)) ?? near.find((one) => paid(one) && happens(one)) ??
      (topic !== undefined && !happens(topic) || topic === undefined
        ? scene.entities.find((one) => one.status !== undefined && !one.person)
        : undefined) ??
      near.find(paid)
    : prescriptions.test(sheet)
    ? scene.entities.find((one) => one.fields.some((field) => treated.test(field.label.toLowerCase())))
    : jobs.test(sheet)
    ? named.find(happens) ?? scene.entities.find((one) => one.status !== undefined && happens(one) && !one.person)
    : undefined
  // "očkovací průkaz" is about each "očkování".
  const kin = named.length > 0 ?
    undefined :
    scene.entities.find((one) =>
      one.singular.length >= 6 &&
      passage.words.some((word) =>
        word.folded.length >= 7 && word.folded.slice(0, 5) === one.singular.toLowerCase().slice(0, 5)
      )
    )
  const entity = fit ?? named[0] ?? kin ?? topic ?? scene.entities[0]
  return [{
    _tag: "Document",
    passage,
    label: capital(written),
    ...(entity === undefined ? {} : { entity: entity.id })
  }]
}

/** "At the desk I type the card number and know whether …": staff find a record as well. */
const typing =
  /(?<![^ ])(?:digit[oai]\p{L}*|i type|we type|type in|enter the|scan\p{L}*|tippe\p{L}*|eingeb\p{L}*|gebe\p{L}* .{0,30} ein|tape\p{L}*|saisi\p{L}*|tecle\p{L}*|introdu\p{L}*|intik\p{L}*|intyp\p{L}*|zadám\p{L}*|zadáme|wpisuj\p{L}*|wpiszę|ввожу|вводим|набираю|ادخل|ندخل|اكتب)(?![^ ])/u

const lookUp = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  const keyed = typing.test(lineOf(passage.words)) && has(passage, cues.code) && passage.part !== "problem"
    ? scene.entities.flatMap((one) =>
      fieldsIn(passage, one).filter((field) => field.kind === "text" && means(field.label, "code")).map((field) => ({
        one,
        field
      }))
    )[0]
    : undefined
  if (keyed !== undefined && !has(passage, cues.visitor)) {
    return [{ _tag: "LookUp", passage, entity: keyed.one.id, field: keyed.field.id }]
  }
  if (!has(passage, cues.lookUp) || !has(passage, cues.code) || !has(passage, cues.visitor)) return []
  const coded = (id: string) =>
    scene.entities.find((one) => one.id === id)?.fields.find((field) => means(field.label, "code"))
  const named = [...entitiesIn(passage, scene.entities), ...(topic === undefined ? [] : [topic])]
  const entity = named.find((one) => !one.person && coded(one.id) !== undefined) ?? named.find((one) => !one.person) ??
    scene.entities.find((one) => !one.person && coded(one.id) !== undefined)
  const field = entity === undefined ? undefined : coded(entity.id)
  return entity === undefined
    ? []
    : [{ _tag: "LookUp", passage, entity: entity.id, ...(field === undefined ? {} : { field: field.id }) }]
}

/** A brief of a sentence or two says all it wants where it says its problem. */
const isWhole = (scene: Scene): boolean => scene.sentences.every((one) => one.passage.part === "problem")

/** The thing that visitors look at: named in the sentence, else with a price, else what is spoken of. */
const shown = (sentence: Sentence, scene: Scene) => {
  const named = entitiesIn(sentence.passage, scene.entities).filter((one) => !one.person)
  const priced = (one: (typeof scene.entities)[number]) =>
    one.fields.some((field) => field.kind === "money" && means(field.label, "price"))
  return named.find(priced) ?? named[0] ?? (sentence.topic?.person === true ? undefined : sentence.topic) ??
    scene.entities.find(priced) ??
    scene.entities.find((one) => !one.person)
}

const open = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage } = sentence
  const { cues } = scene.tongue.lexicon
  const before = scene.sentences[scene.sentences.indexOf(sentence) - 1]?.passage
  // "And the public? It looks through …"
  const asked = before !== undefined && before.words.length <= 5 && /[?؟]\s*$/u.test(before.text) &&
    has(before, cues.visitor)
  if (
    !has(passage, cues.visitor) && !asked || !has(passage, cues.browse) ||
    has(passage, cues.lookUp) && has(passage, cues.code)
  ) return []
  if (!has(passage, cues.staff) && passage.part === "problem" && !isWhole(scene)) return []
  const entity = shown(sentence, scene)
  return entity === undefined || has(passage, cues.own) && !has(passage, cues.staff)
    ? []
    : [{ _tag: "Public", passage, entity: entity.id }]
}

/** "The waiter picks the table and notes the dishes". */
const waiting =
  /(?<![^ ])(?:waiter|waitress|waiting staff|kellner|bedienung|serveu|camerier|camarer|mozo|ober(?:s)?(?![^ ])|bediening|číšn|obsluh|kelner|официант|النادل|نادل|الجرسون)/u
const noting =
  /(?<![^ ])(?:order|take|note|pick|choose|enter|bestell|aufn|nimmt|notier|tipp|prend|note|saisi|choisi|segn|prend|sceg|annot|anota|toma|elig|neemt|noteer|kies|objedn|zapís|zapis|vybere|wybier|przyjm|notuje|принима|выбира|отмеча|записыва|يختار|يسجل|ياخذ)/u

const ordered = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage } = sentence
  const { cues } = scene.tongue.lexicon
  const who = has(passage, cues.visitor) ||
    /^(?:они|oni|ils|they|sie|ze|zij)$/u.test(
      passage.words.find((word) => /^(?:они|oni|ils|they|sie|ze|zij)$/u.test(word.folded))?.folded ?? ""
    )
  const line = lineOf(passage.words)
  const served = waiting.test(line) && noting.test(line) && passage.part !== "problem" &&
    entitiesIn(passage, scene.entities).some((one) => one.fields.some((field) => means(field.label, "price")))
  if (!served && (!has(passage, cues.orders) || !who || passage.part === "problem" && !isWhole(scene))) return []
  const priced = scene.entities.find((one) =>
    one.fields.some((field) => field.kind === "money" && means(field.label, "price")) && !one.person
  )
  const ordered = priced ?? (isWhole(scene) ? shown(sentence, scene) : undefined)
  return ordered === undefined ? [] : [{ _tag: "Ordered", passage, entity: ordered.id }]
}

/** Who sees, prints, looks up and orders what. */
export const peopleIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => [
  ...persona(sentence, scene),
  ...document(sentence, scene),
  ...lookUp(sentence, scene),
  ...open(sentence, scene),
  ...ordered(sentence, scene)
]
