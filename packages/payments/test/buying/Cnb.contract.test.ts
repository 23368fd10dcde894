import { assert, describe, it } from "@effect/vitest"
import * as Cnb from "@statex/payments/gateways/Cnb"
import { parseCnb } from "@statex/payments/gateways/CnbText"
import { exchanged } from "@statex/payments/InvoiceRates"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { nearby } from "./Nearby.ts"

const head = "Country|Currency|Amount|Code|Rate"
const friday = `20 Nov 2026 #225\n${head}\nEMU|euro|1|EUR|24.205\nHungary|forint|100|HUF|6.312\n`
const monday = `23 Nov 2026 #226\n${head}\nEMU|euro|1|EUR|24.310\n`
const october = `30 Oct 2026 #10\n${head}\nUnited Arab Emirates|dirham|1|AED|5.712\n`

const lists: Readonly<Record<string, string>> = {
  "daily.txt?date=20.11.2026": friday,
  "daily.txt?date=21.11.2026": friday,
  "daily.txt?date=22.11.2026": friday,
  "daily.txt?date=23.11.2026": monday,
  "daily.txt?date=24.11.2026": monday,
  "daily.txt?date=01.12.2026": "<html>maintenance</html>",
  "daily.txt?date=31.12.2027": monday,
  "fx_rates.txt?year=2026&month=10": october,
  "fx_rates.txt?year=2027&month=11": october
}

const bank = Effect.map(
  nearby((req, res) => {
    const text = lists[(req.url ?? "").split("/").at(-1) ?? ""]
    res.writeHead(text === undefined ? 404 : 200, { "content-type": "text/plain" }).end(text)
  }),
  (base) => Cnb.make({ base, patience: "5 seconds" })
)

const at = (time: string) => TestClock.setTime(Date.parse(time))

describe("The Czech National Bank", () => {
  it.effect("tells the rate of a day, of a Sunday that of the Friday before", () =>
    Effect.gen(function*() {
      const rates = yield* bank
      yield* at("2026-11-23T15:00:00Z")
      assert.deepStrictEqual(yield* rates.on("EUR", "2026-11-23"), {
        rate: "24.310",
        amount: 1,
        declaredOn: "2026-11-23"
      })
      assert.strictEqual((yield* rates.on("EUR", "2026-11-22"))?.declaredOn, "2026-11-20")
    }))

  it.effect("has no rate for a day that may still get its own, nor for one long past its list", () =>
    Effect.gen(function*() {
      const rates = yield* bank
      yield* at("2026-11-24T10:00:00Z")
      assert.isUndefined(yield* rates.on("EUR", "2026-11-24"))
      yield* at("2026-11-24T23:30:00Z")
      assert.strictEqual((yield* rates.on("EUR", "2026-11-24"))?.rate, "24.310")
      yield* at("2028-01-02T10:00:00Z")
      assert.isUndefined(yield* rates.on("EUR", "2027-12-31"))
    }))

  it.effect("declares dirhams for a whole month, at the end of the one before", () =>
    Effect.gen(function*() {
      const rates = yield* bank
      yield* at("2026-11-24T10:00:00Z")
      assert.deepStrictEqual(yield* rates.on("AED", "2026-11-23"), {
        rate: "5.712",
        amount: 1,
        declaredOn: "2026-10-30"
      })
      // A list of another month is no answer.
      assert.isUndefined(yield* rates.on("AED", "2027-12-31"))
    }))

  it.effect("is not available when it answers nothing or something else", () =>
    Effect.gen(function*() {
      const rates = yield* bank
      const why = (day: string) => Effect.map(Effect.flip(rates.on("EUR", day)), (fault) => fault.why)
      assert.strictEqual(yield* why("2026-12-01"), "malformed")
      assert.strictEqual(yield* why("2026-12-02"), "refused")
      const gone = yield* Effect.flip(Cnb.make({ base: "http://127.0.0.1:1" }).on("EUR", "2026-11-23"))
      assert.strictEqual(gone.why, "unreachable")
    }))

  it("is not believed where its list is torn", () => {
    assert.strictEqual(parseCnb(friday)?.rates.get("HUF")?.amount, 100)
    assert.isUndefined(parseCnb(friday.replace("24.205", "")))
    assert.isUndefined(parseCnb(friday.replace("24.205", "0.000")))
    assert.isUndefined(parseCnb(friday.replace("24.205", "1e9")))
    assert.isUndefined(parseCnb(friday.replace("Nov", "Lis")))
    assert.isUndefined(parseCnb(friday.replace(head, "")))
    assert.isUndefined(parseCnb(""))
  })

  it("makes hellers of cents, halves rounded away from zero", () => {
    const rate = { rate: "24.205", amount: 1, declaredOn: "2026-11-20" }
    const inCrowns = (net: number, vat: number) => exchanged({ currency: "EUR", net, vat }, rate)
    assert.deepStrictEqual(inCrowns(1900, 399), { ...rate, net: 45_990, vat: 9658 })
    assert.deepStrictEqual(inCrowns(-1900, -399), { ...rate, net: -45_990, vat: -9658 })
    const hundred = { rate: "6.500", amount: 100, declaredOn: "2026-11-20" }
    assert.strictEqual(exchanged({ currency: "EUR", net: 100, vat: 0 }, hundred)?.net, 7)
    assert.isUndefined(exchanged({ currency: "EUR", net: 1, vat: 0 }, { ...rate, rate: "?" }))
  })
})
