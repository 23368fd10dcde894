import { assert, describe, it } from "@effect/vitest"
import { checkBytes } from "../../src/gate/Bytes.ts"
import { checkDeterminism } from "../../src/gate/Determinism.ts"
import { checkScope } from "../../src/gate/Scope.ts"
import { resultOf } from "../../src/gate/Verdict.ts"
import { failing, fileOf, siteOf, subject } from "./Building.ts"

describe("Determinism", () => {
  it("holds when both builds are equal, and weighs what a visitor loads", () => {
    const verdict = checkDeterminism(subject({ "a.js": "let a = 1" }), siteOf({ "a.js": "let a = 1" }))
    assert.deepStrictEqual(verdict.findings, [])
    assert.match(verdict.evidence.join(), /kB gzipped/)
  })

  it("names each file that differs, is missing or is new", () => {
    const verdict = checkDeterminism(subject({ "a.js": "1", "b.js": "2" }), siteOf({ "a.js": "1;", "c.js": "3" }))
    assert.deepStrictEqual(verdict.findings.map(({ where }) => where), ["a.js", "b.js", "c.js"])
  })
})

describe("Bytes", () => {
  it("wants one plain path for each file", () => {
    assert.deepStrictEqual(checkBytes(subject({ "a/b.js": "1" })).findings, [])
    for (const path of ["/a.js", "../a.js", "a//b.js", "a?.js", ""]) {
      assert.lengthOf(checkBytes(subject({ [path]: "1" })).findings, 1, path)
    }
  })
})

describe("Scope", () => {
  const before = { files: [fileOf("a.html", "a", ["view:a"]), fileOf("b.html", "b", ["view:b"])] }
  const passed = resultOf({ id: "G1", evidence: [], findings: [] }, 1)
  const check = (files: typeof before.files, parts = ["view:a"], others = [passed]) =>
    checkScope({ files }, { site: before, parts }, others).findings.map(({ what, where }) => `${where} ${what}`)

  it("lets a change touch its own parts", () => {
    assert.deepStrictEqual(
      check([fileOf("a.html", "A", ["view:a"]), fileOf("b.html", "b", ["view:b"]), fileOf("a2.html", "", ["view:a"])]),
      []
    )
  })

  it("finds files outside the change that differ, vanish or appear", () => {
    assert.match(
      check([fileOf("a.html", "a", ["view:a"]), fileOf("b.html", "B", ["view:b"])])[0] ?? "",
      /b.html .*other bytes/
    )
    assert.match(check([fileOf("a.html", "a", ["view:a"])])[0] ?? "", /b.html .*gone/)
    assert.match(check([...before.files, fileOf("c.html", "c", ["view:c"])])[0] ?? "", /c.html is new/)
  })

  it("fails when an earlier check fails now", () => {
    assert.deepStrictEqual(check(before.files, [], [failing("G4", { where: "a", what: "b" })]), [
      "G4 held before the change and fails now"
    ])
  })
})
