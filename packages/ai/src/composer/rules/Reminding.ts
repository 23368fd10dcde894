import { cueIn } from "../Cues.ts"
import type { DraftEntity, DraftField } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { labelWords, look, wordsOf } from "../Words.ts"
import { entitiesIn, fieldsIn, formOf, has, numbersIn, type Scene, type Sentence } from "./Scene.ts"
import { spansIn } from "./Spans.ts"

type Reminder = Extract<DraftRule, { readonly _tag: "Reminder" }>

/** "Remind me of the inspection": a field by the word that is its own in its name. */
const tells = ({ words }: Sentence["passage"], field: DraftField, { tongue }: Scene): boolean =>
  wordsOf(field.label).some((word) =>
    word.raw.length > 6 && look(tongue.lexicon.fields, word.folded) === undefined &&
    words.some((one) => formOf(one.folded, word.folded))
  )

const whose = (
  sentence: Sentence,
  scene: Scene,
  fits: (field: DraftField) => boolean
): { readonly entity?: DraftEntity; readonly field?: DraftField } => {
  const all = entitiesIn(sentence.passage, scene.entities)
  // A name of several words that is said in full is meant, whatever else is named.
  for (const entity of scene.entities) {
    const field = fieldsIn(sentence.passage, entity).find((one) => fits(one) && labelWords(one.label).length >= 3)
    if (field !== undefined) return { entity, field }
  }
  // "A list of reminders: the patients whose …" is about patients.
  const [, ...behind] = sentence.passage.text.split(/:\s/u)
  const later = behind.length === 0
    ? []
    : entitiesIn({ ...sentence.passage, words: wordsOf(behind.join(" ")) }, scene.entities)
  const kept = (later.length > 0 ? later : all).filter((entity) => entity.fields.length > 0)
  const named = kept.length > 0 || later.length > 0 ? kept : all.some((entity) => entity.fields.length > 0) ? kept : []
  const order = [...named, ...(sentence.topic === undefined || later.length > 0 ? [] : [sentence.topic])]
  for (const entity of order) {
    const field = fieldsIn(sentence.passage, entity).find(fits)
    if (field !== undefined) return { entity, field }
  }
  for (const entity of named.length > 0 ? [] : scene.entities) {
    const field = fieldsIn(sentence.passage, entity).find(fits)
    if (field !== undefined) return { entity, field }
  }
  for (const entity of [...order, ...scene.entities]) {
    const field = entity.fields.find((one) => fits(one) && tells(sentence.passage, one, scene))
    if (field !== undefined && named.length === 0) return { entity, field }
  }
  // Of several things, the one with a day of its own that is no birthday.
  const entity = order.find((one) => one.fields.some((field) => fits(field) && !means(field.label, "birth"))) ??
    order[0] ?? all[0]
  return entity === undefined ? {} : { entity }
}

const reminder = (sentence: Sentence, scene: Scene, rest: Pick<Reminder, "sense" | "amount" | "unit">): Reminder => {
  const dated = rest.unit !== undefined || rest.sense === "olderThan" || rest.sense === "within"
  const { entity, field } = whose(
    sentence,
    scene,
    (one) => dated ? one.kind === "date" : one.kind === "number" || one.kind === "money"
  )
  const due = field ??
    (rest.sense === "within" ? entity?.fields.find((one) => one.kind === "date" && means(one.label, "due")) : undefined)
  return {
    _tag: "Reminder",
    passage: sentence.passage,
    ...rest,
    ...(entity === undefined ? {} : { entity: entity.id }),
    ...(due === undefined ? {} : { field: due.id })
  }
}

/** Of several things the one that stands last before a position. */
const lastNamed = (passage: Sentence["passage"], before: number, named: ReadonlyArray<DraftEntity>) => {
  for (let at = before - 1; at >= 0; at--) {
    const words = passage.words.slice(at, at + 1)
    const found = named.find((entity) => entitiesIn({ ...passage, words }, [entity]).length > 0)
    if (found !== undefined) return found
  }
  return undefined
}

