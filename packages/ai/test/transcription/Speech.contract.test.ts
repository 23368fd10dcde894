import { assert, describe, it } from "@effect/vitest"
import { type Duration, Effect, Fiber, Redacted } from "effect"
import type { ServerResponse } from "node:http"
import type { FaultReason } from "../../src/AiFault.ts"
import * as AzureSpeech from "../../src/tiers/AzureSpeech.ts"
import * as OpenAiSpeech from "../../src/tiers/OpenAiSpeech.ts"
import * as WhisperSpeech from "../../src/tiers/WhisperSpeech.ts"
import type { Recording } from "../../src/transcription/Recording.ts"
import type { Transcriber } from "../../src/transcription/Transcriber.ts"
import * as SpeechDouble from "./SpeechDouble.ts"
import { spoken } from "./Spoken.ts"

const key = Redacted.make("secret-key")

const tiers: Record<string, (url: string, model?: string, patience?: Duration.Input) => Transcriber> = {
  openai: (base, model = "gpt-4o-transcribe", patience) =>
    OpenAiSpeech.transcriber({ base, key, model, residency: "EU" }, patience),
  azure: (endpoint, model = "whisper", patience) =>
    AzureSpeech.transcriber({
      endpoint,
      key,
      deployment: "ears",
      model,
      version: "2025-03-01-preview",
      residency: "EU"
    }, patience),
  whisper: (base, model = "large-v3", patience) =>
    WhisperSpeech.transcriber({ base, key, model, residency: "own-hardware" }, patience)
}

const recording: Recording = {
  kind: "wav",
  bytes: spoken([{ number: 1, seconds: 0.1, pause: 0 }]),
  locale: "cs",
  prompt: "dobrý"
}

const double = (tier: string, hear: (said: SpeechDouble.Said, response: ServerResponse) => void) =>
  Effect.acquireRelease(
    Effect.promise(() => SpeechDouble.start(tier === "azure" ? "azure" : "openai", hear)),
    ({ close }) => Effect.promise(close)
  )

const problem = (status: number, code: string, headers = {}) => (_: unknown, response: ServerResponse) =>
  SpeechDouble.answer(response, status, { error: { message: "no", type: code, code, param: null } }, headers)

/** What goes wrong, and what it has to be called. */
const faults: ReadonlyArray<
  readonly [string, FaultReason, (said: SpeechDouble.Said, response: ServerResponse) => void]
> = [
  ["500", "overloaded", problem(500, "server_error")],
  ["503 with an empty page", "overloaded", (_, response) => SpeechDouble.answer(response, 503, "")],
  ["408", "overloaded", problem(408, "timeout")],
  ["429", "limited", problem(429, "rate_limit_exceeded", { "retry-after": "7" })],
  ["429 without money", "quota", problem(429, "insufficient_quota")],
  ["401", "unauthorised", problem(401, "invalid_api_key")],
  ["403", "unauthorised", problem(403, "unsupported_country")],
  ["404", "unknownModel", problem(404, "model_not_found")],
  ["413", "tooLarge", problem(413, "too_large")],
  ["400", "rejected", problem(400, "invalid_request_error")],
  ["a page of words", "malformed", (_, response) => SpeechDouble.answer(response, 200, "<html>welcome</html>")],
  ["JSON without a text", "malformed", (_, response) => SpeechDouble.answer(response, 200, { words: "hello" })],
  ["a text that is a number", "malformed", (_, response) => SpeechDouble.answer(response, 200, { text: 7 })],
  ["an empty answer", "malformed", (_, response) => SpeechDouble.answer(response, 200, "")],
  ["a connection that ends at once", "unreachable", (_, response) => void response.destroy()],
  ["an answer that is cut", "cut", (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" })
    response.write("{\"text\": \"we rent", () => response.destroy())
  }],
  ["an answer without an end", "malformed", (_, response) => {
    response.writeHead(200, { "content-type": "application/json" })
    const more = () => {
      if (!response.destroyed) response.write("x".repeat(1024 * 1024), more)
    }
    more()
  }],
  ["nothing at all", "late", () => undefined],
  ["an answer that stops", "late", (_, response) => {
    response.writeHead(200, { "content-type": "application/json" })
    response.write("{\"text\": ")
  }]
]

