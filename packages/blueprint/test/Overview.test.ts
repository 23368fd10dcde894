import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { compile } from "../src/Compiler.ts"
import { withComputed } from "../src/Evaluation.ts"
import { amountsOf } from "../src/markup/ChartMarkup.ts"
import { measured } from "../src/markup/Figures.ts"
import { groupsOf, periods } from "../src/markup/Groups.ts"
import { remindersOf } from "../src/markup/ReminderMarkup.ts"
import { entityOf, fieldOf, recordsOf, samplesOf, type Scene } from "../src/markup/Scene.ts"
import { mayMove, stepsOf } from "../src/markup/StepMarkup.ts"
import { mayChange, seenFrom, withinScope } from "../src/markup/Viewpoint.ts"
import { titleOf } from "../src/markup/Wording.ts"
import { club } from "./samples/club.ts"

const on = (today: string): Scene => {
  const ground = { entities: club.entities, records: club.entities.flatMap((one) => samplesOf(one, today)), today }
  return {
    ...ground,
    records: withComputed(ground),
    locale: "cs",
    start: club.start,
    copy: club.copy,
    views: club.views.map((view) => ({ id: view.id, kind: view._tag, entity: "" }))
  }
}

const scene = on("2026-11-23")
const record = (key: string, entity = "clen") => {
  const found = recordsOf(scene, entity).find((one) => one.key === key)
  assert.isDefined(found)
  return found
}
const coach = { persona: club.personas?.[1] ?? assert.fail(), value: "sample-1" }

describe("Groups of dates", () => {
  const field = fieldOf(entityOf(scene, "platba"), "dne")
  const labels = (by: "day" | "week" | "month" | "year") =>
    groupsOf(scene, field, recordsOf(scene, "platba"), by).map((group) => `${group.label}: ${group.records.length}`)

  it("hold every period between the first and the last", () => {
    assert.deepStrictEqual(labels("month"), [
      "červenec 2026: 2",
      "srpen 2026: 1",
      "září 2026: 3",
      "říjen 2026: 1",
      "listopad 2026: 2"
    ])
    assert.strictEqual(labels("week").length, 19)
    assert.strictEqual(labels("week")[0], "6. 7. 2026: 1")
    assert.deepStrictEqual(labels("year"), ["2026: 9"])
  })

  it("count weeks from Monday, over clock changes and ends of years, and never without end", () => {
    assert.deepStrictEqual(periods("2026-12-21", "2027-01-04", "week"), ["2026-12-21", "2026-12-28", "2027-01-04"])
    assert.strictEqual(periods("2026-03-01", "2026-04-30", "day").length, 61)
    assert.strictEqual(periods("1026-01-01", "2026-01-01", "day").length, 400)
  })
})

describe("Figures", () => {
  it("pass over what is empty", () => {
    const values = [1, null, 4].map((amount, at) => ({
      key: String(at),
      entity: "x",
      values: { amount },
      sample: true,
      changed: 0
    }))
    const of = (measure: Parameters<typeof measured>[1]) => measured(values, measure, "amount")
    assert.deepStrictEqual([of("count"), of("sum"), of("average"), of("minimum"), of("maximum")], [2, 5, 2.5, 1, 4])
    assert.isNull(measured([], "average", "amount"))
    assert.strictEqual(measured(values, "count", undefined), 3)
  })

  it("add up computed values too", () => {
    const amounts = amountsOf(scene, { entity: "clen", group: "oddil", sum: "dluh" }, recordsOf(scene, "clen"))
    assert.deepStrictEqual(amounts.map((one) => one.amount), [3700, 3200, 2000, 3600])
  })
})

describe("Reminders", () => {
  it("point records out on their day and not before", () => {
    const due = (today: string) => {
      const then = { ...scene, today }
      return recordsOf(then, "clen").filter((one) => remindersOf(then, one).length > 0).map((one) => one.key)
    }
    assert.deepStrictEqual(due("2026-11-23"), ["sample-1", "sample-5", "sample-9"])
    assert.deepStrictEqual(due("2026-08-01"), ["sample-5"])
  })
})

describe("Steps", () => {
  it("are offered from where a record stands, and a board offers no other", () => {
    assert.deepStrictEqual(stepsOf(scene, record("sample-3")).map((step) => step.to), ["aktivni"])
    assert.deepStrictEqual(stepsOf(scene, record("sample-1")).map((step) => step.to), ["pozastaven", "ukoncen"])
    assert.isFalse(mayMove(scene, record("sample-1"), "stav", "prihlaska"))
    assert.isTrue(mayMove(scene, record("sample-1"), "stav", "aktivni"))
    assert.isTrue(mayMove(scene, record("sample-1", "akce"), "druh", "schuze"))
  })
})

describe("A persona", () => {
  const seen = seenFrom(scene, coach)

  it("sees only its views and the records of its scope, with values worked out from all", () => {
    assert.deepStrictEqual(recordsOf(seen, "clen").map((one) => one.key), ["sample-1", "sample-2", "sample-3"])
    assert.strictEqual(recordsOf(seen, "platba").length, 9)
    assert.deepStrictEqual(seen.views.map((view) => view.id), ["kalendar", "rozvrh", "clenove", "clen", "akce"])
    assert.strictEqual(recordsOf(seen, "clen")[1]?.values["zaplaceno"], 2700)
    assert.strictEqual(titleOf(seen, record("sample-3", "platba")), "Jakub Dušek")
  })

  it("may not change what it may only look at", () => {
    assert.isFalse(mayChange(seen, "akce"))
    assert.isTrue(mayChange(seen, "clen"))
    assert.isTrue(mayChange(scene, "akce"))
  })

  it("gives what it writes anew to its scope, and leaves what is there where it is", () => {
    const fresh = { key: "new", entity: "clen", values: { jmeno: "Nový", oddil: null }, sample: false, changed: 1 }
    assert.strictEqual(withinScope(seen, fresh).values["oddil"], "sample-1")
    assert.strictEqual(withinScope(seen, { ...fresh, values: { oddil: "sample-2" } }).values["oddil"], "sample-2")
    assert.strictEqual(withinScope(seen, { ...fresh, key: "sample-4" }).values["oddil"], null)
    assert.strictEqual(withinScope(scene, fresh).values["oddil"], null)
  })
})

describe("Pages before script", () => {
  it.effect("name their records and say nothing that holds on one day only", () =>
    Effect.gen(function*() {
      const site = yield* compile(club)
      const page = (path: string) => new TextDecoder().decode(site.files.find((file) => file.path === path)?.bytes)
      for (const word of ["Podzimní soustředění", "Valná hromada", "Jizerské hory"]) {
        assert.include(page("kalendar.html"), word)
      }
      assert.notMatch(page("kalendar.html"), /<table|20\d\d|today[+-]/)
      assert.include(page("rozvrh.html"), "Sprinty a překážky")
      assert.match(page("index.html"), /18\s700\sKč/)
      assert.match(page("index.html"), /12\s500\sKč/)
      assert.include(page("index.html"), "…")
      assert.match(page("dluhy.html"), /29\s200/)
      assert.include(page("index.html"), club.copy.personaNote)
      assert.include(page("index.html"), "Trenér oddílu")
    }))
})
