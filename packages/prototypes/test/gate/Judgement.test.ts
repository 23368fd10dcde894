import { assert, describe, it } from "@effect/vitest"
import { sha256 } from "@statex/kernel/Digest"
import {
  judgeAccessibility,
  judgeBytes,
  judgeControls,
  judgeFaults,
  judgeRendering,
  renderedPages
} from "../../src/gate/Judgement.ts"
import type { Visit } from "../../src/gate/Visit.ts"
import { page, subject } from "./Building.ts"

const built = subject({ "index.html": page("") })

const good: Visit = {
  address: "index.html?key=1",
  status: 200,
  ready: "marker",
  milliseconds: 120,
  landmark: true,
  words: 12,
  rendered: page("<p>drawn</p>"),
  faults: [],
  received: [{ path: "index.html", hash: sha256(page("")) }],
  barriers: [{ rule: "region", impact: "moderate", help: "h", target: "p", state: "light" }],
  states: ["light", "dark"],
  trials: [{ control: "button \"Add\"", effect: "changes the page" }],
  untried: [],
  layouts: [],
  walks: [],
  sights: []
}

const judges = { judgeRendering, judgeFaults, judgeControls, judgeAccessibility, judgeBytes }

const caughtBy = (change: Partial<Visit>) =>
  Object.entries(judges).flatMap(([name, judge]) =>
    judge(built, [{ ...good, ...change }]).findings.length > 0 ? [name] : []
  )

describe("Judgement", () => {
  it("finds nothing on a good page, whatever its query", () => {
    assert.deepStrictEqual(caughtBy({}), [])
    assert.deepStrictEqual(renderedPages([good]).map(({ path }) => path), ["index.html"])
  })

  it.each<[string, Partial<Visit>, string]>([
    ["an answer that is no success", { status: 404 }, "judgeRendering"],
    ["a page without a main landmark", { landmark: false }, "judgeRendering"],
    ["a page without words", { words: 4 }, "judgeRendering"],
    ["a page that never became ready", { ready: "never" }, "judgeRendering"],
    ["a page that was ready too late", { milliseconds: 5001 }, "judgeRendering"],
    ["a fault", { faults: [{ kind: "policy", text: "refused" }] }, "judgeFaults"],
    ["a visit that broke off", { brokenOff: "it took over 45 seconds" }, "judgeControls"],
    ["a control without effect", { trials: [{ control: "button \"Add\"", effect: "" }] }, "judgeControls"],
    [
      "a serious barrier",
      { barriers: [{ rule: "label", impact: "serious", help: "h", target: "p", state: "dark" }] },
      "judgeAccessibility"
    ],
    ["other bytes than were built", { received: [{ path: "index.html", hash: "0" }] }, "judgeBytes"]
  ])("finds %s", (_, change, judge) => {
    assert.deepStrictEqual(caughtBy(change), [judge])
  })
})
