import { assert } from "@effect/vitest"
import type { Stored } from "../../src/markup/Scene.ts"
import { type Intent, unnamed } from "./Intent.ts"
import type { Step, Tab } from "./Tab.ts"
import type { Held, Told } from "./Told.ts"

export interface Outcome {
  readonly before: Held
  readonly after: Held
  /** What the page said. */
  readonly words: string
}

const idOf = ({ entity, key }: Stored): string => `${entity} ${key}`
const named = (records: Held): ReadonlySet<string> => new Set(records.filter((one) => one.key !== unnamed).map(idOf))
const text = (held: Held): ReadonlyArray<string> => held.map((one) => JSON.stringify(one)).sort()

const fieldsOf = (told: Told, entity: string) =>
  (told.blueprint.entities.find((one) => one.id === entity)?.fields ?? []).filter((one) => one.computed === undefined)

/** The records with one more written, its numbers given: one higher than the highest. */
const withRecord = (told: Told, held: Held, put: Stored): Held => {
  const numbers = fieldsOf(told, put.entity).flatMap(({ id, numbered }) => {
    if (numbered === undefined || put.values[id]) return []
    const given = held.filter((one) => one.entity === put.entity).map(({ values }) =>
      Number(String(values[id]).replace(/^\D*/, ""))
    )
    return [[id, numbered.prefix + String(Math.max(0, ...given) + 1).padStart(numbered.digits, "0")]]
  })
  const whole = { ...put, values: { ...put.values, ...Object.fromEntries(numbers) } }
  return [...held.filter((one) => put.key === unnamed || idOf(one) !== idOf(put)), whole]
}

/** Records without what the app adds by itself: new keys and the moment of writing. */
const plain = (told: Told, held: Held, known: ReadonlySet<string>): ReadonlyArray<string> =>
  held.map((one) =>
    JSON.stringify([
      known.has(idOf(one)) ? idOf(one) : one.entity,
      fieldsOf(told, one.entity).map(({ id }) => one.values[id] ?? null)
    ])
  ).sort()

const unchanged = ({ before, after }: Outcome) => assert.deepStrictEqual(text(after), text(before))

const refused = (outcome: Outcome, reasons: ReadonlyArray<string>): "refused" => {
  unchanged(outcome)
  assert.isTrue(
    reasons.some((reason) => outcome.words.includes(reason)),
    `says "${outcome.words}", not why: ${reasons.join(" / ")}`
  )
  return "refused"
}

/** What a write touched, so that it can be taken back. */
const stepOf = ({ before, after }: Outcome, touched: ReadonlySet<string>): Step => {
  const old = new Set(before.map(idOf))
  return {
    before: before.filter((one) => touched.has(idOf(one))),
    after: after.filter((one) => touched.has(idOf(one)) || !old.has(idOf(one)))
  }
}

const did = (tab: Tab, step: Step): "done" => {
  tab.steps.done.push(step)
  tab.steps.undone = []
  return "done"
}

const write = (told: Told, tab: Tab, intent: Extract<Intent, { kind: "write" }>, outcome: Outcome) => {
  const { before, after } = outcome
  const { put, drop } = intent
  const left = before.filter((one) => drop === undefined || idOf(one) !== idOf(drop))
  const expected = put === undefined ? left : withRecord(told, left, put)
  const reasons = [...told.wrong(expected), ...told.barred(before, expected)]
  if (reasons.length > 0) return refused(outcome, [...reasons, ...(intent.excuse === undefined ? [] : [intent.excuse])])
  const touched = [put, drop].filter((one) => one !== undefined)
  const known = named([...before, ...touched])
  assert.deepStrictEqual(plain(told, after, known), plain(told, expected, known), outcome.words)
  return did(tab, stepOf(outcome, named(touched)))
}

const turn = (told: Told, tab: Tab, from: "done" | "undone", outcome: Outcome) => {
  const { before, after } = outcome
  const step = tab.steps[from].pop()
  if (step === undefined) return refused(outcome, [`There is nothing to ${from === "done" ? "undo" : "redo"}.`])
  const touched = new Set([...step.before, ...step.after].map(idOf))
  const stands = before.filter((one) => touched.has(idOf(one)))
  if (text(stands).join() !== text(step.after).join()) return refused(outcome, ["changed in the meantime"])
  const expected = [...before.filter((one) => !touched.has(idOf(one))), ...step.before]
  const reasons = told.wrong(expected)
  if (reasons.length > 0) {
    tab.steps[from].push(step)
    return refused(outcome, reasons)
  }
  assert.deepStrictEqual(text(after), text(expected), outcome.words)
  tab.steps[from === "done" ? "undone" : "done"].push({ before: step.after, after: step.before })
  return "turned"
}

const counted = (words: string, what: string): number =>
  Number(new RegExp(`(?:^|\\n)${what}: (\\d+)`).exec(words)?.[1] ?? 0)

/** All rows where they may stand together; otherwise some or none, with a word for each that does not come in. */
const bring = (told: Told, tab: Tab, intent: Extract<Intent, { kind: "import" }>, outcome: Outcome) => {
  const { before, after, words } = outcome
  const rows = intent.rows.map(({ key = unnamed, values }) => ({
    key,
    entity: intent.entity,
    values,
    sample: false,
    changed: 0
  }))
  const expected = rows.reduce((held, row) => withRecord(told, held, row), before)
  const known = named([...before, ...rows])
  const reasons = [...told.wrong(expected), ...told.barred(before, expected)]
  const came = counted(words, "Imported")
  if (reasons.length === 0) {
    assert.deepStrictEqual(plain(told, after, known), plain(told, expected, known), words)
    assert.strictEqual(came, rows.length)
    return did(tab, stepOf(outcome, named(rows)))
  }
  assert.isBelow(came, rows.length, reasons.join())
  assert.strictEqual(counted(words, "Not imported"), rows.length - came)
  assert.strictEqual(words.split("\n").filter((line) => /^\d+: ./.test(line)).length, rows.length - came, words)
  if (came === 0) {
    unchanged(outcome)
    return "refused"
  }
  const old = new Set(text(before))
  const wished = rows.map((row) => plain(told, [row], known)[0]?.replace(/"[LM]-\d+"/, "null"))
  const written = after.filter((one) => !old.has(JSON.stringify(one)))
  assert.strictEqual(written.length, came)
  for (const one of written) {
    assert.include(wished, plain(told, [one], known)[0]?.replace(/"[LM]-\d+"/, "null"))
  }
  return did(tab, stepOf(outcome, new Set(written.map(idOf))))
}

/** Compares what an action did with what the model says that it had to do. */
export const judge = (told: Told, tab: Tab, intent: Intent, outcome: Outcome, start: Held) => {
  assert.deepStrictEqual(told.wrong(outcome.after), [], "the records may not stand like that")
  switch (intent.kind) {
    case "write":
      return write(told, tab, intent, outcome)
    case "turn":
      return turn(told, tab, intent.from, outcome)
    case "import":
      return bring(told, tab, intent, outcome)
    case "closed":
      assert.isNotEmpty(told.wrong(withRecord(told, outcome.before, intent.put)), intent.words)
      return refused(outcome, ["Full"])
    case "reload":
      unchanged(outcome)
      return "turned"
    case "reset":
      assert.deepStrictEqual(text(outcome.after), text(start))
      tab.steps = { done: [], undone: [] }
      return "done"
  }
}
