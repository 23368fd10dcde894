import type { JournalEntry } from "@statex/ai/AiJournal"
import type { AiBooks } from "../server/AiConsole.ts"

const at = Date.UTC(2026, 10, 23, 7, 30)
const day = (ago: number) => new Date(at - ago * 86_400_000).toISOString().slice(0, 10)
const id = (of: number) => `00000000-0000-4000-8000-${String(of).padStart(12, "0")}`

const spentOn = (ago: number, tier: string, calls: number) => ({
  day: day(ago),
  tier,
  calls,
  input: calls * 3200,
  cached: calls * 400,
  output: calls * 900,
  cost: tier === "ollama" ? 0 : calls * 14_250_000,
  free: tier === "ollama" ? 0 : calls * 1_250_000,
  estimated: ago === 3
})

const decided = (of: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: id(of),
  request: `request-${of}-of-somebody`,
  at: new Date(at - of * 61_000),
  work: "Understand",
  prompt: "understand/3",
  asked: "EU",
  consent: "protected",
  decisions: [
    { tier: "openai", outcome: "unlawful", tries: 0 },
    { tier: "azure", outcome: "answered", tries: 2, masked: true }
  ],
  redacted: { email: 2, phone: 1 },
  tier: "azure",
  cached: false,
  milliseconds: 3480,
  ...more
})

/** Test-only: books of a fortnight, the same at each run. */
export const cannedBooks: AiBooks = {
  at,
  purses: {
    day: { held: 1_240_000_000, most: 20_000_000_000 },
    month: { held: 61_500_000_000, most: 300_000_000_000 }
  },
  spent: Array.from({ length: 12 }, (_, ago) => [spentOn(ago, "azure", 8 + ago), spentOn(ago, "ollama", 4)]).flat(),
  works: Array.from({ length: 12 }, (_, ago) => [
    { day: day(ago), tier: "azure", works: 10 + ago, cached: 2 },
    { day: day(ago), tier: "rules", works: 3, cached: 0 },
    ...(ago === 0 ? [{ day: day(ago), tier: null, works: 1, cached: 0 }] : [])
  ]).flat(),
  processes: [
    { id: id(1), process: "web", pid: 4100, heardAt: new Date(at - 4000), breakers: [] },
    {
      id: id(2),
      process: "worker",
      pid: 4200,
      heardAt: new Date(at - 12_000),
      breakers: [
        { tier: "azure", at: at - 9_000_000, breaker: { state: "closed", faults: [at - 5000, at - 90_000] } },
        { tier: "openai", at: at - 20_000, breaker: { state: "open", until: at + 10_000, rest: 30_000 } }
      ]
    }
  ],
  open: [{
    id: id(3),
    request: "lost-request-of-somebody",
    tier: "azure",
    model: "gpt-4.1",
    reserved: 84_000_000,
    at: new Date(at - 3_600_000)
  }],
  latest: [
    decided(1),
    decided(2, {
      work: "Design",
      decisions: [{ tier: "azure", outcome: "overloaded", tries: 3 }],
      redacted: {},
      tier: null,
      milliseconds: 61_000
    }),
    decided(3, { cached: true, milliseconds: 4 })
  ],
  silent: []
}

/** As on the first morning. */
export const emptyBooks: AiBooks = {
  ...cannedBooks,
  purses: { day: { held: 0, most: 20_000_000_000 }, month: { held: 0, most: 300_000_000_000 } },
  spent: [],
  works: [],
  processes: [],
  open: [],
  latest: []
}

/** Without a database. */
export const silentBooks: AiBooks = {
  at,
  purses: null,
  spent: null,
  works: null,
  processes: null,
  open: null,
  latest: null,
  silent: ["The books of spending do not answer: ConnectionError"]
}
