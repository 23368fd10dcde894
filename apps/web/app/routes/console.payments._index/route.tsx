import type { LinksFunction, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { gatewayNames } from "@statex/payments/PaymentGateway"
import { PaymentState } from "@statex/payments/PaymentState"
import { searchOf } from "@statex/payments/reports/PaymentSearch"
import { Effect } from "effect"
import { shown } from "../../../server/PaymentConsole.ts"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { PaymentsPage } from "../../console/payments/PaymentsPage.tsx"
import { words } from "../../console/payments/Words.ts"
import styles from "../../styles/console.css?url"
import { desk } from "../console.payments.confirm/Desk.server.ts"

const states = [...PaymentState.literals, "unpaid"] as const

export const loader = remix.loader(Effect.gen(function*() {
  const { overview } = yield* desk
  const { url: { searchParams } } = yield* RemixRequest
  const [q, page] = [searchParams.get("q")?.trim() ?? "", Number(searchParams.get("page") ?? 1)]
  const state = states.find((one) => one === searchParams.get("state"))
  const gateway = gatewayNames.find((one) => one === searchParams.get("gateway"))
  const narrow = { ...(state === undefined ? {} : { state }), ...(gateway === undefined ? {} : { gateway }) }
  const search = searchOf(q)
  const read = yield* overview({
    ...narrow,
    ...(search === undefined ? {} : { search }),
    page: Number.isSafeInteger(page) ? page : 1
  })
  return { overview: read, asked: { q, ...narrow }, days: shown.days, states, gateways: gatewayNames }
}))

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]

export const meta: MetaFunction<typeof loader> = () => [
  { title: `${words.title} · ${words.kicker} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ConsolePaymentsPage() {
  return <PaymentsPage {...useLoaderData<typeof loader>()} />
}
