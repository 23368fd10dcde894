import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { type BriefRefusal, nextTry } from "./BriefRefusal.ts"

const headings: Record<string, string> = {
  Limited: "Limited",
  LimiterUnavailable: "Unavailable",
  FieldTooLarge: "TooLarge",
  BrokenUpload: "Invalid",
  Offline: "Unavailable"
}

const texts: Record<string, string> = { Offline: "form.offline", Broken: "errors.Broken" }

/** Why the whole request was not accepted, and when to try again; the form stays below with all its words. */
export const BriefNotice = ({ locale, refusal }: { readonly refusal: BriefRefusal; readonly locale: string }) => {
  const { i18n, t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const key = texts[refusal.tag] ?? `errors.${refusal.tag}`
  const text: string = i18n.exists(key) ? key : "errors.Broken"
  const waits = refusal.tag === "Limited" || refusal.tag === "LimiterUnavailable"
  return (
    <div className="summary-of-faults stack" role="alert" tabIndex={-1} ref={box}>
      <h2>{t(`refusals.${headings[refusal.tag] ?? "Unexpected"}`)}</h2>
      <p>{t(text)}</p>
      {waits && <p>{nextTry(refusal.retryAfterSeconds, t, locale)}</p>}
      <p className="quiet">{t("refusals.yourText")}</p>
    </div>
  )
}
