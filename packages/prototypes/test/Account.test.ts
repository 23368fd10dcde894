import { assert, describe, it } from "@effect/vitest"
import type { JournalEntry } from "@statex/ai/AiJournal"
import { accountOf, costOf } from "@statex/prototypes/Account"
import type { KeptBrief } from "@statex/prototypes/BriefStore"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { initial } from "@statex/prototypes/RunState"
import { fold } from "@statex/prototypes/Transition"
import { viewOf } from "@statex/prototypes/Viewing"
import { answered, changed, firstVersion, hash } from "./Story.ts"

const at = new Date("2026-11-23T10:00:00Z")

const entry: JournalEntry = {
  id: "00000000-0000-4000-8000-000000000000",
  request: "run",
  at,
  work: "Understand",
  prompt: "understand/1",
  asked: "EU",
  consent: "protected",
  decisions: [{ tier: "near", outcome: "answered", tries: 1 }],
  redacted: { phone: 1, email: 2, vat: 0 },
  tier: "near",
  cached: false,
  milliseconds: 5
}

const kept: KeptBrief = {
  run_id: "run",
  token: "token",
  locale: "en",
  created_at: at,
  contact: null,
  privacy: "protected",
  reach: "anywhere",
  eu_tier: false,
  body: null,
  files: [],
  upload_id: ""
}

const authorsOf = (events: ReadonlyArray<RunEvent>) => {
  const told = { runId: "run", state: fold(events), sequence: events.length, began: at, last: at }
  return viewOf(kept, told, (host) => host).authors
}

/** The same story with other authors: each event that has one is told by `by`. */
const toldBy = (events: ReadonlyArray<RunEvent>, tier: string, model?: string): ReadonlyArray<RunEvent> =>
  events.map((event) =>
    event._tag === "Understood" || event._tag === "Designed"
      ? { ...event, tier, nature: "model", ...(model === undefined ? {} : { model }) }
      : event
  )

describe("an account", () => {
  it("tells how far the words may travel in truth, whatever was chosen with the protected mode", () => {
    const account = accountOf(kept, { state: initial }, [entry], [])
    assert.deepStrictEqual([account.consent.reach, account.reach], ["anywhere", "EU"])
    assert.strictEqual(accountOf({ ...kept, privacy: "personalised" }, { state: initial }, [], []).reach, "anywhere")
  })

  it("lists what was masked by kind, the strongest first, and nothing that was not there", () => {
    assert.deepStrictEqual(accountOf(kept, { state: initial }, [entry], []).works[0]?.masked, [
      { kind: "email", count: 2 },
      { kind: "phone", count: 1 }
    ])
  })

  it("says when everything goes: the prototype's day, and two years for the contact", () => {
    const live = accountOf(kept, { state: fold(firstVersion) }, [], [])
    assert.strictEqual(live.erasedAt, "2026-12-23T00:00:00.000Z")
    assert.strictEqual(live.leadUntil.slice(0, 10), "2028-11-22")
    assert.isUndefined(accountOf(kept, { state: initial }, [], []).erasedAt)
  })
})

describe("the cost", () => {
  it("is the sum over all models, estimated as soon as a part of it is", () => {
    const parts = [{ cost: 5, free: 1, estimated: false }, { cost: 7, free: 2, estimated: true }]
    assert.deepStrictEqual(costOf(parts), { total: 12, free: 3, estimated: true })
    assert.deepStrictEqual(costOf([]), { total: 0, free: 0, estimated: false })
  })
})

describe("the authors", () => {
  it("are those of the version that is served", () => {
    assert.deepStrictEqual(authorsOf([]), [])
    assert.deepStrictEqual(authorsOf(toldBy(firstVersion, "near", "m")), [
      { of: "terms", tier: "near", nature: "model", model: "m" },
      { of: "prototype", tier: "near", nature: "model", model: "m" }
    ])
    const again = [...toldBy(firstVersion, "near"), ...toldBy(answered(2), "far")]
    assert.deepStrictEqual(authorsOf(again).map(({ of, tier }) => [of, tier]), [["terms", "far"], ["prototype", "far"]])
    assert.deepStrictEqual(authorsOf([...again, { _tag: "Switched", version: 1 }]).map(({ tier }) => tier), [
      "near",
      "near"
    ])
  })

  it("of a change stand beside those of what it changed, as long as it is served", () => {
    const author = { tier: "far", nature: "model", model: "m" } as const
    const change = changed(2).map((event): RunEvent =>
      event._tag === "ChangePlanned"
        ? { ...event, by: author }
        : event._tag === "Designed"
        ? { ...event, ...author }
        : event
    )
    const story = [...firstVersion, ...change]
    assert.deepStrictEqual(fold(story).change.by, author)
    assert.deepStrictEqual(authorsOf(story), [
      { of: "terms", tier: "composer", nature: "rules" },
      { of: "prototype", tier: "composer", nature: "rules" },
      { of: "change", ...author }
    ])
    assert.deepStrictEqual(authorsOf([...story, { _tag: "Switched", version: 1 }]).map(({ of }) => of), [
      "terms",
      "prototype"
    ])
  })

  it("are not invented where an older log does not tell them", () => {
    const { author: _, ...planned } = {
      _tag: "ChangePlanned" as const,
      revision: hash("r"),
      understood: true,
      author: 1
    }
    assert.isUndefined(fold([...firstVersion, { _tag: "ChangeAsked", wish: hash("w") }, planned]).change.by)
  })
})
