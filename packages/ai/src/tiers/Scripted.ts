import type { Keeps } from "@statex/gdpr/Place"
import type { Residency } from "@statex/kernel/Residency"
import { Effect, Ref } from "effect"
import { AiFault, type FaultReason } from "../AiFault.ts"
import type { AiRequest } from "../AiRequest.ts"
import type { AiTier } from "../AiTier.ts"
import type { Ending } from "../answers/Reading.ts"

type Tag = AiRequest["_tag"]

/** An answer as a value, as raw text, or worked out from the request. */
export type ScriptedAnswer = unknown | ((request: AiRequest, attempt: number) => unknown)

/** A tier for tests that says what it is told. It reads no configuration: no world but a test's can hold it. */
export const make = (script: {
  readonly answers: Readonly<Partial<Record<Tag, ScriptedAnswer>>>
  readonly residency: Residency
  readonly keeps?: Keeps
  readonly name?: string
  /** How each answer ends; `stop` where it is not said. */
  readonly end?: Ending
  /** How many of the first asks fail, and how: without a word of it, in a way that asking again does not mend. */
  readonly failures?: number
  readonly fault?: FaultReason
}): Effect.Effect<AiTier> =>
  Effect.map(Ref.make(0), (asked) => {
    const name = script.name ?? "scripted"
    return {
      name,
      nature: "scripted",
      residency: script.residency,
      keeps: script.keeps ?? "none",
      // What it has no words for it cannot do, which speaks against nobody's health.
      does: [...Object.keys(script.answers) as ReadonlyArray<Tag>, "Converse"],
      answer: Effect.fnUntraced(function*(request: AiRequest) {
        const attempt = yield* Ref.updateAndGet(asked, (count) => count + 1)
        if (attempt <= (script.failures ?? 0)) {
          return yield* new AiFault({ tier: name, reason: script.fault ?? "quota" })
        }
        const scripted = script.answers[request._tag]
        if (scripted === undefined) {
          return yield* new AiFault({ tier: name, reason: "unknownModel" })
        }
        const given: unknown = typeof scripted === "function" ? scripted(request, attempt) : scripted
        const text = typeof given === "string" ? given : JSON.stringify(given)
        return { text, end: script.end ?? "stop", tokens: { input: 0, output: 0 } }
      })
    }
  })
