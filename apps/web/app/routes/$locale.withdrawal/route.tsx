import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Seller } from "@statex/payments/Seller"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { RemixRequest, setHeader } from "../../bridge/RemixRequest.server.ts"
import { AddressLines } from "../../checkout/AddressLines.tsx"
import { sellerLines } from "../../checkout/SellerLines.server.ts"
import { translatorOf } from "../../i18n.server.ts"

/** Everybody's page: the same for all who read the language. */
export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  yield* setHeader("cache-control", "public, s-maxage=60")
  return { seller: sellerLines(yield* Seller, locale), title: translatorOf(locale)("order.withdrawal.title") }
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Statex` }]

const parts = ["right", "how", "effects", "lost"] as const
const lines = ["to", "declare", "ordered", "name", "address", "date"] as const

export default function WithdrawalPage() {
  const { t } = useTranslation()
  const { seller, title } = useLoaderData<typeof loader>()
  return (
    <article className="leaf">
      <h1>{title}</h1>
      <p className="lead">{t("order.withdrawal.lead")}</p>
      {parts.map((part) => (
        <section key={part} aria-labelledby={part} className="stack">
          <h2 id={part}>{t(`order.withdrawal.${part}`)}</h2>
          <p>{t(`order.withdrawal.${part}Text`)}</p>
          {part === "how" && <AddressLines lines={seller} />}
        </section>
      ))}
      <section aria-labelledby="form" className="stack">
        <h2 id="form">{t("order.withdrawal.form")}</h2>
        <p>{t("order.withdrawal.formText")}</p>
        <blockquote className="stack">
          {lines.map((line) => <p key={line}>{t(`order.withdrawal.model.${line}`, { seller: seller.join(", ") })}</p>)}
        </blockquote>
      </section>
    </article>
  )
}
