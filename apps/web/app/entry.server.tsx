import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node"
import { isRouteErrorResponse, RemixServer } from "@remix-run/react"
import { isbot } from "isbot"
import { PassThrough } from "node:stream"
import { renderToPipeableStream } from "react-dom/server"
import { I18nextProvider } from "react-i18next"
import { sharedSeconds } from "./bridge/Shared.server.ts"
import { i18nOf } from "./i18n.server.ts"
import { NonceContext } from "./nonce.ts"

/** Milliseconds after which a part that still waits is sent as failed. */
export const streamTimeout = 5000

/** Shared pages get no nonce (it would be everyone's) and are rendered whole, so that their scripts can be hashed. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  load: AppLoadContext
) {
  const shared = sharedSeconds(load, status) !== undefined
  const nonce = shared ? {} : { nonce: load.nonce }
  const ready = shared || isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady"
  return new Promise<Response>((resolve, reject) => {
    let code = status
    const { abort, pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce.nonce}>
        <I18nextProvider i18n={i18nOf(load.locale)}>
          <RemixServer context={context} url={request.url} {...nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        ...nonce,
        [ready]() {
          const body = new PassThrough()
          // Otherwise every request keeps its tree until the timer ends.
          body.once("close", () => clearTimeout(timer))
          headers.set("content-type", "text/html; charset=utf-8")
          resolve(new Response(createReadableStreamFromReadable(body), { status: code, headers }))
          pipe(body)
        },
        onShellError(error: unknown) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error: unknown) {
          code = 500
          handleError(error, { context: load, request })
        }
      }
    )
    const timer = setTimeout(abort, streamTimeout + 1000)
  })
}

/**
 * Faults of rendering. Those of loaders and actions were recorded by the bridge; an unknown address is no fault, nor is a visitor who
 * leaves in the middle.
 */
export function handleError(
  error: unknown,
  { context, request }: { readonly context: AppLoadContext; readonly request: Request }
) {
  if (isRouteErrorResponse(error) || request.signal.aborted) return
  console.log(JSON.stringify({
    time: new Date().toISOString(),
    level: "error",
    message: "page broke",
    requestId: context.requestId,
    error: error instanceof Error ? error.stack : String(error)
  }))
}
