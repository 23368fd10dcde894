import { useTranslation } from "react-i18next"
import { TypedFields } from "./TypedFields.tsx"

/** The account to pay to from abroad, what to write, who bears the charges, and how long it takes. */
export const PaymentTransfer = ({ fields }: { readonly fields: Readonly<Record<string, string>> }) => {
  const { t } = useTranslation()
  return (
    <section className="section stack" aria-labelledby="transfer">
      <h2 id="transfer">{t("payment.transfer.title")}</h2>
      <TypedFields fields={fields} />
      <p className="hint">{t("payment.transfer.exact")}</p>
      <p className="hint">{t("payment.transfer.charges")}</p>
      <p className="hint">{t("payment.transfer.days")}</p>
    </section>
  )
}
