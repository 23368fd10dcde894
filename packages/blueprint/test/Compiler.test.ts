import { assert, describe, it } from "@effect/vitest"
import { locales } from "@statex/kernel/Locale"
import { Effect, Schema } from "effect"
import { gzipSync } from "node:zlib"
import { Blueprint } from "../src/Blueprint.ts"
import { compile } from "../src/Compiler.ts"
import type { Site } from "../src/Site.ts"
import { samples } from "./samples/all.ts"
import { words } from "./samples/words.ts"
import { workshop } from "./samples/workshop.ts"
import { faultsOfMarkup, idsOf } from "./WellFormed.ts"

const text = (site: Site, path: string): string => {
  const file = site.files.find((one) => one.path === path)
  assert.isDefined(file, path)
  return new TextDecoder().decode(file.bytes)
}

const pages = (site: Site) =>
  site.files.filter((file) => file.path.endsWith(".html")).map((file) => text(site, file.path))

describe("Compiler", () => {
  for (const [name, blueprint] of Object.entries(samples)) {
    it.effect(`gives the same bytes for the same blueprint: ${name}`, () =>
      Effect.gen(function*() {
        const again = Schema.decodeUnknownSync(Blueprint)(JSON.parse(JSON.stringify(blueprint)))
        const [one, two] = [yield* compile(blueprint), yield* compile(again)]
        assert.deepStrictEqual(one, two)
        const paths = one.files.map((file) => file.path)
        assert.deepStrictEqual(paths, [...paths].sort())
        assert.strictEqual(new Set(paths).size, paths.length)
      }))

    it.effect(`writes well-formed pages with unique ids, a label of AI and no inline code: ${name}`, () =>
      Effect.gen(function*() {
        const site = yield* compile(blueprint, { reportPath: "/-/report" })
        assert.strictEqual(pages(site).length, blueprint.views.length)
        for (const html of pages(site)) {
          assert.deepStrictEqual(faultsOfMarkup(html), [])
          assert.strictEqual(new Set(idsOf(html)).size, idsOf(html).length)
          assert.strictEqual(html.match(/<h1/g)?.length, 1)
          assert.include(html, blueprint.copy.aiLabel)
          assert.include(html, "<meta name=\"ai-generated\" content=\"true\">")
          assert.include(html, "<meta name=\"robots\" content=\"noindex\">")
          assert.include(html, blueprint.copy.reportAbuse)
          assert.notMatch(html, /\sstyle=|\son[a-z]+=|<script(?! src)|<style|javascript:/)
        }
      }))

    it.effect(`links only to files that exist: ${name}`, () =>
      Effect.gen(function*() {
        const site = yield* compile(blueprint)
        const links = pages(site).flatMap((html) =>
          [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map((found) => found[1] ?? "")
        )
        const missing = links.filter((link) => !site.files.some((file) => file.path === link.split("?")[0]))
        assert.deepStrictEqual(missing, [])
      }))

    it.effect(`carries at most 30 kB of script and 60 kB with styles: ${name}`, () =>
      Effect.gen(function*() {
        const site = yield* compile(blueprint)
        const weight = (ending: RegExp) =>
          site.files.filter((file) => ending.test(file.path)).reduce(
            (sum, file) => sum + gzipSync(file.bytes).length,
            0
          )
        assert.isBelow(weight(/\.js$/), 30_000)
        assert.isBelow(weight(/\.(js|css)$/), 60_000)
      }))
  }

  it.effect("shows real words before any script runs", () =>
    Effect.gen(function*() {
      const list = text(yield* compile(workshop), "index.html")
      for (
        const word of ["Zakázky", "Co je v dílně", "Elektrokolo, výměna baterie", "12. 11. 2026", "V dílně", "Ukázka"]
      ) {
        assert.include(list, word)
      }
    }))

  it.effect("keeps hostile words as words", () =>
    Effect.gen(function*() {
      const hostile = "\"><script>alert('1')</script><img src=x onerror=alert(2)>&amp;"
      const site = yield* compile({
        ...workshop,
        name: hostile,
        views: [{ ...workshop.views[0], title: hostile, intro: hostile }, ...workshop.views.slice(1)]
      })
      for (const html of pages(site)) {
        assert.deepStrictEqual(faultsOfMarkup(html), [])
        assert.notMatch(html, /<script(?! src)|<img/)
      }
      assert.include(text(site, "index.html"), "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
      assert.notInclude(text(site, "icon.svg"), "<script")
    }))

  it.effect("shows no other view's words on a page", () =>
    Effect.gen(function*() {
      const site = yield* compile(workshop)
      assert.notInclude(text(site, "zakaznici.html"), "Elektrokolo")
      assert.notInclude(text(site, "tabule.html"), "Co je v dílně")
    }))

  it.effect("refuses an unsound blueprint with its faults", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(compile({ ...workshop, start: "nowhere" }))
      assert.strictEqual(refusal._tag, "UnsoundBlueprint")
      assert.strictEqual(refusal.kind, "Invalid")
      assert.deepStrictEqual(refusal.faults, [{ path: "start", problem: "no view \"nowhere\"" }])
      assert.include(refusal.message, "nowhere")
    }))

  it("has its words in every language, with the same gaps to fill", () => {
    const gaps = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort()
    const english = Object.entries(words("en"))
    for (const locale of locales) {
      const own = new Map(Object.entries(words(locale)))
      for (const [key, sentence] of english) {
        assert.deepStrictEqual(gaps(own.get(key) ?? ""), gaps(sentence), `${locale} ${key}`)
      }
    }
  })
})
