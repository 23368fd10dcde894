import { Form, useNavigation } from "@remix-run/react"
import type { Estimate } from "@statex/ai/spending/Estimate"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"
import { nextTry } from "./BriefRefusal.ts"
import { EstimateNote } from "./EstimateNote.tsx"
import { TextField } from "./TextField.tsx"

export interface WishRefusal {
  readonly tag: string
  readonly retryAfterSeconds?: unknown
  readonly values: { readonly [field: string]: string }
}

const faults: Record<string, string> = { WishMissing: "change.wishMissing", WishTooLong: "change.wishTooLong" }

/** Asks what should be different; nothing is changed by sending it. */
export const WishForm = (
  { estimate, locale, refusal }: {
    readonly locale: string
    readonly estimate: Estimate | undefined
    readonly refusal?: WishRefusal | undefined
  }
) => {
  const { t } = useTranslation()
  const busy = useNavigation().state !== "idle"
  const fault = refusal === undefined ? undefined : faults[refusal.tag]
  const limited = refusal?.tag === "Limited" || refusal?.tag === "LimiterUnavailable"
  return (
    <Form method="post" replace noValidate className="wish">
      {refusal !== undefined && fault === undefined && (
        <div className="summary-of-faults stack" role="alert">
          <p>{t(`errors.${refusal.tag}`)}</p>
          {limited && <p>{nextTry(refusal.retryAfterSeconds, t, locale)}</p>}
        </div>
      )}
      <TextField
        name="wish"
        className="main-answer"
        rows={5}
        maxLength={5000}
        required
        label={t("change.wish")}
        hint={t("change.wishHint")}
        fault={fault === undefined ? undefined : t(fault)}
        value={refusal?.values["wish"]}
      />
      <EstimateNote kind="change" estimate={estimate} locale={locale} />
      <p>
        <button className="primary" name="intent" value="ask" aria-disabled={busy}>
          {t("change.ask")}
          <Arrow />
        </button>
      </p>
    </Form>
  )
}
