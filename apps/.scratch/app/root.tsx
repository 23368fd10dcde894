import { Links, Meta, Outlet, Scripts, ScrollRestoration, isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react"
import type { ReactNode } from "react"
import { remix } from "./bridge.server.ts"
import { CurrentLocale } from "./bridge/RemixRequest.server.ts"
import { useNonce } from "./nonce.ts"
import { Effect } from "effect"
export const loader = remix.loader(Effect.gen(function*() { return { lang: yield* CurrentLocale } }))
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root")
  const nonce = useNonce()
  return <html lang={root?.lang ?? "en"}><head><meta charSet="utf-8" /><link rel="icon" href="data:,"/><Meta /><Links /></head><body>{children}<ScrollRestoration nonce={nonce!} /><Scripts nonce={nonce!} /></body></html>
}
export default function App() { return <Outlet /> }
export function ErrorBoundary() {
  const error = useRouteError()
  return <main><h1>{isRouteErrorResponse(error) ? `Error ${error.status} ${JSON.stringify(error.data)}` : "Something broke"}</h1></main>
}
