import type { MetaFunction } from "@remix-run/node"
import { Form, useActionData, useLoaderData, useNavigate, useRevalidator } from "@remix-run/react"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { Arrow } from "../../components/Arrow.tsx"
import { DocumentLinks } from "../../components/DocumentLinks.tsx"
import { FileNotes } from "../../components/FileNotes.tsx"
import { longDay } from "../../components/Formats.ts"
import { useProgress } from "../../components/useProgress.ts"
import { WorkInProgress } from "../../components/WorkInProgress.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken, requestView } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  return { locale, title: translatorOf(locale)("request.title"), view: yield* requestView }
}))

/** Stops the request. */
export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const token = yield* requestToken
  yield* prototypes.cancel(token)
  return yield* redirectTo(`/${locale}/requests/${token}`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function RequestPage() {
  const { t } = useTranslation()
  const { locale, view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const result = `/${locale}/requests/${view.token}/result`
  const seen = useProgress(view, locale, ({ status }) => {
    if (status === "live") navigate(result, { replace: true })
    else revalidate()
  })
  const { status } = seen.now
  const failure = view.reason === undefined ? "" : t(`failures.${view.reason}`)
  const text = status === "failed" ? failure : t(`request.${status}Text`)

  return (
    <>
      <div className="page-head">
        <p className="kicker">{t("request.title")} · {t("request.received")}: {longDay(view.createdAt, locale)}</p>
        <h1>{t(`request.${status}`)}</h1>
        <p className="lead">{text}</p>
        {refusal !== undefined && <p className="fault" role="alert">{t("errors.NotNow")}</p>}
        <p className="actions">
          {status === "live" && (
            <a className="primary" href={result}>
              {t("request.open")}
              <Arrow />
            </a>
          )}
          {status === "live" && (
            <a className="secondary" href={`/${locale}/requests/${view.token}/questions`}>{t("questions.title")}</a>
          )}
          {view.documents && status !== "expired" && (
            <a className="secondary" href={`/${locale}/requests/${view.token}/chat`}>{t("chat.open")}</a>
          )}
          {status !== "live" && status !== "working" && (
            <a className="primary" href={`/${locale}`}>
              {t("site.newRequest")}
              <Arrow />
            </a>
          )}
        </p>
      </div>
      {status !== "expired" && (
        <WorkInProgress kind="request" files={view.files.length > 0} seen={seen} locale={locale} />
      )}
      {view.documents && status === "failed" && (
        <DocumentLinks base={`/${locale}/requests/${view.token}`} prototype={false} />
      )}
      {view.files.length > 0 && <FileNotes files={view.files} erased={view.sourcesErased} />}
      <div className="section">
        <p className="lead">{t("request.keep")}</p>
        {status !== "expired" && (
          <p>
            <a href={`/${locale}/requests/${view.token}/data`}>{t("account.title")}</a>
          </p>
        )}
        {status === "working" && (
          <Form method="post" replace>
            <button className="secondary">{t("request.cancel")}</button>
          </Form>
        )}
      </div>
    </>
  )
}
