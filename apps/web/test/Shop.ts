import { type ActionFunctionArgs } from "@remix-run/node"
import type { Locale } from "@statex/kernel/Locale"
import { Buying, type Purchase } from "@statex/payments/Buying"
import { Checkout, type OrderView, type Paying } from "@statex/payments/Checkout"
import { OrderNotFound, PaymentNotFound } from "@statex/payments/PaymentError"
import { pretendedSeller, Seller } from "@statex/payments/Seller"
import { type Withdrawal, Withdrawals } from "@statex/payments/Withdrawals"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { RunNotFound } from "@statex/prototypes/PrototypesError"
import type { RunView } from "@statex/prototypes/RunView"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Limited, LimiterUnavailable } from "@statex/rate-limiter/RateLimiterError"
import { Context, Deferred, Effect, Layer, ManagedRuntime, Stream, Tracer } from "effect"
import { TestClock } from "effect/testing"
import type { Services } from "../app/context.ts"
import { Settings } from "../server/Settings.ts"
import { cannedOrder, cannedPayment, now, orderId, paymentId } from "./CannedOrders.ts"

interface Shelves {
  readonly view?: OrderView
  readonly offered?: RunView["offered"]
  readonly buy?: Buying["Service"]["buy"]
  readonly pay?: Checkout["Service"]["pay"]
  readonly payment?: ReturnType<typeof cannedPayment>
  readonly pace?: "tooFast" | "uncounted"
}

const request = (offered: RunView["offered"]) =>
  ({ token: "tok", offered, prototype: { url: "x" } }) as unknown as RunView

/** Test-only: the services that the checkout pages ask, at a fixed moment; what they were asked is kept. */
export const openShop = async (shelves: Shelves = {}) => {
  const bought: Array<Purchase> = []
  const payings: Array<Paying> = []
  const returned: Array<string> = []
  const withdrawn: Array<Withdrawal> = []
  const payment = shelves.payment ?? cannedPayment("pending")
  const found = (id: string) =>
    id === paymentId ? Effect.succeed(payment) : Effect.fail(new PaymentNotFound({ payment: id }))
  const world = Layer.mergeAll(
    Layer.succeed(Buying, {
      buy: (purchase) => {
        bought.push(purchase)
        return shelves.buy?.(purchase) ?? Effect.succeed(cannedOrder())
      }
    }),
    Layer.succeed(Checkout, {
      order: (id) =>
        id === orderId && shelves.view !== undefined
          ? Effect.succeed(shelves.view)
          : Effect.fail(new OrderNotFound({ order: id })),
      pay: (paying) => {
        payings.push(paying)
        return shelves.pay?.(paying) ?? Effect.succeed(paymentId)
      },
      payment: found,
      returned: (id) => Effect.tap(found(id), () => Effect.sync(() => returned.push(id))),
      watch: (id) => Stream.fromEffect(found(id))
    }),
    Layer.succeed(RateLimiter, {
      take: ([asked]) =>
        shelves.pace === "tooFast"
          ? Effect.fail(new Limited({ allowance: "address", retryAfterSeconds: 90 }))
          : shelves.pace === "uncounted"
          ? Effect.fail(new LimiterUnavailable({ store: "Redis", reason: "gone" }))
          : Effect.succeed({ id: "ticket", keys: asked === undefined ? [] : [asked.key] }),
      refund: () => Effect.void,
      forgetExpired: Effect.succeed(0)
    }),
    Layer.succeed(Seller, pretendedSeller),
    Layer.succeed(Withdrawals, {
      record: (one) =>
        Effect.sync(() => {
          const known = withdrawn.find(({ order }) => order === one.order) ?? { ...one, at: new Date(now) }
          if (!withdrawn.includes(known)) withdrawn.push(known)
          return known
        }),
      ofOrder: (order) => Effect.sync(() => withdrawn.find((one) => one.order === order)),
      latest: () => Effect.sync(() => withdrawn)
    }),
    Layer.succeed(
      Prototypes,
      {
        view: (token: string) =>
          token === "tok"
            ? Effect.succeed(request(shelves.offered ?? ["extra-change", "premium", "starter-deposit"]))
            : Effect.fail(new RunNotFound({ token }))
      } as unknown as Prototypes["Service"]
    ),
    Layer.succeed(Settings, {
      port: 0,
      origin: "https://statex.test",
      prototypes: "https://*.proto.test",
      trustedProxies: []
    }),
    TestClock.layer()
  )
  const runtime = ManagedRuntime.make(world)
  await runtime.runPromise(TestClock.setTime(now))
  const services = (await runtime.context()) as Context.Context<never> as Context.Context<Services>

  /** What a loader or action is called with; a form makes it a POST. */
  const args = (
    path: string,
    params: Record<string, string>,
    { country, form, locale = "en" }: {
      readonly form?: Record<string, string>
      readonly locale?: Locale
      readonly country?: string
    } = {}
  ): ActionFunctionArgs => ({
    request: new Request(
      `https://statex.test/${locale}${path}`,
      form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }
    ),
    params: { locale, ...params },
    context: {
      services,
      locale,
      country,
      nonce: "n",
      reply: new Headers(),
      shareable: false,
      span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
      address: "192.0.2.1",
      requestId: "r1",
      closing: Deferred.await(Deferred.makeUnsafe<void>())
    }
  })
  return { args, bought, payings, returned, withdrawn }
}

/** What an action throws: a redirect, or nothing at all. */
export const leads = async (work: Promise<unknown>): Promise<string> => {
  const thrown: unknown = await work.then(() => "nothing was thrown", (error: unknown) => error)
  return thrown instanceof Response ? `${thrown.status} ${thrown.headers.get("location") ?? ""}` : String(thrown)
}
