import { ActivationStore } from "@statex/payments/ActivationStore"
import type { Limited, LimiterUnavailable } from "@statex/rate-limiter/RateLimiterError"
import { Config, Context, Effect, Layer, Stream } from "effect"
import type { Account } from "./Account.ts"
import * as Accounting from "./Accounting.ts"
import * as Answering from "./Answering.ts"
import type { Answer } from "./Answers.ts"
import * as Archive from "./Archive.ts"
import type { BriefFile, NewBrief } from "./Brief.ts"
import { BriefStore } from "./BriefStore.ts"
import * as Changing from "./Changing.ts"
import { Entitlements } from "./Entitlements.ts"
import type { GateReport } from "./GateReport.ts"
import type { Picture } from "./Picture.ts"
import type { Plan } from "./Plan.ts"
import type {
  AccountUnavailable,
  AnswersEmpty,
  BriefEmpty,
  NotNow,
  NotReady,
  RunExpired,
  RunNotFound
} from "./PrototypesError.ts"
import * as Reading from "./Reading.ts"
import type { Progress, RunView } from "./RunView.ts"
import * as Submitting from "./Submitting.ts"
import type { TermsOfReference } from "./TermsOfReference.ts"
import { viewOf } from "./Viewing.ts"

/** Where prototypes are served: `<scheme>://<host>.<domain>/`. */
export const settings = Config.all({
  domain: Config.String("PREVIEW_DOMAIN").pipe(Config.withDefault("localhost:3001")),
  scheme: Config.Literals(["http", "https"], "PREVIEW_SCHEME").pipe(Config.withDefault("http" as const))
})

/** Everything a document page needs; `report` is absent until the first build was checked. */
export interface Documents {
  readonly terms: TermsOfReference
  readonly plan: Plan
  readonly report: GateReport | undefined
}

export interface Submission {
  readonly brief: NewBrief
  readonly files: ReadonlyArray<BriefFile>
  /** The upload store's folder that holds the files; empty when there are none. */
  readonly uploadId: string
  /** Canonical client address, for the allowance of an address. */
  readonly address: string
}

type Absent = RunNotFound | RunExpired

/** A request from the first word to the removal of what came of it. */
export class Prototypes extends Context.Service<Prototypes, {
  /** Durable before it answers. The same form key again gives the same token and takes nothing from any allowance. */
  submit(submission: Submission): Effect.Effect<
    { readonly token: string; readonly fresh: boolean },
    BriefEmpty | Limited | LimiterUnavailable
  >
  /** The token of an earlier submission of this form, before its body is even read. */
  submitted(formKey: string): Effect.Effect<string | undefined>
  /** What it cost is told to those who ask for it: it stands in books of its own. */
  view(token: string, also?: { readonly cost: true }): Effect.Effect<RunView, Absent>
  /** Progress after `sequence`, from the log, until the request rests. */
  watch(token: string, sequence: number): Stream.Stream<Progress, Absent>
  documents(token: string): Effect.Effect<Documents, Absent | NotReady>
  /** What was decided about the visitor's words, and what it cost. */
  account(token: string): Effect.Effect<Account, Absent | AccountUnavailable>
  /** A picture of the check report, by the name that the report gives it. */
  picture(token: string, name: string): Effect.Effect<Picture, Absent | NotReady>
  /** The built app of a version (the one served when absent) as a ZIP. */
  archive(token: string): Effect.Effect<Uint8Array, Absent | NotReady>
  askChange(
    token: string,
    wish: string,
    address: string
  ): Effect.Effect<void, Absent | NotNow | Limited | LimiterUnavailable>
  confirmChange(token: string): Effect.Effect<void, Absent | NotNow>
  declineChange(token: string): Effect.Effect<void, Absent | NotNow>
  /** What the terms leave open; empty before they are written. */
  questions(token: string): Effect.Effect<Answering.OpenQuestions, Absent>
  /** Takes answers over into a new version; nothing is taken from any allowance. */
  answer(
    token: string,
    answers: ReadonlyArray<Answer>
  ): Effect.Effect<void, Absent | AnswersEmpty | NotNow>
  /** Serves another finished version. */
  switchTo(token: string, version: number): Effect.Effect<void, Absent | NotNow>
  cancel(token: string): Effect.Effect<void, Absent | NotNow>
}>()("@statex/prototypes/Prototypes") {
  static readonly layer = Layer.effect(
    Prototypes,
    Effect.gen(function*() {
      const { domain, scheme } = yield* settings
      const activations = yield* ActivationStore
      const briefs = yield* BriefStore
      const entitlements = yield* Entitlements
      const submit = yield* Submitting.make
      const accounting = yield* Accounting.make
      const answering = yield* Answering.make
      const changing = yield* Changing.make
      const reading = yield* Reading.make
      const archive = yield* Archive.make
      const urlOf = (host: string) => `${scheme}://${host}.${domain}/`
      const viewed = (token: string, also: { readonly cost: true } | undefined) =>
        Effect.flatMap(
          reading.find(token),
          ({ kept, told }) =>
            Effect.map(
              Effect.all({
                planned: reading.planned(told),
                cost: also === undefined ? Effect.undefined : accounting.cost(kept),
                bought: activations.ofRequest(token),
                lasting: entitlements.lasting(kept.run_id)
              }),
              (surroundings) => viewOf(kept, told, urlOf, surroundings)
            )
        )

      return Prototypes.of({
        submit,
        submitted: briefs.tokenOf,
        view: (token, also) =>
          reading.whileAlive(token, viewed(token, also)).pipe(Effect.catchTag("RunExpired", () => viewed(token, also))),
        watch: reading.watch,
        documents: (token) => reading.whileAlive(token, Effect.flatMap(reading.findAlive(token), reading.documents)),
        account: (token) => Effect.flatMap(reading.findAlive(token), accounting.account),
        picture: (token, name) =>
          reading.whileAlive(token, Effect.flatMap(reading.findAlive(token), (found) => reading.picture(found, name))),
        archive: (token) =>
          reading.whileAlive(token, Effect.flatMap(reading.findAlive(token), ({ told }) => archive(told))),
        askChange: (token, wish, address) =>
          Effect.flatMap(reading.findAlive(token), (found) => changing.ask(found, wish, address)),
        confirmChange: (token) => Effect.flatMap(reading.findAlive(token), changing.confirm),
        declineChange: (token) => Effect.flatMap(reading.findAlive(token), changing.decline),
        questions: (token) => reading.whileAlive(token, Effect.flatMap(reading.findAlive(token), answering.questions)),
        answer: (token, answers) =>
          Effect.flatMap(reading.findAlive(token), (found) => answering.answer(found, answers)),
        switchTo: (token, version) =>
          Effect.flatMap(reading.findAlive(token), (found) => changing.switchTo(found, version)),
        cancel: (token) => Effect.flatMap(reading.findAlive(token), changing.cancel)
      })
    })
  )
}
