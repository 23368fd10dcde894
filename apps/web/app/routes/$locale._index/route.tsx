import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { TierPlaces } from "@statex/ai/TierPlaces"
import { DateTime, Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest, setHeader } from "../../bridge/RemixRequest.server.ts"
import { BriefForm } from "../../components/BriefForm.tsx"
import { HourClock } from "../../components/HourClock.tsx"
import { Sheets } from "../../components/Sheets.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { takeBrief } from "../../intake.server.ts"
import { languages } from "../../languages.ts"

const studioZone = DateTime.zoneMakeNamedUnsafe("Europe/Prague")

/** Everybody's page: a minute old at most, which the hour of the clock can bear. */
export const loader = remix.loader(Effect.gen(function*() {
  const { locale, url } = yield* RemixRequest
  const now = yield* DateTime.now
  const tiers = yield* TierPlaces
  const t = translatorOf(locale)
  yield* setHeader("cache-control", "public, s-maxage=60")
  return {
    locale,
    hour: DateTime.toParts(DateTime.setZone(now, studioZone)).hour,
    origin: url.origin,
    places: tiers.places,
    estimate: yield* tiers.estimate("idea"),
    title: t("site.title"),
    description: t("site.description")
  }
}))

export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const { token } = yield* takeBrief
  return yield* redirectTo(`/${locale}/requests/${token}`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : [
    { title: data.title },
    { name: "description", content: data.description },
    ...languages.map(({ locale }) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: locale,
      href: `${data.origin}/${locale}`
    }))
  ]

export default function Home() {
  const { t } = useTranslation()
  const { estimate, hour, locale, places } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <HourClock hour={hour} />
      <div className="home">
        <div className="intro">
          <h1>{t("home.headline")}</h1>
          <p className="lead">{t("home.lead")}</p>
        </div>
        <BriefForm locale={locale} places={places} estimate={estimate} refusal={refusal} />
        <Sheets />
      </div>
    </>
  )
}
