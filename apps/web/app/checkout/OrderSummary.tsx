import { useTranslation } from "react-i18next"
import { percentOf, price } from "../components/Formats.ts"
import { AddressLines } from "./AddressLines.tsx"
import type { OrderShown } from "./OrderShown.server.ts"

interface OrderSummaryProps {
  readonly order: OrderShown
  readonly locale: string
  /** Name and address. */
  readonly seller: ReadonlyArray<string>
}

/** What is bought, with VAT and why it is so, for whom and of whom. */
export const OrderSummary = ({ locale, order, seller }: OrderSummaryProps) => {
  const { t } = useTranslation()
  const { billing, lines, net, rate, settled, total, treatment, vat, vatId, vatIdValid } = order
  const title = t(settled ? "services.title" : "order.bought")
  const amount = (of: typeof net) => <bdi>{price(of, locale)}</bdi>
  return (
    <section className="section" aria-labelledby="summary">
      <h2 id="summary">{title}</h2>
      <div className="stack">
        <table className="sums">
          <caption className="unseen">{title}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t("order.amount")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ item, net: of, quantity }) => (
              <tr key={item}>
                <th scope="row">
                  {t(`order.item.${item}.name`)}
                  {quantity > 1 && ` × ${quantity}`}
                  <span className="hint">{t(`order.item.${item}.text`)}</span>
                </th>
                <td>{amount(of)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("order.netSum")}</th>
              <td>{amount(net)}</td>
            </tr>
            <tr>
              <th scope="row">{t("order.vat", { rate: percentOf(rate, locale) })}</th>
              <td>{amount(vat)}</td>
            </tr>
            <tr className="total">
              <th scope="row">{t("order.total")}</th>
              <td>{amount(total)}</td>
            </tr>
          </tfoot>
        </table>
        <p className="hint">{t(`order.treatment.${treatment}`)}</p>
        {vatId !== undefined && (
          <p className={vatIdValid === true ? "hint" : "notice"}>
            {t(vatIdValid === true ? "order.vatIdChecked" : "order.vatIdUnchecked", { id: vatId })}
          </p>
        )}
        <h3>{t("order.for")}</h3>
        <AddressLines lines={billing} />
        <h3>{t("order.seller")}</h3>
        <AddressLines lines={seller} />
      </div>
    </section>
  )
}
