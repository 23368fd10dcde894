import { HttpApi, HttpApiMiddleware, OpenApi } from "effect/http-api"
import { BriefsApi } from "./BriefsApi.ts"
import { DocumentsApi } from "./DocumentsApi.ts"

/** The JSON API as data: routes, OpenAPI document and documentation page are made from it. */
export class Api extends HttpApi.make("statex")
  .add(BriefsApi)
  .add(DocumentsApi)
  .prefix("/api/v1")
  .middleware(HttpApiMiddleware.ProblemDetails)
  .annotateMerge(OpenApi.annotations({
    title: "Statex API",
    version: "1",
    description: "From a brief to a checked, live prototype. Refusals are problem documents (RFC 9457). " +
      "A request's token is its key: whoever knows it may read and change the request."
  }))
{}
