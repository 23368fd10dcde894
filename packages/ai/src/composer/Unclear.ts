import { cueIn } from "./Cues.ts"
import type { DraftEntity, Unclear } from "./Draft.ts"
import type { DraftRule } from "./DraftRule.ts"
import { creates } from "./Entities.ts"
import { hoursOf, minutesOf } from "./Openings.ts"
import type { Passage } from "./Passage.ts"
import type { Tongue } from "./Phrases.ts"
import { entitiesIn } from "./rules/Scene.ts"

const told = <A>(
  topic: Unclear["topic"],
  passages: ReadonlyArray<Passage>,
  value: (passage: Passage) => A | undefined,
  write: (value: A) => string
): ReadonlyArray<Unclear> => {
  const found = passages.flatMap((passage) => {
    const one = value(passage)
    return one === undefined ? [] : [{ passage, text: write(one) }]
  })
  const values = [...new Set(found.map(({ text }) => text))]
  return values.length < 2 ? [] : [{
    topic,
    values,
    passages: values.flatMap((text) => found.find((one) => one.text === text)?.passage ?? [])
  }]
}

/** One bound given twice with different numbers. */
const bounds = (rules: ReadonlyArray<DraftRule>): ReadonlyArray<Unclear> => {
  const capped = rules.flatMap((rule): ReadonlyArray<{ key: string; value: number; rule: DraftRule }> =>
    rule._tag === "Places" && rule.count !== undefined
      ? [{ key: `places ${rule.entity ?? ""}`, value: rule.count, rule }]
      : rule._tag === "Bounds" && rule.maximum !== undefined
      ? [{ key: `${rule.entity ?? ""} ${rule.field}`, value: rule.maximum, rule }]
      : []
  )
  return [...new Set(capped.map(({ key }) => key))].flatMap((key): ReadonlyArray<Unclear> => {
    const same = capped.filter((one) => one.key === key)
    const values = [...new Set(same.map(({ value }) => String(value)))]
    const entity = same[0]?.rule.entity
    return values.length < 2
      ? []
      : [{
        topic: "amount",
        values,
        passages: same.map(({ rule }) => rule.passage),
        ...(entity === undefined ? {} : { entity })
      }]
  })
}

/** "exactly one" of something in one sentence, "both" or "twice" of it in another. */
const counts = (
  passages: ReadonlyArray<Passage>,
  entities: ReadonlyArray<DraftEntity>,
  { lexicon }: Tongue
): ReadonlyArray<Unclear> => {
  const one = passages.filter((passage) => cueIn(passage.words, lexicon.cues.exactlyOne) !== undefined)
  const more = passages.filter((passage) => cueIn(passage.words, lexicon.cues.several) !== undefined)
  for (const first of one) {
    for (const second of more) {
      if (first === second) continue
      const about = entitiesIn(first, entities).find((entity) => entitiesIn(second, entities).includes(entity))
      if (about !== undefined) return [{ topic: "count", passages: [first, second], entity: about.id, values: [] }]
    }
  }
  return []
}

/** What the brief leaves open: no things to keep, or two different values for one thing. */
export const unclearIn = (
  passages: ReadonlyArray<Passage>,
  entities: ReadonlyArray<DraftEntity>,
  rules: ReadonlyArray<DraftRule>,
  tongue: Tongue
): ReadonlyArray<Unclear> => {
  const own = passages.filter((passage) => passage.part !== "attachment" && creates(passage, tongue))
  const vague = entities.every((entity) => entity.fields.length === 0) && own.length <= 4
  return [
    ...(vague ? [{ topic: "scope" as const, passages: own.slice(0, 2), values: [] }] : []),
    ...told("hours", own, (passage) => hoursOf(passage, tongue.lexicon), ({ from, to }) => `${from}–${to}`),
    ...told("minutes", own, (passage) => minutesOf(passage, tongue.lexicon), String),
    ...bounds(rules),
    ...counts(own, entities, tongue)
  ]
}
