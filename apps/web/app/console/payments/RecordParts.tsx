import type { PaymentDossier } from "@statex/payments/reports/PaymentDossier"
import { dayAndClock } from "../Amounts.ts"
import { Part } from "../Part.tsx"
import { RowsTable } from "../RowsTable.tsx"
import { EventTable } from "./EventTable.tsx"
import { code, money, paymentLink, short } from "./Figures.tsx"
import { words } from "./Words.ts"

/** Everything that the payment left: in its history, the ledger, documents and services. */
export const RecordParts = (dossier: PaymentDossier) => {
  const { activations, changes, events, invoices, payment, payments, postings } = dossier
  const { currency } = payment.order
  return (
    <>
      <Part title={words.history}>
        <RowsTable
          label={words.history}
          rows={changes}
          keyOf={({ step, version }) => `${version} ${step}`}
          none={words.historyNone}
          columns={[
            { head: words.time, cell: ({ at }) => dayAndClock(at.getTime()) },
            { head: words.was, cell: ({ was }) => was },
            { head: words.became, cell: ({ became }) => became },
            { head: words.word, cell: ({ word }) => word }
          ]}
        />
      </Part>
      <Part title={words.told}>
        <EventTable label={words.told} events={events} none={words.toldNone} />
      </Part>
      <Part title={words.posted}>
        <RowsTable
          label={words.posted}
          rows={postings.map((posting, at) => ({ ...posting, row: at }))}
          keyOf={({ row }) => String(row)}
          none={words.postedNone}
          columns={[
            { head: words.time, cell: ({ at }) => dayAndClock(at.getTime()) },
            { head: words.entry, cell: ({ entry }) => code(short(entry)) },
            { head: words.kind, cell: ({ kind }) => kind },
            { head: words.account, cell: ({ account }) => account },
            { head: words.amount, amount: true, cell: ({ amount }) => money(amount, currency) },
            { head: words.balance, amount: true, cell: ({ balance }) => money(balance, currency) }
          ]}
        />
        {postings.length > 0 && (
          <p>{words.sum}: {money(postings.reduce((sum, { amount }) => sum + amount, 0), currency)}</p>
        )}
      </Part>
      <Part title={words.papers}>
        <RowsTable
          label={words.papers}
          rows={invoices}
          keyOf={({ id }) => id}
          none={words.papersNone}
          columns={[
            { head: words.label, cell: ({ label }) => label },
            { head: words.issued, cell: ({ issuedAt }) => dayAndClock(issuedAt.getTime()) },
            { head: words.net, amount: true, cell: ({ net }) => money(net, currency) },
            { head: words.vat, amount: true, cell: ({ vat }) => money(vat, currency) },
            { head: words.gross, amount: true, cell: ({ net, vat }) => money(net + vat, currency) }
          ]}
        />
      </Part>
      <Part title={words.services}>
        <RowsTable
          label={words.services}
          rows={activations}
          keyOf={({ line }) => String(line)}
          none={words.servicesNone}
          columns={[
            { head: words.service, cell: ({ service }) => service },
            { head: words.quantity, amount: true, cell: ({ quantity }) => String(quantity) },
            { head: words.state, cell: ({ active }) => active ? words.active : words.inactive },
            { head: words.why, cell: ({ why }) => why },
            { head: words.version, cell: ({ revision, told }) => words.tellings(told, revision) },
            { head: words.changedAt, cell: ({ changedAt }) => dayAndClock(changedAt.getTime()) }
          ]}
        />
      </Part>
      <Part title={words.others}>
        <RowsTable
          label={words.others}
          rows={payments.filter(({ id }) => id !== payment.id)}
          keyOf={({ id }) => id}
          none={words.othersNone}
          columns={[
            { head: words.time, cell: ({ createdAt }) => dayAndClock(createdAt.getTime()) },
            { head: words.payment, cell: ({ id }) => paymentLink(id) },
            { head: words.gateway, cell: ({ gateway }) => gateway },
            { head: words.state, cell: ({ state }) => state },
            { head: words.received, amount: true, cell: ({ received }) => money(received, currency) }
          ]}
        />
      </Part>
    </>
  )
}
