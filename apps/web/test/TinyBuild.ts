import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  data,
  type EntryContext,
  redirect,
  type ServerBuild
} from "@remix-run/node"
import { Form, Outlet, RemixServer, Scripts, useActionData, useLoaderData } from "@remix-run/react"
import { PassThrough } from "node:stream"
import { createElement as h } from "react"
import { renderToPipeableStream } from "react-dom/server"
import { sharedSeconds } from "../app/bridge/Shared.server.ts"
import { NonceContext, useNonce } from "../app/nonce.ts"

const render = (request: Request, status: number, headers: Headers, context: EntryContext, load: AppLoadContext) => {
  const shared = sharedSeconds(load, status) !== undefined
  const nonce = shared ? {} : { nonce: load.nonce }
  const page = h(RemixServer, { context, url: request.url, ...nonce })
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(h(NonceContext.Provider, { value: nonce.nonce }, page), {
      ...nonce,
      onAllReady() {
        headers.set("content-type", "text/html; charset=utf-8")
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError: () => {}
    })
  })
}

const nonceOf = (nonce: string | undefined) => nonce === undefined ? {} : { nonce }
const Root = () => h("html", null, h("body", null, h(Outlet), h(Scripts, nonceOf(useNonce()))))
const Home = () => {
  const found = useLoaderData() as { readonly locale: string }
  const reply = useActionData() as { readonly values?: { readonly wish?: string } } | undefined
  return h(
    "main",
    null,
    h("h1", null, found.locale),
    h(Form, { method: "post" }, h("input", { name: "wish", defaultValue: reply?.values?.wish }))
  )
}

/** A route without a component is a resource route; the types do not know them. */
const none = undefined as never

type Module = ServerBuild["routes"][string]["module"]

const route = (id: string, path: string | undefined, module: Module, parentId?: string) => ({
  id,
  module,
  ...(path === undefined ? {} : { path }),
  ...(parentId === undefined ? {} : { parentId })
})

const describe = (id: string, path: string | undefined, module: Module, parentId?: string) => ({
  id,
  hasAction: module.action !== undefined,
  hasLoader: module.loader !== undefined,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: module.ErrorBoundary !== undefined,
  module: `/assets/${id}.js`,
  ...(path === undefined ? {} : { path }),
  ...(parentId === undefined ? {} : { parentId })
})

const routes: ReadonlyArray<readonly [string, string | undefined, Module, string?]> = [
  ["root", "", { default: Root, ErrorBoundary: () => h("p", null, "error") }],
  ["home", ":locale", {
    default: Home,
    loader: ({ context }) => ({ locale: context.locale }),
    action: async ({ request }) => {
      const form = await request.formData()
      return data({ values: { wish: String(form.get("wish") ?? "") } }, 422)
    }
  }, "root"],
  ["public", ":locale/public", {
    default: Home,
    loader: ({ context }) => {
      context.reply.set("cache-control", "public, s-maxage=60")
      return { locale: `${context.locale} ${context.requestId}` }
    },
    action: () => data({ values: { wish: "typed" } }, 422)
  }, "root"],
  ["write", ":locale/write", { default: none, action: () => new Response("written") }, "root"],
  ["leave", ":locale/leave", { default: none, loader: () => redirect("/en") }, "root"]
]

/** Test-only: a site of few pages, made by hand, so that the host is tested without a build. */
export const tinyBuild: ServerBuild = {
  entry: { module: { default: render, handleError: () => {} } },
  routes: Object.fromEntries(routes.map(([id, path, module, parent]) => [id, route(id, path, module, parent)])),
  assets: {
    entry: { imports: [], module: "/assets/entry.js" },
    routes: Object.fromEntries(routes.map(([id, path, module, parent]) => [id, describe(id, path, module, parent)])),
    url: "/assets/manifest.js",
    version: "1"
  },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  isSpaMode: false,
  mode: "production",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true
  }
}
