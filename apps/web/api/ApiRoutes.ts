import { Cause, Effect, ErrorReporter, Layer } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiBuilder, HttpApiMiddleware } from "effect/http-api"
import { brokenProblem, unknownAddress } from "../app/bridge/Problem.server.ts"
import { securityHeaders } from "../server/Security.ts"
import { Settings } from "../server/Settings.ts"
import { Api } from "./Api.ts"
import { DocsRoute } from "./ApiDocs.ts"
import { BriefsHandlers } from "./BriefsHandlers.ts"
import { DocumentsHandlers } from "./DocumentsHandlers.ts"
import { HealthRoutes } from "./HealthRoutes.ts"

const problem = (body: { readonly status: number }) =>
  HttpServerResponse.jsonUnsafe(body, {
    status: body.status,
    contentType: "application/problem+json",
    headers: { "cache-control": "no-store" }
  })

/** A defect is recorded once and told to nobody; every answer carries the site's security headers. */
const Guard = HttpRouter.middleware(
  Effect.gen(function*() {
    const { origin } = yield* Settings
    const safe = securityHeaders(origin)
    return (app) =>
      app.pipe(
        Effect.catchCauseIf(Cause.hasDies, (cause) =>
          Effect.gen(function*() {
            const requestId = (yield* HttpServerRequest.HttpServerRequest).headers["x-request-id"] ?? ""
            yield* Effect.logError("defect", { kind: "api", requestId }, cause)
            yield* ErrorReporter.report(cause)
            return problem(brokenProblem(requestId))
          })),
        Effect.map((response) =>
          HttpServerResponse.setHeaders(response, { "cache-control": "no-store", ...response.headers, ...safe })
        )
      )
  }),
  { global: true }
)

const Unknown = HttpRouter.add("*", "/api/*", Effect.succeed(problem(unknownAddress)))

/** API, documentation and health as one router. No CORS: only this origin's pages and programs may call it. */
export const ApiRoutes = Layer.mergeAll(
  HttpApiBuilder.layer(Api, { openapiPath: "/api/openapi.json" }).pipe(
    Layer.provide([BriefsHandlers, DocumentsHandlers]),
    Layer.provide(HttpApiMiddleware.layerProblemDetails({ includeDetails: true }))
  ),
  DocsRoute,
  HealthRoutes,
  Unknown
).pipe(Layer.provide(Guard))
