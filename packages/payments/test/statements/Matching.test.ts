import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as BankStanding from "../../src/statements/BankStanding.ts"
import * as Expected from "../../src/statements/Expected.ts"
import * as Matching from "../../src/statements/Matching.ts"
import { type Entry, type Movement, statement, type StatementFormat } from "../../src/statements/Statement.ts"
import * as StatementFile from "../../src/statements/StatementFile.ts"
import { camt, fio, gpc, ours, utf8, windows1250 } from "./Samples.ts"

const expiresAt = Date.parse("2026-11-30T12:00:00Z")
const order = (number: number, minor = 48_050) =>
  Expected.of({ id: `${number}`, number, amount: { minor, currency: "EUR" }, label: `SX-2026-${number}`, expiresAt }) ??
    assert.fail()

const [first, second] = [order(12), order(13, 99_900)]

const entry = (changes: Partial<Movement>, format: StatementFormat = "csv"): Entry =>
  statement(format, undefined, [{
    bookedOn: "2026-11-20",
    minor: 48_050,
    currency: "EUR",
    reversal: false,
    references: [],
    message: "",
    ...changes
  }]).entries[0] ?? assert.fail()

/** What becomes of one entry: the reference and, where only a person can say, why. */
const fate = (one: Entry, imported?: Matching.Imported) =>
  Matching.match([one], [first, second], imported).map((match) =>
    match._tag === "Matched"
      ? match.reference
      : match._tag === "Proposed"
      ? match.candidates.map(({ doubt, reference }) => `${doubt} ${reference}`).join()
      : match._tag
  )[0]

const { creditorReference, variableSymbol } = first

describe("an entry belongs by itself to the order", () => {
  it("whose variable symbol or reference it has, whatever its amount", () => {
    for (const minor of [48_050, 1, 99_999_999]) {
      assert.strictEqual(fate(entry({ minor, variableSymbol })), variableSymbol)
      assert.strictEqual(fate(entry({ minor, references: [creditorReference] })), variableSymbol)
      assert.strictEqual(fate(entry({ minor, variableSymbol, references: [creditorReference] })), variableSymbol)
    }
  })

  it("from which it takes money back", () => {
    assert.strictEqual(fate(entry({ minor: -48_050, reversal: true, variableSymbol })), variableSymbol)
  })
})

describe("a person is asked about an entry", () => {
  it.each<readonly [string, Partial<Movement>, string]>([
    [
      "that names two orders",
      { variableSymbol, references: [second.creditorReference] },
      `two-orders ${variableSymbol},two-orders ${second.variableSymbol}`
    ],
    ["in another currency", { currency: "CZK", variableSymbol }, `other-currency ${variableSymbol}`],
    ["that went out", { minor: -100, variableSymbol }, `outgoing ${variableSymbol}`],
    ["that came back to us", { minor: 100, reversal: true, variableSymbol }, `returned ${variableSymbol}`],
    ["with the number in its message", { message: `order ${variableSymbol}!` }, `number-in-message ${variableSymbol}`],
    ["with the label in its message", { message: "thanks, sx-2026-12." }, `label-in-message ${variableSymbol}`],
    ["with nothing but the amount", {}, `same-amount ${variableSymbol}`],
    ["that takes back an amount", { minor: -48_050, reversal: true }, `same-amount ${variableSymbol}`]
  ])("%s", (_, changes, expected) => assert.strictEqual(fate(entry(changes)), expected))

  it("with one wrong digit or two swapped ones", () => {
    const wrong = `${variableSymbol.slice(0, 4)}9${variableSymbol.slice(5)}`
    const swapped = variableSymbol.slice(0, -2) + Array.from(variableSymbol.slice(-2)).reverse().join("")
    for (const symbol of [wrong, swapped]) {
      assert.include(fate(entry({ minor: 1, variableSymbol: symbol })), `one-digit-off ${variableSymbol}`)
    }
  })

  it("that another format has brought before", () => {
    const [csv, xml] = [entry({ variableSymbol }), entry({ variableSymbol, bankReference: "A71" }, "camt053")]
    const imported = { hashes: new Set([csv.hash]), cores: new Map([[csv.core, csv.format]]) }
    assert.strictEqual(fate(xml, imported), `perhaps-imported ${variableSymbol}`)
    assert.strictEqual(fate(entry({ variableSymbol, bankReference: "2" }), imported), variableSymbol)
  })
})

describe("an entry is left alone", () => {
  it("where it is nobody's", () => {
    const nobodys: ReadonlyArray<Partial<Movement>> = [
      { minor: 5 },
      { variableSymbol: "99" },
      { minor: -48_050 },
      { currency: "CZK" },
      { message: "SX-2026-1", minor: 5 },
      { references: ["RF18539007547034"], minor: 5 }
    ]
    for (const changes of nobodys) assert.strictEqual(fate(entry(changes)), "Foreign", JSON.stringify(changes))
  })

  it("where it was imported before, in another file or twice in this one", () => {
    const one = entry({ variableSymbol })
    assert.strictEqual(fate(one, { hashes: new Set([one.hash]), cores: new Map() }), "Known")
    const tags = Matching.match([one, one], [first]).map(({ _tag }) => _tag)
    assert.deepStrictEqual(tags, ["Matched", "Known"])
  })
})

