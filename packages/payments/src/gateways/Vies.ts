import { Config, type Duration, Effect, Layer, Option, Schema, Stream } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { Seller } from "../Seller.ts"
import { VatRegister, VatRegisterUnavailable } from "../VatRegister.ts"
import { address, group } from "./QrSettings.ts"

const usualBase = "https://ec.europa.eu/taxation_customs/vies/rest-api"

/** Somebody waits for their order. */
const usualPatience = "8 seconds"

const mostBytes = 64 * 1024

const Told = Schema.Struct({
  valid: Schema.Boolean,
  /** Where it is neither VALID nor INVALID nobody looked, whatever `valid` says. */
  userError: Schema.optionalKey(Schema.NullOr(Schema.String)),
  requestIdentifier: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Comes with 200 as well: a member state's register is away. */
const Refused = Schema.Struct({ errorWrappers: Schema.NonEmptyArray(Schema.Struct({ error: Schema.String })) })

type Answer = typeof Told.Type | typeof Refused.Type

const Answer = Schema.fromJsonString(Schema.Union([Told, Refused]))

const busy: ReadonlySet<string> = new Set([
  "MS_UNAVAILABLE",
  "SERVICE_UNAVAILABLE",
  "TIMEOUT",
  "SERVER_BUSY",
  "MS_MAX_CONCURRENT_REQ",
  "MS_MAX_CONCURRENT_REQ_TIME",
  "GLOBAL_MAX_CONCURRENT_REQ",
  "GLOBAL_MAX_CONCURRENT_REQ_TIME"
])

const unavailable = (why: VatRegisterUnavailable["why"]) => new VatRegisterUnavailable({ why })

/** Why nobody looked; nothing where somebody did. */
const troubleOf = (answer: Answer): string | undefined => {
  if ("errorWrappers" in answer) return answer.errorWrappers[0].error
  const { userError } = answer
  return userError === undefined || userError === null || /^(?:IN)?VALID$|^$/.test(userError) ? undefined : userError
}

const wordOf = (text: string | null | undefined): string | undefined => {
  const word = text?.trim() ?? ""
  return word === "" || word === "---" ? undefined : word.slice(0, 200)
}

export interface ViesOptions {
  readonly base: string
  /** A number of our own: without it nobody gets a consultation number. */
  readonly requester?: string
  readonly patience?: Duration.Input
}

/** The European Commission's VAT Information Exchange System. */
export const make = ({ base, patience = usualPatience, requester }: ViesOptions): VatRegister["Service"] => {
  const ask = (id: string, by: string | undefined) =>
    Effect.gen(function*() {
      const request = HttpClientRequest.bodyJsonUnsafe(HttpClientRequest.post(`${base}/check-vat-number`), {
        countryCode: id.slice(0, 2),
        vatNumber: id.slice(2),
        ...(by === undefined ? {} : { requesterMemberStateCode: by.slice(0, 2), requesterNumber: by.slice(2) })
      })
      const response = yield* HttpClient.execute(request)
      if (response.status === 429 || response.status >= 500) return yield* unavailable("busy")
      let size = 0
      const pieces = yield* response.stream.pipe(
        Stream.mapEffect((piece) => {
          size += piece.length
          return size > mostBytes ? Effect.fail(unavailable("malformed")) : Effect.succeed(piece)
        }),
        Stream.decodeText(),
        Stream.runCollect
      )
      return yield* Effect.mapError(
        Schema.decodeUnknownEffect(Answer)(pieces.join("")),
        () => unavailable("malformed")
      )
    }).pipe(
      Effect.catchTag("HttpClientError", () => Effect.fail(unavailable("unreachable"))),
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.RequestInit, { redirect: "manual" }),
      Effect.provideService(HttpClient.TracerPropagationEnabled, false)
    )

  const check = Effect.fn("Vies.check")(
    function*(id: string) {
      const first = yield* ask(id, requester)
      // Our own number is not taken: better an answer without proof than none.
      const unasked = troubleOf(first) === "INVALID_REQUESTER_INFO" && requester !== undefined
      const told = unasked ? yield* ask(id, undefined) : first
      const trouble = troubleOf(told)
      if (trouble === "INVALID_INPUT") return { valid: false }
      if (trouble !== undefined || "errorWrappers" in told) {
        return yield* unavailable(busy.has(trouble ?? "") ? "busy" : "refused")
      }
      const [name, consultation] = [wordOf(told.name), wordOf(told.requestIdentifier)]
      return {
        valid: told.valid,
        ...(name === undefined ? {} : { name }),
        ...(consultation === undefined ? {} : { consultation })
      }
    },
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(unavailable("late")) })
  )
  return VatRegister.of({ check })
}

/** Where another server stands in for the Commission's. */
export const settings = Config.map(
  group({ VIES_BASE_URL: address }, []),
  (found) => Option.getOrUndefined(found)?.VIES_BASE_URL ?? usualBase
)

export const layer = Layer.effect(
  VatRegister,
  Effect.gen(function*() {
    const base = yield* settings
    const { pretended, vatId } = yield* Seller
    return make({ base, ...(pretended ? {} : { requester: vatId }) })
  })
)
