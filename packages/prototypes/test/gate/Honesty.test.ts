import { assert, describe, it } from "@effect/vitest"
import { numberOf } from "@statex/ai/composer/Prices"
import { claimsIn } from "../../src/gate/Claims.ts"
import { factsOf, finder } from "../../src/gate/Facts.ts"
import { checkHonesty } from "../../src/gate/Honesty.ts"
import { english, page, subject } from "./Building.ts"

const none = { requirements: [], terms: "" }

describe("Facts", () => {
  it("reads prices in the writing of many languages", () => {
    assert.deepStrictEqual(
      ["6.50", "1 200,50", "1.200", "1,200.50", "12 000", "40"].map(numberOf),
      [6.5, 1200.5, 1200, 1200.5, 12000, 40]
    )
    const found = (brief: string) => factsOf(brief, "en").map((fact) => fact.kind === "price" ? fact.amount : fact.text)
    assert.deepStrictEqual(found("It costs £6.50, or 1 250 Kč, or EUR 40 a day."), [6.5, 1250, 40])
    assert.deepStrictEqual(found("We have 34 bars and 3 people."), [])
  })

  it("takes names between quotation marks, and leaves what somebody says", () => {
    const names = (brief: string) => factsOf(brief, "en").filter(({ kind }) => kind === "name").map(({ text }) => text)
    assert.deepStrictEqual(names("The bar is called “Sea Kale Lemon” and „Haus Nord“."), [
      "Sea Kale Lemon",
      "Haus Nord"
    ])
    assert.deepStrictEqual(names("no more \"so sorry, we've run out\" e-mails, \"Done\" or \"Yes, we can\""), [])
  })

  it("takes a colour only from a sentence that speaks of colour", () => {
    const hues = (brief: string) => factsOf(brief, "en").filter(({ kind }) => kind === "colour").length
    assert.deepStrictEqual([hues("Our colour is green."), hues("We are Green Bikes.")], [1, 0])
  })

  it("finds names whatever their case and spaces, prices by their value, colours by their hue", () => {
    const has = finder(["Welcome to  SEA kale\u00a0lemon", "from 1.200,50"], [40], 130)
    assert.isTrue(has({ kind: "name", text: "Sea Kale Lemon" }))
    assert.isTrue(has({ kind: "price", text: "", amount: 1200.5 }))
    assert.isTrue(has({ kind: "price", text: "", amount: 40 }))
    assert.isFalse(has({ kind: "price", text: "", amount: 41 }))
    assert.isTrue(has({ kind: "colour", text: "", hues: [0, 140] }))
    assert.isFalse(has({ kind: "colour", text: "", hues: [0] }))
  })
})

describe("Claims", () => {
  const claims = (text: string, given = "") => claimsIn(text, given, { figures: true })

  it.each([
    "Trusted by families",
    "Zufriedene Kunden sagen es weiter",
    "Spokojení zákazníci",
    "Отзывы клиентов",
    "4.9 / 5",
    "★★★★★",
    "“It was the best shop that I have ever been in.”",
    "Over 98 % on time",
    "500+ repairs",
    "12 000 members"
  ])("finds fault with %s", (text) => {
    assert.isNotEmpty(claims(text))
  })

  it.each([
    "Orders",
    "Page 1 of 3",
    "09:00–17:00",
    "2026-01-15",
    "Contract 1/5/2026",
    "Warn within 60 days",
    "Tell customers when their bike is ready"
  ])("finds none with %s", (text) => {
    assert.deepStrictEqual(claims(text), [])
  })

  it("lets stand what the brief says itself", () => {
    assert.deepStrictEqual(claims("12 000 members, 98 %", "We have 12,000 members and 98 % renew."), [])
  })
})

describe("Honesty", () => {
  it("blames the part that claims, and names the fact that was lost", () => {
    const blueprint = { ...english, tagline: "Over 98 % on time" }
    const wrong = checkHonesty(subject({ "index.html": page("") }, blueprint, "It costs £7.25."), none).findings
    assert.deepStrictEqual(wrong.map(({ where }) => where), ["shell", "shell"])
    assert.match(wrong[0]?.what ?? "", /the price "£7.25" stands in the brief and nowhere/)
  })

  it("is content with a fact that stands in the terms only", () => {
    const told = { requirements: [], terms: "Left out: the price £7.25" }
    assert.deepStrictEqual(
      checkHonesty(subject({ "index.html": page("") }, english, "It costs £7.25."), told).findings,
      []
    )
  })
})
