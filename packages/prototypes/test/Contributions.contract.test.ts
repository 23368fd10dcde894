import { assert, layer } from "@effect/vitest"
import type { AiRequest } from "@statex/ai/AiRequest"
import * as Composer from "@statex/ai/tiers/Composer"
import * as Scripted from "@statex/ai/tiers/Scripted"
import { htmlOf } from "@statex/prototypes/documents/DocumentHtml"
import { planDocument } from "@statex/prototypes/documents/PlanDocument"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { rested, send, worldOf } from "./Visitor.ts"

const answers = {
  Architect: (request: AiRequest) =>
    request._tag !== "Architect" ? undefined : {
      components: [{
        name: "Records",
        purpose: "Keeps what the workshop writes down.",
        requirements: request.understanding.requirements.map(({ id }) => id)
      }],
      data: [],
      interfaces: [],
      decisions: [{ decision: "One database.", reason: "There is little data." }],
      risks: []
    },
  Review: { findings: [{ kind: "unclear", text: "Whose phone is it?", quote: "the customer, phone, bike" }] },
  Offer: (request: AiRequest) =>
    request._tag !== "Offer" ? undefined : {
      paragraphs: [`We recommend ${request.facts.recommended} and plan ${request.facts.days}.`],
      nextStep: "Look at the prototype."
    }
}

const helper = (more: Partial<Record<keyof typeof answers, unknown>> = {}) =>
  Scripted.make({ answers: { ...answers, ...more }, residency: "own-hardware", name: "helper" })

const documents = Effect.gen(function*() {
  const token = yield* send()
  const { status } = yield* rested(token)
  assert.strictEqual(status, "live")
  return yield* Prototypes.use((prototypes) => prototypes.documents(token))
})

layer(worldOf([Composer.make, helper()]), { excludeTestServices: true })("Where a tier can, the documents", (it) => {
  it.effect("hold its letter, its architecture and its findings, each with its name", () =>
    Effect.gen(function*() {
      const { plan, terms } = yield* documents
      const by = { name: "helper", nature: "scripted" } as const
      assert.deepStrictEqual([plan.letter?.by, plan.architect?.by, terms.review?.by], [by, by, by])
      assert.strictEqual(terms.tier.name, "composer")
      assert.strictEqual(terms.review?.findings[0]?.text, "Whose phone is it?")
      for (const document of [planDocument(plan, "Green Bikes"), termsDocument(terms, undefined)]) {
        assert.include(htmlOf(document), "data-ai-tier=\"helper\"")
      }
    }))
})

const bad = {
  Architect: { components: [] },
  Review: "I will not.",
  Offer: { paragraphs: ["Only €1!"], nextStep: "Pay." }
}

layer(worldOf([Composer.make, helper(bad)]), { excludeTestServices: true })("Where its answers are of no use", (it) => {
  it.effect("they are written without it", () =>
    Effect.gen(function*() {
      const { plan, terms } = yield* documents
      assert.deepStrictEqual([plan.letter, plan.architect, terms.review], [undefined, undefined, undefined])
    }))
})
