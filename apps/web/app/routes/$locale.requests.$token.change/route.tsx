import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react"
import { TierPlaces } from "@statex/ai/TierPlaces"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { Arrow } from "../../components/Arrow.tsx"
import { ChangePlan } from "../../components/ChangePlan.tsx"
import { useProgress } from "../../components/useProgress.ts"
import { WishForm } from "../../components/WishForm.tsx"
import { WorkInProgress } from "../../components/WorkInProgress.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken, requestView } from "../$locale/RequestView.server.ts"
import { handleWish } from "./Wish.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  return {
    estimate: yield* TierPlaces.use((tiers) => tiers.estimate("change")),
    locale,
    title: translatorOf(locale)("change.start"),
    view: yield* requestView
  }
}))

export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const token = yield* requestToken
  yield* handleWish(token)
  return yield* redirectTo(`/${locale}/requests/${token}/change`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

const headings = {
  free: ["change.title", "change.lead"],
  planning: ["change.planning", "change.plannedText"],
  planned: ["change.planned", "change.plannedText"],
  nothing: ["change.nothing", "change.nothingText"],
  working: ["change.working", "change.workingText"],
  done: ["change.done", "change.doneText"],
  failed: ["change.failed", "change.failedText"],
  unavailable: ["change.unavailable", "change.unavailableText"]
} as const

/** The words that differ once the free change is used, or more than that. */
const boughtHeadings = {
  ...headings,
  free: ["change.boughtTitle", "change.lead"],
  nothing: ["change.nothing", "change.boughtNothing"]
} as const

export default function ChangePage() {
  const { t } = useTranslation()
  const { estimate, locale, view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { revalidate } = useRevalidator()
  const seen = useProgress(view, locale, () => revalidate())
  const { change } = view
  const result = `/${locale}/requests/${view.token}/result`
  const words = view.changesDone > 0 ? boughtHeadings : headings
  const [title, said] = words[change.phase === "planned" && !change.understood ? "nothing" : change.phase]
  const text = change.phase === "done" && view.changesDone > 1 ? "change.boughtDone" : said
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={result}>{t("change.back")}</a>
        </p>
        <h1>{t(title)}</h1>
        <p className="lead">{t(text)}</p>
        {change.phase === "failed" && <p>{t(`failures.${change.reason}`)}</p>}
        {refusal !== undefined && change.phase !== "free" && change.phase !== "failed" && (
          <p className="fault" role="alert">
            {t(refusal.tag === "BrokenUpload" ? "errors.BrokenUpload" : "errors.NotNow")}
          </p>
        )}
      </div>
      {(change.phase === "free" || change.phase === "failed") && (
        <WishForm locale={locale} estimate={estimate} refusal={refusal} />
      )}
      {(change.phase === "planning" || change.phase === "working") && (
        <WorkInProgress
          kind={change.phase === "planning" ? "plan" : "change"}
          files={false}
          seen={seen}
          locale={locale}
        />
      )}
      {change.phase === "planned" && <ChangePlan plan={change} estimate={estimate} locale={locale} />}
      {change.phase === "done" && (
        <p className="actions">
          <a className="primary" href={result}>
            {t("request.open")}
            <Arrow />
          </a>
          {view.offered.includes("extra-change") && (
            <a className="secondary" href={`/${locale}/requests/${view.token}/order?item=extra-change`}>
              {t("order.another")}
            </a>
          )}
        </p>
      )}
    </>
  )
}
