import { assert, describe, it } from "@effect/vitest"
import { design } from "@statex/ai/composer/Design"
import { revise } from "@statex/ai/composer/Revise"
import { understand } from "@statex/ai/composer/Understand"
import { faults } from "@statex/blueprint/Soundness"
import { build } from "@statex/prototypes/Builder"
import * as Effect from "effect/Effect"
import { corpus } from "../src/corpus/CorpusBrief.ts"
import { asMeant } from "../src/corpus/WishDone.ts"
import { wishesFor } from "../src/corpus/Wishes.ts"
import { broken, bytesOutside, lost } from "../src/corpus/WishScope.ts"

/** One brief of each language that comes without files, so that it reads the same without what reads them. */
const apps = (await Effect.runPromise(corpus)).filter(({ files }) => files.length === 0)
  .filter((brief, at, all) => all.findIndex((other) => other.locale === brief.locale) === at)
  .map(({ brief, locale }) => {
    const text = { locale, ...brief, attachments: [] }
    const understanding = understand(text)
    return { understanding, blueprint: design(text, understanding) }
  })
const blueprints = apps.map((app) => app.blueprint)
const everyFourth = wishesFor(blueprints).filter((_, at) => at % 4 === 0)

describe("wishes of the corpus", () => {
  it("are of ten languages, and some of them must be refused", () => {
    assert.isAtLeast(everyFourth.length, 40)
    assert.isTrue(everyFourth.some((asked) => !asked.possible))
    assert.strictEqual(new Set(everyFourth.map((asked) => asked.app)).size, 10)
  })

  it.effect.each(everyFourth)("changes what is asked and nothing else: $text", (asked) =>
    Effect.gen(function*() {
      const app = apps[asked.app]
      if (app === undefined) throw new Error("no such app")
      const { blueprint: before, understanding } = app
      const revision = revise(before, asked.text)
      const after = revision.blueprint
      assert.isTrue(asMeant(asked, before, revision), JSON.stringify(revision.changes))
      assert.deepStrictEqual(faults(after), [])
      assert.deepStrictEqual(lost(asked, before, after), [])
      assert.deepStrictEqual(broken(asked, understanding, before, revision), [])
      assert.strictEqual(bytesOutside(asked, before, after, [yield* build(before), yield* build(after)]), 0)
    }))
})
