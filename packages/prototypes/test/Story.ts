import { sha256 } from "@statex/kernel/Digest"
import type { RunEvent } from "@statex/prototypes/RunEvent"

export const hash = (name: string) => sha256(name)

export const submitted: RunEvent = { _tag: "Submitted", locale: "en", files: 0 }

const built = (version: number): ReadonlyArray<RunEvent> => [
  { _tag: "Designed", version, blueprint: hash(`blueprint ${version}`), tier: "composer", nature: "rules" },
  { _tag: "Built", version, manifest: hash(`manifest ${version}`), digest: hash(`site ${version}`), files: 9 },
  {
    _tag: "Checked",
    version,
    round: 0,
    digest: hash(`site ${version}`),
    report: hash(`report ${version}`),
    passed: true,
    score: 100
  },
  {
    _tag: "Published",
    version,
    host: "result1-abcd",
    digest: hash(`site ${version}`),
    expiresAt: "2026-12-23T00:00:00.000Z"
  }
]

/** From the first word to a live prototype, nothing going wrong. */
export const firstVersion: ReadonlyArray<RunEvent> = [
  submitted,
  { _tag: "Understood", understanding: hash("understanding"), locale: "en", tier: "composer", nature: "rules" },
  { _tag: "Documented", version: 1, terms: hash("terms"), plan: hash("plan") },
  ...built(1)
]

const documented = (version: number): RunEvent => ({
  _tag: "Documented",
  version,
  terms: hash(`terms ${version}`),
  plan: hash(`plan ${version}`),
  understanding: hash(`understanding ${version}`)
})

/** Questions answered: the same request, designed anew as the version `version`. */
export const answered = (version: number): ReadonlyArray<RunEvent> => [
  { _tag: "AnswersGiven", answers: hash("answers") },
  {
    _tag: "Understood",
    version,
    understanding: hash(`understanding ${version}`),
    locale: "en",
    tier: "composer",
    nature: "rules"
  },
  documented(version),
  ...built(version)
]

/** The one free change, which becomes the version `version`. */
export const changed = (version: number): ReadonlyArray<RunEvent> => [
  { _tag: "ChangeAsked", wish: hash("wish") },
  { _tag: "ChangePlanned", revision: hash("revision"), understood: true },
  { _tag: "ChangeConfirmed" },
  documented(version),
  ...built(version)
]
export const change: ReadonlyArray<RunEvent> = changed(2)

/** Paid for by the first line of an order, and taken back. */
export const bought = (order: string, quantity: number): RunEvent => ({
  _tag: "ChangesBought",
  order,
  line: 0,
  quantity
})
export const takenBack = (order: string): RunEvent => ({ _tag: "ChangesTakenBack", order, line: 0 })
