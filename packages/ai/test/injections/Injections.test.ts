import { assert, describe, it } from "@effect/vitest"
import type { AiRequest, BriefText } from "@statex/ai/AiRequest"
import { AiRouter } from "@statex/ai/AiRouter"
import { AiTiers } from "@statex/ai/AiTier"
import { promptFor } from "@statex/ai/prompts/Prompts"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { compile } from "@statex/blueprint/Compiler"
import { Effect, Layer, Result } from "effect"
import * as BlueprintDesigner from "../../src/agents/BlueprintDesigner.ts"
import * as ChangePlanner from "../../src/agents/ChangePlanner.ts"
import * as OfferWriter from "../../src/agents/OfferWriter.ts"
import * as RequirementsAnalyst from "../../src/agents/RequirementsAnalyst.ts"
import * as Reviewer from "../../src/agents/Reviewer.ts"
import * as SolutionArchitect from "../../src/agents/SolutionArchitect.ts"
import * as Translator from "../../src/agents/Translator.ts"
import { within } from "../Errands.ts"
import { type Attack, briefWith } from "./Attack.ts"
import { attacks } from "./Attacks.ts"
import { drawn, gullible, understood } from "./Gullible.ts"

const facts = {
  phases: [{ title: "Foundation", days: "3 to 5 days" }],
  days: "12 to 20 days",
  packages: [{ name: "Starter", price: "from €5,000" }],
  recommended: "Starter"
}
const errand = within("own-hardware")

/** Every request in which words from this place come to a model. */
const requestsOf = (place: Attack["place"], text: string): ReadonlyArray<AiRequest> => {
  if (place === "wish") return [{ _tag: "Revise", blueprint: drawn, wish: text }]
  if (place === "text") return [{ _tag: "Translate", texts: [text], from: "en", to: "de" }]
  const given = briefWith(place, text)
  const quoted = { ...understood, summary: text }
  return [
    { _tag: "Understand", brief: given },
    { _tag: "Design", brief: given, understanding: quoted },
    { _tag: "Review", brief: given, understanding: quoted },
    { _tag: "Architect", understanding: quoted },
    { _tag: "Offer", understanding: quoted, facts }
  ]
}

const shape = /^<(data|checks) id="([0-9a-f]{24})">\n([^\n]*)\n<\/\1 id="\2">$/u

/** The blocks of a user text, and what stands outside of them. */
const blocksOf = (user: string) => {
  const parts = user.split("\n\n")
  return {
    blocks: parts.slice(0, -1).map((part) => {
      const [, name, nonce, line] = shape.exec(part) ?? assert.fail(`no block: ${part.slice(0, 200)}`)
      return { name, nonce: nonce ?? "", line: line ?? "" }
    }),
    rest: parts.at(-1)
  }
}

const mark = "PLACEHOLDER-OF-AN-ATTACK"

/** The same data with the words of an attack in their place. */
const swapped = (value: unknown, text: string): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(mark, () => JSON.stringify(text).slice(1, -1)))

