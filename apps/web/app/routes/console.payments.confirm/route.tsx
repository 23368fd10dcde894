import type { LinksFunction, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { remix } from "../../bridge.server.ts"
import { ConfirmPage } from "../../console/payments/ConfirmPage.tsx"
import { deedWords } from "../../console/payments/DeedWords.ts"
import { words } from "../../console/payments/Words.ts"
import styles from "../../styles/console.css?url"
import { deed, question } from "./Deed.server.ts"

export const loader = remix.loader(question)

export const action = remix.action(deed)

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data === undefined ? words.title : deedWords.title[data.do]} · ${words.kicker} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ConfirmPaymentPage() {
  return <ConfirmPage question={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
