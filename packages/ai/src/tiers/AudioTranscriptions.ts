import type { Residency } from "@statex/kernel/Residency"
import { Clock, type Duration, Effect, Schema, type Scope } from "effect"
import type OpenAI from "openai"
import { toFile } from "openai"
import { AiFault } from "../AiFault.ts"
import type { Retention } from "../models/LanguageModel.ts"
import type { Recording, Sound } from "../transcription/Recording.ts"
import type { Transcriber, Transcript } from "../transcription/Transcriber.ts"
import { Endless, type Exchange, open } from "./Exchange.ts"
import { faultOf } from "./OpenAiFault.ts"
import { answerOf } from "./TranscriptionAnswer.ts"

/** A provider that speaks OpenAI's audio transcriptions: OpenAI, Azure, and servers on own hardware. */
export interface SpeechProvider {
  readonly tier: string
  readonly client: (exchange: Pick<Exchange, "fetch">) => OpenAI
  readonly model: string
  readonly residency: Residency
  readonly retention: Retention
  readonly takes: ReadonlyArray<Sound["kind"]>
  /** Whether it tells how sure it is of each sentence. */
  readonly tellsMore: boolean
  /** For one call, its way there included. */
  readonly patience?: Duration.Input | undefined
}

/** Bytes that providers take in one call. */
export const mostBytes = 25 * 1024 * 1024

/** The SDK neither asks again nor gives up nor logs by itself, and takes nothing from variables of its own. */
export const clientOptions = {
  maxRetries: 0,
  timeout: 2_147_483_647,
  logLevel: "off",
  organization: null,
  project: null
} as const

/** For the longest part, several times over. */
const patience = "5 minutes"

const mediaTypes: Record<Sound["kind"], string> = {
  flac: "audio/flac",
  webm: "audio/webm",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav"
}

/** Models of this family take languages by another name than those before it. */
const languageOf = (model: string, locale: string | undefined) =>
  locale === undefined ? {} : model.startsWith("gpt-transcribe") ? { languages: [locale] } : { language: locale }

/**
 * Sends forms as bytes: Node's own way to send them goes on writing when nobody listens any more, which ends this process. Without
 * `Response` the client would make a call of its own to find out about forms.
 */
const inOnePiece = (fetch: typeof globalThis.fetch) =>
  Object.assign(async (where: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (!(init?.body instanceof FormData)) return fetch(where, init)
    const form = new Response(init.body)
    const headers = new Headers(init.headers)
    headers.set("content-type", form.headers.get("content-type") ?? "")
    return fetch(where, { ...init, headers, body: new Uint8Array(await form.arrayBuffer()) })
  }, { Response })

const transcribe = Effect.fnUntraced(function*(
  { client, model, tellsMore, tier }: SpeechProvider,
  { bytes, kind, locale, prompt }: Recording
): Effect.fn.Return<Transcript, AiFault, Scope.Scope> {
  const now = yield* Clock.currentTimeMillis
  const exchange = yield* Effect.acquireRelease(
    Effect.sync(() => open({ lines: false })),
    ({ abort }) => Effect.sync(abort)
  )
  const fetch = inOnePiece(exchange.fetch)
  const fault = (error: unknown) => {
    const answered = exchange.isAnswered()
    const known = { now, answered, begun: answered }
    return error instanceof Endless ? new AiFault({ tier, reason: "malformed" }) : faultOf(tier, error, known)
  }
  const said = yield* Effect.tryPromise({
    try: async () => {
      // Providers know the format by the ending; the visitor's own name for it stays here.
      const file = await toFile(bytes, `recording.${kind}`, { type: mediaTypes[kind] })
      const response = await client({ fetch }).audio.transcriptions.create({
        file,
        model,
        response_format: tellsMore ? "verbose_json" : "json",
        ...languageOf(model, locale),
        ...(prompt === undefined ? {} : { prompt })
      }, { maxRetries: 0 }).asResponse()
      return await response.text()
    },
    catch: fault
  })
  const answer = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Unknown))(said)
  const transcript = answer._tag === "None" ? undefined : answerOf(answer.value)
  return transcript ?? (yield* new AiFault({ tier, reason: "malformed" }))
})

export const transcriber = (provider: SpeechProvider): Transcriber => ({
  tier: provider.tier,
  model: provider.model,
  residency: provider.residency,
  retention: provider.retention,
  takes: provider.takes,
  mostBytes,
  transcribe: (recording) =>
    Effect.scoped(transcribe(provider, recording)).pipe(
      Effect.timeoutOrElse({
        duration: provider.patience ?? patience,
        orElse: () => Effect.fail(new AiFault({ tier: provider.tier, reason: "late" }))
      })
    )
})
