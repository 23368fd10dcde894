import { assert, describe, it } from "@effect/vitest"
import { type Kept, redact } from "@statex/gdpr/redaction/Redactor"
import { restore, restoreIn } from "@statex/gdpr/redaction/Restorer"

const email = "a@example.com"
const secret = "a\"b\\c\n"
const kept: ReadonlyArray<Kept> = [
  { placeholder: "[[EMAIL_1]]", kind: "email", original: email },
  { placeholder: "[[SECRET_1]]", kind: "secret", original: secret },
  { placeholder: "[[PHONE_1]]", kind: "phone", original: "+44 7700 900123" }
]

/** The same placeholder as models, Markdown, JSON and translators write it. */
const mangled = [
  "[[EMAIL_1]]",
  "[[email_1]]",
  "[[Email_1]]",
  "[[ EMAIL_1 ]]",
  "[ [EMAIL_1] ]",
  "[EMAIL_1]",
  "[[EMAIL_1]",
  "［［EMAIL_1］］",
  "【EMAIL_1】",
  "⟦EMAIL_1⟧",
  "\\[\\[EMAIL\\_1\\]\\]",
  "\\[EMAIL\\_1\\]",
  "[[EMAIL\\_1]]",
  "\\\\[\\\\[EMAIL\\\\_1\\\\]\\\\]",
  "[[EMAIL-1]]",
  "[[EMAIL–1]]",
  "[[EMAIL 1]]",
  "[[EMAIL _ 1]]",
  "[[EMAIL1]]",
  "[[EMAIL＿1]]",
  "[[\"EMAIL_1\"]]",
  "[['EMAIL_1']]",
  "[[`EMAIL_1`]]",
  "[[«EMAIL_1»]]",
  "[[**EMAIL_1**]]",
  "[[EMAIL_01]]",
  "[[EMAIL_001]]",
  "[[EMAIL_١]]",
  "[[EMAIL_۱]]",
  "[[EMAIL_１]]",
  "[[EMAIL_१]]",
  "{{EMAIL_1}}",
  "<<EMAIL_1>>",
  "%5B%5BEMAIL_1%5D%5D",
  "&#91;&#91;EMAIL_1&#93;&#93;",
  "EMAIL_1",
  "EMAIL\\_1"
]

describe("Restorer", () => {
  it("puts the original back for every way in which models write a placeholder", () => {
    for (const writing of mangled) {
      assert.strictEqual(restore(`to ${writing}, today`, kept), `to ${email}, today`, writing)
    }
  })

  it("puts it back between letters of scripts that set no spaces", () => {
    assert.strictEqual(restore("请写信给[[EMAIL_1]]。", kept), `请写信给${email}。`)
  })

  it("leaves the text around it alone, brackets and escapes included", () => {
    assert.strictEqual(restore("([[EMAIL_1]])", kept), `(${email})`)
    assert.strictEqual(restore("[[[EMAIL_1]]]", kept), `[${email}]`)
    assert.strictEqual(restore("\"[[EMAIL_1]]\"", kept), `"${email}"`)
    assert.strictEqual(restore("\\[[EMAIL_1]]\\", kept), `\\${email}\\`)
    assert.strictEqual(restore("[x]([[EMAIL_1]])", kept), `[x](${email})`)
  })

  it("puts nothing back for names that were not given out or are not names", () => {
    const others = [
      "[[EMAIL_2]]",
      "[[EMAIL_11]]",
      "[[EMAIL_]]",
      "[[IBAN_1]]",
      "[[FAX_1]]",
      "email_1",
      "MY_EMAIL_1",
      "EMAIL_1A",
      "EMAIL 1"
    ]
    for (const other of others) assert.strictEqual(restore(other, kept), other)
  })

  it("does not read again what it put back", () => {
    const { text, kept: both } = redact("https://x.example/?token=[[EMAIL_7]] a@example.com")
    assert.strictEqual(
      restore(text, [...both, { placeholder: "[[EMAIL_7]]", kind: "email", original: "no" }]).includes("no"),
      false
    )
  })

  it("restores every string of a JSON value, keys too, and breaks no JSON", () => {
    const answer: unknown = JSON.parse(
      "{\"[[EMAIL_1]]\":[\"ring [[phone_1]]\",{\"key\":\"[SECRET_1]\"},1,null,true],\"__proto__\":\"[[EMAIL_1]]\"}"
    )
    const restored = restoreIn(answer, kept)
    assert.deepStrictEqual(JSON.parse(JSON.stringify(restored)), restored)
    assert.deepStrictEqual(Object.entries(restored as object), [
      [email, ["ring +44 7700 900123", { key: secret }, 1, null, true]],
      ["__proto__", email]
    ])
  })

  it("returns what it was given where nothing was kept", () => {
    assert.strictEqual(restore("[[EMAIL_1]]", []), "[[EMAIL_1]]")
  })
})