const modal =
  /(?<![^ ])(?:may|must|can|cannot|can't|darf|dürfen|kann|können|mag|mogen|kan|kunnen|peut|peuvent|doit|puede|pueden|può|possono|deve|smí|nesmí|może|mogą|można|может|могут|нельзя|можно|يمكن|يجوز)(?![^ ])/u

/** What is to be pointed out when time has passed, is near, or a number is reached. */
export const remindersIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage } = sentence
  const { cues, grammar } = scene.tongue.lexicon
  const found: Array<Reminder> = []
  // "Two alarms." says of the sentence behind it what it is for.
  const led = scene.sentences[scene.sentences.indexOf(sentence) - 1]?.passage
  const headed = led !== undefined && led.words.length <= 4 && has(led, cues.remind)
  const shown = headed || has(passage, cues.remind)
  const refused = has(passage, cues.forbidden) && !shown
  // "hives nobody has inspected for more than 14 days": what was not done, where nothing is forbidden.
  const bidden = has(passage, modal)
  const counted = numbersIn(passage, scene.tongue).map((one) => ({
    ...one,
    unit: look(grammar.units, passage.words[one.at + 1]?.folded ?? "")?.value
  }))
  const said = !shown && !has(passage, cues.overdue) || counted.some(({ unit }) => unit !== undefined)
  const spans = said ? [] : spansIn(passage, scene.tongue)
  const limits = [...counted, ...spans].filter(({ unit }) => unit !== undefined).length
  for (const { at, unit, value } of [...counted, ...spans]) {
    // Cues stand near the number: "within 60 days", "60 days before it ends".
    const near = passage.words.slice(Math.max(0, at - 7), at + 7)
    const before = passage.words.slice(Math.max(0, at - 5), at + 1)
    const near2 = (cue: RegExp) => cueIn(near, cue) !== undefined
    const ahead = (cue: RegExp) => cueIn(before, cue) !== undefined
    if (unit !== undefined && unit.length > 0) {
      const late = near2(cues.overdue) && !ahead(cues.within)
      const sense = late || ahead(cues.older) && !ahead(cues.within)
        ? "olderThan"
        : near2(cues.within)
        ? "within"
        : near2(cues.older)
        ? "olderThan"
        : undefined
      if (sense === undefined || refused && !late && (bidden || !ahead(cues.older))) continue
      if (!shown && !late && passage.part === "problem") continue
      // Of two limits in one sentence each is about what was named last before it.
      const named = scene.entities.filter((one) =>
        entitiesIn({ ...passage, words: passage.words.slice(0, at) }, [one]).length > 0
      )
      const several = limits > 1 ? lastNamed(passage, at, named) : undefined
      const about = several === undefined
        ? sentence
        : { passage: { ...passage, words: passage.words.slice(0, at + 6) }, topic: several }
      const made = reminder(about, several === undefined ? scene : { ...scene, entities: [several] }, {
        sense,
        amount: value,
        unit
      })
      found.push({ ...made, passage })
    } else if (shown && !refused) {
      const sense = ahead(cues.below) ? "below" : ahead(cues.above) ? "above" : undefined
      if (sense !== undefined && (headed ? !ahead(cues.forbidden) : !has(passage, cues.forbidden))) {
        // What is measured stands right before its number, and is a number itself.
        const about = { ...passage, words: passage.words.slice(Math.max(0, at - 6), at) }
        const told = found.length === 0 ?
          undefined :
          scene.entities.flatMap((one) =>
            fieldsIn(about, one).filter((field) => field.refers === undefined && field.kind !== "date").map((
              field
            ) => ({
              one,
              field
            }))
          ).toSorted((a, b) => labelWords(b.field.label).length - labelWords(a.field.label).length)[0]
        found.push(
          told === undefined
            ? reminder(sentence, scene, { sense, amount: value })
            : { _tag: "Reminder", passage, sense, amount: value, entity: told.one.id, field: told.field.id }
        )
      }
    }
  }
  if (found.length > 0) return found
  // A brief of a sentence or two says all it wants where it says its problem.
  const brief = scene.sentences.every((one) => one.passage.part === "problem")
  if (passage.part === "problem" && !brief || refused) return []
  const { entity } = whose(sentence, scene, () => true)
  const least = entity === undefined
    ? undefined
    : fieldsIn(passage, entity).find((field) => means(field.label, "minimum")) ??
      scene.entities.flatMap((one) => fieldsIn(passage, one)).find((field) => means(field.label, "minimum"))
  if (least !== undefined && has(passage, cues.below)) {
    const owner = scene.entities.find((one) => one.fields.includes(least))
    const level = owner?.fields.find((field) => means(field.label, "stock") && !means(field.label, "minimum"))
    return [{
      _tag: "Reminder",
      passage,
      sense: "below",
      amount: 0,
      ...(owner === undefined ? {} : { entity: owner.id }),
      ...(level === undefined ? {} : { field: level.id })
    }]
  }
  if (!has(passage, cues.overdue) || !shown) return []
  const late = reminder(sentence, scene, { sense: "olderThan", amount: 0, unit: "days" })
  // Of a member and a fee of which nothing is known, the fee is what is late.
  const who = scene.entities.find((one) => one.id === late.entity)
  const what = who?.person === true && who.fields.length === 0
    ? entitiesIn(passage, scene.entities).find((one) => !one.person)
    : undefined
  return [what === undefined ? late : { ...late, entity: what.id }]
}
