import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { askAll, Readiness } from "../server/Readiness.ts"

const headers = { "cache-control": "no-store" }

/** `/health/live`: this process answers. `/health/ready`: so do its neighbours; otherwise 503 and which of them does not. */
export const HealthRoutes = Layer.unwrap(Effect.gen(function*() {
  const neighbours = yield* askAll(yield* Readiness)
  const ready = Effect.map(neighbours, (answers) => {
    const status = Object.values(answers).every((answer) => answer === "up") ? "ready" : "not ready"
    return HttpServerResponse.jsonUnsafe({ status, ...answers }, { status: status === "ready" ? 200 : 503, headers })
  })
  return Layer.merge(
    HttpRouter.add("GET", "/health/live", HttpServerResponse.jsonUnsafe({ status: "live" }, { headers })),
    HttpRouter.add("GET", "/health/ready", ready)
  )
}))
