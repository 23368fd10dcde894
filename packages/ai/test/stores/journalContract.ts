import { assert, layer } from "@effect/vitest"
import { AiJournal, type JournalEntry } from "@statex/ai/AiJournal"
import { Effect, type Layer } from "effect"
import { randomUUID } from "node:crypto"
import { at } from "./At.ts"

export const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: randomUUID(),
  request: randomUUID(),
  at: new Date("2026-11-23T10:00:00.123Z"),
  work: "Understand",
  prompt: "understand/1",
  asked: "EU",
  consent: "protected",
  decisions: [{ tier: "OpenAI", outcome: "unlawful", tries: 0 }, { tier: "near", outcome: "answered", tries: 2 }],
  redacted: { email: 2, iban: 1 },
  tier: "near",
  cached: false,
  milliseconds: 1234,
  ...more
})

/** What every record of decisions must do. */
export const journalContract = <E>(store: string, journal: Layer.Layer<AiJournal, E>) =>
  layer(journal, { excludeTestServices: true })(`AiJournal in ${store}`, (it) => {
    const record = (...entries: ReadonlyArray<JournalEntry>) =>
      AiJournal.use((journal) => Effect.forEach(entries, journal.record, { discard: true }))

    it.effect("gives back what was recorded of a request, in the order of time", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const request = randomUUID()
        const late = entry({ request, at: new Date("2025-02-01T10:00:01Z"), tier: null, cached: false })
        const early = entry({
          request,
          at: new Date("2025-02-01T10:00:00Z"),
          redacted: {},
          decisions: [],
          cached: true
        })
        yield* record(late, early, entry())
        yield* record({ ...late, milliseconds: 1 })
        assert.deepStrictEqual(yield* journal.ofRequest(request), [early, late])
        assert.deepStrictEqual(yield* journal.ofRequest("nobody"), [])
      }))

    it.effect("takes outcomes that are not thought of yet", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const strange = entry({ decisions: [{ tier: "azure:eu-1/gpt-5.4", outcome: "capReached", tries: 0 }] })
        yield* record(strange)
        assert.deepStrictEqual(yield* journal.ofRequest(strange.request), [strange])
      }))

    it.effect("tells the latest first, as many as are asked for", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const [one, two, three] = [1, 2, 3].map((second) => entry({ at: new Date(`2030-01-01T00:00:0${second}Z`) }))
        assert.isDefined(one && two && three)
        if (one && two && three) yield* record(two, one, three)
        assert.deepStrictEqual((yield* journal.latest(2)).map(({ id }) => id), [three?.id, two?.id])
      }))

    it.effect("counts works and remembered answers by tier and day", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const on = (moment: string, tier: string | null, cached = false) =>
          entry({ at: new Date(moment), tier, cached })
        yield* record(
          on("2020-06-01T23:59:59Z", "near"),
          on("2020-06-02T00:00:00Z", null),
          on("2020-06-02T10:00:00Z", "near", true),
          on("2020-06-02T11:00:00Z", "near"),
          on("2020-06-02T12:00:00Z", "Far", true),
          on("2020-06-03T00:00:00Z", "near")
        )
        const days = yield* journal.byDay(2).pipe(at("2020-06-03T12:00:00Z"))
        assert.deepStrictEqual(days.filter(({ day }) => day < "2021"), [
          { day: "2020-06-03", tier: "near", works: 1, cached: 0 },
          { day: "2020-06-02", tier: "Far", works: 1, cached: 1 },
          { day: "2020-06-02", tier: "near", works: 2, cached: 1 },
          { day: "2020-06-02", tier: null, works: 1, cached: 0 }
        ])
      }))

    it.effect("erases a request, and what is too old", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const [one, other] = [entry(), entry()]
        yield* record(one, other, { ...one, id: randomUUID() })
        assert.strictEqual(yield* journal.erase(one.request), 2)
        assert.strictEqual(yield* journal.erase(one.request), 0)
        assert.strictEqual((yield* journal.ofRequest(other.request)).length, 1)
        const [old, kept] = [
          entry({ at: new Date("2001-01-01T00:00:00Z") }),
          entry({ at: new Date("2001-01-02T00:00:00Z") })
        ]
        yield* record(old, kept)
        assert.strictEqual(yield* journal.forget(new Date("2001-01-02T00:00:00Z")), 1)
        assert.strictEqual((yield* journal.ofRequest(kept.request)).length, 1)
      }))

    const words = "please call me on 0123"
    for (
      const [field, wrong] of Object.entries<Partial<JournalEntry>>({
        work: { work: words },
        prompt: { prompt: words },
        consent: { consent: words },
        tier: { tier: words },
        request: { request: words },
        outcome: { decisions: [{ tier: "near", outcome: words, tries: 1 }] },
        milliseconds: { milliseconds: 1.5 }
      })
    ) {
      it.effect(`takes no words of visitors as ${field}`, () =>
        Effect.gen(function*() {
          const exit = yield* Effect.exit(record(entry(wrong)))
          assert.strictEqual(exit._tag, "Failure")
        }))
    }
  })
