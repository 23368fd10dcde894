import { assert, describe, it } from "@effect/vitest"
import { redact, redactAll } from "@statex/gdpr/redaction/Redactor"
import { restore } from "@statex/gdpr/redaction/Restorer"

describe("Redactor", () => {
  it("writes the kind and a number in place of a value and keeps the value", () => {
    const { text, kept } = redact("Write to jan@example.com or ring +44 7700 900123.")
    assert.strictEqual(text, "Write to [[EMAIL_1]] or ring [[PHONE_1]].")
    assert.deepStrictEqual(kept, [
      { placeholder: "[[EMAIL_1]]", kind: "email", original: "jan@example.com" },
      { placeholder: "[[PHONE_1]]", kind: "phone", original: "+44 7700 900123" }
    ])
  })

  it("calls the same value by the same name and another by another", () => {
    const { text, kept } = redact("a@example.com, b@example.com, a@example.com")
    assert.strictEqual(text, "[[EMAIL_1]], [[EMAIL_2]], [[EMAIL_1]]")
    assert.lengthOf(kept, 2)
  })

  it("shares names between texts that travel together", () => {
    const { texts, kept } = redactAll(["From a@example.com", "To b@example.com, copy a@example.com"])
    assert.deepStrictEqual(texts, ["From [[EMAIL_1]]", "To [[EMAIL_2]], copy [[EMAIL_1]]"])
    assert.strictEqual(restore(texts[1] ?? "", kept), "To b@example.com, copy a@example.com")
  })

  it("leaves a placeholder that the visitor wrote alone, however it is written, and gives nobody's data for it", () => {
    for (
      const own of ["[[EMAIL_1]]", "[email 1]", "EMAIL_1", "[[ Email-01 ]]", "【EMAIL_１】", "\\[\\[EMAIL\\_1\\]\\]"]
    ) {
      const original = `The template says ${own}, my address is a@example.com.`
      const { text, kept } = redact(original)
      assert.strictEqual(text, `The template says ${own}, my address is [[EMAIL_2]].`)
      assert.strictEqual(restore(text, kept), original)
      assert.strictEqual(restore(own, kept), own)
    }
  })

  it("also leaves alone what another of the texts wrote", () => {
    const { texts, kept } = redactAll(["a@example.com", "[[EMAIL_1]]"])
    assert.deepStrictEqual(texts, ["[[EMAIL_2]]", "[[EMAIL_1]]"])
    assert.deepStrictEqual(texts.map((text) => restore(text, kept)), ["a@example.com", "[[EMAIL_1]]"])
  })

  it("finds values through soft hyphens, direction marks, full-width and Arabic digits and odd spaces", () => {
    const hidden = [
      "+44\u00a07700\u00a0900\u2011123",
      "4111\u00ad1111\u00ad1111\u00ad1111",
      "\u202a+971 50 123 4567\u202c",
      "+971 ٥٠ ١٢٣ ٤٥٦٧",
      "＋４９ １７１ ３９２００４２",
      "jan＠example．com",
      "jan.nova\u0301k@pr\u030ci\u0301klad.example"
    ]
    for (const value of hidden) {
      const { text, kept } = redact(`x ${value} y`)
      assert.lengthOf(kept, 1, value)
      assert.notMatch(text, /[0-9٠-٩０-９]{2}|@|＠/u)
      assert.strictEqual(restore(text, kept), `x ${value} y`)
    }
  })

  it("takes the longest of two readings", () => {
    assert.strictEqual(redact("card 4111 1111 1111 1111 ok").text, "card [[CARD_1]] ok")
    assert.strictEqual(redact("https://a.example/?token=jan@example.com").text, "https://a.example/?token=[[SECRET_1]]")
  })

  it("takes nothing from a text without personal data", () => {
    const text = "12.05.2024, 10:30-11:45, 1 250 000 Kč, 12 x 8 m, 15 %, v1.2.3, 2019-2024, €3,400.50"
    assert.deepStrictEqual(redact(text), { text, kept: [] })
  })
})
