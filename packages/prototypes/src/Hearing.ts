import type { Decision } from "@statex/ai/Decision"
import type { Errand } from "@statex/ai/Errand"
import * as Journalling from "@statex/ai/Journalling"
import * as Booked from "@statex/ai/transcription/Booked"
import type { AudioKind } from "@statex/ai/transcription/Recording"
import { not, type Transcribed } from "@statex/ai/transcription/Transcribed"
import { Transcription } from "@statex/ai/transcription/Transcription"
import type { ReceivedFile } from "@statex/uploads/ReceivedFile"
import { UploadStore } from "@statex/uploads/UploadStore"
import { Clock, Effect, Schema } from "effect"
import { Artefacts } from "./Artefacts.ts"

/** What was paid for: a recording that is heard again would say the same. */
const Heard = Schema.Union([
  Schema.Struct({
    note: Schema.Literal("transcribed"),
    text: Schema.String,
    tiers: Schema.Array(Schema.String)
  }),
  Schema.Struct({ note: Schema.Literal("not-transcribed"), why: Schema.Literal("silent") })
])

/** What became of a recording: its words, or why there are none. */
export type Heard = typeof Heard.Type | Pick<Extract<Transcribed, { note: "not-transcribed" }>, "note" | "why">

const kept = (heard: Transcribed): typeof Heard.Type | undefined =>
  heard.note === "transcribed"
    ? { note: heard.note, text: heard.text, tiers: heard.tiers }
    : heard.why === "silent"
    ? { note: heard.note, why: heard.why }
    : undefined

/** Listens to recordings, to each once: a second try of the same request is given what the first one heard. */
export const make = Effect.gen(function*() {
  const transcription = yield* Transcription
  const booked = yield* Booked.make
  const note = yield* Journalling.make
  const store = yield* UploadStore
  const artefacts = yield* Artefacts

  /** `until`: milliseconds since 1970. */
  return Effect.fn("Hearing.listen")(function*(
    { hash, ref }: ReceivedFile,
    kind: AudioKind,
    errand: Errand,
    until: number
  ) {
    const before = yield* artefacts.made(errand.request, Heard, hash)
    if (before !== undefined) return before
    const bytes = yield* store.read(ref)
    const asked = new Map<string, Decision>()
    const since = yield* Clock.currentTimeMillis
    const left = until - since
    const heard = yield* transcription.transcribe(
      { kind, bytes, terms: errand.terms, told: (decision) => void asked.set(decision.tier, decision) },
      booked(errand)
    ).pipe(
      Effect.timeoutOrElse({ duration: Math.max(0, left), orElse: () => Effect.succeed(not("failed")) })
    )
    const worth = kept(heard)
    if (worth !== undefined) yield* artefacts.write(errand.request, Heard, worth, hash)
    const decisions = heard.decisions.length > 0 ? heard.decisions : [...asked.values()]
    if (decisions.length > 0) {
      const tier = heard.note === "transcribed" ? heard.tiers[0] : undefined
      yield* note("Transcribe", errand, since, {
        decisions,
        prompt: Booked.prompt,
        ...(tier === undefined ? {} : { tier })
      }).pipe(
        // The words are there and paid for: they are not asked for again because a record is missing.
        Effect.catch((failure) => Effect.logWarning("a decision was not recorded", { why: failure.message }))
      )
    }
    const told: Heard = heard
    return told
  })
})
