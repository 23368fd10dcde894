import { useTranslation } from "react-i18next"
import { Fault } from "../components/TextField.tsx"
import type { Consumers } from "./Gross.ts"
import { ItemPrice, type Whereabouts } from "./ItemPrice.tsx"
import type { OfferedItem } from "./Offered.server.ts"

interface ItemChoiceProps extends Whereabouts {
  readonly consumers: Consumers
  readonly offered: ReadonlyArray<OfferedItem>
  readonly chosen: string
  readonly fault: string | undefined
  readonly locale: string
}

const Items = ({ chosen, fault, offered, ...rest }: ItemChoiceProps) => {
  const { t } = useTranslation()
  return (
    <div className="choices">
      {offered.map(({ id, price: amount }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="item"
            value={id}
            defaultChecked={id === chosen}
            {...(fault === undefined ? {} : { "aria-invalid": true, "aria-describedby": "item-fault" })}
          />
          <span>{t(`order.item.${id}.name`)}</span>
          <span className="hint">{t(`order.item.${id}.text`)}</span>
          <ItemPrice amount={amount} {...rest} />
        </label>
      ))}
    </div>
  )
}

/** What can be bought: things for this request first, deposits on a package after them. */
export const ItemChoice = (props: ItemChoiceProps) => {
  const { t } = useTranslation()
  const { chosen, fault, offered } = props
  const deposits = offered.filter(({ deposit }) => deposit)
  return (
    <>
      <fieldset className="field" id="item" tabIndex={-1}>
        <legend>{t("order.what")}</legend>
        {fault !== undefined && <Fault name="item">{fault}</Fault>}
        <Items {...props} offered={offered.filter(({ deposit }) => !deposit)} />
      </fieldset>
      {deposits.length > 0 && (
        <details
          className="more"
          open={fault !== undefined || deposits.some(({ id }) => id === chosen)}
        >
          <summary>{t("order.deposits")}</summary>
          <div className="more-answers">
            <p className="hint">{t("order.depositsText")}</p>
            <fieldset className="field">
              <legend className="unseen">{t("order.deposits")}</legend>
              <Items {...props} offered={deposits} />
            </fieldset>
          </div>
        </details>
      )}
    </>
  )
}
