import { GatewayFault, WebhookRefused } from "@statex/payments/GatewayError"
import { GatewayMissing } from "@statex/payments/PaymentError"
import type { Delivery } from "@statex/payments/PaymentGateway"
import { Receiving } from "@statex/payments/Receiving"
import { Context, Effect } from "effect"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { makeWebhooks, mostBytes } from "../server/Webhooks.ts"

type Receive = Context.Service.Shape<typeof Receiving>["receive"]

let receive: Receive = () => Effect.succeed("stored")
const heard: Array<{ readonly gateway: string; readonly delivery: Delivery }> = []
const server = createServer(makeWebhooks(Context.make(Receiving, {
  receive: (gateway, delivery) => {
    heard.push({ gateway, delivery })
    return receive(gateway, delivery)
  },
  opened: () => Effect.void
})))

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)))
afterAll(() => void server.closeAllConnections())
beforeEach(() => {
  heard.length = 0
  receive = () => Effect.succeed("stored")
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

const tell = (
  path: string,
  body: string | Buffer = "{}",
  { headers = {}, method = "POST" }: { readonly headers?: Record<string, string>; readonly method?: string } = {}
) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ port, path, method, headers, agent: false }, (res) => {
      res.resume()
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers }))
    })
    sent.on("error", reject)
    sent.end(body)
  })

describe("a webhook", () => {
  it("reaches its gateway with its very bytes, its headers and its address", async () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x0a, 0x7d])
    expect((await tell("/webhooks/stripe?x=1", body, { headers: { "stripe-signature": "t=1,v1=ab" } })).status).toBe(
      200
    )
    const [{ delivery, gateway } = { delivery: undefined, gateway: undefined }] = heard
    expect(gateway).toBe("stripe")
    expect(Buffer.compare(delivery?.body ?? Buffer.from(""), body)).toBe(0)
    expect(delivery?.headers["stripe-signature"]).toBe("t=1,v1=ab")
    expect(delivery?.url).toBe("/webhooks/stripe?x=1")
    expect(Math.abs((delivery?.at ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it("that was told before is answered like the first", async () => {
    receive = () => Effect.succeed("known")
    expect((await tell("/webhooks/paypal")).status).toBe(200)
  })

  it.each(
    [
      ["unsigned", 401],
      ["forged", 403],
      ["stale", 403],
      ["malformed", 400],
      ["too-large", 413]
    ] as const
  )("that is %s is answered with %i", async (why, status) => {
    receive = (gateway) => Effect.fail(new WebhookRefused({ gateway, why }))
    expect((await tell("/webhooks/btcpay")).status).toBe(status)
  })

  it("is asked for again where the gateway cannot be asked now", async () => {
    receive = (gateway) => Effect.fail(new GatewayFault({ gateway, reason: "late", retryAfter: 2_500 }))
    const { headers, status } = await tell("/webhooks/stripe")
    expect([status, headers["retry-after"]]).toEqual([503, "3"])
  })

  it("of a gateway that is not offered is unknown", async () => {
    receive = (gateway) => Effect.fail(new GatewayMissing({ gateway }))
    expect((await tell("/webhooks/comgate")).status).toBe(404)
  })

  it.each(["/webhooks/nobody", "/webhooks/", "/webhooks/stripe/more", "/webhooks/__proto__"])(
    "at %s reaches nobody",
    async (path) => {
      expect((await tell(path)).status).toBe(404)
      expect(heard).toEqual([])
    }
  )

  it("has to be a POST", async () => {
    const { headers, status } = await tell("/webhooks/stripe", "", { method: "GET" })
    expect([status, headers["allow"], heard.length]).toEqual([405, "POST", 0])
  })

  it("is refused by its announced size before a byte of it is read", async () => {
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      const sent = request({
        port,
        path: "/webhooks/stripe",
        method: "POST",
        headers: { "content-length": String(mostBytes + 1) },
        agent: false
      }, (res) => resolve(res.statusCode))
      sent.on("error", reject)
      sent.flushHeaders()
    })
    expect([status, heard.length]).toEqual([413, 0])
  })

  it("is refused while it comes in, where it does not say how large it is", async () => {
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        { port, path: "/webhooks/stripe", method: "POST", agent: false },
        (res) => resolve(res.statusCode)
      )
      sent.on(
        "error",
        (error: NodeJS.ErrnoException) => error.code === "EPIPE" || error.code === "ECONNRESET" || reject(error)
      )
      const part = Buffer.alloc(64 * 1024, 0x20)
      for (let at = 0; at <= mostBytes; at += part.length) sent.write(part)
    })
    expect([status, heard.length]).toEqual([413, 0])
  })

  it("as large as one may be is taken", async () => {
    expect((await tell("/webhooks/stripe", Buffer.alloc(mostBytes, 0x20))).status).toBe(200)
    expect(heard[0]?.delivery.body.length).toBe(mostBytes)
  })

  it("whose keeping breaks is answered with an error, and its gateway tells it again", async () => {
    receive = () => Effect.die(new Error("no database"))
    expect((await tell("/webhooks/stripe")).status).toBe(500)
  })
})
