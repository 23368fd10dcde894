import { Form, useNavigation } from "@remix-run/react"
import { useTranslation } from "react-i18next"
import { longDay, minute } from "../components/Formats.ts"
import { TextField } from "../components/TextField.tsx"
import type { OrderShown } from "./OrderShown.server.ts"

interface WithdrawProps {
  readonly order: OrderShown
  readonly locale: string
  /** The statement to be confirmed. */
  readonly statement: { readonly name: string; readonly statement: string } | undefined
  readonly refusal: { readonly tag: string; readonly values: { readonly [field: string]: string } } | undefined
}

/** Withdrawing from the contract: first the statement, then its confirmation, then the proof with date and time. */
export const Withdraw = ({ locale, order, refusal, statement }: WithdrawProps) => {
  const { t } = useTranslation()
  const busy = useNavigation().state !== "idle"
  const { withdrawal, withdrawUntil } = order
  const missing = refusal?.tag === "WithdrawalNameMissing" ? t("errors.WithdrawalNameMissing") : undefined
  return (
    <section className="section" id="withdrawal" aria-labelledby="withdraw" tabIndex={-1}>
      <h2 id="withdraw">{t(withdrawal === undefined ? "order.withdraw.title" : "order.withdraw.done")}</h2>
      <div className="stack">
        {refusal !== undefined && missing === undefined && (
          <p className="fault" role="alert">{t(`errors.${refusal.tag}`)}</p>
        )}
        {withdrawal !== undefined && (
          <>
            <p>{t("order.withdraw.receivedAt", { at: minute(withdrawal.at, locale) })}</p>
            <blockquote className="statement" dir="auto">{withdrawal.statement}</blockquote>
            <p>{t("order.withdraw.refund")}</p>
            <p>
              <a href={`/${locale}/orders/${order.id}/withdrawal.txt`} download>{t("order.withdraw.download")}</a>
            </p>
            <p className="hint">{t("order.withdraw.keep")}</p>
          </>
        )}
        {withdrawal === undefined && withdrawUntil !== undefined && statement === undefined && (
          <>
            <p>
              {t("order.withdraw.until", { day: longDay(withdrawUntil, locale) })}{" "}
              <a href={`/${locale}/withdrawal`}>{t("order.withdrawal.title")}</a>
            </p>
            <Form method="post" replace noValidate preventScrollReset className="wish">
              <TextField
                name="withdrawer"
                label={t("order.withdraw.name")}
                maxLength={200}
                autoComplete="name"
                required
                fault={missing}
                value={refusal?.values["withdrawer"]}
              />
              <p>
                <button className="secondary" name="intent" value="withdraw" aria-disabled={busy}>
                  {t("order.withdraw.start")}
                </button>
              </p>
            </Form>
          </>
        )}
        {withdrawal === undefined && statement !== undefined && (
          <div className="stack" role="alert">
            <p>{t("order.withdraw.check")}</p>
            <blockquote className="statement" dir="auto">{statement.statement}</blockquote>
            <Form method="post" replace noValidate preventScrollReset className="actions">
              <input type="hidden" name="withdrawer" value={statement.name} />
              <button className="primary" name="intent" value="confirm-withdrawal" aria-disabled={busy}>
                {t("order.withdraw.confirm")}
              </button>
              <a className="secondary" href={`/${locale}/orders/${order.id}`}>{t("order.withdraw.leave")}</a>
            </Form>
          </div>
        )}
      </div>
    </section>
  )
}
