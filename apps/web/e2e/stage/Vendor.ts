import type { Webhook } from "./Webhook.ts"

/** What a payer may do on a vendor's page. */
export const acts = ["pay", "decline", "cancel", "expire"] as const
export type Act = (typeof acts)[number]

/** A payment as its vendor's page shows it. */
export interface Bill {
  readonly amount: string
  readonly description: string
}

export interface Played {
  readonly tells: ReadonlyArray<Webhook>
  /** Where the payer goes; nowhere: the vendor's page says why. */
  readonly goesTo?: string
  readonly says?: string
}

/** A vendor whose page a person or a test can use. */
export interface Vendor {
  readonly name: string
  readonly acts: ReadonlyArray<Act>
  readonly bill: (reference: string) => Bill | undefined
  readonly play: (reference: string, act: Act) => Played
}
