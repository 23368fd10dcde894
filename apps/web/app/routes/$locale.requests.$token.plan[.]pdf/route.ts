import { htmlOf } from "@statex/prototypes/documents/DocumentHtml"
import { planDocument } from "@statex/prototypes/documents/PlanDocument"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { requestDocuments } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const { plan, terms } = yield* requestDocuments
  const printer = yield* PdfPrinter
  const bytes = yield* printer.print(htmlOf(planDocument(plan, terms.understanding.name)))
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "application/pdf", "cache-control": "private, no-cache" }
  })
}))
