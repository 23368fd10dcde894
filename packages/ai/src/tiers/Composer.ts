import { Effect, Stream } from "effect"
import { AiFault } from "../AiFault.ts"
import type { AiRequest } from "../AiRequest.ts"
import type { AiTier } from "../AiTier.ts"
import { design } from "../composer/Design.ts"
import { revise } from "../composer/Revise.ts"
import { interpret } from "../composer/talk/Interpreting.ts"
import { reply } from "../composer/talk/Replying.ts"
import { understand } from "../composer/Understand.ts"

/** Nothing for work that cannot be done by rules. */
const answerTo = (request: AiRequest): unknown => {
  switch (request._tag) {
    case "Understand":
      return understand(request.brief)
    case "Design":
      return design(request.brief, request.understanding)
    case "Revise":
      return revise(request.blueprint, request.wish)
    case "Interpret":
      return interpret(request)
    default:
      return undefined
  }
}

const composer: AiTier = {
  name: "composer",
  nature: "rules",
  residency: "own-hardware",
  keeps: "none",
  does: ["Understand", "Design", "Revise", "Interpret", "Converse"],
  answer: (request) =>
    Effect.suspend(() => {
      const answer = answerTo(request)
      return answer === undefined
        ? Effect.fail(new AiFault({ tier: "composer", reason: "rejected" }))
        : Effect.succeed({ text: JSON.stringify(answer), end: "stop" as const, tokens: { input: 0, output: 0 } })
    }).pipe(
      Effect.withSpan("Composer.answer", { attributes: { request: request._tag } })
    ),
  converse: (request) =>
    Stream.suspend(() =>
      Stream.fromIterable([
        ...reply(request).map((text) => ({ _tag: "Text" as const, text })),
        { _tag: "End" as const, end: "stop" as const, tokens: { input: 0, output: 0, cached: 0, estimated: false } }
      ])
    )
}

/** The tier that works by rules, in this process: it needs no server and sends nothing anywhere. */
export const make: Effect.Effect<AiTier> = Effect.succeed(composer)
