import { markdownOf } from "@statex/prototypes/documents/Markdown"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { requestDocuments } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const { report, terms } = yield* requestDocuments
  return new Response(markdownOf(termsDocument(terms, report)), {
    headers: { "content-type": "text/markdown; charset=utf-8", "cache-control": "private, no-cache" }
  })
}))
