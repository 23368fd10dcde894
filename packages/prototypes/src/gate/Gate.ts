import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Site } from "@statex/blueprint/Site"
import { Clock, Context, Effect, Layer, Result } from "effect"
import { type GateId, gateIds, type GateReport, type GateResult } from "../GateReport.ts"
import { digestOfSite } from "../Manifest.ts"
import type { Picture } from "../Picture.ts"
import { Browser } from "./Browser.ts"
import { checkBytes } from "./Bytes.ts"
import { checkDeterminism } from "./Determinism.ts"
import { isAbsent } from "./FewerFeatures.ts"
import { judgeKeyboard, judgeLayout, picturesOf } from "./Handling.ts"
import { checkHonesty, pageClaims, type Told } from "./Honesty.ts"
import {
  judgeAccessibility,
  judgeBytes,
  judgeControls,
  judgeFaults,
  judgeRendering,
  renderedPages
} from "./Judgement.ts"
import { checkLanguage, languageFaults } from "./Language.ts"
import { checkLinks, linkFaults } from "./Links.ts"
import { checkPlaceholders, textPlaceholders } from "./Placeholders.ts"
import { judgeKeeping, judgePromises } from "./Promises.ts"
import { checkScope, type Previous } from "./Scope.ts"
import { score } from "./Score.ts"
import { checkSecurity, formFaults } from "./Security.ts"
import { type Subject, subjectOf } from "./Subject.ts"
import { type Tour, tour } from "./Tour.ts"
import { distinct, notRun, resultOf, type Verdict } from "./Verdict.ts"
import { checkWeight } from "./Weight.ts"

export interface Candidate {
  readonly blueprint: Blueprint
  readonly site: Site
  /** Compiles the same blueprint again, from nothing. */
  readonly compileAgain: Effect.Effect<Site>
  /** The visitor's own words: what they say is never taken for a foreign language or a placeholder. */
  readonly brief?: string
  /** What was promised: each acceptance check that has a probe is carried out. */
  readonly requirements?: ReadonlyArray<Requirement>
  /** What a repair left out because nobody had asked for it is no longer promised. */
  readonly repaired?: boolean
  /** All words of the terms of reference: what stands there has not been lost. */
  readonly terms?: string
  /** On a change: the build before it and the parts that it may touch. */
  readonly previous?: Previous
}

const stillPromised = ({ blueprint, repaired, requirements = [] }: Candidate): ReadonlyArray<Requirement> =>
  repaired !== true ? requirements : requirements.map((one) => {
    const checks = one.checks.filter(({ probe }) => probe === undefined || !isAbsent(blueprint, probe))
    return one.origin === "asked" || checks.length === one.checks.length
      ? one
      : { ...one, checks, priority: checks.some(({ probe }) => probe !== undefined) ? one.priority : "wont" }
  })

const timed = (look: () => Verdict): Effect.Effect<GateResult> =>
  Effect.gen(function*() {
    const from = yield* Clock.currentTimeMillis
    const verdict = look()
    return resultOf(verdict, (yield* Clock.currentTimeMillis) - from)
  })

type Half = Omit<Verdict, "id">

const joined = (id: GateId, ...halves: ReadonlyArray<Half>): Verdict => ({
  id,
  evidence: halves.flatMap((half) => half.evidence),
  findings: distinct(halves.flatMap((half) => half.findings))
})

/** What the readers of source also see in the pages as they stand once scripts have run. */
const inRendered = (
  subject: Subject,
  seen: Tour | undefined,
  look: (subject: Subject, page: ReturnType<typeof renderedPages>[number]) => Half["findings"]
): Half => ({
  evidence: seen === undefined ? [] : [`looked at again on ${seen.visits.length} rendered pages`],
  findings: renderedPages(seen?.visits ?? []).flatMap((page) => look(subject, page))
})

/** Without a browser a link may be shown to be wrong, but controls cannot be shown to be right. */
const withoutBrowser = (subject: Subject, why: string): ReadonlyArray<Effect.Effect<GateResult>> => [
  timed(() => joined("G2", checkBytes(subject))),
  Effect.succeed(notRun("G3", why)),
  Effect.succeed(notRun("G4", why)),
  timed(() => joined("G5", checkLinks(subject))).pipe(
    Effect.map((result) =>
      result.outcome === "failed" ? result : { ...notRun("G5", why), evidence: [...result.evidence, why] }
    )
  ),
  ...(["G6", "G7", "G8", "G9", "G16"] as const).map((id) => Effect.succeed(notRun(id, why)))
]

