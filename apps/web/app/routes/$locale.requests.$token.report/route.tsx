import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { reportDocument } from "@statex/prototypes/documents/ReportDocument"
import { NotReady } from "@statex/prototypes/PrototypesError"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { DocumentPage } from "../../components/DocumentPage.tsx"
import { requestDocuments, requestToken } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const documents = yield* requestDocuments
  if (documents.report === undefined) return yield* new NotReady({ what: "report" })
  return {
    base: `/${locale}/requests/${yield* requestToken}`,
    document: reportDocument(documents.report, locale, documents.terms.understanding.name)
  }
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.document.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ReportPage() {
  const { base, document } = useLoaderData<typeof loader>()
  return <DocumentPage base={base} document={document} />
}
