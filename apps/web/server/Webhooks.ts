import { type GatewayName, gatewayNames } from "@statex/payments/PaymentGateway"
import { Receiving } from "@statex/payments/Receiving"
import { Cause, type Context, Effect, ErrorReporter, Exit } from "effect"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"

/** Bytes that a webhook may have: the largest event of any gateway is far below. */
export const mostBytes = 256 * 1024

/** Milliseconds that a gateway may take to say what it has to say. */
const patience = 10_000

const isGateway = (name: string): name is GatewayName => gatewayNames.some((known) => known === name)

type Taken = Buffer | "too-large" | "late" | "gone"

/** The body as it came, never more of it than may be: what is announced as too large is not even begun. */
const take = (req: IncomingMessage): Promise<Taken> => {
  if (Number(req.headers["content-length"] ?? 0) > mostBytes) return Promise.resolve("too-large")
  return new Promise((resolve) => {
    const parts: Array<Buffer> = []
    let size = 0
    const end = (taken: Taken) => {
      clearTimeout(timer)
      req.removeAllListeners("data")
      resolve(taken)
    }
    const timer = setTimeout(() => end("late"), patience)
    req.on("data", (part: Buffer) => {
      size += part.length
      if (size > mostBytes) return end("too-large")
      parts.push(part)
    })
    req.once("end", () => end(Buffer.concat(parts)))
    req.once("close", () => end("gone"))
    req.once("error", () => end("gone"))
  })
}

const headersOf = (req: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(req.headers).flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : [])
  )

interface Reply {
  readonly status: number
  readonly text: string
  readonly retryAfter?: number
}

const refusals = { unsigned: 401, forged: 403, stale: 403, malformed: 400, "too-large": 413 } as const

/** What gateways tell, at `/webhooks/<gateway>`: believed, stored, answered; the work that follows is a worker's. */
export const makeWebhooks = (services: Context.Context<Receiving>): RequestListener => {
  const received = Effect.fnUntraced(function*(gateway: GatewayName, req: IncomingMessage, body: Buffer) {
    const delivery = { headers: headersOf(req), body, url: req.url ?? "/", at: Date.now() }
    return yield* Receiving.use((receiving) => receiving.receive(gateway, delivery)).pipe(
      Effect.as<Reply>({ status: 200, text: "OK" }),
      Effect.catchTags({
        WebhookRefused: ({ why }) =>
          Effect.as(Effect.logWarning("a webhook is not believed", { gateway, why }), {
            status: refusals[why],
            text: "Not believed"
          }),
        GatewayMissing: () => Effect.succeed({ status: 404, text: "No such gateway" }),
        // It will tell it again.
        GatewayFault: ({ reason, retryAfter }) =>
          Effect.as(Effect.logWarning("a webhook could not be looked into", { gateway, reason }), {
            status: 503,
            text: "Later",
            retryAfter: retryAfter ?? 30_000
          })
      })
    )
  })

  const answer = async (req: IncomingMessage): Promise<Reply> => {
    const [, , gateway = "", rest] = new URL(req.url ?? "/", "http://here").pathname.split("/")
    if (!isGateway(gateway) || rest !== undefined) return { status: 404, text: "No such gateway" }
    if (req.method !== "POST") return { status: 405, text: "Only POST" }
    const body = await take(req)
    if (body === "too-large") return { status: 413, text: "Too large" }
    if (body === "late" || body === "gone") return { status: 408, text: "Not whole" }
    const exit = await Effect.runPromiseExitWith(services)(
      received(gateway, req, body).pipe(
        Effect.tapCause((cause) =>
          Cause.hasDies(cause)
            ? Effect.andThen(
              Effect.logError("defect", { route: "/webhooks/:gateway" }, cause),
              ErrorReporter.report(cause)
            )
            : Effect.void
        ),
        Effect.withSpan("webhook", { kind: "server", attributes: { gateway } })
      )
    )
    return Exit.isSuccess(exit) ? exit.value : { status: 500, text: "Something broke here" }
  }

  const send = (req: IncomingMessage, res: ServerResponse, { retryAfter, status, text }: Reply) => {
    if (res.destroyed) return
    res.writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 405 ? { allow: "POST" } : {}),
      ...(retryAfter === undefined ? {} : { "retry-after": String(Math.ceil(retryAfter / 1000)) }),
      // What was not read must not be taken for the next request.
      ...(req.complete ? {} : { connection: "close" })
    }).end(text)
  }

  return (req, res) => void answer(req).then((reply) => send(req, res, reply))
}
