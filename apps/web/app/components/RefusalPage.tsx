import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"
import { nextTry } from "./BriefRefusal.ts"

interface RefusalPageProps {
  readonly status: number
  readonly locale: string
  readonly refusal?: {
    readonly tag?: string
    readonly kind?: string
    readonly requestId?: string
    readonly [field: string]: unknown
  } | undefined
}

const kindOf = (status: number) => status === 404 ? "NotFound" : status === 405 ? "Invalid" : "Unexpected"

/** What happened, whose fault it is, and where to go from here. */
export const RefusalPage = ({ locale, refusal, status }: RefusalPageProps) => {
  const { i18n, t } = useTranslation()
  const named = `refusals.${refusal?.kind ?? kindOf(status)}`
  const heading: string = i18n.exists(named) ? named : "refusals.Unexpected"
  const fallback = status === 404 ? "errors.PageNotFound" : "errors.Broken"
  const tagged = `errors.${refusal?.tag ?? ""}`
  const text: string = i18n.exists(tagged) ? tagged : fallback
  const waits = refusal?.kind === "Limited" || refusal?.kind === "Unavailable"
  return (
    <div className="stack">
      <p className="kicker number">{status}</p>
      <h1>{t(heading)}</h1>
      <p className="lead">{t(text, { name: String(refusal?.["name"] ?? "") })}</p>
      {waits && <p className="lead">{nextTry(refusal["retryAfterSeconds"], t, locale)}</p>}
      {status === 500 && refusal?.requestId !== undefined && <p className="quiet number">{refusal.requestId}</p>}
      <p className="actions">
        <a className="primary" href={`/${locale}`}>
          {t("refusals.home")}
          <Arrow />
        </a>
      </p>
    </div>
  )
}
