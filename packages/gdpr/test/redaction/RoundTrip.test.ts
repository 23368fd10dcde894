import { assert, describe, it } from "@effect/vitest"
import { redact } from "@statex/gdpr/redaction/Redactor"
import { restore, restoreIn } from "@statex/gdpr/redaction/Restorer"
import { Schema } from "effect"

/** Bits of which the worst texts are made: values, placeholders whole and broken, brackets, escapes, marks. */
const Fragment = Schema.Literals([
  "a@example.com",
  "jan.novak@priklad.example",
  "+44 7700 900123",
  "06 39 98 12 34",
  "4111 1111 1111 1111",
  "203.0.113.7",
  "?token=abc123",
  "https://u:p1@h.example",
  "sk_test_EXAMPLE0000example0000",
  "DE89370400440532013000",
  "612 34 56 78",
  "[[EMAIL_1]]",
  "[[EMAIL_2]]",
  "[EMAIL_1]",
  "EMAIL_1",
  "PHONE_1",
  "[[PHONE_",
  "EMAIL_",
  "email 1",
  "[[",
  "]]",
  "[",
  "]",
  "\\",
  "\\_",
  "\\[",
  "\"",
  "'",
  "_",
  "1",
  "2",
  "0",
  " ",
  "\n",
  "IBAN",
  "tel ",
  "@",
  "+",
  "-",
  ".",
  "\u00ad",
  "\u200f",
  "\u202a",
  "１",
  "٣",
  "é",
  "e\u0301",
  "𝟙",
  "😀",
  "\ud835",
  "\udfce",
  "中",
  "ل",
  "%40",
  "&",
  "{{",
  "}}",
  "【",
  "】"
])
const Text = Schema.Array(Schema.Union([Fragment, Fragment, Schema.String]))

const often = { arbitrary: { runs: 1000 } }

describe("redacting and restoring", () => {
  it.prop("gives any text back", [Schema.String], ([text]) => {
    const { text: redacted, kept } = redact(text)
    assert.strictEqual(restore(redacted, kept), text)
  }, often)

  it.prop("gives texts back that are made to confuse it", [Text], ([parts]) => {
    const text = parts.join("")
    const { text: redacted, kept } = redact(text)
    assert.strictEqual(restore(redacted, kept), text)
    assert.deepStrictEqual(restoreIn({ [redacted]: [redacted] }, kept), { [text]: [text] })
  }, often)

  it.prop("gives a placeholder that a visitor wrote to nobody", [Text], ([parts]) => {
    const text = parts.join("")
    const { kept } = redact(text)
    for (const own of text.match(/\[{1,2}(?:EMAIL|PHONE)_\d\]{1,2}/g) ?? []) {
      if (kept.every(({ original }) => !original.includes(own))) assert.strictEqual(restore(own, kept), own)
    }
  }, often)
})
