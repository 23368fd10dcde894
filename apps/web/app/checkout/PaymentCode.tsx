import { useTranslation } from "react-i18next"
import { minute, price } from "../components/Formats.ts"
import type { CodeShown } from "./PaymentShown.server.ts"
import { TypedFields } from "./TypedFields.tsx"

interface PaymentCodeProps {
  readonly code: CodeShown
  readonly locale: string
}

/** The code to scan, the same to type, and the rate that it rests on. */
export const PaymentCode = ({ code: { fields, href, kind, picture, rate }, locale }: PaymentCodeProps) => {
  const { t } = useTranslation()
  const coin = kind === "btc" || kind === "eth"
  return (
    <section className="section" aria-labelledby="code">
      <h2 id="code">{t(`payment.code.${kind}`)}</h2>
      <div className="code">
        {picture === undefined ? <p className="notice">{t("payment.noCode")}</p> : (
          <figure>
            {/* oxlint-disable-next-line react/no-danger -- drawn by our own hand: squares, and a title that is escaped */}
            <div className="qr" dangerouslySetInnerHTML={{ __html: picture }} />
            <figcaption className="hint">{t(coin ? "payment.scanWallet" : "payment.scanBank")}</figcaption>
          </figure>
        )}
        <div className="stack">
          {href !== undefined && (
            <p>
              <a className="secondary" href={href}>{t("payment.openWallet")}</a>
            </p>
          )}
          <TypedFields fields={fields} />
          <p className="hint">{t(coin ? "payment.exactCoin" : "payment.exactBank")}</p>
          {rate !== undefined && (
            <p className="hint">
              {t("payment.rate", {
                coin: kind.toUpperCase(),
                price: price(rate.price, locale),
                at: minute(rate.at, locale),
                source: rate.source
              })}
            </p>
          )}
          {coin && <p className="hint">{t("payment.lateCoin")}</p>}
        </div>
      </div>
    </section>
  )
}
