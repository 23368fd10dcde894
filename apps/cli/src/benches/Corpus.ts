import * as Studio from "@statex/runtime/Studio"
import * as Config from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Bench, figure, type Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import { chosenBriefs } from "../corpus/CorpusBrief.ts"
import { compare, type Coverage } from "../corpus/Coverage.ts"
import { firstLikeness, likeness } from "../corpus/Likeness.ts"
import { check, type Checked, make } from "../corpus/Made.ts"
import { presentIn } from "../corpus/Present.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import { quantile } from "./Slices.ts"

/** A brief after the gate, held against what a careful reader found in it. */
interface Judged extends Checked {
  readonly coverage: Coverage
  /** Lighthouse looked too, which takes its own time. */
  readonly lit: boolean
  /** Words that must stand in the app or its terms and do not; words that must not and do. */
  readonly words: ReadonlyArray<string>
}

/** Lighthouse looks at every so manieth prototype: ten of sixty. */
const everyLit = 6

/** The lowest mark that Lighthouse gave a prototype in any category. */
const lowestMark = ({ report }: Checked): ReadonlyArray<number> =>
  report.results.filter(({ id }) => id === "G12").flatMap(({ evidence }) =>
    evidence.filter((sentence) => sentence.startsWith("Lighthouse: ")).flatMap((sentence) => {
      const marks = [...sentence.matchAll(/[a-z-]+ (\d+)(?=,|$)/g)].map(([, mark]) => Number(mark))
      return marks.length === 0 ? [] : [Math.min(...marks)]
    })
  )

const said = ({ blueprint, terms }: Checked) => JSON.stringify([blueprint, terms])

const wordsMissing = (checked: Checked): ReadonlyArray<string> => {
  const { absent = [], words } = checked.brief.expect
  const all = said(checked)
  const app = JSON.stringify(checked.blueprint)
  return [
    ...words.filter((word) => !all.includes(JSON.stringify(word).slice(1, -1))).map((word) => `missing: ${word}`),
    ...absent.filter((word) => app.includes(JSON.stringify(word).slice(1, -1))).map((word) => `present: ${word}`)
  ]
}

const musts = ({ report }: Checked) => report.results.filter(({ level }) => level === "must")
const live = (checked: Checked) =>
  checked.report.browser !== null && musts(checked).every(({ outcome }) => outcome === "passed")

const parts = ["entities", "fields", "states", "rules"] as const
const share = (found: number, of: number) => of === 0 ? 100 : (100 * found) / of
const covered = ({ coverage }: Judged) =>
  share(
    parts.reduce((all, part) => all + coverage[part].found, 0),
    parts.reduce((all, part) => all + coverage[part].of, 0)
  )

const tell = (judged: Judged) =>
  Console.log(
    [
      `  ${judged.brief.id.padEnd(34)} ${
        live(judged) ? "live" : "NOT LIVE"
      }  gate ${judged.report.score}  terms ${judged.terms.lint.score}`,
      `  words ${covered(judged).toFixed(0)} %  built ${judged.milliseconds.toFixed(0)} ms  checked ${
        (judged.checking / 1000).toFixed(1)
      } s`,
      ...judged.report.results.filter(({ outcome }) => outcome === "failed").flatMap(({ findings, id }) =>
        findings.slice(0, 3).map(({ what, where }) => `\n      ${id} ${where}: ${what}`)
      ),
      ...parts.flatMap((part) => judged.coverage[part].missing.map((what) => `\n      not found: ${part} ${what}`)),
      ...judged.coverage.invented.map((what) => `\n      invented: ${what}`),
      ...judged.words.map((what) => `\n      ${what}`),
      ...judged.repairs.map((what) => `\n      repaired: ${what}`)
    ].join("")
  )

