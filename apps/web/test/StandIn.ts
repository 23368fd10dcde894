import type { Answer } from "@statex/prototypes/Answers"
import type { NewBrief } from "@statex/prototypes/Brief"
import { Prototypes } from "@statex/prototypes/Prototypes"
import {
  AccountUnavailable,
  AnswersEmpty,
  BriefEmpty,
  NotNow,
  NotReady,
  RunExpired,
  RunNotFound
} from "@statex/prototypes/PrototypesError"
import type { ChangeView, Progress, RunView } from "@statex/prototypes/RunView"
import type { Step } from "@statex/prototypes/Step"
import { Limited } from "@statex/rate-limiter/RateLimiterError"
import { Effect, Layer, Stream } from "effect"
import { randomBytes } from "node:crypto"
import { cannedDocuments } from "./Canned.ts"
import { cannedAccount, cannedCost } from "./CannedAccount.ts"

const path: ReadonlyArray<Step> = [
  "ReadFiles",
  "EraseSources",
  "Understand",
  "WriteDocuments",
  "Design",
  "Build",
  "Check",
  "Publish"
]

interface Held {
  readonly brief: NewBrief
  readonly token: string
  readonly files: RunView["files"]
  readonly began: number
  status: RunView["status"]
  change: ChangeView
  answers: RunView["answers"]
  given: ReadonlyArray<Answer>
  changedAt: number
  version: number
  log: ReadonlyArray<Progress>
}

const seasonQuestion = {
  id: "season",
  text: "How long may a tool be kept?",
  standing: "two weeks",
  options: [{ id: "one-week", label: "One week" }, { id: "two-weeks", label: "Two weeks" }],
  impact: 40
}

