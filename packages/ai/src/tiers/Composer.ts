import { Effect } from "effect"
import { AiFault } from "../AiFault.ts"
import type { AiRequest } from "../AiRequest.ts"
import type { AiTier } from "../AiTier.ts"
import { design } from "../composer/Design.ts"
import { revise } from "../composer/Revise.ts"
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
    default:
      return undefined
  }
}

const composer: AiTier = {
  name: "composer",
  nature: "rules",
  residency: "own-hardware",
  keeps: "none",
  does: ["Understand", "Design", "Revise"],
  answer: (request) =>
    Effect.suspend(() => {
      const answer = answerTo(request)
      return answer === undefined
        ? Effect.fail(new AiFault({ tier: "composer", reason: "rejected" }))
        : Effect.succeed({ text: JSON.stringify(answer), end: "stop" as const, tokens: { input: 0, output: 0 } })
    }).pipe(
      Effect.withSpan("Composer.answer", { attributes: { request: request._tag } })
    )
}

/** The tier that works by rules, in this process: it needs no server and sends nothing anywhere. */
export const make: Effect.Effect<AiTier> = Effect.succeed(composer)
