import type { JournalEntry } from "@statex/ai/AiJournal"
import { TierPlaces } from "@statex/ai/TierPlaces"
import { accountOf, costOf } from "@statex/prototypes/Account"
import type { NewBrief } from "@statex/prototypes/Brief"
import { initial } from "@statex/prototypes/RunState"
import { Effect } from "effect"

const spent = [{
  tier: "near",
  model: "gpt-5.4-mini",
  calls: 3,
  input: 24_310,
  cached: 0,
  output: 13_002,
  cost: 43_120_000,
  free: 1_200_000,
  estimated: true
}]

export const cannedCost = costOf(spent)

const entry: Omit<JournalEntry, "at" | "id" | "work"> = {
  request: "request",
  prompt: "understand/1",
  asked: "EU",
  consent: "protected",
  decisions: [
    { tier: "far", outcome: "unlawful", tries: 0 },
    { tier: "near", outcome: "answered", tries: 2 }
  ],
  redacted: {},
  tier: "near",
  cached: false,
  milliseconds: 1200
}

/** Test-only account: every way in which a piece of work is shown. */
export const cannedAccount = ({ privacy, reach = "EU" }: NewBrief, at: Date) =>
  accountOf({ created_at: at, privacy, reach }, { state: initial }, [
    { ...entry, at, id: "1", work: "Understand" },
    {
      ...entry,
      at,
      id: "2",
      work: "Design",
      decisions: [
        { tier: "far", outcome: "answered", tries: 1, masked: true }
      ],
      redacted: { email: 2, phone: 1 },
      tier: "far",
      cached: true
    },
    {
      ...entry,
      at,
      id: "3",
      work: "Revise",
      decisions: [
        { tier: "near", outcome: "overloaded", tries: 3 },
        { tier: "composer", outcome: "answered", tries: 1 }
      ],
      tier: "composer"
    },
    { ...entry, at, id: "4", work: "Converse", decisions: [{ tier: "far", outcome: "unlawful", tries: 0 }], tier: null }
  ], spent)

/** Test-only places: one of each. */
export const cannedPlaces = TierPlaces.layerOf([
  { name: "near", model: "gpt-5.4-mini", residency: "EU", keeps: "30 days" },
  { name: "far", model: "gpt-5.4", residency: "anywhere", keeps: "30 days" },
  { name: "composer", residency: "own-hardware", keeps: "none" }
], (kind) =>
  Effect.succeed(
    kind === "idea"
      ? { low: 71_000_000, high: 215_000_000, most: 1_000_000_000 }
      : { low: 37_000_000, high: 37_000_000, most: 1_000_000_000 }
  ))
