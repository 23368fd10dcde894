import type { Revision } from "@statex/ai/AiRequest"
import type { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import type { BoughtItem } from "@statex/payments/Activation"
import type { ItemId } from "@statex/payments/Catalogue"
import type { Cost } from "./Account.ts"
import type { FailureReason, Maker } from "./RunEvent.ts"
import type { AnswersState } from "./RunState.ts"
import type { Step } from "./Step.ts"

/** Where a request stands, as every page and the API show it. Times are ISO 8601. */
export interface RunView {
  readonly token: string
  /** The language of the page that it was sent from. */
  readonly locale: Locale
  readonly status: "working" | "live" | "failed" | "cancelled" | "expired"
  /** What is being done, or was done last. */
  readonly step: Step
  /** 0–100; never falls. */
  readonly progress: number
  readonly sequence: number
  readonly createdAt: string
  readonly reason?: FailureReason
  /** `by`: the tiers that heard a recording. */
  readonly files: ReadonlyArray<
    {
      readonly name: string
      readonly kind: string
      readonly note: string
      readonly by?: ReadonlyArray<string>
      readonly why?: string
    }
  >
  readonly sourcesErased: boolean
  /** Which tier wrote the words that came last, and whether rules or a model did. */
  readonly tier?: { readonly name: string; readonly nature: "rules" | "model" | "scripted" }
  /** Who wrote which part of what is shown. */
  readonly authors: ReadonlyArray<Maker & { readonly of: "terms" | "prototype" | "change" }>
  readonly documents: boolean
  readonly prototype?: {
    readonly url: string
    readonly host: string
    readonly version: number
    readonly versions: ReadonlyArray<number>
    readonly expiresAt: string
    readonly digest: string
    readonly score: number
    /** Checks that could not be run; the score says nothing about them. */
    readonly notRun: number
  }
  readonly change: ChangeView
  /** How many changes have been made: the free one first, then those that were bought. */
  readonly changesDone: number
  /** Answers to questions being taken over. */
  readonly answers: { readonly phase: AnswersState["phase"]; readonly reason?: FailureReason }
  /** What was bought for it, in the order in which it changed. */
  readonly services: ReadonlyArray<BoughtService>
  /** What is sensible to buy for it now. */
  readonly offered: ReadonlyArray<ItemId>
  /** What models have cost for it so far; absent where the books do not answer. */
  readonly cost?: Cost
}

/** `outcome` is absent (null) until it is switched; `too-late`: a person gives the money back. */
export interface BoughtService
  extends Pick<BoughtItem, "order" | "line" | "item" | "service" | "quantity" | "active" | "why" | "outcome">
{
  /** Changes of it that are done. */
  readonly used?: number | undefined
  /** How long it lasts, ISO 8601. */
  readonly until?: string | undefined
}

export type PartKind = "shell" | "theme" | "copy" | "navigation" | "personas" | "entity" | "view"
export type PricedItem = Revision["beyond"][number]["item"]

export type ChangeView =
  /** `free`: the one change may be asked for. */
  | { readonly phase: "free" | "planning" | "working" | "done" | "unavailable" }
  | { readonly phase: "failed"; readonly reason: FailureReason }
  /** Shown before anything happens; `understood` false: nothing was understood, ask again. */
  | {
    readonly phase: "planned"
    readonly understood: boolean
    readonly changes: ReadonlyArray<string>
    readonly notUnderstood: ReadonlyArray<string>
    /** Requirements that are changed or added. */
    readonly requirements: ReadonlyArray<{ readonly id: string; readonly statement: string; readonly added: boolean }>
    /** Parts of the app; `label` as the visitor reads it in the app, where the part has one. */
    readonly parts: ReadonlyArray<{ readonly kind: PartKind; readonly label?: string }>
    /** What is a second product, with what would be bought instead and its least price. */
    readonly beyond: ReadonlyArray<{ readonly what: string; readonly item: PricedItem; readonly from: Money }>
    readonly files: ReadonlyArray<string>
    readonly untouched: number
  }

/** One line of progress, from the event log; `sequence` is the SSE id. */
export interface Progress {
  readonly sequence: number
  readonly status: RunView["status"]
  readonly step: Step
  readonly progress: number
  readonly change: ChangeView["phase"]
  readonly answers: AnswersState["phase"]
}