describe("the words of a visitor", () => {
  it("attack in many ways, places and languages", () => {
    assert.isAtLeast(attacks.length, 40)
    assert.isAtLeast(new Set(attacks.map(({ language }) => language)).size, 8)
    assert.strictEqual(new Set(attacks.map(({ place }) => place)).size, 14)
  })

  it.each(attacks)("stay data, whatever they say ($language, $place): $text", ({ place, text }) => {
    const before = requestsOf(place, mark)
    for (const [at, request] of requestsOf(place, text).entries()) {
      const wrong = [{ answer: `{"summary": ${JSON.stringify(text)}}`, message: `not "${text}"` }]
      const asked = promptFor(request, wrong).call
      const plain =
        promptFor(before[at]!, [{ answer: `{"summary": ${JSON.stringify(mark)}}`, message: `not "${mark}"` }]).call
      assert.strictEqual(asked.system, plain.system)
      assert.deepStrictEqual(asked.shape, plain.shape)
      const [found, usual] = [blocksOf(asked.user), blocksOf(plain.user)]
      assert.strictEqual(found.rest, usual.rest)
      assert.deepStrictEqual(found.blocks.map(({ name }) => name), ["data", "checks"])
      for (const { line, nonce } of found.blocks) {
        assert.notInclude(line, nonce)
        assert.notMatch(line, /[<>&\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u)
        assert.notInclude(text, nonce)
      }
      const [data, usualData] = [found.blocks[0]!, usual.blocks[0]!].map(({ line }): unknown => JSON.parse(line))
      assert.deepStrictEqual(data, swapped(usualData, text))
      assert.strictEqual(promptFor(request, wrong).call.user, asked.user)
    }
  })
})

/** Everybody who might be deceived by such a thing, the one who matters most first. */
const runsOf = (attack: Attack, given: BriefText): ReadonlyArray<Effect.Effect<unknown, unknown, AiRouter>> => {
  const { place, text, wants } = attack
  const value = <A, E>(asked: Effect.Effect<{ readonly value: A }, E, AiRouter>) =>
    Effect.map(asked, (one) => one.value)
  const understand = value(RequirementsAnalyst.understand(given, errand))
  const design = value(BlueprintDesigner.design(given, understood, errand))
  const revise = Effect.map(value(ChangePlanner.revise(drawn, text, errand)), ({ blueprint }) => blueprint)
  const architect = value(SolutionArchitect.architect(understood, undefined, errand))
  const offer = value(OfferWriter.writeOffer(understood, facts, errand))
  const second = value(Reviewer.review(given, understood, errand))
  const translate = value(
    Translator.translate(
      [text],
      attack.language === "de" ? "de" : attack.language === "fr" ? "fr" : "en",
      attack.language === "en" ? "de" : "en",
      errand
    )
  )
  if (place === "text") return [translate]
  if (place === "wish") return [revise]
  switch (wants.does) {
    case "claims":
      return [understand, second, architect]
    case "offers":
      return [offer]
    case "leaks":
      return [understand, design, architect, second, offer]
    case "says":
      return [understand, design, architect, second, offer]
    default:
      return [design, architect, offer]
  }
}

const forbidden = ({ wants }: Attack): string =>
  wants.does === "writes" || wants.does === "offers" || wants.does === "unlabels" || wants.does === "translates"
    ? wants.text
    : wants.does === "asks"
    ? wants.label
    : wants.does === "calls"
    ? wants.name
    : "never said"

/** Words in built pages that are more than words: what a browser would fetch, run or follow. Our own attributes are quoted. */
const alive = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<[a-z][^>]*>/giu)].map(([tag]) => tag).filter((tag) => {
    const attributes = [...tag.matchAll(/\s([\w:-]+)="([^"]*)"/gu)]
    return tag.replace(/\s[\w:-]+="[^"]*"/gu, "").includes("=") ||
      attributes.some(([, name = "", value = ""]) =>
        name.startsWith("on") || /^(?:src|href|action)$/u.test(name) && /^(?:[a-z]+:)?\/\/|^javascript:/iu.test(value)
      )
  })

const isBlueprint = (value: unknown): value is Blueprint =>
  typeof value === "object" && value !== null && "entities" in value && "views" in value

describe("a model that believes them", () => {
  it.effect.each(attacks)("does no harm ($language, $place): $text", (attack) =>
    Effect.gen(function*() {
      const given = briefWith(attack.place, attack.text)
      const over = AiRouter.layer.pipe(
        Layer.provide([AiTiers.layer([Effect.succeed(gullible(attack))]), AiJournalMemory.layer])
      )
      for (const [at, run] of runsOf(attack, given).entries()) {
        const result = yield* Effect.result(run.pipe(Effect.provide(over)))
        const came = Result.isFailure(result)
          ? "refused"
          : JSON.stringify(result.success).includes(JSON.stringify(forbidden(attack)).slice(1, -1))
          ? "taken"
          : "cleaned"
        if (at > 0) assert.notStrictEqual(came, "taken")
        else if (attack.ends === "words" || attack.ends === "gate") assert.strictEqual(came, "taken")
        else assert.strictEqual(came, attack.ends)
        if (Result.isSuccess(result) && isBlueprint(result.success)) {
          const { files } = yield* compile(result.success)
          const html = files.filter(({ path }) => path.endsWith(".html")).map(({ bytes }) =>
            new TextDecoder().decode(bytes)
          )
          assert.isNotEmpty(html)
          for (const page of html) assert.deepStrictEqual(alive(page), [])
        }
      }
    }))
})
