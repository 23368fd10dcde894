import { Form } from "@remix-run/react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Arrow } from "../components/Arrow.tsx"
import { FaultSummary } from "../components/FaultSummary.tsx"
import { TextField } from "../components/TextField.tsx"
import type { Country } from "./Countries.server.ts"
import { CountryField } from "./CountryField.tsx"
import type { Consumers } from "./Gross.ts"
import { ItemChoice } from "./ItemChoice.tsx"
import type { OfferedItem } from "./Offered.server.ts"
import { orderFaults, type OrderRefusal } from "./OrderFaults.ts"

interface OrderFormProps {
  /** What the address asks for. */
  readonly asked: string
  readonly consumers: Consumers
  readonly countries: ReadonlyArray<Country>
  /** Of the network address, where it is known. */
  readonly country: string
  readonly currency: string
  readonly formKey: string
  readonly locale: string
  readonly offered: ReadonlyArray<OfferedItem>
  readonly refusal: OrderRefusal | undefined
}

const business = [
  { name: "company", max: 200, complete: "organization" },
  { name: "companyId", max: 40, complete: "off" },
  { name: "vatId", max: 20, complete: "off", hint: true },
  { name: "street", max: 200, complete: "address-line1" },
  { name: "city", max: 100, complete: "address-level2" },
  { name: "postcode", max: 20, complete: "postal-code" }
] as const

/** What is bought and for whom; nothing is paid by sending it. Sent by the browser, which keeps what was typed for whoever goes back. */
export const OrderForm = (
  { asked, consumers, countries, country, currency, formKey, locale, offered, refusal }: OrderFormProps
) => {
  const { t } = useTranslation()
  const values = refusal?.values ?? {}
  const [chosen, choose] = useState(values["country"] ?? country)
  const nameOf = (code: string) => countries.find((one) => one.code === code)?.name ?? code
  const faults = refusal === undefined ? [] : orderFaults(refusal, t)
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.text
  const field = (name: string) => ({
    name,
    label: t(`order.field.${name}`),
    fault: faultAt(name),
    value: values[name]
  })
  return (
    <Form method="post" reloadDocument noValidate className="order-form" key={formKey}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="currency" value={currency} />
      {faults.length > 0 && <FaultSummary faults={faults} />}
      {refusal !== undefined && faults.length === 0 && (
        <div className="summary-of-faults stack" role="alert">
          <p>{t(`errors.${refusal.tag}`)}</p>
        </div>
      )}
      <ItemChoice
        offered={offered}
        chosen={values["item"] ?? asked}
        consumers={consumers}
        country={nameOf(chosen) === chosen ? "" : chosen}
        nameOf={nameOf}
        fault={faultAt("item")}
        locale={locale}
      />
      <TextField {...field("name")} maxLength={200} autoComplete="name" required />
      <TextField
        {...field("email")}
        type="email"
        maxLength={254}
        autoComplete="email"
        required
        hint={t("order.emailHint")}
      />
      <CountryField
        countries={countries}
        value={values["country"] ?? country}
        fault={faultAt("country")}
        onChoose={choose}
      />
      <TextField
        {...field("phone")}
        type="tel"
        maxLength={30}
        autoComplete="tel"
        optional
        hint={t("order.phoneHint")}
      />
      <details
        className="more"
        open={business.some(({ name }) => (values[name] ?? "") !== "" || faultAt(name) !== undefined)}
      >
        <summary>{t("order.business")}</summary>
        <div className="more-answers">
          {business.map(({ complete, max, name, ...rest }) => (
            <TextField
              key={name}
              {...field(name)}
              maxLength={max}
              autoComplete={complete}
              optional
              {...("hint" in rest ? { hint: t("order.vatIdHint") } : {})}
            />
          ))}
        </div>
      </details>
      <div className="send">
        <button className="primary">
          {t("order.next")}
          <Arrow />
        </button>
        <p className="hint">{t("order.nextHint")}</p>
      </div>
    </Form>
  )
}
