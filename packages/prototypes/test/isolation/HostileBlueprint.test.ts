import { assert, describe, it } from "@effect/vitest"
import { faults } from "@statex/blueprint/Soundness"
import { Effect } from "effect"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { build, reportPath } from "../../src/Builder.ts"
import { pageOf } from "../../src/gate/Page.ts"
import { scriptOf } from "../../src/gate/Script.ts"
import { textOf } from "../gate/Building.ts"
import { payloads, poisoned } from "./Hostile.ts"

const skeletonOf = (path: string, html: string) =>
  pageOf(path, html).elements.map(({ attributes, tag }) => `${tag} ${Object.keys(attributes).sort().join(" ")}`)

const inScripts = (path: string, html: string) =>
  pageOf(path, html).elements.filter(({ source, tag }) => tag === "script" && source.trim() !== "")

describe("a hostile blueprint", () => {
  for (const [name, blueprint] of Object.entries(samples)) {
    it.effect(
      `${name}: whatever its texts say, its pages have the elements that harmless texts give them`,
      () =>
        Effect.gen(function*() {
          const plain = yield* build(poisoned(blueprint, "x"))
          const expected = new Map(plain.files.map((file) => [file.path, file]))
          for (const payload of payloads) {
            const hostile = poisoned(blueprint, payload)
            assert.deepStrictEqual(faults(hostile), [], payload)
            const site = yield* build(hostile)
            assert.deepStrictEqual(site.files.map(({ path }) => path), plain.files.map(({ path }) => path))
            let seen = 0
            for (const file of site.files) {
              const [text, like] = [textOf(file), expected.get(file.path)]
              assert.isDefined(like)
              if (file.path.endsWith(".html")) {
                // A longer title is set smaller: the one attribute that depends on what a text says.
                const bare = (of: string) => skeletonOf(file.path, of).map((one) => one.replace(/^h([123]) .*/, "h$1"))
                assert.deepStrictEqual(bare(text), bare(textOf(like)), `${file.path}: ${payload}`)
                assert.deepStrictEqual(inScripts(file.path, text), [])
                const said = pageOf(file.path, text).texts.some((one) =>
                  one.text.includes(payload.slice(0, 118).replace(/\s+/g, " ").trim())
                )
                if (said) seen++
              }
              if (/\.(?:js|css)$/.test(file.path) && file.path !== "sw.js") {
                assert.strictEqual(text, textOf(like), file.path)
              }
              if (file.path === "sw.js") {
                assert.isUndefined(scriptOf(file.path, text).unreadable)
              }
              if (/\.(?:json|webmanifest)$/.test(file.path)) JSON.parse(text)
              if (file.path.endsWith(".svg")) {
                assert.deepStrictEqual(skeletonOf(file.path, text), skeletonOf(file.path, textOf(like)))
              }
            }
            assert.isAbove(seen, 0, `${payload} is shown as what it is`)
          }
        }),
      60_000
    )
  }
})

describe("the way to report a prototype", () => {
  it.effect("is a plain link on every page of every prototype, outside of what needs a script", () =>
    Effect.gen(function*() {
      for (const blueprint of Object.values(samples)) {
        const site = yield* build(blueprint)
        const pages = site.files.filter(({ path }) => path.endsWith(".html"))
        assert.isNotEmpty(pages)
        for (const file of pages) {
          const links = pageOf(file.path, textOf(file)).elements.filter(({ attributes, tag }) =>
            tag === "a" && attributes["href"] === reportPath
          )
          assert.lengthOf(links, 1, file.path)
          assert.isUndefined(links[0]?.attributes["hidden"])
          assert.include(links[0]?.source ?? "", blueprint.copy.reportAbuse)
        }
      }
    }))
})
