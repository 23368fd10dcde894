import { assert, describe, it } from "@effect/vitest"
import { personKey } from "@statex/rate-limiter/Person"
import { Schema } from "effect"

const same = (...contacts: ReadonlyArray<string>) =>
  assert.strictEqual(new Set(contacts.map(personKey)).size, 1, contacts.join(" = "))
const apart = (...contacts: ReadonlyArray<string>) =>
  assert.strictEqual(new Set(contacts.map(personKey)).size, contacts.length, contacts.join(" ≠ "))

describe("personKey", () => {
  it("is one key however the contact is spelled", () => {
    same("Ada@Example.com", " ada@example.com ", "mailto:ADA@example.com", "ada@example.com\u200b")
    same("+420 777 123 456", "00420777123456", "420-777-123-456", "https://wa.me/420777123456", "tel:+420777123456")
    same("@ada_l", "ada_l", "https://t.me/Ada_L", "telegram.me/ada_l/")
    same("https://www.linkedin.com/in/ada/?trk=x", "linkedin.com/in/ada", "cz.linkedin.com/in/ADA")
  })

  it("keeps different people apart", () => {
    apart("ada@example.com", "a.da@example.com", "ada+x@example.com", "ada@example.org", "@ada", "+420777123456")
  })

  it.prop("holds nothing of the contact itself", [Schema.String], ([contact]) => {
    assert.match(personKey(contact), /^[0-9a-f]{64}$/)
    assert.strictEqual(personKey(contact), personKey(`  ${contact} `))
  })
})
