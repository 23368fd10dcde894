import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"
import { Arrow } from "../../components/Arrow.tsx"
import { AuthorLabel } from "../../components/AuthorLabel.tsx"
import { BoughtServices } from "../../components/BoughtServices.tsx"
import { ChangeTeaser } from "../../components/ChangeTeaser.tsx"
import { DocumentLinks } from "../../components/DocumentLinks.tsx"
import { PrototypeFacts } from "../../components/PrototypeFacts.tsx"
import { QuestionsForm } from "../../components/QuestionsForm.tsx"
import { Versions } from "../../components/Versions.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken, requestViewWithCost } from "../$locale/RequestView.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const view = yield* requestViewWithCost
  const { prototype } = view
  if (prototype === undefined) return yield* redirectTo(`/${locale}/requests/${view.token}`)
  const open = yield* Prototypes.use((prototypes) => prototypes.questions(view.token))
  return { locale, open, prototype, title: translatorOf(locale)("result.title"), view }
}))

/** Puts another finished version online. */
export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const token = yield* requestToken
  const form = yield* typedForm
  yield* prototypes.switchTo(token, Number(form.get("version")))
  return yield* redirectTo(`/${locale}/requests/${token}/result`)
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ResultPage() {
  const { t } = useTranslation()
  const { locale, open, prototype, view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const base = `/${locale}/requests/${view.token}`
  return (
    <>
      <div className="page-head">
        <p className="kicker">{t("result.title")}</p>
        <h1>{t("request.live")}</h1>
        <p className="lead">{t("result.lead")}</p>
        {refusal !== undefined && (
          <p className="fault" role="alert">
            {t(refusal.tag === "BrokenUpload" ? "errors.BrokenUpload" : "errors.NotNow")}
          </p>
        )}
        <div className="open-prototype">
          <a className="primary" href={prototype.url}>
            {t("result.open")}
            <Arrow />
          </a>
          <bdi className="host">{new URL(prototype.url).host}</bdi>
        </div>
        <p>
          <a className="secondary" href={`${base}/chat`}>{t("chat.open")}</a>
        </p>
      </div>
      <PrototypeFacts prototype={prototype} cost={view.cost} locale={locale} />
      <details className="trial">
        <summary>{t("result.show")}</summary>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it has an origin of its own, where nothing of ours is */}
        <iframe
          src={prototype.url}
          title={t("result.frame")}
          loading="lazy"
          sandbox="allow-scripts allow-same-origin allow-forms allow-downloads"
        />
      </details>
      <AuthorLabel authors={view.authors} />
      <DocumentLinks base={base} prototype />
      {open.questions.length > 0 && (open.phase === "free" || open.phase === "failed") && (
        <section className="section" aria-labelledby="questions">
          <h2 id="questions">{t("questions.title")}</h2>
          <div className="stack">
            <p>{t("questions.open")}</p>
            <QuestionsForm open={open} action={`${base}/questions`} />
          </div>
        </section>
      )}
      <ChangeTeaser
        base={base}
        phase={view.change.phase}
        done={view.changesDone}
        another={view.offered.includes("extra-change")}
      />
      <BoughtServices services={view.services} locale={locale} />
      {prototype.versions.length > 1 && <Versions current={prototype.version} versions={prototype.versions} />}
      <div className="section">
        <div className="stack">
          <p>
            <a href={base}>{t("result.request")}</a>
          </p>
          <p>
            <a href={`${base}/data`}>{t("account.title")}</a>
          </p>
          {view.offered.length > 0 && (
            <p>
              <a href={`${base}/order`}>{t("order.open")}</a>
            </p>
          )}
        </div>
        <p>{t("request.keep")}</p>
      </div>
    </>
  )
}
