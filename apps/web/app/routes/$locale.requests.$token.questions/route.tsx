import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { Arrow } from "../../components/Arrow.tsx"
import { QuestionsForm } from "../../components/QuestionsForm.tsx"
import { useProgress } from "../../components/useProgress.ts"
import { WorkInProgress } from "../../components/WorkInProgress.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken, requestView } from "../$locale/RequestView.server.ts"
import { takeAnswers } from "./Answers.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const view = yield* requestView
  const open = yield* prototypes.questions(view.token)
  return { locale, open, title: translatorOf(locale)("questions.title"), view }
}))

export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const token = yield* requestToken
  yield* takeAnswers(token)
  return yield* redirectTo(`/${locale}/requests/${token}/questions`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function QuestionsPage() {
  const { t } = useTranslation()
  const { locale, open, view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { revalidate } = useRevalidator()
  const seen = useProgress(view, locale, () => revalidate())
  const { phase } = view.answers
  const base = `/${locale}/requests/${view.token}`
  const canAnswer = open.phase === "free" || open.phase === "failed"
  const none = open.questions.length === 0
  const state = phase === "working"
    ? "working"
    : !canAnswer
    ? "closed"
    : none
    ? open.given.length > 0 ? "answered" : "none"
    : "open"
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={view.prototype === undefined ? base : `${base}/result`}>{t("change.back")}</a>
        </p>
        <h1>{t("questions.title")}</h1>
        <p className="lead">{t(`questions.${state}`)}</p>
        {phase === "failed" && <p className="fault">{t("questions.failed")}</p>}
      </div>
      {state === "working" && <WorkInProgress kind="answers" files={false} seen={seen} locale={locale} />}
      {state === "open" && (
        <QuestionsForm
          open={open}
          action={`${base}/questions`}
          fault={refusal === undefined ? undefined : t(`errors.${refusal.tag}`)}
        />
      )}
      {view.prototype !== undefined && state !== "open" && state !== "working" && (
        <a className="primary" href={`${base}/result`}>
          {t("request.open")}
          <Arrow />
        </a>
      )}
    </>
  )
}
