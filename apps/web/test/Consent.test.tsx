import { FaultReason } from "@statex/ai/AiFault"
import { works as kindsOfWork } from "@statex/ai/AiTier"
import { Outcome } from "@statex/ai/Decision"
import type { TierPlace } from "@statex/ai/TierPlaces"
import { kinds } from "@statex/gdpr/redaction/Kind"
import { locales } from "@statex/kernel/Locale"
import { accountOf, costOf } from "@statex/prototypes/Account"
import { initial } from "@statex/prototypes/RunState"
import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { I18nextProvider } from "react-i18next"
import { describe, expect, it } from "vitest"
import { AccountWorks } from "../app/components/AccountWorks.tsx"
import { AuthorLabel } from "../app/components/AuthorLabel.tsx"
import { costNotes, costText } from "../app/components/CostText.ts"
import { EstimateNote } from "../app/components/EstimateNote.tsx"
import { dollars } from "../app/components/Formats.ts"
import { ReachField } from "../app/components/ReachField.tsx"
import { i18nOf, translatorOf } from "../app/i18n.server.ts"

const shown = (page: ReactElement, locale: typeof locales[number] = "en") =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{page}</I18nextProvider>)

const own: TierPlace = { name: "composer", residency: "own-hardware", keeps: "none" }
const near: TierPlace = { name: "azure", model: "gpt-5.4", residency: "EU", keeps: "30 days" }
const far: TierPlace = { name: "openai", model: "gpt-5.4", residency: "anywhere", keeps: "30 days" }

const offered = (html: string) => [...html.matchAll(/value="([\w-]+)"/g)].map(([, value]) => value)
const chosen = (html: string) =>
  /<input[^>]*checked[^>]*value="([\w-]+)"/.exec(html)?.[1] ??
    /value="([\w-]+)"[^>]*checked/.exec(html)?.[1]

describe("the question how far words may go", () => {
  it("offers places outside the EU only where somebody could be asked there", () => {
    expect(offered(shown(<ReachField places={[own]} />))).toEqual(["EU", "own-hardware"])
    expect(offered(shown(<ReachField places={[near, own]} />))).toEqual(["EU", "own-hardware"])
    expect(offered(shown(<ReachField places={[far, own]} />))).toEqual(["EU", "own-hardware", "anywhere"])
  })

  it("is answered with the EU until somebody says otherwise, and remembers what was said", () => {
    expect(chosen(shown(<ReachField places={[far, own]} />))).toBe("EU")
    expect(chosen(shown(<ReachField places={[far, own]} value="anywhere" />))).toBe("anywhere")
    expect(chosen(shown(<ReachField places={[own]} value="own-hardware" />))).toBe("own-hardware")
    expect(chosen(shown(<ReachField places={[own]} value="anywhere" />))).toBe("EU")
    expect(chosen(shown(<ReachField places={[own]} value="the moon" />))).toBe("EU")
  })

  it("names who would be asked and how long copies stay, and says so where nobody outside is connected", () => {
    const all = shown(<ReachField places={[far, near, own]} />)
    expect(all).toMatch(/openai.*keeps a copy for up to 30 days/)
    expect(all).not.toContain("No outside model is connected")
    expect(shown(<ReachField places={[own]} />)).toContain("No outside model is connected")
    expect(shown(<ReachField places={[own]} />)).not.toContain("composer")
  })
})

