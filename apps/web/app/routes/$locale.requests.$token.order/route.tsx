import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { catalogue, orderCurrencies } from "@statex/payments/Catalogue"
import { dayOf } from "@statex/payments/Invoice"
import { Seller } from "@statex/payments/Seller"
import { consumerRates } from "@statex/payments/Vat"
import { Clock, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { countriesIn } from "../../checkout/Countries.server.ts"
import { CurrencySwitch } from "../../checkout/CurrencySwitch.tsx"
import { currencyFor, offeredFor } from "../../checkout/Offered.server.ts"
import { OrderForm } from "../../checkout/OrderForm.tsx"
import { orderFrom } from "../../checkout/Purchase.server.ts"
import { translatorOf } from "../../i18n.server.ts"
import { requestView } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { country, locale, url } = yield* RemixRequest
  const view = yield* requestView
  const currency = currencyFor(url.searchParams.get("currency"), locale)
  const seller = yield* Seller
  const today = dayOf(new Date(yield* Clock.currentTimeMillis))
  return {
    asked: url.searchParams.get("item") ?? "",
    consumers: { rates: consumerRates(seller, today), home: seller.country },
    countries: countriesIn(locale),
    country: country ?? "",
    currency,
    currencies: orderCurrencies,
    formKey: yield* Effect.sync(() => randomUUID()),
    live: view.prototype !== undefined,
    locale,
    offered: offeredFor(view, currency),
    pricedOn: catalogue.date,
    title: translatorOf(locale)("order.title"),
    token: view.token
  }
}))

export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const order = yield* orderFrom(yield* requestView)
  return yield* redirectTo(`/${locale}/orders/${order}`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function OrderFormPage() {
  const { t } = useTranslation()
  const {
    asked,
    consumers,
    countries,
    country,
    currencies,
    currency,
    formKey,
    live,
    locale,
    offered,
    pricedOn,
    token
  } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const base = `/${locale}/requests/${token}`
  const known = offered.some(({ id }) => id === asked)
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={live ? `${base}/result` : base}>{t("order.back")}</a>
        </p>
        <h1>{t("order.title")}</h1>
        <p className="lead">{t("order.lead")}</p>
        {asked === "extra-change" && !known && <p>{t("order.changeStillFree")}</p>}
      </div>
      {offered.length === 0 ? <p>{t("order.none")}</p> : (
        <>
          <CurrencySwitch
            currencies={currencies}
            currency={currency}
            item={known ? asked : ""}
            pricedOn={pricedOn}
            locale={locale}
          />
          <OrderForm
            asked={asked}
            consumers={consumers}
            countries={countries}
            country={country}
            currency={currency}
            formKey={formKey}
            locale={locale}
            offered={offered}
            refusal={refusal}
          />
        </>
      )}
    </>
  )
}
