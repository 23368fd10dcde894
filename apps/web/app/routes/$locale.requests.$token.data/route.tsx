import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { TierPlaces } from "@statex/ai/TierPlaces"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { AccountCosts } from "../../components/AccountCosts.tsx"
import { AccountWorks } from "../../components/AccountWorks.tsx"
import { longDay } from "../../components/Formats.ts"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const token = yield* requestToken
  return {
    account: yield* prototypes.account(token),
    locale,
    places: (yield* TierPlaces).places,
    title: translatorOf(locale)("account.title"),
    token
  }
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function AccountPage() {
  const { t } = useTranslation()
  const { account, locale, places, token } = useLoaderData<typeof loader>()
  const { consent, cost, erasedAt, euTier, leadUntil, reach, spent, works } = account
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={`/${locale}/requests/${token}`}>{t("result.request")}</a>
        </p>
        <h1>{t("account.title")}</h1>
        <p className="lead">{t("account.lead")}</p>
      </div>
      <section className="section" aria-labelledby="choices">
        <h2 id="choices">{t("account.choices")}</h2>
        <dl className="facts two">
          <div>
            <dt>{t("form.privacy")}</dt>
            <dd>{t(`form.${consent.mode}`)}</dd>
          </div>
          <div>
            <dt>{t("form.reach")}</dt>
            <dd>
              {t(`form.reachOf.${consent.reach}`)}
              {!euTier && reach !== consent.reach && <p className="quiet">{t("form.reachKept")}</p>}
            </dd>
          </div>
        </dl>
        {euTier && <p>{t("services.terms")}</p>}
      </section>
      <section className="section" aria-labelledby="works">
        <h2 id="works">{t("account.works")}</h2>
        <AccountWorks works={works} places={places} locale={locale} />
      </section>
      <section className="section" aria-labelledby="costs">
        <h2 id="costs">{t("account.costs")}</h2>
        <AccountCosts cost={cost} spent={spent} locale={locale} />
      </section>
      <section className="section" aria-labelledby="erasure">
        <h2 id="erasure">{t("account.erasure")}</h2>
        <ul className="fates">
          <li>{t("account.filesGo")}</li>
          <li>{t("account.answersGo")}</li>
          <li>
            {erasedAt === undefined
              ? t("account.wordsGoLater")
              : t("account.wordsGo", { day: longDay(erasedAt, locale) })}
          </li>
          <li>{t("account.moneyGoes")}</li>
          <li>{t("account.contactGoes", { day: longDay(leadUntil, locale) })}</li>
        </ul>
      </section>
    </>
  )
}
