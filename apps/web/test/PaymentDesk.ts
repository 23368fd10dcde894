import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { GatewayFault } from "@statex/payments/GatewayError"
import { EventNotFound, PaymentNotFound, RefundRefused } from "@statex/payments/PaymentError"
import type { AskedRefund } from "@statex/payments/Refunds"
import type { PaymentFilter } from "@statex/payments/reports/PaymentList"
import { ProposalMissing, TransferUnknown } from "@statex/payments/StatementImport"
import { StatementRefused } from "@statex/payments/statements/Statement"
import { Context, Effect, Tracer } from "effect"
import type { Services } from "../app/context.ts"
import { PaymentConsole, type PaymentDesk } from "../server/PaymentConsole.ts"
import { cannedDossier, cannedPayments, cannedProposal, eventId, paidId } from "./CannedPayments.ts"

/** What was asked of the desk. */
export const asked: {
  filters: Array<PaymentFilter>
  refunds: Array<AskedRefund>
  decided: Array<readonly [refund: string, was: "done" | "failed"]>
  files: Array<number>
} = {
  filters: [],
  refunds: [],
  decided: [],
  files: []
}

/** Test-only: a desk that does as it is told, over books that never change. */
export const desk: PaymentDesk = {
  overview: (filter) => Effect.sync(() => (asked.filters.push(filter), cannedPayments)),
  payment: (id) => id === paidId ? Effect.succeed(cannedDossier) : Effect.fail(new PaymentNotFound({ payment: id })),
  replay: (id) => id === eventId ? Effect.succeed("applied") : Effect.fail(new EventNotFound({ event: id })),
  read: () => Effect.fail(new GatewayFault({ gateway: "stripe", reason: "limited", status: 429 })),
  reconcile: Effect.succeed({ settled: 1, read: 2, refunds: 3, failed: 4 }),
  refund: (refund) =>
    Effect.suspend(() => {
      asked.refunds.push(refund)
      return refund.amount === 1250 ? Effect.succeed("pending") : Effect.fail(
        new RefundRefused({ payment: refund.payment, why: "amount" })
      )
    }),
  decide: (refund, was) => Effect.sync(() => void asked.decided.push([refund, was])),
  statements: {
    take: (file) =>
      Effect.suspend(() => {
        asked.files.push(file.byteLength)
        return new TextDecoder().decode(file).startsWith("booked")
          ? Effect.succeed({ matched: 1, proposed: 2, known: 3, foreign: 4 })
          : Effect.fail(new StatementRefused({ format: "csv", why: "date", line: 7 }))
      }),
    proposals: Effect.succeed([cannedProposal]),
    assign: (entry, reference) =>
      reference === "1000000005" ? Effect.void : Effect.fail(
        entry === "known" ? new TransferUnknown({ reference }) : new ProposalMissing({ entry })
      ),
    dismiss: () => Effect.void
  }
}

const contextOf = (offered: PaymentDesk | undefined, reply: Headers) => ({
  services: Context.make(PaymentConsole, { desk: offered }) as Context.Context<PaymentConsole> as Context.Context<
    Services
  >,
  locale: "en",
  nonce: "n",
  reply,
  shareable: true,
  span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
  address: "192.0.2.1",
  requestId: "r1",
  closing: Effect.never
} as const)

type Handler<A> = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<A>

/** What a page answers, its data or what it throws, and the headers that go with it. */
export async function ask<A>(
  handler: Handler<A>,
  path: string,
  { form, offered = desk, payment }: {
    readonly form?: Readonly<Record<string, string>> | FormData
    readonly offered?: PaymentDesk | "none"
    readonly payment?: string
  } = {}
) {
  const reply = new Headers()
  const sent = form === undefined
    ? undefined
    : new Response(form instanceof FormData ? form : new URLSearchParams(form))
  const body = await sent?.bytes()
  const headers = { "content-type": sent?.headers.get("content-type") ?? "", "content-length": `${body?.length}` }
  const request = new Request(`http://site.test${path}`, body === undefined ? {} : { method: "POST", body, headers })
  const context = contextOf(offered === "none" ? undefined : offered, reply)
  const answer = await handler({ request, params: payment === undefined ? {} : { payment }, context })
    .then((told) => ({ told }), (thrown: unknown) => ({ thrown }))
  return { answer, headers: Object.fromEntries(reply) }
}