for (const [name, make] of Object.entries(tiers)) {
  describe(`Speech at ${name}`, () => {
    it.live("sends what the specification asks for, and reads the words", () =>
      Effect.gen(function*() {
        const server = yield* double(name, (_, response) =>
          SpeechDouble.answer(response, 200, { text: " Dobrý  den. ", usage: { type: "duration", seconds: 3 } }))
        const tier = make(server.url, "some-model")
        assert.deepStrictEqual(yield* tier.transcribe(recording), { text: "Dobrý den.", seconds: 3 })
        const [said] = server.said
        assert.lengthOf(server.said, 1)
        assert.deepStrictEqual(said?.violations, [])
        assert.deepInclude(said?.fields, { language: "cs", prompt: "dobrý", response_format: "json" })
        assert.deepStrictEqual(said?.file?.name, "recording.wav")
        assert.isTrue(said?.file?.bytes.equals(recording.bytes))
      }))

    it.live("is refused by its double where the request is not as specified", () =>
      Effect.gen(function*() {
        const server = yield* double(name, (_, response) => SpeechDouble.answer(response, 200, { text: "x" }))
        const missing = yield* Effect.promise(async () => {
          const form = new FormData()
          form.append("language", "cs")
          const where = name === "azure"
            ? "/openai/deployments/ears/audio/transcriptions?api-version=2025-03-01-preview"
            : "/audio/transcriptions"
          const headers = { authorization: "Bearer x", "api-key": "x" }
          return (await fetch(`${server.url}${where}`, { method: "POST", headers, body: form })).status
        })
        assert.strictEqual(missing, 422)
        const elsewhere = yield* Effect.flip(make(`${server.url}/elsewhere`).transcribe(recording))
        assert.strictEqual(elsewhere.reason, "unknownModel")
        assert.isTrue(server.said.every(({ violations }) => violations.length > 0))
      }))

    it.live("tells every fault by its name after one call", () =>
      Effect.forEach(faults, ([what, reason, hear]) =>
        Effect.scoped(Effect.gen(function*() {
          const server = yield* double(name, hear)
          const fault = yield* Effect.flip(
            make(server.url, undefined, reason === "late" ? "1 second" : "20 seconds").transcribe(recording)
          )
          assert.deepStrictEqual([what, fault.reason, server.said.length], [what, reason, 1])
          if (what === "429") assert.strictEqual(fault.retryAfter, 7000)
          assert.notInclude(fault.message, "secret")
        })), { concurrency: 8 }))

    it.live("does not follow to another host", () =>
      Effect.gen(function*() {
        const far = yield* double(name, (_, response) => SpeechDouble.answer(response, 200, { text: "far" }))
        const near = yield* double(name, (said, response) =>
          SpeechDouble.answer(response, 307, "", { location: `${far.url}${said.url}` }))
        const fault = yield* Effect.flip(make(near.url).transcribe(recording))
        assert.strictEqual(far.said.length, 0)
        assert.isNotEmpty(fault.reason)
      }))

    it.live("lets the provider know at once when nobody waits any more", () =>
      Effect.gen(function*() {
        const server = yield* double(name, () => undefined)
        const fiber = yield* Effect.forkChild(make(server.url).transcribe(recording))
        const until = (done: () => boolean) =>
          Effect.sleep(10).pipe(Effect.repeat({ until: done }), Effect.timeout("1 second"))
        yield* until(() => server.said.length === 1)
        yield* Fiber.interrupt(fiber)
        yield* until(() => server.said[0]?.left === true)
      }))

    it.live("is out of reach where nobody listens", () =>
      Effect.gen(function*() {
        const fault = yield* Effect.flip(make("http://127.0.0.1:1").transcribe(recording))
        assert.strictEqual(fault.reason, "unreachable")
      }))
  })
}

describe("Speech", () => {
  it.live("asks Whisper how sure it is, and leaves out what it makes up where nobody speaks", () =>
    Effect.gen(function*() {
      const segment = (start: number, text: string, none: number, sure: number) => ({
        id: start,
        start,
        end: start + 2,
        text,
        no_speech_prob: none,
        avg_logprob: sure
      })
      const server = yield* double("openai", (_, response) =>
        SpeechDouble.answer(response, 200, {
          text: "We rent boats. Thanks for watching!",
          language: "english",
          duration: 4.2,
          segments: [segment(0, " We rent boats.", 0.1, -0.2), segment(2, " Thanks for watching!", 0.95, -1.4)]
        }))
      const transcript = yield* OpenAiSpeech.transcriber({
        base: server.url,
        key,
        model: "whisper-1",
        residency: "EU"
      }).transcribe(recording)
      assert.strictEqual(server.said[0]?.fields["response_format"], "verbose_json")
      assert.deepStrictEqual(transcript, {
        text: "We rent boats.",
        seconds: 4.2,
        language: "english",
        segments: [{ from: 0, to: 2, text: "We rent boats." }]
      })
    }))

  it.live("sends no key to a server that has none, which a provider that needs one refuses", () =>
    Effect.gen(function*() {
      const server = yield* double("openai", (_, response) => SpeechDouble.answer(response, 200, { text: "x" }))
      const unkeyed = WhisperSpeech.transcriber({
        base: server.url,
        key: undefined,
        model: "large-v3",
        residency: "own-hardware"
      })
      assert.strictEqual((yield* Effect.flip(unkeyed.transcribe(recording))).reason, "unauthorised")
      assert.notProperty(server.said[0]?.headers, "authorization")
    }))

  it.live("tells tokens where a model is paid by them", () =>
    Effect.gen(function*() {
      const usage = { type: "tokens", input_tokens: 30, output_tokens: 5, total_tokens: 35 }
      const server = yield* double("openai", (_, response) => SpeechDouble.answer(response, 200, { text: "x", usage }))
      const { tokens } = yield* OpenAiSpeech.transcriber({
        base: server.url,
        key,
        model: "gpt-4o-transcribe",
        residency: "EU"
      })
        .transcribe(recording)
      assert.deepStrictEqual(tokens, { input: 30, output: 5 })
    }))
})
