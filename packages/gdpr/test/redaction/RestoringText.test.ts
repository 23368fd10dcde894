import { redact } from "@statex/gdpr/redaction/Redactor"
import { RestoringText } from "@statex/gdpr/redaction/RestoringText"
import { describe, expect, it } from "vitest"

const said = "Write to jan@example.cz or call +420 601 123 456, and again: jan@example.cz."

describe("a text that comes in pieces", () => {
  it("is put back whole, wherever it is cut", () => {
    const { kept, text } = redact(said)
    for (let at = 0; at <= text.length; at++) {
      const restoring = new RestoringText(kept)
      expect(restoring.take(text.slice(0, at)) + restoring.take(text.slice(at)) + restoring.end()).toBe(said)
    }
    const letters = new RestoringText(kept)
    expect([...text].map((letter) => letters.take(letter)).join("") + letters.end()).toBe(said)
  })

  it("holds nothing back for longer than a placeholder can be", () => {
    const restoring = new RestoringText(redact(said).kept)
    const long = "plain words ".repeat(40)
    expect(long.length - restoring.take(long).length).toBeLessThan(150)
  })

  it("never shows a placeholder that was given out", () => {
    const { kept, text } = redact(said)
    const restoring = new RestoringText(kept)
    let shown = ""
    for (const letter of text) {
      shown += restoring.take(letter)
      expect(shown).not.toMatch(/\[\[(?:EMAIL|PHONE)/)
    }
  })
})
