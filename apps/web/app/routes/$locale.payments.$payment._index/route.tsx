import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Checkout } from "@statex/payments/Checkout"
import { Clock, Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { PaymentCode } from "../../checkout/PaymentCode.tsx"
import { paymentShown } from "../../checkout/PaymentShown.server.ts"
import { PaymentStanding } from "../../checkout/PaymentStanding.tsx"
import { PaymentTransfer } from "../../checkout/PaymentTransfer.tsx"
import { isTimeOver } from "../../checkout/TimeOver.ts"
import { usePayment } from "../../checkout/usePayment.ts"
import { useSecondsLeft } from "../../checkout/useSecondsLeft.ts"
import { translatorOf } from "../../i18n.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale, params, url } = yield* RemixRequest
  const checkout = yield* Checkout
  const id = params["payment"] ?? ""
  if (url.searchParams.has("returned")) {
    yield* checkout.returned(id)
    // What a gateway adds to its return address has been used: it stays in nobody's history.
    return yield* redirectTo(`/${locale}/payments/${id}`)
  }
  const payment = yield* checkout.payment(id)
  const { settled } = yield* checkout.order(payment.order.id)
  const t = translatorOf(locale)
  return {
    /** The first arrival: whoever is to pay elsewhere is led on. */
    go: url.searchParams.has("go"),
    locale,
    payment: paymentShown(payment, settled, (kind) => t(`payment.code.${kind}`), yield* Clock.currentTimeMillis),
    title: t("payment.title")
  }
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function PaymentPage() {
  const { t } = useTranslation()
  const { go, locale, payment } = useLoaderData<typeof loader>()
  const { interrupted } = usePayment(payment, locale)
  const left = useSecondsLeft(payment)
  const { code, moving, transfer, url } = payment
  const over = isTimeOver(payment, left)
  const shown = over ? undefined : code
  const leading = go && url !== undefined
  return (
    <>
      {leading && <meta httpEquiv="refresh" content={`0;url=${url}`} />}
      <PaymentStanding payment={payment} locale={locale} left={left} />
      {shown !== undefined && <PaymentCode code={shown} locale={locale} />}
      {transfer !== undefined && !over && <PaymentTransfer fields={transfer} />}
      {moving && !leading && (
        <noscript>
          <meta httpEquiv="refresh" content="10" />
          <p className="quiet">{t("payment.renews")}</p>
        </noscript>
      )}
      {interrupted && <p className="fault" role="alert">{t("payment.interrupted")}</p>}
    </>
  )
}
