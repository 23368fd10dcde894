import { Dollars } from "@statex/ai/spending/NanoDollars"
import { Question } from "@statex/ai/Understanding"
import { Locale } from "@statex/kernel/Locale"
import { Money } from "@statex/kernel/Money"
import { Answers } from "@statex/prototypes/Answers"
import { FailureReason, Nature } from "@statex/prototypes/RunEvent"
import type { RunView } from "@statex/prototypes/RunView"
import { Step } from "@statex/prototypes/Step"
import { Schema } from "effect"

const dollars = Schema.encodeSync(Dollars)

const Status = Schema.Literals(["working", "live", "failed", "cancelled", "expired"])
const Link = Schema.NullOr(Schema.String)
const Texts = Schema.optionalKey(Schema.Array(Schema.String))

const Change = Schema.Struct({
  phase: Schema.Literals(["free", "planning", "planned", "working", "done", "failed", "unavailable"]),
  reason: Schema.optionalKey(FailureReason),
  understood: Schema.optionalKey(Schema.Boolean),
  changes: Texts,
  notUnderstood: Texts,
  requirements: Schema.optionalKey(
    Schema.Array(Schema.Struct({ id: Schema.String, statement: Schema.String, added: Schema.Boolean }))
  ),
  parts: Schema.optionalKey(
    Schema.Array(Schema.Struct({ kind: Schema.String, label: Schema.optionalKey(Schema.String) }))
  ),
  /** What is a second product, the item of the price list that it could be bought as, and its least price. */
  beyond: Schema.optionalKey(
    Schema.Array(Schema.Struct({ what: Schema.String, item: Schema.String, from: Money }))
  ),
  files: Texts,
  untouched: Schema.optionalKey(Schema.Int)
})

/** Where a request stands. Links are null until there is something behind them. */
export const BriefState = Schema.Struct({
  token: Schema.String,
  locale: Locale,
  status: Status,
  step: Step,
  progress: Schema.Int,
  sequence: Schema.Int,
  createdAt: Schema.String,
  reason: Schema.optionalKey(FailureReason),
  prototype: Schema.NullOr(Schema.Struct({
    url: Schema.String,
    version: Schema.Int,
    versions: Schema.Array(Schema.Int),
    expiresAt: Schema.String,
    digest: Schema.String,
    score: Schema.Int,
    notRun: Schema.Int
  })),
  documents: Schema.Struct({ terms: Link, plan: Link, report: Link, archive: Link }),
  /** `by`: the tiers that heard a recording; `why`: the reason why nobody did. */
  files: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      kind: Schema.String,
      note: Schema.String,
      by: Schema.optionalKey(Schema.Array(Schema.String)),
      why: Schema.optionalKey(Schema.String)
    })
  ),
  sourcesErased: Schema.Boolean,
  tier: Schema.NullOr(Schema.Struct({ name: Schema.String, nature: Nature })),
  change: Change,
  answers: Schema.Struct({
    phase: Schema.Literals(["free", "working", "failed"]),
    reason: Schema.optionalKey(FailureReason)
  }),
  /** Who wrote which part of what is shown. */
  authors: Schema.Array(Schema.Struct({
    of: Schema.Literals(["terms", "prototype", "change"]),
    name: Schema.String,
    model: Schema.NullOr(Schema.String),
    nature: Nature
  })),
  /**
   * What models have cost so far, in US dollars as decimal strings; nobody is asked to pay it. `repairs`: the part of it that our own
   * corrections took. Null where the books do not answer.
   */
  cost: Schema.NullOr(Schema.Struct({
    amount: Schema.String,
    repairs: Schema.String,
    currency: Schema.Literal("USD"),
    estimated: Schema.Boolean
  }))
}).annotate({ identifier: "BriefState" })

/** What the terms leave open. `phase` closed: answers are no longer taken. */
export const BriefQuestions = Schema.Struct({
  phase: Schema.Literals(["free", "working", "failed", "closed"]),
  questions: Schema.Array(Question),
  given: Answers
}).annotate({ identifier: "BriefQuestions" })

/** What taking a brief in answers. */
export const BriefTaken = Schema.Struct({
  token: Schema.String,
  status: Status,
  links: Schema.Struct({ page: Schema.String, events: Schema.String, self: Schema.String })
}).annotate({ identifier: "BriefTaken" })

export const selfOf = (origin: string, token: string) => `${origin}/api/v1/briefs/${token}`

export const stateOf = (origin: string, view: RunView): typeof BriefState.Type => {
  const self = selfOf(origin, view.token)
  const { prototype } = view
  return {
    token: view.token,
    locale: view.locale,
    status: view.status,
    step: view.step,
    progress: Math.round(view.progress),
    sequence: view.sequence,
    createdAt: view.createdAt,
    ...(view.reason === undefined ? {} : { reason: view.reason }),
    prototype: prototype === undefined ? null : {
      url: prototype.url,
      version: prototype.version,
      versions: prototype.versions,
      expiresAt: prototype.expiresAt,
      digest: prototype.digest,
      score: prototype.score,
      notRun: prototype.notRun
    },
    documents: {
      terms: view.documents ? `${self}/terms.json` : null,
      plan: view.documents ? `${self}/plan.json` : null,
      report: prototype === undefined ? null : `${self}/report.json`,
      archive: prototype === undefined ? null : `${self}/archive.zip`
    },
    files: view.files,
    sourcesErased: view.sourcesErased,
    tier: view.tier ?? null,
    change: view.change,
    answers: view.answers,
    authors: view.authors.map(({ model, nature, of, tier }) => ({ of, name: tier, model: model ?? null, nature })),
    cost: view.cost === undefined ? null : {
      amount: dollars(view.cost.total),
      repairs: dollars(view.cost.free),
      currency: "USD",
      estimated: view.cost.estimated
    }
  }
}