/** Test-only: an in-memory Prototypes whose requests go live by themselves, one step every `pace` milliseconds. */
export const layer = (pace = 450) =>
  Layer.sync(Prototypes, () => {
    const byToken = new Map<string, Held>()
    const byKey = new Map<string, string>()

    const note = (held: Held, step: Step, progress: number) => {
      const line = {
        sequence: held.log.length + 1,
        status: held.status,
        step,
        progress,
        change: held.change.phase,
        answers: held.answers.phase
      }
      held.log = [...held.log, line]
    }

    /** Catches up with the time that has passed. */
    const advance = (held: Held) => {
      const due = Math.floor((Date.now() - held.began) / pace)
      while (held.status === "working" && held.log.length < Math.min(due, path.length) + 1) {
        const done = held.log.length
        const fails = /\bfail/i.test(held.brief.problem) && done > 4
        if (fails || done === path.length) held.status = fails ? "failed" : "live"
        note(held, path[Math.min(done, path.length - 1)] ?? "Publish", Math.round((done / path.length) * 100))
      }
      if (held.change.phase === "planning" && Date.now() - held.changedAt > 2 * pace) {
        held.change = {
          phase: "planned",
          understood: true,
          changes: ["A field “Deposit” for every loan"],
          notUnderstood: [],
          requirements: [{ id: "FR-3", statement: "The app keeps the deposit of every loan.", added: true }],
          parts: [{ kind: "entity", label: "Loans" }, { kind: "view", label: "All loans" }],
          beyond: [],
          files: ["app.js", "data.js"],
          untouched: 7
        }
        note(held, "PlanChange", 100)
      }
      if (held.answers.phase === "working" && Date.now() - held.changedAt > 3 * pace) {
        held.answers = { phase: "free" }
        note(held, "Publish", 100)
      }
      if (held.change.phase === "working" && Date.now() - held.changedAt > 3 * pace) {
        held.change = { phase: "done" }
        held.version = 2
        note(held, "Publish", 100)
      }
    }

    const find = Effect.fnUntraced(function*(token: string) {
      const held = byToken.get(token)
      if (token === "expired") return yield* new RunExpired({ token })
      if (held === undefined) return yield* new RunNotFound({ token })
      advance(held)
      return held
    })

    const viewOf = (held: Held): RunView => {
      const last = held.log.at(-1)
      const live = held.status === "live"
      return {
        token: held.token,
        locale: held.brief.locale,
        status: held.status,
        step: last?.step ?? "ReadFiles",
        progress: last?.progress ?? 0,
        sequence: last?.sequence ?? 0,
        createdAt: new Date(held.began).toISOString(),
        ...(held.status === "failed" ? { reason: "ChecksFailed" as const } : {}),
        files: held.files,
        sourcesErased: held.log.length > 2,
        ...(held.log.length > 3 ? { tier: { name: "scripted", nature: "scripted" as const } } : {}),
        authors: held.log.length > 3 ? [{ of: "terms", tier: "scripted", nature: "scripted" }] : [],
        documents: held.log.length > 4,
        ...(live
          ? {
            prototype: {
              url: "http://result7-standin.localhost:3001/",
              host: "result7-standin.localhost:3001",
              version: held.version,
              versions: held.change.phase === "done" ? [1, 2] : [1],
              expiresAt: new Date(held.began + 30 * 86_400_000).toISOString(),
              digest: "1".repeat(64),
              score: 100,
              notRun: 0
            }
          }
          : {}),
        change: live ? held.change : { phase: "unavailable" },
        answers: held.answers,
        changesDone: held.change.phase === "done" ? 1 : 0,
        services: [],
        offered: ["premium"],
        ...(/\bbooks away/.test(held.brief.problem) ? {} : { cost: cannedCost })
      }
    }

    const atRest = ({ answers, change, status }: Held) =>
      status !== "working" && change.phase !== "planning" && change.phase !== "working" && answers.phase !== "working"

    const next = (
      token: string,
      seen: number
    ): Effect.Effect<readonly [Progress, number] | undefined, RunNotFound | RunExpired> =>
      Effect.flatMap(find(token), (held) => {
        const line = held.log.find(({ sequence }) => sequence > seen)
        if (line !== undefined) return Effect.succeed([line, line.sequence] as const)
        return atRest(held) ? Effect.undefined : Effect.delay(Effect.suspend(() => next(token, seen)), 50)
      })

    const changing = (token: string, asked: string, from: ReadonlyArray<ChangeView["phase"]>, to: ChangeView) =>
      Effect.flatMap(find(token), (held) => {
        if (held.status !== "live" || !from.includes(held.change.phase)) {
          return Effect.fail(new NotNow({ asked, status: held.status }))
        }
        held.change = to
        held.changedAt = Date.now()
        note(held, "PlanChange", 100)
        return Effect.void
      })

    const documents = (token: string) =>
      Effect.flatMap(find(token), (held) =>
        viewOf(held).documents
          ? Effect.succeed(cannedDocuments(held.brief))
          : Effect.fail(new NotReady({ what: "terms" })))

    return Prototypes.of({
      submit: Effect.fnUntraced(function*({ brief, files }) {
        const known = byKey.get(brief.formKey)
        if (known !== undefined) return { token: known, fresh: false }
        const words = brief.problem + brief.today + brief.improvement + brief.result
        if (words.trim() === "" && files.length === 0) return yield* new BriefEmpty()
        if (/\blimit/i.test(brief.problem)) return yield* new Limited({ allowance: "person", retryAfterSeconds: 7200 })
        if (/\bbreak/i.test(brief.problem)) return yield* Effect.die(new Error("a defect with a secret in it"))
        const token = randomBytes(16).toString("base64url")
        byKey.set(brief.formKey, token)
        byToken.set(token, {
          brief,
          token,
          files: files.map(({ kind, name }) => ({ name, kind, note: "text" })),
          began: Date.now(),
          status: "working",
          change: { phase: "free" },
          answers: { phase: "free" },
          given: [],
          changedAt: 0,
          version: 1,
          log: []
        })
        return { token, fresh: true }
      }),
      submitted: (formKey) => Effect.sync(() => byKey.get(formKey)),
      view: (token) => Effect.map(find(token), viewOf),
      watch: (token, sequence) => Stream.unfold(sequence, (seen) => next(token, seen)),
      documents,
      account: (token) =>
        Effect.flatMap(find(token), ({ began, brief }) =>
          /\bbooks away/.test(brief.problem)
            ? Effect.fail(new AccountUnavailable({ reason: "a secret" }))
            : Effect.succeed(cannedAccount(brief, new Date(began)))),
      picture: () => Effect.fail(new NotReady({ what: "picture" })),
      archive: (token) => Effect.map(documents(token), () => Buffer.from("504b0506" + "00".repeat(18), "hex")),
      askChange: (token, wish) =>
        /\blimit/i.test(wish)
          ? Effect.fail(new Limited({ allowance: "person", retryAfterSeconds: 7200 }))
          : changing(token, "A change", ["free", "planned", "failed"], { phase: "planning" }),
      confirmChange: (token) => changing(token, "Confirming", ["planned"], { phase: "working" }),
      declineChange: (token) => changing(token, "Declining", ["planned"], { phase: "free" }),
      questions: (token) =>
        Effect.map(find(token), ({ answers, given, status }) => ({
          phase: status === "live" ? answers.phase : "closed",
          questions: [seasonQuestion].filter(({ id }) => !given.some(({ question }) => question === id)),
          given
        })),
      answer: (token, answers) =>
        Effect.gen(function*() {
          const held = yield* find(token)
          if (answers.length === 0) return yield* new AnswersEmpty()
          if (held.status !== "live") return yield* new NotNow({ asked: "Answering", status: held.status })
          held.given = [...held.given, ...answers]
          held.answers = { phase: "working" }
          held.changedAt = Date.now()
          note(held, "Understand", 100)
        }),
      switchTo: (token, version) =>
        Effect.flatMap(find(token), (held) => {
          if (held.change.phase !== "done" || version < 1 || version > 2) {
            return Effect.fail(new NotNow({ asked: `Version ${version}`, status: held.status }))
          }
          held.version = version
          return Effect.void
        }),
      cancel: (token) =>
        Effect.flatMap(find(token), (held) => {
          if (held.status !== "working") return Effect.fail(new NotNow({ asked: "Cancelling", status: held.status }))
          held.status = "cancelled"
          note(held, "Remove", 100)
          return Effect.void
        })
    })
  })
