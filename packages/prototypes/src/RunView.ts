import type { Locale } from "@statex/kernel/Locale"
import type { FailureReason } from "./RunEvent.ts"
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
  readonly files: ReadonlyArray<{ readonly name: string; readonly kind: string; readonly note: string }>
  readonly sourcesErased: boolean
  /** Which tier wrote the words, and whether rules or a model did. */
  readonly tier?: { readonly name: string; readonly nature: "rules" | "model" | "scripted" }
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
  /** What the request has cost in AI money, minor units of EUR; 0 for the rule-based tier. */
  readonly cost: number
}

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
    readonly parts: ReadonlyArray<string>
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
}
