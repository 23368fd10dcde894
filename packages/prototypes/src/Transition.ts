import { prototypeLife } from "@statex/gdpr/Retention"
import { Duration } from "effect"
import { offering, payerOf, withBought, withDone, withTakenBack } from "./BoughtChanges.ts"
import { makerOf, type RunEvent } from "./RunEvent.ts"
import { initial, isOpen, nextVersion, type RunState, versionOf, withVersion, workOn } from "./RunState.ts"
import { answerRounds, changePlans, repairRounds, type Step } from "./Step.ts"

/** Work that an event calls for; `after` in milliseconds, `at` an ISO time. */
export interface Command {
  readonly step: Step
  readonly version: number
  /** Counts how often this step was asked for: with run, version and step it names the command. */
  readonly issue: number
  readonly after?: number
  readonly at?: string
}

export interface Outcome {
  readonly state: RunState
  readonly commands: ReadonlyArray<Command>
  /** Every open command of the request is withdrawn first. */
  readonly withdraw: boolean
}

/** How far each step brings a request; a change runs through its own. */
const progressOf: Partial<Record<Step, number>> = {
  ReadFiles: 5,
  Understand: 15,
  WriteDocuments: 30,
  Design: 45,
  Build: 60,
  Check: 75,
  Repair: 80,
  Publish: 95
}

const rest = (state: RunState): Outcome => ({ state, commands: [], withdraw: false })

const ask = (state: RunState, asked: ReadonlyArray<Omit<Command, "issue">>): Outcome => {
  const issued = { ...state.issued }
  const commands = asked.map((command) => {
    const key = `${command.version}:${command.step}`
    const issue = (issued[key] ?? 0) + 1
    issued[key] = issue
    return { ...command, issue }
  })
  return { state: { ...state, issued }, commands, withdraw: false }
}

const end = (state: RunState, commands: ReadonlyArray<Omit<Command, "issue">> = []): Outcome => ({
  ...ask(state, commands),
  withdraw: true
})

const succeeded = (state: RunState, version: number, step: Step): RunState => {
  const { [`${version}:${step}`]: _, ...failures } = state.failures
  return { ...state, failures }
}

/** Without a prototype nothing is kept longer than one would have been: sources go now, words in their time. */
const leave = (state: RunState): ReadonlyArray<Omit<Command, "issue">> => [
  ...(state.sourcesErased ? [] : [{ step: "EraseSources", version: 1 } as const]),
  { step: "Remove", version: 1, after: Duration.toMillis(prototypeLife) }
]

/** The number under which the change keeps what it took from an allowance, whichever version it becomes. */
export const changeTicket = 2

/** What was paid for with an allowance and failed through our own fault is given back. */
const refund = (ticket: number) => [{ step: "Refund", version: ticket }] as const

/** Questions stay open until a change is under way: a design made anew would know nothing of it. */
export const mayAnswer = ({ answers, change, changes, status }: RunState): boolean =>
  status === "live" && changes.done === 0 && answers.phase !== "working" && answers.rounds < answerRounds &&
  ["free", "planned", "failed"].includes(change.phase)

/**
 * The one place that decides what happens next. Pure; `undefined` says that the event does not fit
 * where the request stands, and nothing is written.
 */
