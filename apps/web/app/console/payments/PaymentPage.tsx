import type { PaymentDossier } from "@statex/payments/reports/PaymentDossier"
import { moment } from "../Amounts.ts"
import { Part } from "../Part.tsx"
import { Facts } from "./Facts.tsx"
import { money } from "./Figures.tsx"
import { OrderPart } from "./OrderPart.tsx"
import { RecordParts } from "./RecordParts.tsx"
import { RefundForms } from "./RefundForms.tsx"
import { words } from "./Words.ts"

interface PaymentPageProps {
  readonly dossier: PaymentDossier & { readonly at: number }
}

/** One payment with everything that is known of it. */
export const PaymentPage = ({ dossier }: PaymentPageProps) => {
  const { at, facts, payment } = dossier
  const {
    covers,
    createdAt,
    expiresAt,
    fee,
    gateway,
    id,
    means,
    order,
    received,
    reference,
    refunded,
    state,
    version
  } = payment
  const { currency } = order
  const role = covers ? words.covers : facts.settledBy !== null && received > 0 ? words.credit : undefined
  return (
    <div className="console" lang="en" dir="ltr">
      <div className="console-head">
        <p className="kicker">
          <a href="/console/payments">{words.back}</a>
        </p>
        <h1>{words.paymentTitle(gateway)}</h1>
        <p className="quiet">
          {words.asOf(moment(at))} <span className="number">{id}</span>
        </p>
        <div className="actions">
          <a className="secondary" href={`/console/payments/${id}`}>{words.reload}</a>
          <a className="secondary" href={`/console/payments/confirm?do=read&payment=${id}`}>{words.read}</a>
        </div>
      </div>
      <Part title={words.standing}>
        <Facts
          facts={[
            [words.state, [state, role].filter(Boolean).join(", ")],
            [words.received, `${money(received, currency)} / ${money(order.net + order.vat, currency)}`],
            [words.refunded, money(refunded, currency)],
            [words.fee, money(fee, currency)],
            [words.gateway, [gateway, means].filter(Boolean).join(" ")],
            [words.reference, <span key="reference" className="number">{reference ?? "–"}</span>],
            [words.openedAt, moment(createdAt.getTime())],
            [words.expires, moment(expiresAt.getTime())],
            [words.changedAt, moment(facts.changedAt.getTime())],
            [words.nextLook, facts.pollAt === null ? words.never : moment(facts.pollAt.getTime())],
            [words.version, String(version)]
          ]}
        />
      </Part>
      <Part title={words.refunds}>
        <RefundForms {...dossier} />
      </Part>
      <Part title={words.orderPart}>
        <OrderPart facts={facts} payment={payment} />
      </Part>
      <RecordParts {...dossier} />
    </div>
  )
}
