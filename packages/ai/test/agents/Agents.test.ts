import { assert, describe, it } from "@effect/vitest"
import { AiJournal, AiJournalUnavailable } from "@statex/ai/AiJournal"
import { AiRouter } from "@statex/ai/AiRouter"
import { type AiTier, AiTiers } from "@statex/ai/AiTier"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import { Effect, Layer } from "effect"
import * as BlueprintDesigner from "../../src/agents/BlueprintDesigner.ts"
import * as ChangePlanner from "../../src/agents/ChangePlanner.ts"
import * as RequirementsAnalyst from "../../src/agents/RequirementsAnalyst.ts"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import * as Composer from "../../src/tiers/Composer.ts"
import * as Scripted from "../../src/tiers/Scripted.ts"
import { within } from "../Errands.ts"
import { brief } from "../examples/Example.ts"

const over = (...tiers: ReadonlyArray<Effect.Effect<AiTier>>) =>
  AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers), AiJournalMemory.layer]))
type Script = Parameters<typeof Scripted.make>[0]

const scripted = (answers: Script["answers"], end: NonNullable<Script["end"]> = "stop") =>
  over(Scripted.make({ answers, residency: "own-hardware", end }))
const given = brief("en", "We track repairs. Each repair has a customer, a phone and a price.")
const understood = understand(given)
const drawn = design(given, understood)

