import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { esplora, node } from "../../../../packages/payments/test/doubles/Chains.ts"
import { payPalDouble } from "../../../../packages/payments/test/doubles/PayPalDouble.ts"
import { stripeDouble } from "../../../../packages/payments/test/doubles/StripeDouble.ts"
import { payPalVendor } from "./PayPalVendor.ts"
import { portOf, setting } from "./Setting.ts"
import { stripeVendor } from "./StripeVendor.ts"
import { acts, type Vendor } from "./Vendor.ts"
import { vendorPage } from "./VendorPage.ts"
import { deliver, refusals } from "./Webhook.ts"

/** Sepolia, where ether is play money. */
const chain = 11_155_111

const rates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BTC: { EUR: "57123.456", CZK: "1412345.67", AED: "245678.9", USD: "66789.01" },
  ETH: { EUR: "2345.678", CZK: "57987.65", AED: "10123.45", USD: "2789.01" }
}

/** What the Czech National Bank declares for a day, in its own words. */
const declare = (response: ServerResponse, { pathname, searchParams }: URL) => {
  const [day, month, year] = searchParams.get("date")?.split(".") ?? []
  const isDaily = pathname.endsWith("/central-bank-exchange-rate-fixing/daily.txt") && year !== undefined
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const name = date.toLocaleDateString("en", { month: "short", timeZone: "UTC" })
  response.writeHead(isDaily ? 200 : 404, { "content-type": "text/plain; charset=utf-8" })
  response.end(
    isDaily
      ? `${day} ${name} ${year} #227\nCountry|Currency|Amount|Code|Rate\nEMU|euro|1|EUR|24.205\nUSA|dollar|1|USD|20.755\n`
      : "Nothing here"
  )
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Array<Buffer> = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString("utf8")
}

/** Everybody whom the product pays at or asks, on this machine, until the run is over. */
export default async () => {
  const page = setting("STAGE_URL")
  // A product that is tried twice never meets a name again.
  const before = Math.floor(Date.now() / 1000) % 5_000_000
  const stripe = await stripeDouble({ before, port: portOf("STRIPE_BASE_URL"), page: `${page}/stripe` })
  const payPal = await payPalDouble({ before, port: portOf("PAYPAL_BASE_URL"), page: `${page}/checkoutnow` })
  const bitcoin = await esplora(portOf("CRYPTO_EXPLORER_BTC"))
  const ether = await node(chain, portOf("CRYPTO_EXPLORER_ETH"))
  const doubles = { stripe, payPal, bitcoin, ether }
  const vendors: ReadonlyArray<Vendor> = [stripeVendor(stripe), payPalVendor(payPal)]
  const vendorOf = (name: string | undefined) => vendors.find((one) => one.name === name)

  const show = (response: ServerResponse, vendor: Vendor | undefined, reference: string, says?: string) => {
    const bill = vendor?.bill(reference)
    const isThere = vendor !== undefined && bill !== undefined
    response.writeHead(isThere ? 200 : 404, { "content-type": "text/html; charset=utf-8" })
    response.end(isThere ? vendorPage(vendor, reference, bill, says) : "Nothing here")
  }
  const json = (response: ServerResponse, body: unknown) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body))

  const play = async (request: IncomingMessage, response: ServerResponse, name?: string, reference = "") => {
    const vendor = vendorOf(name)
    const asked = new URLSearchParams(await bodyOf(request)).get("act")
    const act = acts.find((one) => one === asked)
    if (vendor === undefined || act === undefined) return show(response, undefined, reference)
    const { goesTo, says, tells } = vendor.play(reference, act)
    for (const webhook of tells) await deliver(webhook)
    if (goesTo === undefined) return show(response, vendor, reference, says)
    response.writeHead(303, { location: goesTo }).end()
  }

  /** Somebody sends coins, which are in one block at once. */
  const send = async (request: IncomingMessage, response: ServerResponse) => {
    const { address, units } = JSON.parse(await bodyOf(request)) as { readonly address: string; readonly units: string }
    const coin = address.startsWith("0x") ? ether : bitcoin
    coin.send(address, { units: BigInt(units), height: 800_000, time: Math.floor(Date.now() / 1000) })
    json(response, {})
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", page)
    const [, place, name, reference] = url.pathname.split("/").map(decodeURIComponent)
    const currency = url.searchParams.get("currency") ?? ""
    switch (`${request.method} ${place}`) {
      case "GET stripe":
        return show(response, vendorOf("stripe"), name ?? "")
      case "GET checkoutnow":
        return show(response, vendorOf("paypal"), url.searchParams.get("token") ?? "")
      case "POST play":
        return play(request, response, name, reference)
      case "GET v2":
        return json(response, { data: { currency, rates: rates[currency] ?? {} } })
      case "GET cnb":
        return declare(response, url)
      case "POST coins":
        return send(request, response)
      case "GET seen":
        return json(response, {
          refusals,
          violations: Object.entries(doubles).flatMap(([double, { seen }]) =>
            seen.flatMap(({ method, url, violations }) => violations.map((one) => `${double} ${method} ${url}: ${one}`))
          )
        })
      default:
        response.writeHead(404).end("Nothing here")
    }
  }

  const server = createServer((request, response) =>
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  )
  await new Promise<void>((listening, failed) => {
    server.once("error", failed)
    server.listen(portOf("STAGE_URL"), "127.0.0.1", () => listening())
  })

  return async () => {
    server.close()
    server.closeAllConnections()
    await Promise.all(Object.values(doubles).map((double) => double.close()))
  }
}