export const transition = (state: RunState, event: RunEvent): Outcome | undefined => {
  const working = isOpen(state)
  switch (event._tag) {
    case "Submitted":
      if (state.status !== "new") return undefined
      return ask({ ...state, status: "working", locale: event.locale }, [
        { step: event.files > 0 ? "ReadFiles" : "Understand", version: 1 }
      ])
    case "StepBegan":
      return rest({
        ...state,
        step: working ? event.step : state.step,
        progress: Math.max(state.progress, event.version === 1 ? progressOf[event.step] ?? 0 : 0)
      })
    case "StepFailed": {
      const key = `${event.version}:${event.step}`
      const failed = { ...state, failures: { ...state.failures, [key]: (state.failures[key] ?? 0) + 1 } }
      if (event.retryAfter === undefined) return rest(failed)
      return ask(failed, [{ step: event.step, version: event.version, after: event.retryAfter }])
    }
    case "FilesRead":
      if (!working || state.extracted !== undefined) return undefined
      return ask(succeeded({ ...state, extracted: event.extracted, files: event.files }, 1, "ReadFiles"), [
        { step: "EraseSources", version: 1 },
        { step: "Understand", version: 1 }
      ])
    case "SourcesErased":
      return rest(succeeded({ ...state, sourcesErased: true }, 1, "EraseSources"))
    case "Understood": {
      const { version = 1 } = event
      const work = workOn(state, version)
      if (work === undefined || work === "change" || (work === "first" && state.understood !== undefined)) {
        return undefined
      }
      const known = withVersion(work === "first" ? { ...state, understood: event } : state, version, {
        understanding: event.understanding,
        writer: makerOf(event)
      })
      return ask(succeeded(known, version, "Understand"), [{ step: "WriteDocuments", version }])
    }
    case "Documented": {
      if (workOn(state, event.version) === undefined) return undefined
      const { plan, terms, understanding } = event
      const known = withVersion(state, event.version, {
        documents: { terms, plan },
        ...(understanding === undefined ? {} : { understanding })
      })
      return ask(succeeded(known, event.version, "WriteDocuments"), [{ step: "Design", version: event.version }])
    }
    case "Designed": {
      if (workOn(state, event.version) === undefined || versionOf(state, event.version).published) return undefined
      // A new design starts from nothing: what an earlier try of a change left does not count.
      const { best: _, built: __, checked: ___, ...kept } = versionOf(state, event.version)
      const fresh = { ...kept, rounds: 0, published: false, blueprint: event.blueprint, drawer: makerOf(event) }
      const designed: RunState = { ...state, versions: { ...state.versions, [event.version]: fresh } }
      return ask(
        succeeded({ ...designed, designer: makerOf(event) }, event.version, "Design"),
        [{ step: "Build", version: event.version }]
      )
    }
    case "Built":
      if (!working) return undefined
      return ask(succeeded(withVersion(state, event.version, { built: event }), event.version, "Build"), [
        { step: "Check", version: event.version }
      ])
    case "Checked": {
      if (!working) return undefined
      const known = versionOf(state, event.version)
      const best = event.passed && event.score > (known.best?.score ?? -1)
        ? { digest: event.digest, report: event.report, score: event.score, notRun: event.notRun ?? 0 }
        : known.best
      const checked = succeeded(
        withVersion(state, event.version, { checked: event, ...(best === undefined ? {} : { best }) }),
        event.version,
        "Check"
      )
      if (event.passed) return ask(checked, [{ step: "Publish", version: event.version }])
      if (known.rounds < repairRounds) return ask(checked, [{ step: "Repair", version: event.version }])
      return rest(checked)
    }
    case "Repaired": {
      if (!working) return undefined
      const repaired = withVersion(state, event.version, {
        blueprint: event.blueprint,
        rounds: versionOf(state, event.version).rounds + 1
      })
      return ask(succeeded(repaired, event.version, "Repair"), [{ step: "Build", version: event.version }])
    }
    case "Published": {
      if (!working || versionOf(state, event.version).best?.digest !== event.digest) return undefined
      const work = workOn(state, event.version)
      if (work === undefined) return undefined
      const published = withVersion(state, event.version, { published: true })
      const live: RunState = {
        ...published,
        status: "live",
        step: "Publish",
        progress: 100,
        current: event.version,
        host: event.host,
        expiresAt: event.expiresAt,
        answers: work === "answers" ? { ...state.answers, phase: "free" } : state.answers
      }
      const first = work === "first"
      return ask(
        succeeded(work === "change" ? withDone(live) : live, event.version, "Publish"),
        first ? [{ step: "Remove", version: 1, at: event.expiresAt }] : []
      )
    }
    case "Failed":
      if (state.status !== "working") return undefined
      return end({ ...state, status: "failed", reason: event.reason }, [
        ...refund(1),
        ...leave(state)
      ])
    case "Cancelled":
      if (state.status !== "working") return undefined
      return end({ ...state, status: "cancelled" }, leave(state))
    case "ChangeAsked":
      if (state.status !== "live" || !["free", "planned", "failed"].includes(state.change.phase)) return undefined
      if (state.change.plans >= changePlans || state.answers.phase === "working") return undefined
      return ask({
        ...state,
        change: {
          phase: "planning",
          plans: state.change.plans + 1,
          wish: event.wish,
          version: nextVersion(state),
          base: state.current ?? 1
        }
      }, [{ step: "PlanChange", version: nextVersion(state) }])
    case "ChangePlanned":
      if (!working || state.change.phase !== "planning") return undefined
      return rest(succeeded(
        offering({
          ...state,
          change: {
            ...state.change,
            phase: "planned",
            revision: event.revision,
            understood: event.understood,
            ...(event.by === undefined ? {} : { by: event.by })
          }
        }),
        state.change.version ?? changeTicket,
        "PlanChange"
      ))
    case "ChangeDeclined":
      if (state.status !== "live" || state.change.phase !== "planned") return undefined
      return rest({ ...state, change: { phase: "free", plans: state.change.plans } })
    case "ChangeConfirmed": {
      if (state.status !== "live" || state.change.phase !== "planned" || state.change.understood !== true) {
        return undefined
      }
      const { version = 2 } = state.change
      const paidBy = payerOf(state.changes)
      return ask(
        {
          ...state,
          version,
          change: { ...state.change, phase: "working", ...(paidBy === undefined ? {} : { paidBy }) }
        },
        [{ step: "WriteDocuments", version }]
      )
    }
    case "ChangeFailed":
      if (state.status !== "live" || !["planning", "working"].includes(state.change.phase)) return undefined
      // Only the free change took an allowance, which is spent once that is done.
      return ask(
        offering({ ...state, change: { phase: "failed", plans: 0, reason: event.reason } }),
        state.changes.done === 0 ? refund(changeTicket) : []
      )
    case "AnswersGiven": {
      if (!mayAnswer(state)) return undefined
      const { answers, change } = state
      const version = nextVersion(state)
      return ask({
        ...state,
        version,
        answers: { phase: "working", rounds: answers.rounds + 1, version, given: event.answers },
        // A plan that was drawn up for the version before has nothing to stand on any more.
        change: change.phase === "planned" ? { phase: "free", plans: change.plans } : change
      }, [{ step: "Understand", version }])
    }
    case "AnswersFailed":
      if (state.status !== "live" || state.answers.phase !== "working") return undefined
      return rest({ ...state, answers: { ...state.answers, phase: "failed", reason: event.reason } })
    case "Switched":
      if (state.status !== "live" || state.change.phase === "working" || state.answers.phase === "working") {
        return undefined
      }
      if (!versionOf(state, event.version).published || state.current === event.version) return undefined
      return rest({ ...state, current: event.version })
    case "ChangesBought":
    case "ChangesTakenBack": {
      const turned = event._tag === "ChangesBought" ? withBought(state, event) : withTakenBack(state, event)
      return turned === undefined ? undefined : rest(turned)
    }
    case "Expired":
      if (state.status === "expired" || state.status === "removed") return undefined
      return rest({ ...state, status: "expired" })
    case "Removed":
      if (state.status !== "expired") return undefined
      return end({ ...state, status: "removed" })
  }
}

/** What a log adds up to. An event that no longer fits a newer table is passed over, never fatal. */
export const fold = (events: Iterable<RunEvent>): RunState => {
  let state = initial
  for (const event of events) state = transition(state, event)?.state ?? state
  return state
}