const measures = (all: ReadonlyArray<Judged>): ReadonlyArray<Measure> => {
  const mean = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + value, 0) / values.length
  const coverage = (part: (typeof parts)[number]) =>
    share(
      all.reduce((sum, one) => sum + one.coverage[part].found, 0),
      all.reduce((sum, one) => sum + one.coverage[part].of, 0)
    )
  const lit = all.filter((one) => one.lit)
  const marks = lit.flatMap(lowestMark)
  const times = all.filter((one) => !one.lit)
  return [
    figure("live with every must passed", all.filter(live).length, `of ${all.length}`, { atLeast: all.length }),
    figure("live only after a repair", all.filter(({ repairs }) => repairs.length > 0).length, `of ${all.length}`),
    figure("composite of the gate, mean", mean(all.map(({ report }) => report.score)), "of 100"),
    figure("composite of the gate, lowest", Math.min(...all.map(({ report }) => report.score)), "of 100", {
      atLeast: 90
    }),
    figure("terms of reference, lowest", Math.min(...all.map(({ terms }) => terms.lint.score)), "of 100", {
      atLeast: 95
    }),
    figure("words of the briefs covered, mean", mean(all.map(covered)), "%", { atLeast: 95 }),
    ...parts.map((part) => figure(`  ${part} covered`, coverage(part), "%")),
    figure("invented entities", all.reduce((sum, one) => sum + one.coverage.invented.length, 0), "in all", {
      atMost: 0
    }),
    figure("right leading family", all.filter(({ coverage: { family } }) => family).length, `of ${all.length}`),
    figure("right language", all.filter(({ coverage: { locale } }) => locale).length, `of ${all.length}`),
    figure("words missing or out of place", all.reduce((sum, one) => sum + one.words.length, 0), "in all"),
    figure("read, designed and compiled, p95", quantile(all.map(({ milliseconds }) => milliseconds), 0.95), "ms", {
      atMost: 3_000
    }),
    figure("checked in the browser, p50", quantile(times.map(({ checking }) => checking), 0.5) / 1000, "s"),
    figure("checked in the browser, p95", quantile(times.map(({ checking }) => checking), 0.95) / 1000, "s", {
      atMost: 20
    }),
    figure("seen by Lighthouse", marks.length, `of ${lit.length}`, { atLeast: lit.length }),
    ...(marks.length === 0 ? [] : [figure("Lighthouse, lowest mark", Math.min(...marks), "of 100", { atLeast: 95 })]),
    figure("likest pair of one family and language", firstLikeness(all.map(likeness)), "of 1")
  ]
}

/** Every brief of the corpus, made and checked as a request would be, and scored; `CORPUS=07,13` takes only some. */
export const corpusBench: Bench = {
  name: "corpus",
  run: Effect.gen(function*() {
    const data = yield* ScratchFolder.make("statex-corpus-")
    const briefs = yield* chosenBriefs
    if (briefs.length === 0) return yield* new CommandError({ reason: "no brief has the numbers that CORPUS names" })
    const settings = Config.layerAdd(Config.fromUnknown({ STATEX_DATA: data }))
    const judged = yield* Effect.forEach(briefs, (brief) =>
      Effect.gen(function*() {
        const lit = (Number(brief.id.slice(0, 2)) - 1) % everyLit === 0
        const checked = yield* check(yield* make(brief)).pipe(
          Effect.provide(Config.layerAdd(Config.fromUnknown({ GATE_LIGHTHOUSE: String(lit) })))
        )
        const coverage = compare(presentIn(checked.blueprint, checked.understanding), brief.expect)
        const one: Judged = { ...checked, coverage, lit, words: wordsMissing(checked) }
        yield* tell(one)
        return one
      }).pipe(Effect.mapError((error) => new CommandError({ reason: `${brief.id}: ${error.message}` })))).pipe(
        Effect.provide(Studio.layer.pipe(Layer.provide(settings)))
      )
    return measures(judged)
  }).pipe(Effect.catchTag("ConfigError", (error) => new CommandError({ reason: error.message })))
}
