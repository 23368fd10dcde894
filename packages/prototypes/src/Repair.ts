import type { Probe } from "@statex/ai/Probe"
import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { stringify } from "@statex/kernel/CanonicalJson"
import { withoutFeature } from "./gate/FewerFeatures.ts"
import { isNeeded, plainVariant, withoutView } from "./gate/FewerViews.ts"
import { withLawfulSamples, withOwnLabels, withShortLabels } from "./gate/GentleFixes.ts"
import { isUnfit, withNeutralTexts } from "./gate/NeutralTexts.ts"
import type { GateReport, GateResult } from "./GateReport.ts"

export interface Repaired {
  readonly blueprint: Blueprint
  /** Sentences of fact: what was changed and why; in English, like the report. */
  readonly what: ReadonlyArray<string>
}

type Fixer = (
  blueprint: Blueprint,
  failed: ReadonlyArray<GateResult>,
  requirements: ReadonlyArray<Requirement>
) => Repaired

/** What no other blueprint would change: how it is compiled, served, and compared with the build before. */
const beyondUs = new Set(["G1", "G2", "G14"])

const findingsOf = (failed: ReadonlyArray<GateResult>, ...ids: ReadonlyArray<string>) =>
  failed.filter((result) => ids.includes(result.id)).flatMap((result) => result.findings)

const unchanged = (blueprint: Blueprint): Repaired => ({ blueprint, what: [] })

const texts: Fixer = (blueprint, failed) => {
  const found = findingsOf(failed, "G11", "G13", "G15").map((finding) => finding.what)
  const claimed = findingsOf(failed, "G10").flatMap(({ what }) => {
    const fragment = /that nobody \w+: "([^"]+)"/.exec(what)?.[1]
    return fragment === undefined ? [] : [fragment]
  })
  const secret = findingsOf(failed, "G13").length > 0
  const isTold = (text: string) => {
    const start = text.replace(/\s+/g, " ").trim().slice(0, 60)
    return found.some((what) => what.includes(start)) || secret
  }
  const wrong = (text: string) =>
    claimed.some((fragment) => text.includes(fragment)) ||
    found.length > 0 && isTold(text) &&
      (isUnfit(text, blueprint.locale) || found.some((what) => what.endsWith(`: "${text}"`)))
  return {
    blueprint: withNeutralTexts(blueprint, wrong),
    what: ["unfit texts were replaced by the app's own names"]
  }
}

/** What a finding quotes of the page. */
const quotedIn = (what: string): ReadonlyArray<string> =>
  [...what.matchAll(/"([^"]{4,})"/g)].map(([, text]) => text ?? "")

const labels: Fixer = (blueprint, failed) => {
  const told = findingsOf(failed, "G6").flatMap(({ what }) => quotedIn(what))
  const shorter = told.length === 0 ? blueprint : withShortLabels(blueprint, told)
  const clashing = findingsOf(failed, "G7", "G9").length > 0
  return {
    blueprint: clashing ? withOwnLabels(shorter) : shorter,
    what: ["labels that were too long or stood twice in one form were made shorter or numbered"]
  }
}

const safeTheme: Blueprint["theme"] = { hue: 220, face: "sans", corners: "soft", density: "calm" }

const theme: Fixer = (blueprint, failed) => {
  const wanted = findingsOf(failed, "G9").map(({ what }) => /at (\d+)°, not at (\d+)°/.exec(what)?.[2])
    .find((hue) => hue !== undefined)
  if (wanted !== undefined && Number(wanted) < 360) {
    return {
      blueprint: { ...blueprint, theme: { ...blueprint.theme, hue: Number(wanted) } },
      what: ["the colour asked for was taken"]
    }
  }
  return findingsOf(failed, "G7").some(({ what }) => /contrast|link-in-text-block/.test(what))
    ? { blueprint: { ...blueprint, theme: safeTheme }, what: ["the theme was replaced by one of proven contrast"] }
    : unchanged(blueprint)
}

const samples: Fixer = (blueprint, failed) =>
  findingsOf(failed, "G4", "G9").length === 0
    ? unchanged(blueprint)
    : { blueprint: withLawfulSamples(blueprint), what: ["samples that broke the app's own rules were left out"] }

const isAsked = (requirements: ReadonlyArray<Requirement>, what: string): boolean => {
  const id = /^(FR-\d+)\b/.exec(what)?.[1]
  return requirements.find((one) => one.id === id)?.origin !== "assumed" &&
    requirements.find((one) => one.id === id)?.origin !== "derived"
}

const probeOf = (requirements: ReadonlyArray<Requirement>, what: string): Probe | undefined => {
  const id = /\b(AC-\d+\.\d+)\b/.exec(what)?.[1]
  return requirements.flatMap(({ checks }) => checks).find((check) => check.id === id)?.probe
}

/** What was derived or assumed and does not work is left out; what was asked for is never dropped without a word. */
const features: Fixer = (blueprint, failed, requirements) =>
  findingsOf(failed, "G9").filter(({ what }) => !isAsked(requirements, what)).reduce<Repaired>((mended, { what }) => {
    const probe = probeOf(requirements, what)
    const less = probe === undefined ? mended.blueprint : withoutFeature(mended.blueprint, probe)
    return less === mended.blueprint || stringify(less) === stringify(mended.blueprint)
      ? mended
      : { blueprint: less, what: [...mended.what, `left out, for nobody asked for it and it does not work: ${what}`] }
  }, unchanged(blueprint))

const views: Fixer = (blueprint, failed, requirements) => {
  const blamed = failed.flatMap((result) =>
    result.findings.filter(({ what, where }) =>
      where.startsWith("view:") && !(result.id === "G9" && isAsked(requirements, what))
    ).map(({ where }) => where.slice("view:".length))
  )
  return [...new Set(blamed)].reduce<Repaired>((mended, id) =>
    isNeeded(mended.blueprint, id)
      ? mended
      : {
        blueprint: withoutView(mended.blueprint, id),
        what: [...mended.what, `the page "${id}" was left out because its checks failed`]
      }, unchanged(blueprint))
}

/** Lists and forms do not keep more promises than the app that was designed: this is for pages that do not work. */
const plain: Fixer = (blueprint, failed) =>
  failed.every(({ id }) => id === "G9" || id === "G10") ? unchanged(blueprint) : {
    blueprint: plainVariant(blueprint),
    what: [`lists and forms only, because ${failed.map((result) => result.id).join(", ")} failed`]
  }

/** From the gentlest to the plainest. */
const fixers: ReadonlyArray<Fixer> = [texts, labels, theme, samples, features, views, plain]

/**
 * The blueprint without what failed, by the first fixer that changes something and leaves it sound; `undefined` when
 * nothing can be done. Every fixer only takes away or puts right for good, so repairing again and again comes to an end.
 * `requirements` tell what was asked for: that is never left out to please a check.
 */
export const repair = (
  blueprint: Blueprint,
  report: GateReport,
  requirements: ReadonlyArray<Requirement> = []
): Repaired | undefined => {
  const failed = report.results.filter((result) =>
    result.outcome === "failed" && result.level === "must" && !beyondUs.has(result.id)
  )
  if (failed.length === 0) return undefined
  // On a change the rest of the app must stay as it is: it is not made plainer.
  const isChange = report.results.some((result) => result.id === "G14")
  const before = stringify(blueprint)
  return fixers.filter((fixer) => !isChange || fixer !== plain).map((fixer) => fixer(blueprint, failed, requirements))
    .find((mended) => stringify(mended.blueprint) !== before && faults(mended.blueprint).length === 0)
}
