import type { Locale } from "@statex/kernel/Locale"
import type { FailureReason, RunEvent } from "./RunEvent.ts"
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
  readonly blueprint?: string
  readonly built?: Body<"Built">
  readonly checked?: Body<"Checked">
  readonly best?: Checkpoint
  /** Repairs made so far. */
  readonly rounds: number
  readonly published: boolean
}

export interface ChangeState {
  readonly phase: "free" | "planning" | "planned" | "working" | "done" | "failed"
  readonly plans: number
  readonly wish?: string
  readonly revision?: string
  readonly understood?: boolean
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
  readonly documents?: { readonly terms: string; readonly plan: string }
  readonly designer?: { readonly tier: string; readonly nature: Body<"Designed">["nature"] }
  readonly versions: Readonly<Record<number, VersionState>>
  /** The version that is served. */
  readonly current?: number
  readonly host?: string
  readonly expiresAt?: string
  readonly change: ChangeState
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
export const isOpen = ({ change, status }: RunState): boolean =>
  status === "working" || (status === "live" && (change.phase === "planning" || change.phase === "working"))
