import { markdownOf } from "@statex/prototypes/documents/Markdown"
import { planDocument } from "@statex/prototypes/documents/PlanDocument"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { requestDocuments } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const { plan, terms } = yield* requestDocuments
  return new Response(markdownOf(planDocument(plan, terms.understanding.name)), {
    headers: { "content-type": "text/markdown; charset=utf-8", "cache-control": "private, no-cache" }
  })
}))
