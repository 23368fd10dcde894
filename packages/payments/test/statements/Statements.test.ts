import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as CreditorReference from "../../src/bank/CreditorReference.ts"
import * as Camt053 from "../../src/statements/Camt053.ts"
import * as Csv from "../../src/statements/Csv.ts"
import * as Gpc from "../../src/statements/Gpc.ts"
import type { Statement, StatementRefused } from "../../src/statements/Statement.ts"
import { camt, camtEntry, camtOf, fio, gpc, gpcHead, gpcItem, ours, utf8, windows1250 } from "./Samples.ts"

const entries = (result: Result.Result<Statement, StatementRefused>) => Result.getOrThrow(result).entries
const refusal = (result: Result.Result<Statement, StatementRefused>) =>
  Result.isFailure(result) ? [result.failure.why, result.failure.line] : ["taken"]

const told = (result: Result.Result<Statement, StatementRefused>) =>
  entries(result).map(({ bookedOn, currency, minor, variableSymbol }) => [bookedOn, minor, currency, variableSymbol])

describe("a CSV", () => {
  const movements = [["2026-11-20", 48_050, "CZK", ours.symbol], ["2026-11-21", 2000, "CZK", undefined], [
    "2026-11-21",
    -10_000,
    "CZK",
    "99"
  ]]

  it("of Fio is read by the names of its columns, in both encodings", () => {
    assert.deepStrictEqual(told(Csv.parse(utf8(`\ufeff${fio}`))), movements)
    assert.deepStrictEqual(entries(Csv.parse(windows1250(fio))), entries(Csv.parse(utf8(fio))))
    const [first] = entries(Csv.parse(utf8(fio)))
    assert.strictEqual(first?.counterName, "Jana \"Jája\" Nováková")
    assert.strictEqual(first?.counterAccount, "1265098001/5500")
    assert.strictEqual(first?.message, "Objednávka; děkuji")
  })

  it("of other banks is read as each of them writes", () => {
    const files = [
      "\"Datum provedení\";\"Datum zaúčtování\";\"Číslo účtu\";\"Číslo protiúčtu\";\"Název protiúčtu\";\"Zpráva\";\"VS\";\"Zaúčtovaná částka\";\"Měna účtu\";\"Id transakce\"\n" +
      "19.11.2026 06:20;20.11.2026 06:23;19-2000145399/0800;123/0100;Jan;Díky;0001000121;\"-1 258,11\";CZK;77",
      "\"Datum provedení\";\"Měna účtu\";\"Částka v měně účtu\";\"Název protistrany\";\"Číslo účtu protistrany\";\"Variabilní symbol\";\"Zpráva pro příjemce\";\"Zaúčtováno\";\"Referenční číslo\"\n" +
      "20/11/2026;CZK;-1258,11;Jan;123/0100;1000121;Díky;Zaúčtováno;77\n20/11/2026;CZK;-1,00;Jan;123/0100;1;Díky;Nezaúčtováno;78",
      "číslo účtu;datum zaúčtování;částka;měna;číslo protiúčtu;název protiúčtu;variabilní symbol;ID transakce\n" +
      "19-2000145399/0800;20.11.2026;-1258,11;CZK;123/0100;Jan;1000121;77",
      "booked_on;amount;currency;account;variable_symbol;message\n2026-11-20;-1258.11;CZK;;1000121;\n"
    ]
    for (const file of files) {
      assert.deepStrictEqual(told(Csv.parse(utf8(file))), [["2026-11-20", -125_811, "CZK", "1000121"]])
    }
    const n26 =
      "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment Reference\",\"Amount (EUR)\"\n" +
      "2026-11-20,2026-11-20,Jan,DE89370400440532013000,Credit,\"VS: 1000121, RF18 5390 0754 7034\",12.3\n"
    assert.deepStrictEqual(told(Csv.parse(utf8(n26))), [["2026-11-20", 1230, "EUR", "1000121"]])
    assert.deepStrictEqual(entries(Csv.parse(utf8(n26)))[0]?.references, ["RF18539007547034"])
  })

  it("is refused whole for one bad line, which is told", () => {
    const changed = (from: string, to: string) => refusal(Csv.parse(utf8(fio.replace(from, to))))
    assert.deepStrictEqual(changed("20.11.2026", "31.11.2026"), ["date", 4])
    assert.deepStrictEqual(changed("480,50", "480,505"), ["amount", 4])
    assert.deepStrictEqual(changed("480,50", "480.50"), ["amount", 4])
    assert.deepStrictEqual(changed("480,50", "4 80,50"), ["amount", 4])
    assert.deepStrictEqual(changed("480,50", "99999999999999999,00"), ["amount", 4])
    assert.deepStrictEqual(changed("\"CZK\"", "\"XXX\""), ["currency", 4])
    assert.deepStrictEqual(changed("\"Objem\"", "\"Objem?\""), ["layout", undefined])
    assert.deepStrictEqual(refusal(Csv.parse(new Uint8Array())), ["empty", undefined])
    assert.deepStrictEqual(refusal(Csv.parse(new Uint8Array(8 * 1024 * 1024 + 1))), ["too-large", undefined])
  })
})

