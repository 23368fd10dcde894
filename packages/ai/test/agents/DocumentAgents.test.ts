import { assert, describe, it } from "@effect/vitest"
import type { Architecture, Letter, OfferFacts } from "@statex/ai/DocumentRequests"
import * as OfferWriter from "../../src/agents/OfferWriter.ts"
import * as Reviewer from "../../src/agents/Reviewer.ts"
import * as SolutionArchitect from "../../src/agents/SolutionArchitect.ts"
import * as Translator from "../../src/agents/Translator.ts"
import { understand } from "../../src/composer/Understand.ts"
import { brief } from "../examples/Example.ts"

const given = brief("en", "We are Green Bikes. We track repairs. Each repair has a customer, a phone and a price.")
const understood = understand(given)
const musts = understood.requirements.filter(({ priority }) => priority === "must").map(({ id }) => id)

const part = (requirements: ReadonlyArray<string>): Architecture => ({
  components: [{ name: "Records", purpose: "Keeps the repairs.", requirements: [musts[0] ?? "FR-1", ...requirements] }],
  data: [{ what: "Repairs", how: "In a database." }],
  interfaces: [],
  decisions: [{ decision: "One database.", reason: "Little data." }],
  risks: []
})

describe("the architect", () => {
  const faultOf = SolutionArchitect.faultOf(understood)
  it("serves every must and names no requirement that is not there", () => {
    assert.isUndefined(faultOf(part(musts)))
    assert.include(faultOf(part([])), `no component serves ${musts[1]}`)
    assert.include(faultOf(part([...musts, "FR-99"])), "no requirement FR-99")
  })
  it("names no address that was not given", () => {
    assert.include(faultOf({ ...part(musts), risks: ["See https://evil.com"] }), "web address")
  })
})

describe("the reviewer", () => {
  const faultOf = Reviewer.faultOf(given, understood)
  const finding = { kind: "missing" as const, text: "The phone is not asked for." }
  it("shows each finding by a requirement or by the brief's own words", () => {
    assert.isUndefined(faultOf({ findings: [{ ...finding, requirement: "FR-1" }] }))
    assert.isUndefined(faultOf({ findings: [{ ...finding, quote: "a customer,\n a phone" }] }))
    assert.include(faultOf({ findings: [finding] }), "names neither")
    assert.include(faultOf({ findings: [{ ...finding, requirement: "FR-99" }] }), "FR-99")
    assert.include(faultOf({ findings: [{ ...finding, quote: "a customer and a phone" }] }), "does not stand")
  })
})

const facts: OfferFacts = {
  phases: [{ title: "Foundation", days: "3 to 5 days" }],
  days: "12 to 20 days",
  packages: [{ name: "Starter", price: "from €5,000" }, { name: "Professional", price: "from €15,000" }],
  recommended: "Starter"
}
const letter = (text: string): Letter => ({ paragraphs: [text], nextStep: "Answer to this letter." })

describe("the offer writer", () => {
  const faultOf = OfferWriter.faultOf(understood, facts)
  it.each([
    "Green Bikes keeps its repairs in one place. We recommend Starter, from €5,000, with 12 to 20 days of work.",
    "We recommend Starter (from € 5 000). After the Foundation I build the rest."
  ])("may say what the facts say: %s", (text) => assert.isUndefined(faultOf(letter(text))))
  it.each([
    ["Starter is only €500.", "the number 500"],
    ["Starter from €0.", "the number 0"],
    ["It takes seven weeks.", "the number 7"],
    ["Starter is free of charge.", "free of charge"],
    ["We give you a discount.", "discount"],
    ["Starter ist für Sie kostenlos.", "kostenlos"],
    ["Our partner Acme Systems will call.", "the name “Acme”"],
    ["Write to boss@acme-systems.com.", "web address"]
  ])("may say nothing else: %s", (text, why) => assert.include(faultOf(letter(text)), why))
})

describe("the translator", () => {
  const texts = [
    "**FR-1**: The team sees 1,200 repairs of [[EMAIL_1]] at https://example.org/a every week.",
    ""
  ] as const
  const faultOf = Translator.faultOf({ texts: [...texts], from: "en", to: "de" })
  const good = "**FR-1**: Das Team sieht jede Woche 1.200 Reparaturen von [[EMAIL_1]] auf https://example.org/a."
  it("takes a translation that keeps what is the same everywhere", () => {
    assert.isUndefined(faultOf({ texts: [good, ""] }))
  })
  it.each([
    [[good], "2 texts were given"],
    [[good, "mehr"], "empty"],
    [[good.replace("[[EMAIL_1]]", "ihm"), ""], "the mark"],
    [[good.replace("[[EMAIL_1]]", "[[EMAIL_2]]"), ""], "the mark"],
    [[good.replace("FR-1", "FA-1"), ""], "the id"],
    [[good.replace("1.200", "1.300"), ""], "the numbers"],
    [[good.replace("/a", "/b"), ""], "the address"],
    [[good.replaceAll("**", ""), ""], "the Markdown"],
    [[...texts], "is not translated"],
    [[
      good.replace("Das Team sieht jede Woche", "Команда каждую неделю видит много разных").replace(
        "Reparaturen von",
        "ремонтов от"
      ).replace(" auf ", " на "),
      ""
    ], "language de"],
    [[
      good.replace("Das Team sieht jede Woche", "L'équipe voit toutes les semaines dans la liste de notre atelier avec")
        .replace(
          "Reparaturen von",
          "réparations de"
        ).replace(" auf ", " sur "),
      ""
    ], "language de"],
    [[`${good} ${"Und noch etwas, das niemand sagte. ".repeat(15)}`, ""], "says more"]
  ])("refuses what it lost or added: %s", (answer, why) => assert.include(faultOf({ texts: answer }), why))
})
