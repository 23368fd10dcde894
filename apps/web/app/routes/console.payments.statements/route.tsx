import type { LinksFunction, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { StatementsPage } from "../../console/payments/StatementsPage.tsx"
import { statementWords } from "../../console/payments/StatementWords.ts"
import { words } from "../../console/payments/Words.ts"
import styles from "../../styles/console.css?url"
import { desk } from "../console.payments.confirm/Desk.server.ts"
import { takeStatement } from "./Statement.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { statements } = yield* desk
  return { proposals: yield* statements.proposals }
}))

export const action = remix.action(takeStatement)

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]

export const meta: MetaFunction<typeof loader> = () => [
  { title: `${statementWords.title} · ${words.kicker} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ConsoleStatementsPage() {
  const { proposals } = useLoaderData<typeof loader>()
  return <StatementsPage proposals={proposals} answer={useActionData<typeof action>()} />
}