describe("the cost", () => {
  it("is an amount with two digits that count, and cents at the least", () => {
    const amounts = [0, 1, 1_234_567, 43_120_000, 100_000_000, 2_500_000_000].map((nano) => dollars(nano, "en"))
    expect(amounts).toEqual(["$0.00", "$0.000000001", "$0.0012", "$0.043", "$0.10", "$2.50"])
  })

  it("is told as nothing, as an amount that we pay, or as not known", () => {
    const t = translatorOf("en")
    const cost = { total: 5_000_000, free: 1_000_000, estimated: true }
    expect([undefined, costOf([]), cost].map((one) => costText(one, t, "en"))).toEqual([
      "not known right now",
      "nothing",
      "$0.005"
    ])
    expect(costNotes(costOf([]), t, "en")).toEqual([])
    expect(costNotes(cost, t, "en")).toEqual([
      expect.stringContaining("you pay nothing"),
      expect.stringContaining("estimated"),
      expect.stringContaining("$0.001")
    ])
  })

  it("is estimated before the start with the most that it can be, and not at all where nothing is paid", () => {
    const html = shown(<EstimateNote kind="idea" estimate={{ low: 5e7, high: 2e8, most: 1e9 }} locale="en" />)
    expect(html).toContain("$0.05 – $0.20")
    expect(html).toContain("$1.00")
    const one = shown(<EstimateNote kind="change" estimate={{ low: 5e7, high: 5e7, most: 1e9 }} locale="en" />)
    expect(one).toContain("costs $0.05 at")
    expect(shown(<EstimateNote kind="idea" estimate={undefined} locale="en" />)).toBe("")
  })
})

describe("the label of authors", () => {
  it("is one sentence where one tier made it all, and one for each part where several did", () => {
    const model = { tier: "openai", model: "gpt-5.4", nature: "model" } as const
    const alone = shown(<AuthorLabel authors={[{ of: "terms", ...model }, { of: "prototype", ...model }]} />)
    expect(alone).toContain("AI language model (“gpt-5.4, openai”)")
    expect(alone).not.toContain("<li>")
    const rules = { of: "prototype", tier: "composer", nature: "rules" } as const
    const several = shown(<AuthorLabel authors={[{ of: "terms", ...model }, rules, { of: "change", ...model }]} />)
    expect(several.match(/<li>/g)).toHaveLength(3)
    expect(several).toContain("Prototype: made by fixed rules (“composer”), without a language model")
    expect(several).toContain("No person has reviewed them.")
    expect(shown(<AuthorLabel authors={[]} />)).toBe("")
  })
})

describe("the account", () => {
  const entry = {
    id: "1",
    request: "r",
    at: new Date(0),
    work: "Understand",
    prompt: "none",
    asked: "EU",
    consent: "protected",
    redacted: { email: 2 },
    tier: null,
    cached: true,
    milliseconds: 1,
    decisions: [
      { tier: "openai", outcome: "unlawful", tries: 0, masked: true },
      { tier: "gone", outcome: "a-new-word", tries: 2, masked: true }
    ]
  } as const
  const brief = { created_at: new Date(0), privacy: "protected", reach: "EU" } as const
  const { works } = accountOf(brief, { state: initial }, [entry], [])

  it("says in words why a tier was not asked, and what was masked only where it was", () => {
    const html = shown(<AccountWorks works={works} places={[far, own]} locale="en" />)
    expect(html).toMatch(/openai.*\(outside the EU\): not asked: it is farther away/)
    expect(html).toContain("a-new-word (tries: 2)")
    expect(html.match(/Personal data was masked first/g)).toHaveLength(1)
    expect(html).toContain("e-mail addresses (2)")
    expect(html).toContain("nobody was asked again")
    expect(shown(<AccountWorks works={[]} places={[]} locale="en" />)).toContain("Nobody has worked")
  })

  it.each(locales)("has words for every outcome, every kind of work, place and data in %s", (locale) => {
    const i18n = i18nOf(locale)
    const keys = [
      ...Outcome.literals.map((outcome) => `account.outcome.${outcome}`),
      ...[...kindsOfWork, "Transcribe"].map((
        work
      ) => `account.work.${work}`),
      ...["EU", "own-hardware", "anywhere"].flatMap((place) => [
        `account.place.${place}`,
        `form.reachOf.${place}`,
        `form.reachText.${place}`
      ]),
      ...["none", "30 days", "unknown"].map((keeps) => `form.keeps.${keeps}`),
      ...kinds.map((kind) => `account.kind.${kind}`)
    ]
    expect(keys.filter((key) => !i18n.exists(key))).toEqual([])
    expect(Outcome.literals).toEqual(expect.arrayContaining([...FaultReason.literals]))
  })
})
