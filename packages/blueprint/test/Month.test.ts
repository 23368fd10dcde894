import { assert, describe, it } from "@effect/vitest"
import { addMonths, firstWeekday, monthGrid, type Span, weekBars, weekStart } from "../src/Month.ts"

const span = (item: string, from: string, to = from): Span<string> => ({ item, from, to })
const week = (start: number) => Array.from({ length: 7 }, (_, at) => `2026-11-${String(start + at).padStart(2, "0")}`)

/** The stacks of a week as words: a bar with its days, `-` where one goes on, `.` where a place is kept free. */
const drawn = (spans: ReadonlyArray<Span<string>>, days: ReadonlyArray<string> = week(16)) =>
  weekBars(days, spans).map((stack) =>
    stack.map((bar) => bar === null ? "." : bar.days === 0 ? "-" : `${bar.span.item}${bar.days}`).join("")
  )

describe("Month", () => {
  it("covers a month with whole weeks, whichever day they begin on", () => {
    const monday = monthGrid("2026-11", 1)
    assert.strictEqual(monday[0]?.[0], "2026-10-26")
    assert.strictEqual(monday.at(-1)?.at(-1), "2026-12-06")
    assert.strictEqual(monthGrid("2026-11", 7)[0]?.[0], "2026-11-01")
    assert.strictEqual(monthGrid("2027-02", 1).length, 4)
    assert.strictEqual(monthGrid("2026-08", 1).length, 6)
  })

  it("loses and doubles no day where clocks are put forward or back, nor over the end of a year", () => {
    for (const month of ["2026-03", "2026-10", "2026-12", "2028-02"]) {
      const days = monthGrid(month, 1).flat()
      assert.strictEqual(new Set(days).size, days.length)
      for (const [at, day] of days.entries()) {
        if (at > 0) assert.strictEqual(Date.parse(day) - Date.parse(days[at - 1] ?? ""), 86_400_000)
      }
    }
    assert.include(monthGrid("2026-12", 1).flat(), "2027-01-03")
    assert.include(monthGrid("2028-02", 1).flat(), "2028-02-29")
  })

  it("counts months over the ends of years", () => {
    assert.strictEqual(addMonths("2026-12", 1), "2027-01")
    assert.strictEqual(addMonths("2026-01", -1), "2025-12")
    assert.strictEqual(addMonths("2026-11", 26), "2029-01")
  })

  it("begins weeks on the day that readers of a language are used to", () => {
    assert.strictEqual(firstWeekday("cs"), 1)
    assert.strictEqual(firstWeekday("en-US"), 7)
    assert.strictEqual(firstWeekday("ar-EG"), 6)
    assert.strictEqual(weekStart("2026-11-23", 1), "2026-11-23")
    assert.strictEqual(weekStart("2026-11-23", 7), "2026-11-22")
    assert.strictEqual(weekStart("2027-01-01", 6), "2026-12-26")
  })

  it("keeps what lasts several days in one place of the stack", () => {
    const bars = drawn([span("a", "2026-11-17", "2026-11-19"), span("b", "2026-11-18"), span("c", "2026-11-20")])
    assert.deepStrictEqual(bars, ["", "a3", "-b1", "-", "c1", "", ""])
  })

  it("keeps a place free above what goes on lower in the stack", () => {
    const bars = drawn([
      span("a", "2026-11-16"),
      span("b", "2026-11-16", "2026-11-18"),
      span("c", "2026-11-17", "2026-11-18")
    ])
    assert.deepStrictEqual(bars.slice(0, 3), ["b3a1", "-c2", "--"])
    const low = drawn([
      span("a", "2026-11-16", "2026-11-17"),
      span("b", "2026-11-17", "2026-11-19"),
      span("c", "2026-11-19")
    ])
    assert.deepStrictEqual(low.slice(0, 4), ["a2", "-b3", ".-", "c1-"])
  })

  it("stacks whatever falls on one day", () => {
    const three = ["a", "b", "c"].map((item) => span(item, "2026-11-18"))
    assert.strictEqual(drawn(three)[2], "a1b1c1")
  })

  it("cuts bars at the edges of the week and says that they go on there", () => {
    const [bar] = weekBars(week(16), [span("a", "2026-11-10", "2026-11-30")])[0] ?? []
    assert.deepInclude(bar ?? {}, { days: 7, enters: true, leaves: true })
    assert.deepStrictEqual(drawn([span("a", "2026-11-01", "2026-11-15"), span("b", "2026-11-23")]), Array(7).fill(""))
  })
})
