import type { GatewayFaultReason } from "@statex/payments/GatewayError"
import type { RefundRefused } from "@statex/payments/PaymentError"
import type { Reconciled } from "@statex/payments/Reconciling"
import type { RefundState } from "@statex/payments/Refund"
import type { Settled } from "@statex/payments/Settling"
import { count } from "../Amounts.ts"
import type { Question } from "./Deed.ts"

const settled: Readonly<Record<Settled, string>> = {
  applied: "Done: the gateway was asked, and what it says is written down.",
  ignored: "The gateway was asked, but what it says cannot follow from where the payment stands, or it does not know " +
    "the payment. Nothing was changed; the verdict stands with the event.",
  parked: "The payment is not known, or not open at its gateway yet. The event waits for it.",
  foreign: "The event names no payment of ours.",
  settled: "Somebody had settled it in the meantime."
}

const refunded: Readonly<Record<RefundState, string>> = {
  asked: "The refund is written down; the gateway has not been told yet. Reconciling finishes it.",
  pending: "The gateway has taken the refund and is at it.",
  done: "The money went back.",
  failed: "The gateway does not give this money back. Nothing was changed."
}

const fault: Readonly<Record<GatewayFaultReason, string>> = {
  unreachable: "cannot be reached",
  late: "did not answer in time",
  overloaded: "is overloaded",
  limited: "asks us to come back later",
  unauthorised: "does not accept our key",
  misconfigured: "is not set up rightly",
  rejected: "does not take this request",
  declined: "declined it",
  unknown: "does not know the payment",
  malformed: "answered in a way that we do not understand"
}

const refusedRefund: Readonly<Record<RefundRefused["why"], string>> = {
  state: "Nothing can be refunded where the payment stands now.",
  amount: "That is more than is left, or a part of what can only go back whole.",
  gateway: "This gateway cannot give money back, or is not offered by this process.",
  used: "This form was sent before for another refund. Begin again from the payment."
}

/** What the console says before and after an action. */
export const deedWords = {
  title: {
    replay: "Replay an event",
    read: "Read a payment again",
    reconcile: "Reconcile now",
    sent: "The money went back",
    unsent: "The money did not go back",
    assign: "Assign a transfer",
    dismiss: "Not ours",
    refund: "Refund",
    "refund-refused": "Refund"
  } satisfies Readonly<Record<Question["do"], string>>,
  ask: {
    replay: "The event is taken up as if nobody had settled it, and its payment is read at its gateway. " +
      "What is written down already is not written twice.",
    read: "The payment is read at its gateway now, and what follows is written down.",
    reconcile: "Every event that waits is settled, every payment that is still looked at is read, and every refund " +
      "that was cut short is finished: at most 500 of each.",
    sent:
      "You have sent the money of this refund from the bank or the wallet yourself, or the gateway’s own list shows " +
      "it. It is booked as given back. This cannot be undone.",
    unsent:
      "You have not sent it, and the gateway’s own list does not show it. The refund has failed, and the money can " +
      "be given back by another one. This cannot be undone.",
    dismiss: "The transfer is nothing of ours; what it says is forgotten. This cannot be undone."
  },
  askRefund: (amount: string, gateway: string) =>
    `${amount} go back to the payer by ${gateway}. This cannot be undone. Sending this form twice refunds once.`,
  askAssign: (reference: string) =>
    `The transfer is booked as money for the order with the variable symbol ${reference}. This cannot be undone.`,
  symbol: "Variable symbol of the order",
  next: "Go on",
  typed: (typed: string) => `“${typed}” is no amount in this currency. Write it as 12.50.`,
  beyond: (left: string) => `At most ${left} can go back, and more than nothing.`,
  nothing: refusedRefund.state,
  confirm: {
    replay: "Replay it",
    read: "Read it",
    reconcile: "Reconcile",
    sent: "It is sent",
    unsent: "It was never sent",
    assign: "Assign it",
    dismiss: "It is not ours",
    refund: (amount: string) => `Refund ${amount}`
  },
  cancel: "Do nothing",
  toPayment: "To the payment",
  again: "Try again",
  notDone: "This was not done",
  settled,
  refunded,
  reconciled: ({ failed, read, refunds, settled }: Reconciled) =>
    `Events settled: ${count(settled)}. Payments read: ${count(read)}. Refunds looked at: ${count(refunds)}. ` +
    (failed === 0 ? "All went well." : `Not possible now: ${count(failed)}; they are tried again later.`),
  done: {
    sent: "The refund is booked as given back.",
    unsent: "The refund has failed; nothing is booked.",
    assign: "The transfer is the order’s, and its payment was read.",
    dismiss: "The transfer is put aside."
  },
  goesOn: "It takes longer than this page waits. What was done is done; the workers do the rest.",
  refused: {
    BrokenUpload: () => "The form came in broken. Begin again from the payments.",
    PageNotFound: () => "No page has this address.",
    DeedUnknown: () => "The console made no such form. Begin again from the payments.",
    EventNotFound: ({ event }: { readonly event: string }) => `No event has the id ${event}.`,
    PaymentNotFound: ({ payment }: { readonly payment: string }) => `No payment has the id ${payment}.`,
    GatewayMissing: ({ gateway }: { readonly gateway: string }) => `${gateway} is not offered by this process.`,
    GatewayFault: ({ code, gateway, reason, status }: {
      readonly gateway: string
      readonly reason: GatewayFaultReason
      readonly status?: number | undefined
      readonly code?: string | undefined
    }) => `${gateway} ${fault[reason]}${[status, code].filter(Boolean).map((one) => `, ${one}`).join("")}.`,
    PaymentRestless: () => "The payment changes faster than it is read. Try again in a moment.",
    RefundRefused: ({ why }: { readonly why: RefundRefused["why"] }) => refusedRefund[why],
    BankMissing: () => "No account is configured: neither BANK_IBAN nor WIRE_IBAN is set.",
    ProposalMissing: () => "Somebody has decided this transfer before, or there never was one.",
    TransferUnknown: ({ reference }: { readonly reference: string }) =>
      `No order is paid by transfer with the variable symbol “${reference}”.`,
    MoneyRefused: () => "That is no amount of money."
  }
} as const
