import type { LinksFunction, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { PaymentPage } from "../../console/payments/PaymentPage.tsx"
import { words } from "../../console/payments/Words.ts"
import styles from "../../styles/console.css?url"
import { desk } from "../console.payments.confirm/Desk.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { payment } = yield* desk
  const { params } = yield* RemixRequest
  return yield* payment(params["payment"] ?? "")
}))

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.paymentTitle(data?.payment.gateway ?? "")} · ${words.kicker} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ConsolePaymentPage() {
  return <PaymentPage dossier={useLoaderData<typeof loader>()} />
}