describe("an ABO file", () => {
  it("is read by its columns in windows-1250", () => {
    assert.deepStrictEqual(told(Gpc.parse(windows1250(gpc))), [
      ["2026-11-20", 48_050, "CZK", ours.symbol],
      ["2026-11-21", 2000, "CZK", undefined],
      ["2026-11-21", -10_000, "CZK", "99"]
    ])
    const [first] = entries(Gpc.parse(windows1250(gpc)))
    assert.strictEqual(first?.counterName, "Jana Nováková")
    assert.strictEqual(first?.counterAccount, "000000-1265098001/5500")
    assert.strictEqual(first?.message, "Objednávka děkuji")
  })

  it("knows what is taken back", () => {
    const file = [
      gpcHead(0, 0),
      gpcItem({ code: "2", id: "1", minor: 500 }),
      gpcItem({ code: "5", id: "2", minor: 500 })
    ]
    assert.deepStrictEqual(
      entries(Gpc.parse(windows1250(file.join("\n")))).map(({ minor, reversal }) => [minor, reversal]),
      [[500, false], [-500, true]]
    )
  })

  it("is refused where it does not add up, is of several accounts or of no such format", () => {
    const of = (...records: ReadonlyArray<string>) => refusal(Gpc.parse(windows1250(records.join("\r\n"))))
    const item = gpcItem({ code: "2", id: "1", minor: 500 })
    assert.deepStrictEqual(of(gpcHead(0, 501), item), ["totals", undefined])
    assert.deepStrictEqual(of(gpcHead(0, 501), item, gpcHead(501, 501)), ["totals", 3])
    assert.deepStrictEqual(
      of(gpcHead(0, 500), gpcItem({ account: "0000000000000019", code: "2", id: "1", minor: 500 })),
      [
        "account",
        2
      ]
    )
    assert.deepStrictEqual(of(gpcHead(0, 500), item, gpcHead(0, 0, "0000000000000019")), ["account", 3])
    assert.deepStrictEqual(of(item), ["account", 1])
    assert.deepStrictEqual(of(gpcHead(0, 500), gpcItem({ code: "3", id: "1", minor: 500 })), ["malformed", 2])
    assert.deepStrictEqual(of(gpcHead(0, 500), gpcItem({ code: "2", id: "1", minor: 500, day: "311126" })), ["date", 2])
    assert.deepStrictEqual(of(gpcHead(0, 500), item.replace("00203", "00999")), ["currency", 2])
    assert.deepStrictEqual(of("hello"), ["layout", 1])
  })
})

