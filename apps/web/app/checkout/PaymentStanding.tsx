import { useTranslation } from "react-i18next"
import { Arrow } from "../components/Arrow.tsx"
import { minute, price, remaining } from "../components/Formats.ts"
import type { PaymentShown } from "./PaymentShown.server.ts"
import { railWords } from "./RailWords.ts"
import { isTimeOver } from "./TimeOver.ts"

interface PaymentStandingProps {
  readonly payment: PaymentShown
  readonly locale: string
  /** Seconds in which it can be paid. */
  readonly left: number
}

/** Which words a payment's state has: money that came on top of a paid order is no payment of it. */
const wordsOf = (payment: PaymentShown, left: number): string => {
  const { covers, received, settled, state } = payment
  if ((state === "paid" || state === "overpaid") && !covers) return settled ? "surplus" : "pending"
  if (settled && !covers && received.minor === 0) return "elsewhere"
  return isTimeOver(payment, left) ? "expired" : state
}

const again: ReadonlySet<string> = new Set(["created", "pending", "underpaid", "failed", "expired", "cancelled"])

/** Where a payment stands, said truthfully, and the way on. */
export const PaymentStanding = ({ left, locale, payment }: PaymentStandingProps) => {
  const { i18n, t } = useTranslation()
  const { expiresAt, missing, order, over, received, refunded, settled, total, url } = payment
  const said = wordsOf(payment, left)
  const rail = t(`${railWords(payment.rail, i18n)}.name`)
  const isThere = payment.code !== undefined || payment.transfer !== undefined
  const payable = url !== undefined || (isThere && !isTimeOver(payment, left))
  const amounts = {
    missing: price(missing, locale),
    over: price(over, locale),
    received: price(received, locale),
    refunded: price(refunded, locale)
  }
  const back = `/${locale}/orders/${order}`
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={back}>{t("order.summary")}</a> · {t("payment.title")} · {rail}
        </p>
        <output className="standing">
          <h1>{t(`payment.state.${said}.title`)}</h1>
          <p className="lead">{t(`payment.state.${said}.text`, amounts)}</p>
        </output>
        <p className="actions">
          {url !== undefined && (
            <a className="primary" href={url}>
              {t("payment.continue", { rail })}
              <Arrow />
            </a>
          )}
          {settled && (
            <a className="primary" href={back}>
              {t("payment.receipt")}
              <Arrow />
            </a>
          )}
          {!settled && (again.has(said) || said === "elsewhere") && (
            <a className={payable ? "secondary" : "primary"} href={back}>{t("payment.otherRail")}</a>
          )}
        </p>
      </div>
      <dl className="facts two">
        <div>
          <dt>{t(received.minor > 0 && missing.minor > 0 ? "payment.missing" : "payment.amount")}</dt>
          <dd>
            <bdi>{price(received.minor > 0 && missing.minor > 0 ? missing : total, locale)}</bdi>
          </dd>
        </div>
        {payable && (
          <div>
            <dt>{t("payment.until")}</dt>
            <dd>
              <bdi>{minute(expiresAt, locale)}</bdi>
              <p className="quiet">{left > 0 ? remaining(left, locale) : t("payment.timeIsUp")}</p>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
