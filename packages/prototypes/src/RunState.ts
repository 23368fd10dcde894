import type { Locale } from "@statex/kernel/Locale"
import type { FailureReason, Maker, RunEvent } from "./RunEvent.ts"
import type { Step } from "./Step.ts"

type Body<Tag extends RunEvent["_tag"]> = Omit<Extract<RunEvent, { readonly _tag: Tag }>, "_tag">

/** A build that passed every must that ran: what may be published. */
export interface Checkpoint {
  readonly digest: string
  readonly report: string
  readonly score: number
  readonly notRun: number
}

/** What is known of one version of the prototype; the values are names of artefacts. */
export interface VersionState {
  readonly understanding?: string
  /** Who wrote the understanding, and with it the terms; who drew the blueprint. */
  readonly writer?: Maker
  readonly drawer?: Maker
  readonly documents?: { readonly terms: string; readonly plan: string }
  readonly blueprint?: string
  readonly built?: Body<"Built">
  readonly checked?: Body<"Checked">
  readonly best?: Checkpoint
  /** Repairs made so far. */
  readonly rounds: number
  readonly published: boolean
  /** The version that it changed; absent where it was designed anew. */
  readonly base?: number
}

export interface ChangeState {
  readonly phase: "free" | "planning" | "planned" | "working" | "done" | "failed"
  readonly plans: number
  /** The version that it will be, and the one that was served when it was asked for. */
  readonly version?: number
  readonly base?: number
  readonly wish?: string
  readonly revision?: string
  readonly by?: Maker
  readonly understood?: boolean
  readonly reason?: FailureReason
  /** The purchase that is used up when it is done; the free change has none. */
  readonly paidBy?: string
}

/** Changes that one order line paid for. */
export interface BoughtChanges {
  readonly quantity: number
  readonly used: number
  /** False once the money went back. */
  readonly active: boolean
}

/** Changes that are done, the free one among them, and those that were bought, by `<order>:<line>`. */
export interface ChangesState {
  readonly done: number
  readonly bought: Readonly<Record<string, BoughtChanges>>
}

/** Questions that the visitor answers: each round designs a version anew, and takes nothing from any allowance. */
export interface AnswersState {
  readonly phase: "free" | "working" | "failed"
  readonly rounds: number
  readonly version?: number
  /** All answers so far. */
  readonly given?: string
  readonly reason?: FailureReason
}

/** What the log of one request adds up to. */
export interface RunState {
  readonly status: "new" | "working" | "live" | "failed" | "cancelled" | "expired" | "removed"
  readonly reason?: FailureReason
  readonly locale: Locale
  readonly step: Step
  readonly version: number
  readonly extracted?: string
  readonly files: Body<"FilesRead">["files"]
  readonly sourcesErased: boolean
  readonly understood?: Body<"Understood">
  readonly designer?: Maker
  readonly versions: Readonly<Record<number, VersionState>>
  /** The version that is served. */
  readonly current?: number
  readonly host?: string
  readonly expiresAt?: string
  readonly change: ChangeState
  readonly changes: ChangesState
  readonly answers: AnswersState
  /** How often each step has been asked for, by `<version>:<step>`: the last part of a command's id. */
  readonly issued: Readonly<Record<string, number>>
  /** Failed tries since the step last succeeded, by `<version>:<step>`. */
  readonly failures: Readonly<Record<string, number>>
  /** The highest progress reached, so that what is shown never falls. */
  readonly progress: number
}

export const initial: RunState = {
  status: "new",
  locale: "en",
  step: "ReadFiles",
  version: 1,
  files: [],
  sourcesErased: false,
  versions: {},
  change: { phase: "free", plans: 0 },
  changes: { done: 0, bought: {} },
  answers: { phase: "free", rounds: 0 },
  issued: {},
  failures: {},
  progress: 0
}

export const versionOf = (state: RunState, version: number): VersionState =>
  state.versions[version] ?? { rounds: 0, published: false }

export const withVersion = (state: RunState, version: number, known: Partial<VersionState>): RunState => ({
  ...state,
  versions: { ...state.versions, [version]: { ...versionOf(state, version), ...known } }
})

/** Whether work may still be done for this request. What has expired is over, even in the middle of its change. */
export const isOpen = ({ answers, change, status }: RunState): boolean =>
  status === "working" ||
  (status === "live" && (change.phase === "planning" || change.phase === "working" || answers.phase === "working"))

/** What is being made right now: the first version, one after answers, or the change. */
export const workOn = (
  { answers, change, status }: RunState,
  version: number
): "first" | "answers" | "change" | undefined =>
  status === "working"
    ? version === 1 ? "first" : undefined
    : status !== "live"
    ? undefined
    : answers.phase === "working" && answers.version === version
    ? "answers"
    : change.phase === "working" && change.version === version
    ? "change"
    : undefined

/** A new version takes the number after the last one that was published; what an earlier try left is written over. */
export const nextVersion = ({ versions }: RunState): number =>
  1 + Math.max(1, ...Object.keys(versions).map(Number).filter((version) => versions[version]?.published === true))

/** The documents and the understanding that belong to a version. */
export const documentsOf = (state: RunState, version = state.current ?? state.version): VersionState["documents"] =>
  versionOf(state, version).documents
export const understandingOf = (state: RunState, version: number): string | undefined =>
  versionOf(state, version).understanding ?? state.understood?.understanding
