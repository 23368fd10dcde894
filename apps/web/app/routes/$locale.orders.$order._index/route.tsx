import type { MetaFunction } from "@remix-run/node"
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react"
import { Checkout } from "@statex/payments/Checkout"
import { Seller } from "@statex/payments/Seller"
import { Withdrawals } from "@statex/payments/Withdrawals"
import { Clock, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"
import { orderShown } from "../../checkout/OrderShown.server.ts"
import { orderStanding } from "../../checkout/OrderStanding.ts"
import { OrderSummary } from "../../checkout/OrderSummary.tsx"
import { PayForm } from "../../checkout/PayForm.tsx"
import { payFrom } from "../../checkout/Paying.server.ts"
import { PaymentHistory } from "../../checkout/PaymentHistory.tsx"
import { Receipt } from "../../checkout/Receipt.tsx"
import { sellerLines } from "../../checkout/SellerLines.server.ts"
import { Withdraw } from "../../checkout/Withdraw.tsx"
import { withdrawFrom } from "../../checkout/Withdrawing.server.ts"
import { translatorOf } from "../../i18n.server.ts"

const orderId = RemixRequest.useSync(({ params }) => params["order"] ?? "")

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const id = yield* orderId
  const view = yield* Checkout.use((checkout) => checkout.order(id))
  const withdrawal = yield* Withdrawals.use((withdrawals) => withdrawals.ofOrder(id))
  const t = translatorOf(locale)
  const order = orderShown(view, withdrawal, locale, yield* Clock.currentTimeMillis)
  return {
    locale,
    order,
    /** The id of the payment that this page's form opens. */
    payment: yield* Effect.sync(() => randomUUID()),
    seller: sellerLines(yield* Seller, locale),
    title: t(orderStanding(order, locale).title)
  }
}))

/** Opens a payment, or takes a withdrawal in its two steps. */
export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const id = yield* orderId
  const form = yield* typedForm
  const intent = form.get("intent")
  if (intent === "withdraw" || intent === "confirm-withdrawal") {
    const statement = yield* withdrawFrom(id, form, intent === "confirm-withdrawal")
    return statement ?? (yield* redirectTo(`/${locale}/orders/${id}#withdrawal`))
  }
  return yield* redirectTo(`/${locale}/payments/${yield* payFrom(id, form)}?go=1`)
}))

/** A conflict says that the order is not what this page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

const ofWithdrawal = new Set(["WithdrawalNameMissing", "WithdrawalClosed"])

export default function OrderPage() {
  const { t } = useTranslation()
  const { locale, order, payment, seller } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer !== undefined && "refused" in answer ? answer : undefined
  const statement = answer !== undefined && "statement" in answer ? answer : undefined
  const withdrawing = refusal !== undefined && ofWithdrawal.has(refusal.tag)
  const open = !order.settled
  const { lead, title, values } = orderStanding(order, locale)
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={`/${locale}/requests/${order.request}`}>{t("order.back")}</a>
        </p>
        <h1>{t(title)}</h1>
        <p className="lead">{t(lead, values)}</p>
      </div>
      {!open && <Receipt order={order} locale={locale} />}
      <OrderSummary order={order} locale={locale} seller={seller} />
      {open && <PayForm order={order} payment={payment} locale={locale} refusal={withdrawing ? undefined : refusal} />}
      <PaymentHistory payments={order.payments} settled={order.settled} locale={locale} />
      {(order.withdrawUntil !== undefined || order.withdrawal !== undefined || withdrawing) && (
        <Withdraw
          order={order}
          locale={locale}
          statement={statement}
          refusal={withdrawing ? refusal : undefined}
        />
      )}
    </>
  )
}
