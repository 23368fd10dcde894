import { data, type LinksFunction, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Effect } from "effect"
import { AiConsole, shown } from "../../../server/AiConsole.ts"
import { remix } from "../../bridge.server.ts"
import { setHeader } from "../../bridge/RemixRequest.server.ts"
import { ConsolePage } from "../../console/ConsolePage.tsx"
import { words } from "../../console/Words.ts"
import styles from "../../styles/console.css?url"
import { PageNotFound } from "../$locale/PageNotFound.server.ts"

/** Where nobody is let in, this address leads nowhere, as any other that does. */
export const loader = remix.loader(Effect.gen(function*() {
  const { books } = yield* AiConsole
  if (books === undefined) return yield* new PageNotFound({})
  yield* setHeader("cache-control", "private, no-store")
  yield* setHeader("x-robots-tag", "noindex")
  const read = yield* books
  return data({ books: read, days: shown.days }, { status: read.silent.length > 0 ? 503 : 200 })
}))

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]

export const meta: MetaFunction<typeof loader> = () => [
  { title: `${words.title} · ${words.kicker} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function AiConsolePage() {
  const { books, days } = useLoaderData<typeof loader>()
  return <ConsolePage books={books} days={days} />
}