describe("camt.053", () => {
  it("is read with what stands in its transactions", () => {
    assert.deepStrictEqual(told(Camt053.parse(utf8(camt))), [
      ["2026-11-20", 48_050, "CZK", ours.symbol],
      ["2026-11-20", 2000, "CZK", undefined],
      ["2026-11-20", -10_000, "CZK", undefined]
    ])
    const { account, entries: [first] } = Result.getOrThrow(Camt053.parse(utf8(camt)))
    assert.strictEqual(account, ours.iban)
    assert.strictEqual(first?.counterName, "Nováková & syn ž")
    assert.strictEqual(first?.message, "Objednávka děkuji")
    assert.strictEqual(first?.bankReference, "A71")
  })

  it("is read with a prefix and in its older versions", () => {
    const older = camt.replaceAll("<Cd>BOOK</Cd>", "BOOK").replaceAll("<Cd>PDNG</Cd>", "PDNG").replaceAll(
      /<\/?Pty>/g,
      ""
    )
    const prefixed = older.replaceAll(/<(\/?)(?=[A-Z])/g, "<$1ns2:").replace("xmlns=", "xmlns:ns2=")
    assert.deepStrictEqual(entries(Camt053.parse(utf8(prefixed))), entries(Camt053.parse(utf8(camt))))
  })

  it("takes a batch apart where its parts make up the whole", () => {
    const reference = CreditorReference.make(ours.symbol) ?? ""
    const part = (amount: string, ref: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RmtInf><Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`
    const batch = (amount: string) =>
      camtOf([
        camtEntry({
          amount,
          currency: "EUR",
          direction: "CRDT",
          details: part("10.00", reference) + part("2.34", "RF18539007547034")
        })
      ])
    assert.deepStrictEqual(
      entries(Camt053.parse(utf8(batch("12.34")))).map(({ minor, references }) => [minor, references]),
      [[1000, [reference]], [234, ["RF18539007547034"]]]
    )
    assert.deepStrictEqual(refusal(Camt053.parse(utf8(batch("12.35")))), ["totals", 1])
  })

  it("knows what is taken back", () => {
    const file = camtOf([camtEntry({ amount: "5.00", direction: "DBIT", more: "<RvslInd>true</RvslInd>" })])
    const [entry] = entries(Camt053.parse(utf8(file)))
    assert.deepStrictEqual([entry?.minor, entry?.reversal], [-500, true])
  })

  it("declares nothing: no types, no entities, nothing from outside", () => {
    const laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]>"
    for (
      const evil of [
        laughs,
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!doctype a>",
        "<!ENTITY % x SYSTEM 'http://x'>"
      ]
    ) {
      assert.deepStrictEqual(
        refusal(Camt053.parse(utf8(camt.replace("?>", `?>${evil}`)))),
        ["forbidden", undefined],
        evil
      )
    }
    const unknown = entries(Camt053.parse(utf8(camt.replace("&amp;", "&xxe;"))))
    assert.strictEqual(unknown[0]?.counterName, "Nováková &xxe; syn ž")
  })

  it("is refused where it is too deep, does not add up or is of another kind", () => {
    const changed = (from: string, to: string) => refusal(Camt053.parse(utf8(camt.replace(from, to))))
    assert.deepStrictEqual(changed("<Ustrd>", "<a>".repeat(100_000)), ["malformed", undefined])
    assert.deepStrictEqual(changed("<TxDtls/>", "<a>".repeat(40) + "</a>".repeat(40)), ["too-deep", undefined])
    assert.deepStrictEqual(changed("480.50<", "480.51<"), ["totals", undefined])
    assert.deepStrictEqual(changed("480.50<", "480.505<"), ["amount", 1])
    assert.deepStrictEqual(changed("480.50<", "-480.50<"), ["amount", 1])
    assert.deepStrictEqual(changed("480.50<", "4.805e2<"), ["amount", 1])
    assert.deepStrictEqual(changed("2026-11-20", "2026-02-30"), ["date", 1])
    assert.deepStrictEqual(changed("UTF-8", "UTF-7"), ["encoding", undefined])
    assert.deepStrictEqual(refusal(Camt053.parse(utf8("<html></html>"))), ["layout", undefined])
    assert.deepStrictEqual(refusal(Camt053.parse(utf8("hello"))), ["malformed", undefined])
    assert.deepStrictEqual(refusal(Camt053.parse(Uint8Array.of(0xff, 0xfe, 0x3c))), ["encoding", undefined])
  })
})

describe("hashes of entries", () => {
  it("are the same at every import and of no two entries, however equal", () => {
    const twice = fio.replace(/"26012345679"/, "\"\"").replace(/("";"21[^\r]+\r\n)/, "$1$1")
    const [first, again] = [entries(Csv.parse(utf8(twice))), entries(Csv.parse(utf8(twice)))]
    assert.strictEqual(first.length, 4)
    assert.deepStrictEqual(first.map(({ hash }) => hash), again.map(({ hash }) => hash))
    assert.strictEqual(new Set(first.map(({ hash }) => hash)).size, 4)
  })

  it("have one core in every format", () => {
    const [csv, abo, xml] = [Csv.parse(utf8(fio)), Gpc.parse(windows1250(gpc)), Camt053.parse(utf8(camt))].map((one) =>
      entries(one)[0]
    )
    assert.strictEqual(csv?.core, abo?.core)
    assert.strictEqual(csv?.core, xml?.core)
    assert.strictEqual(new Set([csv?.hash, abo?.hash, xml?.hash]).size, 3)
  })
})
