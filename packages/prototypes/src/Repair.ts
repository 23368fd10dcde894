import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { stringify } from "@statex/kernel/CanonicalJson"
import { isNeeded, plainVariant, withoutView } from "./gate/FewerViews.ts"
import { isUnfit, withNeutralTexts } from "./gate/NeutralTexts.ts"
import type { GateReport, GateResult } from "./GateReport.ts"

export interface Repaired {
  readonly blueprint: Blueprint
  /** Sentences of fact: what was changed and why; in English, like the report. */
  readonly what: ReadonlyArray<string>
}

type Fixer = (blueprint: Blueprint, failed: ReadonlyArray<GateResult>) => Repaired

/** What no other blueprint would change: how it is compiled, served, and compared with the build before. */
const beyondUs = new Set(["G1", "G2", "G14"])

const findingsOf = (failed: ReadonlyArray<GateResult>, ...ids: ReadonlyArray<string>) =>
  failed.filter((result) => ids.includes(result.id)).flatMap((result) => result.findings)

const texts: Fixer = (blueprint, failed) => {
  const found = findingsOf(failed, "G11", "G13", "G15").map((finding) => finding.what)
  const secret = findingsOf(failed, "G13").length > 0
  const isTold = (text: string) => {
    const start = text.replace(/\s+/g, " ").trim().slice(0, 60)
    return found.some((what) => what.includes(start)) || secret
  }
  const wrong = (text: string) =>
    found.length > 0 && isTold(text) &&
    (isUnfit(text, blueprint.locale) || found.some((what) => what.endsWith(`: "${text}"`)))
  return {
    blueprint: withNeutralTexts(blueprint, wrong),
    what: ["unfit texts were replaced by the app's own names"]
  }
}

const safeTheme: Blueprint["theme"] = { hue: 220, face: "sans", corners: "soft", density: "calm" }

const theme: Fixer = (blueprint, failed) =>
  findingsOf(failed, "G7").some(({ what }) => /contrast|link-in-text-block/.test(what))
    ? { blueprint: { ...blueprint, theme: safeTheme }, what: ["the theme was replaced by one of proven contrast"] }
    : { blueprint, what: [] }

const views: Fixer = (blueprint, failed) => {
  const blamed = failed.flatMap((result) =>
    result.findings.filter(({ where }) => where.startsWith("view:")).map(({ where }) => where.slice("view:".length))
  )
  return [...new Set(blamed)].reduce<Repaired>((mended, id) =>
    isNeeded(mended.blueprint, id)
      ? mended
      : {
        blueprint: withoutView(mended.blueprint, id),
        what: [...mended.what, `the page "${id}" was left out because its checks failed`]
      }, { blueprint, what: [] })
}

const plain: Fixer = (blueprint, failed) => ({
  blueprint: plainVariant(blueprint),
  what: [`lists and forms only, because ${failed.map((result) => result.id).join(", ")} failed`]
})

/** From the gentlest to the plainest. */
const fixers: ReadonlyArray<Fixer> = [texts, theme, views, plain]

/**
 * The blueprint without what failed, by the first fixer that changes something and leaves it sound; `undefined` when
 * nothing can be done. Every fixer only takes away, so repairing again and again comes to an end.
 */
export const repair = (blueprint: Blueprint, report: GateReport): Repaired | undefined => {
  const failed = report.results.filter((result) => result.outcome === "failed" && !beyondUs.has(result.id))
  if (failed.length === 0) return undefined
  // On a change the rest of the app must stay as it is: it is not made plainer.
  const isChange = report.results.some((result) => result.id === "G14")
  const before = stringify(blueprint)
  return fixers.filter((fixer) => !isChange || fixer !== plain).map((fixer) => fixer(blueprint, failed)).find((
    mended
  ) => stringify(mended.blueprint) !== before && faults(mended.blueprint).length === 0)
}
