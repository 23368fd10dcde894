import { createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import { at } from "../../../ai/test/doubles/Spec.ts"
import type { SpecMock } from "../../../ai/test/doubles/SpecMock.ts"
import { type Asked, type Said, stateful } from "./Stateful.ts"

export const keyId = "organizations/test/apiKeys/one"

const pair = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" })
const half = (text = ""): Buffer => Buffer.from(text, "base64url")

/** A key of nobody's as Coinbase hands them out: seed and public half in base64. */
export const keySecret = Buffer.concat([half(pair.d), half(pair.x)]).toString("base64")

interface Refund {
  readonly id: string
  readonly checkoutId: string
  readonly amount: string
  readonly status: string
  readonly createdAt: string
  readonly currency: string
  readonly fiatAmount: string
  readonly fiatCurrency: string
}

interface Checkout {
  readonly id: string
  readonly body: unknown
  readonly status: string
  readonly refunds: ReadonlyArray<Refund>
}

export interface CoinbaseDouble extends SpecMock {
  readonly count: () => number
  readonly puts: (reference: string, status: string) => void
  readonly of: (reference: string) => Checkout | undefined
  readonly settles: (reference: string, status: string) => void
  /** Prices in another currency than it was asked for. */
  readonly prices: (currency: string) => void
}

const known = new Set(
  "ACTIVE PROCESSING DEACTIVATED EXPIRED COMPLETED FAILED REFUNDED PARTIALLY_REFUNDED".split(" ")
)
const text = (value: unknown): string => typeof value === "string" ? value : ""
const moment = "2026-11-23T10:00:00Z"
const json = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"))

/** Whether the token is signed by the key, fresh, and for this very call. */
const isAllowed = (authorization: string, method: string, url: URL): boolean => {
  const [head, claims, signature] = authorization.replace(/^Bearer /, "").split(".")
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: pair.x ?? "" }, format: "jwk" })
  const now = Date.now() / 1000
  const said = json(claims)
  const uris = at(said, "uris")
  return verify(null, Buffer.from(`${head}.${claims}`), key, Buffer.from(signature ?? "", "base64url")) &&
    at(json(head), "alg") === "EdDSA" && at(json(head), "kid") === keyId && at(said, "sub") === keyId &&
    at(said, "iss") === "cdp" && Number(at(said, "nbf")) <= now && Number(at(said, "exp")) > now &&
    Number(at(said, "exp")) - Number(at(said, "nbf")) <= 120 &&
    Array.isArray(uris) && uris.length === 1 && uris[0] === `${method} ${url.host}${url.pathname}`
}

export const coinbaseDouble = async (): Promise<CoinbaseDouble> => {
  const checkouts = new Map<string, Checkout>()
  const once = new Map<string, string>()
  let priced: string | undefined

  const shown = ({ body, id, refunds, status }: Checkout) => ({
    id,
    url: `https://payments.coinbase.com/payment-links/pl_${id}`,
    amount: text(at(body, "amount")),
    currency: "USDC",
    network: "base",
    address: "0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
    createdAt: moment,
    updatedAt: moment,
    status,
    expiresAt: text(at(body, "expiresAt")),
    metadata: at(body, "metadata"),
    fiatAmount: text(at(body, "amount")),
    fiatCurrency: priced ?? text(at(body, "currency")),
    refunds
  })
  const told = (checkout: Checkout): Said => ({
    body: shown(checkout),
    ...(known.has(checkout.status) ? { as: "Checkout" } : {})
  })

  const open = (key: string, body: unknown): Said => {
    const before = checkouts.get(once.get(key) ?? "")
    if (before !== undefined) {
      return JSON.stringify(before.body) === JSON.stringify(body)
        ? { ...told(before), status: 201 }
        : { status: 409, body: { errorType: "idempotency_error" } }
    }
    const checkout = {
      id: `68f7a946db0529ea9b6d3${String(checkouts.size).padStart(3, "a")}`,
      body,
      status: "ACTIVE",
      refunds: []
    }
    checkouts.set(checkout.id, checkout)
    once.set(key, checkout.id)
    return { ...told(checkout), status: 201 }
  }

  const refund = (checkout: Checkout, key: string, body: unknown): Said => {
    const before = checkout.refunds.find(({ id }) => id === once.get(key))
    if (before !== undefined) return { body: { checkout: shown(checkout), refund: before }, as: "RefundBegun" }
    const made = {
      id: `refund-${checkout.refunds.length}`,
      checkoutId: checkout.id,
      amount: text(at(body, "amount")),
      status: "PENDING",
      createdAt: moment,
      currency: "USDC",
      fiatAmount: text(at(body, "amount")),
      fiatCurrency: text(at(body, "currency"))
    }
    const next = { ...checkout, refunds: [...checkout.refunds, made] }
    checkouts.set(checkout.id, next)
    once.set(key, made.id)
    return { body: { checkout: shown(next), refund: made }, as: "RefundBegun" }
  }

  const say = ({ body, headers, method, names, path, url }: Asked): Said => {
    if (!isAllowed(String(headers["authorization"]), method, url)) {
      return { status: 401, body: { errorType: "unauthorized" } }
    }
    const key = String(headers["x-idempotency-key"] ?? "")
    const needed = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    const isDoing = method === "POST" && !path.endsWith("/deactivate")
    if (isDoing && !needed.test(key)) return { status: 400, body: { errorType: "invalid_request" } }
    if (names.length === 0) return open(key, body)
    const checkout = checkouts.get(names[0] ?? "")
    if (checkout === undefined) return { status: 404, body: { errorType: "not_found" } }
    if (path.endsWith("/refund")) return refund(checkout, key, body)
    if (path.endsWith("/deactivate")) {
      const next = { ...checkout, status: "DEACTIVATED" }
      checkouts.set(checkout.id, next)
      return told(next)
    }
    return told(checkout)
  }

  const mock = await stateful(new URL("specs/coinbase-checkouts.handwritten.json", import.meta.url), say)
  const change = (reference: string, make: (checkout: Checkout) => Checkout) => {
    const checkout = checkouts.get(reference)
    if (checkout !== undefined) checkouts.set(reference, make(checkout))
  }
  return {
    ...mock,
    count: () => checkouts.size,
    of: (reference) => checkouts.get(reference),
    puts: (reference, status) => change(reference, (one) => ({ ...one, status })),
    prices: (currency) => void (priced = currency),
    settles: (reference, status) =>
      change(reference, (one) => ({ ...one, refunds: one.refunds.map((refund) => ({ ...refund, status })) }))
  }
}
