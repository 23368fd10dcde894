import { Form, useNavigation } from "@remix-run/react"
import { useTranslation } from "react-i18next"
import { Arrow } from "../components/Arrow.tsx"
import { FaultSummary } from "../components/FaultSummary.tsx"
import { price } from "../components/Formats.ts"
import { Fault } from "../components/TextField.tsx"
import type { OrderShown } from "./OrderShown.server.ts"
import { railWords } from "./RailWords.ts"

export interface PayRefusal {
  readonly tag: string
  readonly missing?: unknown
  readonly reason?: unknown
  readonly values: { readonly [field: string]: string }
}

interface PayFormProps {
  readonly order: OrderShown
  /** The id of the payment that this form opens. */
  readonly payment: string
  readonly locale: string
  readonly refusal: PayRefusal | undefined
}

const refusedByGateway = new Set(["declined", "rejected"])

const textOf = ({ reason, tag }: PayRefusal): string =>
  tag === "GatewayFault"
    ? refusedByGateway.has(String(reason)) ? "errors.GatewayRefused" : "errors.GatewayFault"
    : `errors.${tag}`

/** How to pay, what has to be agreed to, and the button that obliges. */
export const PayForm = ({ locale, order, payment, refusal }: PayFormProps) => {
  const { i18n, t } = useTranslation()
  const busy = useNavigation().state !== "idle"
  const { missing, tag, values } = refusal ?? { missing: [], tag: "", values: {} as PayRefusal["values"] }
  const lacks = (name: string) => Array.isArray(missing) && missing.includes(name)
  const railFault = lacks("rail") ? t("order.fault.rail") : undefined
  const consentFault = lacks("consent") || tag === "ConsentMissing" ? t("errors.ConsentMissing") : undefined
  const faults = [
    ...(railFault === undefined ? [] : [{ field: "rail", text: railFault }]),
    ...(consentFault === undefined ? [] : [{ field: "consent", text: consentFault }])
  ]
  const tried = values["rail"] ?? ""
  if (order.rails.length === 0) {
    return (
      <section className="section" aria-labelledby="pay">
        <h2 id="pay">{t("order.how")}</h2>
        <p>{t("order.noRails")}</p>
      </section>
    )
  }
  return (
    <section className="section" aria-labelledby="pay">
      <h2 id="pay">{t("order.how")}</h2>
      <Form method="post" noValidate className="order-form">
        <input type="hidden" name="payment" value={payment} />
        {faults.length > 0 && <FaultSummary faults={faults} />}
        {refusal !== undefined && faults.length === 0 && (
          <div className="summary-of-faults stack" role="alert">
            <p>{t(textOf(refusal))}</p>
          </div>
        )}
        <fieldset className="field" id="rail" tabIndex={-1}>
          <legend className="unseen">{t("order.how")}</legend>
          {railFault !== undefined && <Fault name="rail">{railFault}</Fault>}
          <div className="choices">
            {order.rails.map((rail) => {
              const words = railWords(rail, i18n)
              return (
                <label key={rail} className="choice">
                  <input
                    type="radio"
                    name="rail"
                    value={rail}
                    defaultChecked={rail === tried || order.rails.length === 1}
                    {...(railFault === undefined ? {} : { "aria-invalid": true, "aria-describedby": "rail-fault" })}
                  />
                  <span>{t(`${words}.name`)}</span>
                  <span className="hint">{t(`${words}.text`)}</span>
                </label>
              )
            })}
          </div>
        </fieldset>
        <div className="field">
          {consentFault !== undefined && <Fault name="consent">{consentFault}</Fault>}
          <label className="choice">
            <input
              type="checkbox"
              id="consent"
              name="consent"
              value="yes"
              required
              defaultChecked={values["consent"] === "yes"}
              {...(consentFault === undefined ? {} : { "aria-invalid": true, "aria-describedby": "consent-fault" })}
            />
            <span className="consent">{t(order.private ? "order.consent" : "order.consentBusiness")}</span>
          </label>
          {order.private && (
            <p className="hint">
              <a href={`/${locale}/withdrawal`}>{t("order.withdrawal.title")}</a>
            </p>
          )}
        </div>
        <div className="send">
          <button className="primary" name="intent" value="pay" aria-disabled={busy}>
            {t("order.pay", { price: price(order.total, locale) })}
            <Arrow />
          </button>
          <p className="hint">{t("order.payHint")}</p>
        </div>
      </Form>
    </section>
  )
}
