import { describe, expect, it } from "vitest"
import { dollars, dollarTick, moment, percent, shortDay, span } from "../app/console/Amounts.ts"
import { daysUpTo, didByDay, didByTier, seriesOf, share, sumOf, valuesOf } from "../app/console/ByDay.ts"
import { highest, middleOf, stacked } from "../app/console/Stack.ts"
import { ticksUpTo } from "../app/console/Ticks.ts"

describe("ticks", () => {
  it("are round and reach what is highest", () => {
    expect(ticksUpTo(100)).toEqual([0, 25, 50, 75, 100])
    expect(ticksUpTo(7)).toEqual([0, 2, 4, 6, 8])
    expect(ticksUpTo(0.3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(ticksUpTo(0.00123)).toEqual([0, 0.0005, 0.001, 0.0015])
    expect(ticksUpTo(1_300_000)).toEqual([0, 500_000, 1_000_000, 1_500_000])
    expect(ticksUpTo(101).at(-1)).toBe(150)
  })

  it("of things that are counted have no fractions", () => {
    expect(ticksUpTo(1, true)).toEqual([0, 1])
    expect(ticksUpTo(3, true)).toEqual([0, 1, 2, 3])
    expect(ticksUpTo(9, true)).toEqual([0, 5, 10])
    expect(ticksUpTo(9)).toEqual([0, 2.5, 5, 7.5, 10])
  })

  it("exist where there is nothing", () => {
    for (const most of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(ticksUpTo(most)).toEqual([0, 1])
  })

  it("are few, ascending, and never below the highest value, whatever it is", () => {
    for (let at = 0; at < 4000; at++) {
      const most = 10 ** (at / 250 - 6) * (1 + (at % 7) / 7)
      for (const whole of [false, true]) {
        const ticks = ticksUpTo(most, whole)
        const last = ticks.at(-1) ?? 0
        expect(last).toBeGreaterThanOrEqual(most * (1 - 1e-9))
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
        expect(!whole || ticks.every(Number.isInteger)).toBe(true)
        expect(ticks.every((tick) => Number(tick.toPrecision(3)) === tick)).toBe(true)
      }
    }
  })
})

describe("bars", () => {
  const series = [{ name: "a", values: [5, 0] }, { name: "b", values: [5, 2] }]

  it("stand on one another and nothing is drawn for nothing", () => {
    expect(highest(series)).toBe(10)
    expect(stacked(series, 10, 100)).toEqual([
      { series: 0, column: 0, value: 5, x: 8, width: 34, y: 50, height: 50 },
      { series: 1, column: 0, value: 5, x: 8, width: 34, y: 0, height: 50 },
      { series: 1, column: 1, value: 2, x: 58, width: 34, y: 80, height: 20 }
    ])
    expect([middleOf(0, 2), middleOf(1, 2)]).toEqual([25, 75])
  })

  it("are seen however small they are, and never leave the plot", () => {
    const [small] = stacked([{ name: "a", values: [1] }], 1_000_000, 100)
    expect(small).toMatchObject({ height: 1, y: 99 })
    const pieces = stacked([{ name: "a", values: [1e9] }, { name: "b", values: [1] }], 1e9, 100)
    expect(pieces.every(({ height, y }) => y >= 0 && y + height <= 100)).toBe(true)
    expect(stacked([], 10, 100)).toEqual([])
    expect(highest([])).toBe(0)
  })
})

describe("days", () => {
  const spent = (day: string, tier: string, cost: number) => ({
    day,
    tier,
    calls: 1,
    input: 10,
    cached: 4,
    output: 5,
    cost,
    free: 1,
    estimated: cost > 6
  })
  const rows = didByDay(
    [spent("2026-11-23", "near", 7), spent("2026-11-22", "far", 3)],
    [
      { day: "2026-11-23", tier: null, works: 1, cached: 0 },
      { day: "2026-11-23", tier: "near", works: 4, cached: 1 },
      { day: "2026-11-23", tier: "also", works: 2, cached: 2 }
    ]
  )

  it("run up to today in UTC, over the end of a month", () => {
    expect(daysUpTo(Date.UTC(2026, 11, 1, 23, 59), 3)).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"])
  })

  it("put what was answered beside what was called, nobody last", () => {
    expect(rows.map(({ calls, cost, day, remembered, tier, works }) => [day, tier, works, remembered, calls, cost]))
      .toEqual([
        ["2026-11-23", "also", 2, 2, 0, 0],
        ["2026-11-23", "near", 4, 1, 1, 7],
        ["2026-11-23", null, 1, 0, 0, 0],
        ["2026-11-22", "far", 0, 0, 1, 3]
      ])
    expect(didByTier(rows).map(({ tier }) => tier)).toEqual(["also", "far", "near", null])
    expect(sumOf(rows)).toEqual({
      works: 7,
      remembered: 3,
      calls: 2,
      input: 20,
      output: 10,
      cost: 10,
      free: 2,
      estimated: true
    })
  })

  it("give each tier a value for each day", () => {
    const days = ["2026-11-21", "2026-11-22", "2026-11-23"]
    expect(seriesOf(rows, ["far", "near"], days, ({ cost }) => cost)).toEqual([
      { name: "far", values: [0, 3, 0] },
      { name: "near", values: [0, 0, 7] }
    ])
    expect(valuesOf(rows, days, share).map(Math.round)).toEqual([0, 0, 43])
  })
})

it("writes amounts so that nothing that is there looks like nothing", () => {
  expect([dollars(0), dollars(1), dollars(5_000_000), dollars(1_234_500_000_000)])
    .toEqual(["$0.00", "<$0.01", "<$0.01", "$1,234.50"])
  expect([dollars(12_345_678, 4), dollars(1, 4)]).toEqual(["$0.0123", "<$0.0001"])
  expect([percent(0), percent(0.4), percent(43.2), percent(100)]).toEqual(["0%", "<1%", "43%", "100%"])
  expect([830, 2400, 48_200, 99_960, 7_200_000, 200_000_000].map(span))
    .toEqual(["830 ms", "2.4 s", "48 s", "2 min", "2 h", "2 d"])
  expect([0, 0.2, 0.0025, 5, 1500].map(dollarTick)).toEqual(["$0", "$0.20", "$0.0025", "$5", "$1,500"])
  expect([moment(Date.UTC(2026, 10, 23, 7, 5)), shortDay("2026-11-23")]).toEqual(["Monday 23 Nov, 07:05", "Mon 23 Nov"])
})
