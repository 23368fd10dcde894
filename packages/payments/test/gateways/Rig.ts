import type { Duration } from "effect"
import type { GatewayFaultReason } from "../../src/GatewayError.ts"
import type { Delivery, NextStep, Opening, PaymentGateway, Told } from "../../src/PaymentGateway.ts"

/** What a validating double remembers of one request; empty `violations`: as the vendor's specification says. */
export interface Request {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly body: unknown
  readonly violations: ReadonlyArray<string>
}

/** A stateful stand-in for a vendor, which refuses what the vendor's specification does not allow. Without HTTP: an empty `url`. */
export interface GatewayDouble {
  readonly url: string
  readonly seen: ReadonlyArray<Request>
  readonly close: () => Promise<void>
}

export type Operation = "open" | "read" | "refund" | "cancel"

/** A status and a body of JSON that an ordinary call gets. */
export interface Answer {
  readonly status?: number
  readonly body: unknown
}

/** Something the vendor says of a payment, and what we have to make of it. */
export interface Scene<D> {
  readonly name: string
  readonly puts: (double: D, reference: string) => void
  readonly told: Partial<Told> & Pick<Told, "state">
}

export interface Raw {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An amount as it goes to the vendor; `undefined`: it cannot be told exactly or is not taken. */
export interface Amounts {
  readonly to: (minor: number, currency: string) => string | number | undefined
  /** The way back, where the vendor tells amounts. */
  readonly from?: (amount: string | number, currency: string) => number | undefined
  /** The vendor's table, its exceptions included. */
  readonly table: ReadonlyArray<readonly [minor: number, currency: string, sent: string | number | undefined]>
}

/** How webhooks are made for a gateway that is called. */
export interface Webhooks<D> {
  /** As the vendor would have signed it at that moment; every `number` is another event. `at` of the delivery is the same moment. */
  readonly genuine: (about: {
    readonly double: D
    readonly reference: string
    readonly at: number
    readonly number: number
  }) => Delivery
  /** The same by somebody without the right key. */
  readonly forged: (genuine: Delivery) => Delivery
  /** Headers that carry the signature: without each of them nothing is believed. */
  readonly signed: ReadonlyArray<string>
  /** Which of these the vendor's scheme does not protect. */
  readonly lacks?: ReadonlyArray<"time" | "body">
  /** What a genuine one hints at; `reference` is filled in. */
  readonly type: string
  readonly names: "reference" | "id"
}

/** One gateway as the contract needs it: its double, its vendor's words, and what its vendor cannot do. */
export interface Rig<D extends GatewayDouble> {
  readonly name: string
  readonly double: () => Promise<D>
  /** Fresh, with nothing remembered; `base`: the address of the double. `patience`: for one call. */
  readonly gateway: (base: string, patience?: Duration.Input) => PaymentGateway
  /** What must never be in an error or a log. */
  readonly secrets: ReadonlyArray<string>
  readonly next: NextStep["_tag"]
  /** Changes to the usual opening of EUR 12.34. */
  readonly opening?: Partial<Opening>
  /** How many payments the vendor has. */
  readonly payments?: (double: D) => number
  /** Every state of the vendor's and at least one that it does not have. */
  readonly scenes: ReadonlyArray<Scene<D>>
  /** A reference in the vendor's form that names nothing; absent where nobody can be asked. */
  readonly missing?: string
  readonly refunds?: {
    /** The payment is paid in full: EUR 12.34. */
    readonly pay: (double: D, reference: string) => void
    /** Minor units that the vendor gave back so far. */
    readonly given: (double: D, reference: string) => number
    /** How a refund of everything or of a part begins; `done` where it is not said. */
    readonly state?: "pending" | "done"
  }
  readonly cancelled?: (double: D, reference: string) => boolean
  readonly webhooks?: Webhooks<D>
  readonly amounts?: Amounts
  /** Requests that the double must refuse: at least one for each operation that is used. */
  readonly refused: ReadonlyArray<Raw>
  /** Absent where there is no HTTP. */
  readonly faults?: {
    /** What is answered as usual while the rest is broken: tokens, and what an operation asks before its own call. */
    readonly usual?: (request: Pick<Request, "method" | "url">, operation: Operation) => Answer | undefined
    /** The vendor's own body for a status that refuses. */
    readonly error?: (status: number) => unknown
    /** Operations whose answer has nothing to be read. */
    readonly unread?: ReadonlyArray<Operation>
    /** Reference to ask about. */
    readonly reference: string
    /** Where the vendor's statuses mean something else. */
    readonly reasons?: Readonly<Record<string, ReadonlyArray<GatewayFaultReason>>>
  }
}
