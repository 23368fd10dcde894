import { markdownOf } from "@statex/prototypes/documents/Markdown"
import { planDocument } from "@statex/prototypes/documents/PlanDocument"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { NotReady } from "@statex/prototypes/PrototypesError"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "./Api.ts"
import { refused } from "./Problems.ts"

export const DocumentsHandlers = HttpApiBuilder.group(
  Api,
  "documents",
  Effect.fn(function*(handlers) {
    const { archive, documents } = yield* Prototypes

    return handlers
      .handle("terms", ({ params }) => refused(Effect.map(documents(params.token), ({ terms }) => terms)))
      .handle(
        "termsMarkdown",
        ({ params }) =>
          refused(Effect.map(documents(params.token), ({ report, terms }) => markdownOf(termsDocument(terms, report))))
      )
      .handle("plan", ({ params }) => refused(Effect.map(documents(params.token), ({ plan }) => plan)))
      .handle("planMarkdown", ({ params }) =>
        refused(
          Effect.map(documents(params.token), ({ plan, terms }) =>
            markdownOf(planDocument(plan, terms.understanding.name)))
        ))
      .handle(
        "report",
        ({ params }) =>
          refused(
            Effect.flatMap(documents(params.token), ({ report }) =>
              report === undefined ? Effect.fail(new NotReady({ what: "report" })) : Effect.succeed(report))
          )
      )
      .handleRaw(
        "archive",
        ({ params }) =>
          refused(Effect.map(archive(params.token), (bytes) =>
            HttpServerResponse.uint8Array(bytes, {
              contentType: "application/zip",
              headers: { "content-disposition": "attachment; filename=\"prototype.zip\"" }
            })))
      )
  })
)
