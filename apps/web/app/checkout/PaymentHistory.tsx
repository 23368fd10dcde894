import { useTranslation } from "react-i18next"
import { minute, price } from "../components/Formats.ts"
import type { OrderShown } from "./OrderShown.server.ts"
import { railWords } from "./RailWords.ts"

interface PaymentHistoryProps {
  readonly payments: OrderShown["payments"]
  /** Another way has paid the order: nobody waits for money that has not come. */
  readonly settled: boolean
  readonly locale: string
}

const waiting: ReadonlySet<string> = new Set(["created", "pending"])

/** Every try to pay, oldest first, with what came of it. */
export const PaymentHistory = ({ locale, payments, settled }: PaymentHistoryProps) => {
  const { i18n, t } = useTranslation()
  if (payments.length === 0) return null
  return (
    <section className="section" aria-labelledby="payments">
      <h2 id="payments">{t("order.payments")}</h2>
      <ul className="papers">
        {payments.map(({ at, covers, id, rail, received, refunded, state }) => (
          <li key={id}>
            <div>
              <h3 id={`p-${id}`}>{t(`${railWords(rail, i18n)}.name`)}</h3>
              <p>
                <bdi>{minute(at, locale)}</bdi>
                {(!settled || covers || received.minor > 0 || !waiting.has(state)) &&
                  ` · ${t(`payment.short.${state}`)}`}
                {received.minor > 0 && (
                  <>
                    {" · "}
                    {t("payment.cameIn", { price: price(received, locale) })}
                  </>
                )}
                {refunded.minor > 0 && (
                  <>
                    {" · "}
                    {t("payment.wentBack", { price: price(refunded, locale) })}
                  </>
                )}
              </p>
            </div>
            <p className="links">
              <a href={`/${locale}/payments/${id}`} id={`see-${id}`} aria-labelledby={`see-${id} p-${id}`}>
                {t("payment.see")}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
