import { InvoicesService, OpenAPI } from "btcpay-greenfield-node-client"
import { Effect, Redacted } from "effect"
import { createServer, type ServerResponse } from "node:http"
import { afterEach, describe, expect, test, vi } from "vitest"
import * as BtcPay from "../../src/gateways/BtcPay.ts"
import { btcPayDouble, store } from "../doubles/BtcPayDouble.ts"
import { openingOf } from "./Payer.ts"

const key = "4f2a9c7e1b8d6035keyofnobody"
const invoice = { storeId: store, invoiceId: "HMprBnL9BTXWuPvpoKBS6e" }

const closing: Array<() => unknown> = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const close of closing.splice(0)) await close()
})

const serving = async (answer: (response: ServerResponse, url: string) => void) => {
  const seen: Array<string> = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`)
    request.resume().on("end", () => answer(response, request.url ?? ""))
  })
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
  closing.push(() => server.close())
  const address = server.address()
  return { seen, url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}` }
}

const ours = (base: string) =>
  BtcPay.gateway({ base, key: Redacted.make(key), store, webhookSecret: Redacted.make("not-used-here") })

const reasonOf = (base: string) =>
  Effect.runPromise(Effect.map(Effect.flip(ours(base).read(invoice.invoiceId)), ({ reason }) => reason))

/** Why ADR 0014 does not let it carry payments; where one of these fails, the client was mended. */
describe("the npm client for BTCPay", () => {
  test("reads the same invoice as we do, from the same server", async () => {
    const double = await btcPayDouble()
    closing.push(double.close)
    const { reference } = await Effect.runPromise(ours(double.url).open(openingOf({})))
    Object.assign(OpenAPI, { BASE: double.url, TOKEN: key })
    const read = await InvoicesService.invoicesGetInvoice({ storeId: store, invoiceId: reference })
    expect([read.id, read.amount, read.currency, read.status]).toEqual([reference, "12.34", "EUR", "New"])
    expect(double.seen.flatMap(({ violations }) => violations)).toEqual([])
  })

  test("has one address and one key for the whole process; ours has its own for each gateway", async () => {
    const [one, other] = [await serving((response) => response.end()), await serving((response) => response.end())]
    const forOne = () => InvoicesService.invoicesGetInvoice(invoice)
    Object.assign(OpenAPI, { BASE: one.url, TOKEN: "key-of-one" })
    Object.assign(OpenAPI, { BASE: other.url, TOKEN: "key-of-another" })
    await forOne()
    expect([one.seen.length, other.seen.length]).toEqual([0, 1])
    await reasonOf(one.url)
    expect(one.seen).toHaveLength(1)
  })

  test("takes a broken answer for an empty success; ours calls it malformed", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {})
    const { url } = await serving((response) => {
      response.writeHead(200, { "content-type": "application/json" })
      response.end("{\"id\": \"HMpr")
    })
    Object.assign(OpenAPI, { BASE: url, TOKEN: key })
    expect(await InvoicesService.invoicesGetInvoice(invoice)).toBeNull()
    expect(said).toHaveBeenCalled()
    expect(await reasonOf(url)).toBe("malformed")
  })

  test("follows a redirect with an order in it to another server; ours does not", async () => {
    const other = await serving((response) => response.end("{}"))
    const { url } = await serving((response, path) => {
      response.writeHead(307, { location: `${other.url}${path}` })
      response.end()
    })
    Object.assign(OpenAPI, { BASE: url, TOKEN: key })
    await InvoicesService.invoicesCreateInvoice({ storeId: store, requestBody: { amount: "1", currency: "EUR" } })
    expect(other.seen).toHaveLength(1)
    expect(await reasonOf(url)).toBe("malformed")
    expect(other.seen).toHaveLength(1)
  })

  test("cannot look for an order, nor give back", async () => {
    const { seen, url } = await serving((response) => response.end())
    Object.assign(OpenAPI, { BASE: url, TOKEN: key })
    await InvoicesService.invoicesGetInvoices(Object.assign({ storeId: store }, { orderId: "pay_01" }))
    expect(seen[0]).not.toContain("pay_01")
    expect(Object.getOwnPropertyNames(InvoicesService).filter((name) => /refund/i.test(name))).toEqual([])
  })
})
