import { Prototypes } from "@statex/prototypes/Prototypes"
import type { UploadStore } from "@statex/uploads/UploadStore"
import { Effect, Option, Stream } from "effect"
import { type HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { eventBytes, eventHeaders, lastSeen } from "../app/bridge/EventStream.server.ts"
import type { Closing } from "../app/bridge/RemixRequest.server.ts"
import { submitBrief } from "../app/intake.server.ts"
import { addressOf } from "../server/Address.ts"
import { Settings } from "../server/Settings.ts"
import { Api } from "./Api.ts"
import { selfOf, stateOf } from "./BriefState.ts"
import { refused } from "./Problems.ts"

export const BriefsHandlers = HttpApiBuilder.group(
  Api,
  "briefs",
  Effect.fn(function*(handlers) {
    const { origin, trustedProxies } = yield* Settings
    const prototypes = yield* Prototypes
    const services = yield* Effect.context<Prototypes | UploadStore | Closing>()

    const who = (request: HttpServerRequest.HttpServerRequest) =>
      addressOf(Option.getOrUndefined(request.remoteAddress), request.headers["x-forwarded-for"], trustedProxies)

    const state = (token: string) => Effect.map(prototypes.view(token, { cost: true }), (view) => stateOf(origin, view))

    const submit = Effect.fnUntraced(function*(source: HttpServerRequest.HttpServerRequest) {
      const { fresh, token } = yield* submitBrief({ source, address: who(source) })
      const view = yield* prototypes.view(token)
      const self = selfOf(origin, token)
      const links = { self, events: `${self}/events`, page: `${origin}/${view.locale}/requests/${token}` }
      return HttpServerResponse.jsonUnsafe({ token, status: view.status, links }, {
        status: fresh ? 201 : 200,
        headers: { location: self, "cache-control": "no-store" }
      })
    })

    const events = Effect.fnUntraced(function*(token: string, source: HttpServerRequest.HttpServerRequest) {
      // Refused before the first event; afterwards only the connection can tell.
      yield* prototypes.view(token)
      const after = lastSeen(source.headers["last-event-id"])
      const told = Stream.map(prototypes.watch(token, after), (data) => ({
        event: "progress",
        id: String(data.sequence),
        data
      }))
      const { "content-type": contentType, ...headers } = eventHeaders
      return HttpServerResponse.stream(Stream.provideContext(eventBytes(told), services), { contentType, headers })
    })

    return handlers
      .handleRaw("submit", ({ request }) => refused(Effect.provideContext(submit(request), services)))
      .handle("state", ({ params }) => refused(state(params.token)))
      .handleRaw("events", ({ params, request }) => refused(events(params.token, request)))
      .handle(
        "askChange",
        ({ params, payload, request }) =>
          refused(Effect.andThen(prototypes.askChange(params.token, payload.wish, who(request)), state(params.token)))
      )
      .handle(
        "confirmChange",
        ({ params }) => refused(Effect.andThen(prototypes.confirmChange(params.token), state(params.token)))
      )
      .handle(
        "declineChange",
        ({ params }) => refused(Effect.andThen(prototypes.declineChange(params.token), state(params.token)))
      )
      .handle("questions", ({ params }) => refused(prototypes.questions(params.token)))
      .handle(
        "answer",
        ({ params, payload }) =>
          refused(Effect.andThen(prototypes.answer(params.token, payload.answers), state(params.token)))
      )
      .handle(
        "switchTo",
        ({ params }) => refused(Effect.andThen(prototypes.switchTo(params.token, params.version), state(params.token)))
      )
      .handle("cancel", ({ params }) => refused(Effect.andThen(prototypes.cancel(params.token), state(params.token))))
  })
)
