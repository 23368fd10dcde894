import type { Failure, FailureKind } from "@statex/kernel/Failure"
import { Effect, Schema } from "effect"
import { HttpEffect, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiSchema } from "effect/http-api"
import { headersOf, type statusOf } from "../app/bridge/FailureStatus.server.ts"
import { type Problem, problemOf } from "../app/bridge/Problem.server.ts"

const fields = {
  type: Schema.String,
  title: Schema.String,
  /** In English, for developers; programs go by `tag`. */
  detail: Schema.String,
  tag: Schema.String
}

const problem = <const S extends number>(status: S, description: string) =>
  Schema.StructWithRest(Schema.Struct({ ...fields, status: Schema.Literal(status) }), [
    Schema.Record(Schema.String, Schema.Unknown)
  ]).annotate({ identifier: `Problem${status}`, description, httpApiStatus: status }).pipe(
    HttpApiSchema.asJson({ contentType: "application/problem+json" })
  )

/** The answers of the one table from kind to status, as the OpenAPI document shows them. */
export const NotFound = problem(404, "No such request, document or version")
export const Conflict = problem(409, "It does not fit where the request stands")
export const Gone = problem(410, "It was there, and its time is over")
export const TooLarge = problem(413, "More or larger files than allowed; nothing was kept")
export const Invalid = problem(422, "The body cannot be taken as it is; `issues` names the fields")
export const Limited = problem(429, "An allowance is used up; `Retry-After` says when the next try is allowed")
export const Unavailable = problem(503, "A neighbour does not answer; try again")

type StatusOf<E extends Failure> = (typeof statusOf)[E["kind"] & FailureKind]
type ProblemOf<E extends Failure> = E extends Failure ? Problem & { readonly status: StatusOf<E> } : never

/** A refusal as its problem document; the response also says `Retry-After` where the refusal knows it. */
export const refused = <A, E extends Failure, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, ProblemOf<E>, R | HttpServerRequest.HttpServerRequest> =>
  effect.pipe(
    Effect.tapError((failure) =>
      HttpEffect.appendPreResponseHandler((_, response) =>
        Effect.succeed(HttpServerResponse.setHeaders(response, headersOf(failure)))
      )
    ),
    Effect.mapError((failure) => problemOf(failure) as ProblemOf<E>)
  )
