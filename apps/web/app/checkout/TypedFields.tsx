import { useTranslation } from "react-i18next"
import { CopyButton } from "./CopyButton.tsx"

/** What goes to the clipboard: the bare number of an amount, an account without the spaces that are for reading. */
const copied = (name: string, value: string): string =>
  name === "amount" ? value.split(" ")[0] ?? value : name === "iban" ? value.replaceAll(" ", "") : value

/** What a payer types, each with a button that copies it. */
export const TypedFields = ({ fields }: { readonly fields: Readonly<Record<string, string>> }) => {
  const { t } = useTranslation()
  return (
    <dl className="code-fields">
      {Object.entries(fields).map(([name, value]) => (
        <div key={name}>
          <dt id={`f-${name}`}>{t(`payment.field.${name}`)}</dt>
          <dd>
            <bdi className="number" dir="ltr">{value}</bdi>
            <CopyButton text={copied(name, value)} labelledBy={`f-${name}`} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