const withBrowser = (
  subject: Subject,
  requirements: ReadonlyArray<Requirement>,
  { visits, ...seen }: Tour
): ReadonlyArray<Effect.Effect<GateResult>> => [
  timed(() => joined("G2", checkBytes(subject), judgeBytes(subject, visits))),
  timed(() => judgeRendering(subject, visits)).pipe(Effect.map((result) => ({
    ...result,
    milliseconds: Math.round(seen.milliseconds)
  }))),
  timed(() => judgeFaults(subject, visits, seen.faults)),
  timed(() =>
    joined(
      "G5",
      checkLinks(subject),
      inRendered(subject, { visits, ...seen }, linkFaults),
      judgeControls(subject, visits)
    )
  ),
  timed(() => judgeLayout(subject, visits)),
  timed(() => judgeAccessibility(subject, visits)),
  timed(() => judgeKeyboard(subject, visits)),
  timed(() => joined("G9", judgePromises(requirements, seen.followed))).pipe(
    Effect.map((result) => ({ ...result, milliseconds: Math.round(seen.following) }))
  ),
  timed(() => joined("G16", judgeKeeping(seen.followed)))
]

/** A report together with the pictures that its shots name. */
export interface Judged extends GateReport {
  readonly pictures: ReadonlyMap<string, Picture>
}

const inOrder = (results: ReadonlyArray<GateResult>): ReadonlyArray<GateResult> =>
  [...results].sort((a, b) => gateIds.indexOf(a.id) - gateIds.indexOf(b.id))

/** Decides whether a built app may be published, and shows why. */
export class Gate extends Context.Service<Gate, {
  /** Runs every check that this machine can run; never fails, for a check that could not run says so in the report. */
  check(candidate: Candidate): Effect.Effect<Judged>
}>()("@statex/prototypes/Gate") {
  static readonly layer = Layer.effect(
    Gate,
    Effect.gen(function*() {
      const browser = yield* Browser

      const check = Effect.fn("Gate.check")(function*(candidate: Candidate) {
        const told: Told = {
          requirements: stillPromised(candidate),
          terms: candidate.terms ?? ""
        }
        const subject = subjectOf(candidate.blueprint, candidate.site, candidate.brief)
        const again = yield* candidate.compileAgain
        const looked = yield* tour(subject, told.requirements).pipe(
          Effect.provideService(Browser, browser),
          Effect.result
        )
        const seen = Result.isSuccess(looked) ? looked.success : undefined

        const results = yield* Effect.all([
          timed(() => checkDeterminism(subject, again)),
          ...(Result.isSuccess(looked)
            ? withBrowser(subject, told.requirements, looked.success)
            : withoutBrowser(subject, looked.failure.message)),
          timed(() =>
            joined(
              "G10",
              checkHonesty(subject, told),
              inRendered(subject, seen, (_, page) => pageClaims(subject, told, page))
            )
          ),
          timed(() => checkWeight(subject, seen?.marks ?? "no browser")),
          timed(() => joined("G11", checkLanguage(subject), inRendered(subject, seen, languageFaults))),
          timed(() =>
            joined(
              "G13",
              checkSecurity(subject),
              inRendered(subject, seen, (_, page) =>
                formFaults(page).map((what) => ({ where: subject.aim(page.path), what })))
            )
          ),
          timed(() => joined("G15", checkPlaceholders(subject), inRendered(subject, seen, textPlaceholders)))
        ])

        const { previous } = candidate
        const { pictures, shots } = picturesOf(subject, seen?.visits ?? [])
        const shown = results.map((result) => result.id === "G6" && shots.length > 0 ? { ...result, shots } : result)
        const all = previous === undefined
          ? shown
          : [...shown, yield* timed(() => checkScope(candidate.site, previous, shown))]
        return {
          digest: digestOfSite(candidate.site),
          browser: seen?.browser ?? null,
          results: inOrder(all),
          ...score(all),
          pictures
        }
      })

      return Gate.of({ check })
    })
  )
}
