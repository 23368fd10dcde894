import { assert, describe, it } from "@effect/vitest"
import { findingsIn } from "@statex/gdpr/redaction/Finding"
import { fold } from "@statex/gdpr/redaction/FoldedText"
import type { Recogniser } from "@statex/gdpr/redaction/Recogniser"
import { recognisers } from "@statex/gdpr/redaction/Recognisers"
import { parse } from "./Corpus.ts"
import { examples } from "./Examples.ts"

const all: Record<string, Recogniser> = recognisers

describe("every recogniser", () => {
  for (const [name, { found, left }] of Object.entries(examples)) {
    it(`${name} finds a right value and leaves a broken one`, () => {
      const { text, spans } = parse("", found)
      const [span] = spans
      const places = [...all[name]?.candidates(fold(text).text) ?? []].map(({ start, end }) => text.slice(start, end))
      assert.include(places, text.slice(span?.start, span?.end))
      assert.deepStrictEqual(findingsIn(text), spans)
      assert.deepStrictEqual(findingsIn(left), [])
    })
  }
})

describe("a word of context", () => {
  it("makes up for a broken check digit", () => {
    const slips = [
      "IBAN: <<iban|DE89 3704 0044 0532 0130 01>>",
      "Kreditkarte <<card|4111 1111 1111 1112>>",
      "rodné číslo <<national-id|850101/1234>>",
      "PESEL <<national-id|44051401358>>",
      "mijn BSN is <<national-id|111222334>>",
      "ИНН <<national-id|7700000000>>",
      "codice fiscale <<national-id|XXXYYY80A01A000A>>"
    ]
    for (const slip of slips) {
      const { text, spans } = parse("", slip)
      assert.deepStrictEqual(findingsIn(text), spans, text)
    }
  })

  it("may stand behind the number", () => {
    const { text, spans } = parse("", "<<national-id|111222333>> (BSN) and <<national-id|219099999>> is my SSN")
    assert.deepStrictEqual(findingsIn(text), spans)
  })

  it("holds for the next number of a list", () => {
    const { text, spans } = parse(
      "",
      "BSN <<national-id|111222333>>, <<national-id|123456782>> en <<national-id|000020004>>"
    )
    assert.strictEqual(findingsIn(text).length, spans.length)
  })

  it("of another thing keeps a number that could be personal", () => {
    for (
      const text of [
        "Order no. 4111111111111111",
        "Rechnung 44051401359",
        "č. zboží 601123456",
        "заказ № 89123456789",
        "version 10.0.19.45"
      ]
    ) {
      assert.deepStrictEqual(findingsIn(text), [], text)
    }
  })
})
