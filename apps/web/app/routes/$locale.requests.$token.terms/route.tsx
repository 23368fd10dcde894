import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { DocumentPage } from "../../components/DocumentPage.tsx"
import { requestDocuments, requestToken } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const documents = yield* requestDocuments
  const base = `/${locale}/requests/${yield* requestToken}`
  const printer = yield* PdfPrinter
  return {
    base,
    pdf: (yield* printer.available) ? `${base}/terms.pdf` : null,
    document: termsDocument(documents.terms, documents.report)
  }
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.document.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function TermsPage() {
  const { base, document, pdf } = useLoaderData<typeof loader>()
  return <DocumentPage base={base} document={document} markdown={`${base}/terms.md`} pdf={pdf} />
}