describe("the agents", () => {
  it.effect("work from brief to changed blueprint with the composer", () =>
    Effect.gen(function*() {
      const first = yield* RequirementsAnalyst.understand(given, within("own-hardware"))
      const second = yield* BlueprintDesigner.design(given, first.value, within("own-hardware"))
      const third = yield* ChangePlanner.revise(second.value, "Add a field colour", within("own-hardware"))
      assert.deepStrictEqual([first.tier, second.nature, third.asks], ["composer", "rules", 1])
      assert.isTrue(third.value.understood)
    }).pipe(Effect.provide(over(Composer.make))))

  it.effect.each([
    `\`\`\`json\n${JSON.stringify(understood)}\n\`\`\``,
    `Here is what I understood:\n${JSON.stringify(understood)}\nI hope { this } helps.`,
    `<think>{ not this }</think> ${JSON.stringify(understood, null, 2)}`
  ])("read an answer with other words around its object", (answer) =>
    Effect.gen(function*() {
      const { value } = yield* RequirementsAnalyst.understand(given, within("EU"))
      assert.deepStrictEqual(value, understood)
    }).pipe(Effect.provide(scripted({ Understand: answer }))))

  it.effect("ask again when the shape is wrong, and say how often", () =>
    Effect.gen(function*() {
      const { asks } = yield* RequirementsAnalyst.understand(given, within("EU"))
      assert.strictEqual(asks, 3)
    }).pipe(
      Effect.provide(
        scripted({
          Understand: (_: unknown, attempt: number) => ["{\"family\":", { family: "poem" }, understood][attempt - 1]
        })
      )
    ))

  it.effect("give up on a tier that makes the same mistake twice, and ask the next", () =>
    Effect.gen(function*() {
      const { asks, decisions, tier } = yield* RequirementsAnalyst.understand(given, within("EU"))
      assert.deepStrictEqual([tier, asks], ["composer", 3])
      assert.deepStrictEqual(decisions.map(({ outcome, tier: name }) => [name, outcome]), [
        ["scripted", "unusable"],
        ["composer", "answered"]
      ])
    }).pipe(
      Effect.provide(
        over(Scripted.make({ answers: { Understand: { family: "poem" } }, residency: "EU" }), Composer.make)
      )
    ))

  it.effect("take what the rules made of a brief, whatever addresses it quotes", () =>
    Effect.gen(function*() {
      const quoting = brief(
        "de",
        "Wir verleihen Werkzeuge. Heute steht alles auf https://www.firma.example.com/liste, wenn Bestand < a b"
      )
      const understanding = yield* RequirementsAnalyst.understand(quoting, within("own-hardware"))
      const designed = yield* BlueprintDesigner.design(quoting, understanding.value, within("own-hardware"))
      assert.deepStrictEqual([understanding.asks, designed.asks], [1, 1])
      const listed = brief(
        "en",
        "We need an app for our leads from the attached list. Each lead has a name and a source.",
        {
          attachments: [{
            name: "leads.csv",
            text: "Name,Source",
            tables: [{
              header: ["Name", "Source"],
              rows: [["A", "google.com"], ["B", "facebook.com"], ["C", "google.com"], ["D", "facebook.com"], [
                "E",
                "google.com"
              ]]
            }]
          }]
        }
      )
      const leads = yield* RequirementsAnalyst.understand(listed, within("own-hardware"))
      assert.strictEqual(
        (yield* BlueprintDesigner.design(listed, leads.value, within("own-hardware"))).tier,
        "composer"
      )
    }).pipe(Effect.provide(over(Composer.make))))

  it.effect("record what was masked for whoever was asked, also where somebody else answers", () =>
    Effect.gen(function*() {
      const journal = yield* AiJournal
      const far = Scripted.make({ answers: { Understand: "no" }, residency: "anywhere", name: "far" })
      const worldOf = AiRouter.layer.pipe(
        Layer.provide([AiTiers.layer([far, Composer.make]), Layer.succeed(AiJournal, journal)])
      )
      const personal = brief("en", "We track repairs. Write to jana@example.cz.")
      yield* Effect.provide(RequirementsAnalyst.understand(personal, within("anywhere")), worldOf)
      const [entry] = yield* journal.ofRequest(within("anywhere").request)
      assert.deepStrictEqual([entry?.tier, entry?.redacted], ["composer", { email: 1 }])
    }).pipe(Effect.provide(AiJournalMemory.layer)))

  it.effect("do by rules what cannot be recorded, and refuse an answer of a model that cannot", () =>
    Effect.gen(function*() {
      const silent = Layer.mock(AiJournal, {
        record: () => Effect.fail(new AiJournalUnavailable({ reason: "gone" }))
      })
      const worldOf = (one: Effect.Effect<AiTier>) => AiRouter.layer.pipe(Layer.provide([AiTiers.layer([one]), silent]))
      const byRules = yield* Effect.provide(RequirementsAnalyst.understand(given, within("EU")), worldOf(Composer.make))
      assert.strictEqual(byRules.tier, "composer")
      const model = Scripted.make({ answers: { Understand: understood }, residency: "EU" })
      const refusal = yield* Effect.flip(
        Effect.provide(RequirementsAnalyst.understand(given, within("EU")), worldOf(model))
      )
      assert.strictEqual(refusal._tag, "AiJournalUnavailable")
    }))

  it.effect("ask somebody else where a model declines, and do not ask it again", () =>
    Effect.gen(function*() {
      const { asks, decisions } = yield* RequirementsAnalyst.understand(given, within("EU"))
      assert.strictEqual(asks, 2)
      assert.deepStrictEqual(decisions.map(({ outcome }) => outcome), ["refused", "answered"])
    }).pipe(
      Effect.provide(
        over(Scripted.make({ answers: { Understand: "No." }, residency: "EU", end: "refusal" }), Composer.make)
      )
    ))

  it.effect("tell a model what was wrong with its answers, in the order in which they came", () =>
    Effect.gen(function*() {
      const heard: Array<ReadonlyArray<string>> = []
      const answers = ["{\"family\":", { family: "poem" }, understood]
      const model: AiTier = {
        name: "model",
        nature: "model",
        residency: "EU",
        keeps: "none",
        answer: (_, { corrections }) =>
          Effect.sync(() => {
            heard.push(corrections.map(({ message }) => message))
            const answer = answers[heard.length - 1]
            const text = typeof answer === "string" ? answer : JSON.stringify(answer)
            return { text, end: "stop" as const, tokens: { input: 10, output: 10 } }
          })
      }
      yield* Effect.provide(RequirementsAnalyst.understand(given, within("EU")), over(Effect.succeed(model)))
      assert.deepStrictEqual(heard.map(({ length }) => length), [0, 1, 2])
      assert.include(heard[1]?.[0], "broke off")
      assert.include(heard[2]?.[1], "/name is missing")
    }))

  it.effect("tell a model everything that keeps its blueprint from being built, place by place", () =>
    Effect.gen(function*() {
      const heard: Array<string> = []
      const model: AiTier = {
        name: "model",
        nature: "model",
        residency: "EU",
        keeps: "none",
        answer: (_, { corrections }) =>
          Effect.sync(() => {
            heard.push(...corrections.map(({ message }) => message))
            const answer = corrections.length > 0 ? drawn : {
              ...drawn,
              start: "nowhere",
              navigation: [{ view: "nothing", label: "Nothing" }]
            }
            return { text: JSON.stringify(answer), end: "stop" as const, tokens: { input: 10, output: 10 } }
          })
      }
      const { asks } = yield* Effect.provide(
        BlueprintDesigner.design(given, understood, within("EU")),
        over(Effect.succeed(model))
      )
      assert.strictEqual(asks, 2)
      assert.include(heard[0], "/start no view \"nowhere\"")
      assert.include(heard[0], "/navigation/0/view no view \"nothing\"")
    }))

  it.effect("refuse a blueprint that decodes and cannot be built", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(BlueprintDesigner.design(given, understood, within("EU")))
      assert.strictEqual(refusal._tag, "AiAnswerUnusable")
      assert.include(refusal._tag === "AiAnswerUnusable" ? refusal.issue : "", "nowhere")
    }).pipe(Effect.provide(scripted({ Design: { ...drawn, start: "nowhere" } }))))

  it.effect("refuse a blueprint that hides what made it, or brings addresses that nobody gave", () =>
    Effect.gen(function*() {
      for (
        const spoilt of [
          { ...drawn, copy: { ...drawn.copy, aiLabel: "Made by hand" } },
          { ...drawn, copy: { ...drawn.copy, aiNote: "A real service." } },
          { ...drawn, tagline: "See https://evil.com" }
        ]
      ) {
        const run = BlueprintDesigner.design(given, understood, within("EU"))
        const refusal = yield* Effect.flip(run.pipe(Effect.provide(scripted({ Design: spoilt }))))
        assert.strictEqual(refusal._tag, "AiAnswerUnusable")
      }
    }))

  it.effect("never take an answer for whole that was cut, although it closed itself", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(RequirementsAnalyst.understand(given, within("EU")))
      assert.strictEqual(refusal._tag, "AiAnswerUnusable")
      assert.include(refusal._tag === "AiAnswerUnusable" ? refusal.issue : "", "broke off")
    }).pipe(Effect.provide(scripted({ Understand: understood }, "length"))))

  it.effect("read an answer among thoughts, prose and fences", () =>
    Effect.gen(function*() {
      const { value } = yield* RequirementsAnalyst.understand(given, within("EU"))
      assert.strictEqual(value.name, understood.name)
    }).pipe(Effect.provide(scripted({
      Understand: `<think>{"name": "a draft"}</think>Here it is:\n\`\`\`json\n${
        JSON.stringify(understood, null, 2)
      }\n\`\`\`\nAnything else?`
    }))))

  it.effect("pass on that no tier answers", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(ChangePlanner.revise(drawn, "Add a field", within("EU")))
      assert.strictEqual(refusal._tag, "AiUnavailable")
    }).pipe(Effect.provide(scripted({}))))
})

describe("the composer behind another tier's understanding", () => {
  it("draws entities and fields that only the understanding names", () => {
    const [first] = understood.entities
    const changed = {
      ...understood,
      entities: [{ ...first!, fields: [...first!.fields, { id: "warranty-date", label: "Warranty date" }] }]
    }
    const fields = design(given, changed).entities[0]?.fields
    assert.strictEqual(fields?.find((field) => field.id === "warranty-date")?.kind, "date")
  })
})
