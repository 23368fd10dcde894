import { useTranslation } from "react-i18next"
import { Arrow } from "../components/Arrow.tsx"
import { longDay, price } from "../components/Formats.ts"
import type { OrderShown } from "./OrderShown.server.ts"

/** The documents of a paid order, and the way back to what was bought. */
export const Receipt = ({ locale, order }: { readonly order: OrderShown; readonly locale: string }) => {
  const { t } = useTranslation()
  const { id, invoices, lines, request } = order
  const base = `/${locale}/orders/${id}/invoices`
  const changes = lines.some(({ item }) => item === "extra-change")
  return (
    <>
      <p className="actions">
        <a className="primary" href={`/${locale}/requests/${request}${changes ? "/change" : ""}`}>
          {t(changes ? "order.toChange" : "order.back")}
          <Arrow />
        </a>
      </p>
      <section className="section" aria-labelledby="invoices">
        <h2 id="invoices">{t("order.invoices")}</h2>
        {invoices.length === 0
          ? <p>{t("order.noInvoice")}</p>
          : (
            <ul className="papers">
              {invoices.map(({ at, label, series, total }) => (
                <li key={label}>
                  <div>
                    <h3 id={label}>
                      {t(`order.series.${series}`)} <bdi>{label}</bdi>
                    </h3>
                    <p>
                      {longDay(at, locale)} · <bdi>{price(total, locale)}</bdi>
                    </p>
                  </div>
                  <p className="links">
                    <a href={`${base}/${label}`} id={`${label}-read`} aria-labelledby={`${label}-read ${label}`}>
                      {t("result.read")}
                    </a>
                    <a href={`${base}/${label}.pdf`} id={`${label}-pdf`} aria-labelledby={`${label}-pdf ${label}`}>
                      PDF
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          )}
      </section>
    </>
  )
}