describe("a whole statement", () => {
  it("of any format is matched alike", () => {
    const wanted = Expected.of({
      id: "",
      number: 12,
      amount: { minor: 48_050, currency: "EUR" },
      label: "SX",
      expiresAt
    })
    assert.strictEqual(wanted?.variableSymbol, ours.symbol)
    for (const file of [utf8(fio), windows1250(gpc), utf8(camt)]) {
      const { entries } = Result.getOrThrow(StatementFile.read(file, [ours]))
      const fates = Matching.match(entries, [{ ...first, currency: "CZK" }]).map(({ _tag }) => _tag)
      assert.deepStrictEqual(fates, ["Matched", "Foreign", "Foreign"])
    }
  })

  it("of any account of ours is taken, in the currency of its own", () => {
    const abroad = { iban: "AE070331234567890123456", currency: "AED" }
    const withoutCurrency = windows1250(gpc.replace(/00203(?=\d{6}\r?$)/gm, "00000"))
    const crowns = Result.getOrThrow(StatementFile.read(withoutCurrency, [abroad, { ...ours, currency: "EUR" }]))
    assert.deepStrictEqual([...new Set(crowns.entries.map(({ currency }) => currency))], ["EUR"])
    const dirhams = utf8(camt.replaceAll(ours.iban, abroad.iban).replaceAll("CZK", "AED"))
    const { account, entries } = Result.getOrThrow(StatementFile.read(dirhams, [ours, abroad]))
    assert.deepStrictEqual([account, entries[0]?.currency, entries[0]?.minor], [abroad.iban, "AED", 48_050])
    assert.isTrue(Result.isFailure(StatementFile.read(dirhams, [ours])))
  })

  it("of somebody else's account is refused", () => {
    for (const file of [utf8(fio), windows1250(gpc), utf8(camt)]) {
      const other = StatementFile.read(file, [{ iban: "CZ5855000000001265098001" }])
      assert.strictEqual(Result.isFailure(other) ? other.failure.why : "taken", "account")
    }
  })

  it("of 5 000 entries is matched against 5 000 orders at once", () => {
    const orders = Array.from({ length: 5000 }, (_, number) => order(number, number + 1))
    const entries = orders.map((one, at) =>
      entry(
        at % 2 === 0 ? { minor: at + 1, variableSymbol: one.variableSymbol } : { minor: at + 1, message: one.label }
      )
    )
    const began = performance.now()
    const fates = Matching.match(entries, orders)
    assert.isBelow(performance.now() - began, 2000)
    assert.strictEqual(fates.filter(({ _tag }) => _tag === "Matched").length, 2500)
    assert.strictEqual(fates.filter(({ _tag }) => _tag === "Proposed").length, 2500)
  })
})

describe("an order stands", () => {
  const before = expiresAt - 1
  const of = (entries: ReadonlyArray<Partial<Movement>>, now = before) => {
    const { received, state, word } = BankStanding.of(
      first,
      entries.map((changes, at) => entry({ bankReference: String(at), ...changes })),
      now
    )
    return [state, received, word]
  }

  it("by the sum of what came", () => {
    assert.deepStrictEqual(of([]), ["pending", 0, "awaited"])
    assert.deepStrictEqual(of([{ minor: 48_050 }]), ["paid", 48_050, "paid"])
    assert.deepStrictEqual(of([{ minor: 48_049 }]), ["underpaid", 48_049, "underpaid"])
    assert.deepStrictEqual(of([{ minor: 48_051 }]), ["overpaid", 48_051, "overpaid"])
    assert.deepStrictEqual(of([{ minor: 8050 }, { minor: 40_000 }]), ["paid", 48_050, "paid"])
  })

  it("as it did before, however often an entry is told", () => {
    const one = entry({})
    assert.deepStrictEqual(BankStanding.of(first, [one, one, one], before).received, 48_050)
  })

  it("without money in other currencies or money that went out", () => {
    assert.deepStrictEqual(of([{ currency: "CZK" }, { minor: -5 }, { minor: 5, reversal: true }]), [
      "pending",
      0,
      "awaited"
    ])
  })

  it("disputed where the bank took money back", () => {
    const back = { minor: -48_050, reversal: true }
    assert.deepStrictEqual(of([{}, back]), ["disputed", 48_050, "reversed"])
    assert.deepStrictEqual(of([{}, { ...back, minor: -50 }]), ["disputed", 48_050, "reversed"])
    assert.deepStrictEqual(of([{}, back, {}]), ["paid", 48_050, "paid"])
    assert.deepStrictEqual(of([{ minor: 50 }, { ...back, minor: -50 }]), ["pending", 0, "awaited"])
    assert.deepStrictEqual(of([back]), ["pending", 0, "awaited"])
  })

  it("expired where nothing came, and still paid where it came late", () => {
    assert.deepStrictEqual(of([], expiresAt + 1), ["expired", 0, "expired"])
    assert.deepStrictEqual(of([{ bookedOn: "2026-12-01" }], expiresAt + 1), ["paid", 48_050, "paid-late"])
    assert.deepStrictEqual(of([{ bookedOn: "2026-11-30" }], expiresAt + 1), ["paid", 48_050, "paid"])
    assert.deepStrictEqual(of([{ minor: 1, bookedOn: "2026-12-01" }]), ["underpaid", 1, "underpaid-late"])
  })
})
