import { Outlet } from "@remix-run/react"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { PageNotFound } from "./PageNotFound.server.ts"

/** The first word of an address is one of the ten languages, or the address leads nowhere. */
export const loader = remix.loader(Effect.gen(function*() {
  const { locale, params } = yield* RemixRequest
  return params["locale"] === locale ? null : yield* new PageNotFound({})
}))

export default function LocalePages() {
  return <Outlet />
}
