import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Camt053 from "../../src/statements/Camt053.ts"
import * as Csv from "../../src/statements/Csv.ts"
import * as Gpc from "../../src/statements/Gpc.ts"
import { type Statement, StatementRefused } from "../../src/statements/Statement.ts"
import { camt, camtEntry, camtOf, fio, gpc, utf8, windows1250 } from "./Samples.ts"

/** A sequence that is the same in every run. */
const dice = (seed: number) => (sides: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % sides
}

/** Cuts, doubles, swaps, overwrites and fills the file at places of its own for each number. */
const mutated = (bytes: Uint8Array, number: number): Uint8Array => {
  const roll = dice(number * 7919 + 1)
  let result = bytes
  for (let change = 0; change <= roll(4); change++) {
    const [from, to] = [roll(result.length + 1), roll(result.length + 1)].sort((a, b) => a - b) as [number, number]
    const [head, middle, tail] = [result.slice(0, from), result.slice(from, to), result.slice(to)]
    const noise = Uint8Array.from({ length: 1 + roll(40) }, () => roll(256))
    const marks = utf8(
      ["<a>".repeat(200), "\"", "<![CDATA[", "\0", ";;;;", "<!--", "]]>", "&#x41;", "9".repeat(400)][roll(9)] ?? ""
    )
    const parts = [[head, tail], [head, middle, middle, tail], [tail, middle, head], [head, noise, tail], [
      head,
      marks,
      middle,
      tail
    ]][roll(5)] ?? []
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
    parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0)
    result = joined
  }
  return result
}

const formats: ReadonlyArray<
  readonly [string, Uint8Array, (bytes: Uint8Array) => Result.Result<Statement, StatementRefused>]
> = [
  ["CSV", utf8(fio), (bytes) => Csv.parse(bytes)],
  ["ABO", windows1250(gpc), (bytes) => Gpc.parse(bytes)],
  ["camt.053", utf8(camt), Camt053.parse]
]

describe("a hostile statement", () => {
  it.each(formats)("of 1 000 spoilt files of %s is read or refused, in time", (_, bytes, parse) => {
    let refused = 0
    let slowest = 0
    for (let number = 0; number < 1000; number++) {
      const began = performance.now()
      const result = parse(mutated(bytes, number))
      slowest = Math.max(slowest, performance.now() - began)
      if (Result.isFailure(result)) {
        refused++
        assert.instanceOf(result.failure, StatementRefused)
      } else {
        for (const { minor } of result.success.entries) assert.isTrue(Number.isSafeInteger(minor))
      }
    }
    assert.isAbove(refused, 200)
    assert.isBelow(slowest, 1000)
  })

  it.each([
    ["lines without an end", Csv.parse, `${fio}"${"x".repeat(3_000_000)}`],
    ["quotes without an end", Csv.parse, fio + "\"\n".repeat(200_000)],
    ["delimiters", Csv.parse, fio + ";".repeat(4_000_000)],
    ["spaces in amounts", Csv.parse, fio.replace("480,50", ` 1${" 000".repeat(1_000_000)}`)],
    ["records", Gpc.parse, `${gpc}${"076\n".repeat(500_000)}`],
    ["tags that are not closed", Camt053.parse, camt.replace("<Ustrd>", "<a>".repeat(1_000_000))],
    [
      "attributes",
      Camt053.parse,
      camt.replace("<Ustrd>", `<Ustrd ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(" ")}>`)
    ],
    ["numbers of letters", Camt053.parse, camt.replace("Objednávka", "&#65;".repeat(500_000))],
    ["spaces in a text", Camt053.parse, camt.replace("Objednávka", " ".repeat(3_000_000))],
    ["a number of references", Camt053.parse, camt.replace("Objednávka", "RF18 5390 ".repeat(300_000))],
    ["letters < in a row", Camt053.parse, camt.replace("<Ustrd>", "<".repeat(1_000_000))],
    ["comments", Camt053.parse, camt.replace("<Ustrd>", "<!--".repeat(500_000))],
    [
      "names that programs have",
      Camt053.parse,
      camt.replaceAll("Ustrd", "__proto__").replaceAll("Refs", "constructor")
    ],
    [
      "entries",
      Camt053.parse,
      camtOf(Array.from({ length: 20_000 }, () => camtEntry({ amount: "1.00", direction: "CRDT" })))
    ]
  ])("of many %s takes no time worth the name", (_, parse, text) => {
    const began = performance.now()
    const result = parse(utf8(text))
    if (Result.isFailure(result)) assert.instanceOf(result.failure, StatementRefused)
    assert.isBelow(performance.now() - began, 5000)
  })
})
