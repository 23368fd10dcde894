import { htmlOf } from "@statex/prototypes/documents/DocumentHtml"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { requestDocuments } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const { report, terms } = yield* requestDocuments
  const printer = yield* PdfPrinter
  const bytes = yield* printer.print(htmlOf(termsDocument(terms, report)))
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "application/pdf", "cache-control": "private, no-cache" }
  })
}))
