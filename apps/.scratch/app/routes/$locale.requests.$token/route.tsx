import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { useLoaderData } from "@remix-run/react"
import { Effect } from "effect"
export const loader = remix.loader(Effect.gen(function*() {
  const { params } = yield* RemixRequest
  return { view: yield* (yield* Prototypes).view(params["token"] ?? "") }
}))
export default function Page() {
  const { view } = useLoaderData<typeof loader>()
  return <main><h1>{view.status} {view.progress}</h1></main>
}
