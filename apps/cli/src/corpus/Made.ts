import { design } from "@statex/ai/agents/BlueprintDesigner"
import { understand } from "@statex/ai/agents/RequirementsAnalyst"
import type { BriefText } from "@statex/ai/AiRequest"
import type { Errand } from "@statex/ai/Errand"
import type { Understanding } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Site } from "@statex/blueprint/Site"
import { build } from "@statex/prototypes/Builder"
import { writePlan } from "@statex/prototypes/documents/PlanWriter"
import { writeTerms } from "@statex/prototypes/documents/TermsWriter"
import { Gate } from "@statex/prototypes/gate/Gate"
import { stringsIn } from "@statex/prototypes/gate/Subject"
import type { GateReport } from "@statex/prototypes/GateReport"
import { repair } from "@statex/prototypes/Repair"
import { repairRounds } from "@statex/prototypes/Step"
import type { TermsOfReference } from "@statex/prototypes/TermsOfReference"
import { TextExtraction } from "@statex/uploads/TextExtraction"
import { UploadStore } from "@statex/uploads/UploadStore"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type CorpusBrief, corpusFolder } from "./CorpusBrief.ts"

/** What came of a brief before anybody looked at it. Milliseconds are from the brief's text to the built files. */
export interface Made {
  readonly brief: CorpusBrief
  readonly text: BriefText
  readonly understanding: Understanding
  readonly blueprint: Blueprint
  readonly terms: TermsOfReference
  readonly site: Site
  readonly milliseconds: number
}

const read = Effect.fnUntraced(function*(brief: CorpusBrief) {
  if (brief.files.length === 0) return []
  const store = yield* UploadStore
  const extraction = yield* TextExtraction
  yield* store.open(brief.id)
  return yield* Effect.forEach(brief.files, (name) =>
    Effect.gen(function*() {
      const bytes = yield* Effect.promise(() => readFile(join(corpusFolder, "files", name)))
      const { tables, text } = yield* extraction.extract(
        yield* store.receive(brief.id, { name, content: Stream.make(new Uint8Array(bytes)) })
      )
      return { name, text, tables: tables.map(({ header, rows }) => ({ header, rows })) }
    }))
}, Effect.orDie)

/** The corpus is ours: nobody pays for it, and its words stay here all the same. */
const errand: Errand = { terms: { mode: "protected", reach: "own-hardware" }, request: "corpus", person: "corpus" }

/** Reads, understands, designs and compiles, as the steps of a request do. */
export const make = Effect.fn("Corpus.make")(function*(brief: CorpusBrief) {
  const text: BriefText = { locale: brief.locale, ...brief.brief, attachments: yield* read(brief) }
  const from = performance.now()
  const { nature, tier, value: understanding } = yield* understand(text, errand)
  const { value: blueprint } = yield* design(text, understanding, errand)
  const site = yield* build(blueprint)
  const milliseconds = performance.now() - from
  const terms = writeTerms({
    understanding,
    plan: writePlan({ understanding, version: 1 }),
    version: 1,
    date: "2026-11-01",
    tier: { name: tier, nature },
    inputs: brief.files.map((name) => ({ name, kind: name.slice(name.lastIndexOf(".") + 1), note: "text" })),
    inputsDigest: "0".repeat(64),
    given: text
  })
  const made: Made = { brief, text, understanding, blueprint, terms, site, milliseconds }
  return made
})

/** A made prototype with the gate's report, after as many repairs as a request would get. */
export interface Checked extends Made {
  readonly report: GateReport
  readonly repairs: ReadonlyArray<string>
  /** Of the gate alone. */
  readonly checking: number
}

const gated = Effect.fnUntraced(function*(made: Made, blueprint: Blueprint, repaired: boolean) {
  const gate = yield* Gate
  const site = yield* build(blueprint)
  const { improvement, problem, result, today } = made.text
  const report = yield* gate.check({
    blueprint,
    site,
    compileAgain: Effect.orDie(build(blueprint)),
    brief: [problem, today, improvement, result].join("\n"),
    terms: stringsIn(made.understanding).join("\n"),
    requirements: made.understanding.requirements,
    repaired
  })
  return { blueprint, site, report }
})

/** Checks and repairs as a request would, keeping the best that passed. */
export const check = Effect.fn("Corpus.check")(function*(made: Made) {
  const from = performance.now()
  let now = yield* gated(made, made.blueprint, false)
  const checking = performance.now() - from
  const repairs: Array<string> = []
  for (let round = 0; !now.report.passed && round < repairRounds; round += 1) {
    const mended = repair(now.blueprint, now.report, made.understanding.requirements)
    if (mended === undefined) break
    const wrong = now.report.results.filter(({ outcome }) => outcome === "failed")
    repairs.push(
      ...wrong.flatMap(({ findings, id }) => findings.slice(0, 3).map(({ what, where }) => `${id} ${where}: ${what}`)),
      ...mended.what.map((what) => `→ ${what}`)
    )
    now = yield* gated(made, mended.blueprint, true)
  }
  const checked: Checked = { ...made, ...now, repairs, checking }
  return checked
})
