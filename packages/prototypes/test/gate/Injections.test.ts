import { assert, describe, it } from "@effect/vitest"
import { compile } from "@statex/blueprint/Compiler"
import { Effect } from "effect"
import { attacks } from "../../../ai/test/injections/Attacks.ts"
import { drawn, spoilt } from "../../../ai/test/injections/Gullible.ts"
import { checkSecurity } from "../../src/gate/Security.ts"
import { subjectOf } from "../../src/gate/Subject.ts"

const findingsOf = (attack: typeof attacks[number] | undefined) => {
  const blueprint = attack === undefined ? drawn : spoilt(drawn, attack, "")
  return Effect.map(compile(blueprint), (site) => checkSecurity(subjectOf(blueprint, site, attack?.text)).findings)
}

describe("an app that was built as an attack wants it", () => {
  it.effect.each(attacks.filter(({ ends }) => ends === "gate"))(
    "is not let out ($language, $place): $text",
    (attack) =>
      Effect.gen(function*() {
        assert.isNotEmpty(yield* findingsOf(attack))
        assert.isEmpty(yield* findingsOf(undefined))
      })
  )

  it.effect.each(attacks.filter(({ ends }) => ends === "words"))(
    "holds nothing but words ($language): $text",
    (attack) =>
      Effect.gen(function*() {
        assert.isEmpty(yield* findingsOf(attack))
      })
  )
})
