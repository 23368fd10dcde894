import type { Keeps } from "@statex/gdpr/Place"
import type { Residency } from "@statex/kernel/Residency"
import { Effect, Ref, Stream } from "effect"
import { AiFault, type FaultReason } from "../AiFault.ts"
import type { AiRequest, Conversation } from "../AiRequest.ts"
import type { AiTier } from "../AiTier.ts"
import type { Ending } from "../answers/Reading.ts"
import type { End, Piece } from "../models/ModelCall.ts"

type Tag = AiRequest["_tag"]

/** An answer as a value, as raw text, or worked out from the request. */
export type ScriptedAnswer = unknown | ((request: AiRequest, attempt: number) => unknown)

/** What is said in a conversation; `Until` keeps silent until something has happened, `Gone` is a stream without an end. */
export type Spoken =
  | string
  | { readonly _tag: "Until"; readonly happens: Effect.Effect<unknown> }
  | { readonly _tag: "Fault"; readonly reason: FaultReason }
  | { readonly _tag: "End"; readonly end: End }
  | { readonly _tag: "Gone" }

/** The pieces of a reply, whole where nothing else is said at the end. */
export type ScriptedReply =
  | ReadonlyArray<Spoken>
  | ((request: Conversation, attempt: number) => ReadonlyArray<Spoken>)

const free = { input: 0, output: 0, cached: 0, estimated: false }

const pieceOf = (name: string, spoken: Spoken): Stream.Stream<Piece, AiFault> => {
  if (typeof spoken === "string") return Stream.succeed({ _tag: "Text", text: spoken })
  switch (spoken._tag) {
    case "Until":
      return Stream.drain(Stream.fromEffect(spoken.happens))
    case "Fault":
      return Stream.fail(new AiFault({ tier: name, reason: spoken.reason }))
    case "End":
      return Stream.succeed({ _tag: "End", end: spoken.end, tokens: free })
    case "Gone":
      return Stream.empty
  }
}

const said = (name: string, script: ReadonlyArray<Spoken>): Stream.Stream<Piece, AiFault> => {
  const last = script.at(-1)
  const whole: ReadonlyArray<Spoken> = typeof last === "object" && last._tag !== "Until"
    ? script
    : [...script, { _tag: "End", end: "stop" }]
  return Stream.fromIterable(whole).pipe(Stream.flatMap((spoken) => pieceOf(name, spoken)))
}

/** A tier for tests that says what it is told. It reads no configuration: no world but a test's can hold it. */
export const make = (script: {
  readonly answers: Readonly<Partial<Record<Tag, ScriptedAnswer>>>
  readonly residency: Residency
  readonly keeps?: Keeps
  readonly name?: string
  /** What it says in conversations; without it, it cannot talk. */
  readonly converse?: ScriptedReply
  /** How each answer ends; `stop` where it is not said. */
  readonly end?: Ending
  /** How many of the first asks fail, and how: without a word of it, in a way that asking again does not mend. */
  readonly failures?: number
  readonly fault?: FaultReason
}): Effect.Effect<AiTier> =>
  Effect.map(Ref.make(0), (asked) => {
    const name = script.name ?? "scripted"
    const { converse } = script
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
      }),
      ...(converse === undefined ? {} : {
        converse: (request) =>
          Stream.unwrap(
            Effect.map(
              Ref.updateAndGet(asked, (count) => count + 1),
              (attempt) => said(name, typeof converse === "function" ? converse(request, attempt) : converse)
            )
          )
      })
    } satisfies AiTier
  })
