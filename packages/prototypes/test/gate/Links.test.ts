import { assert, describe, it } from "@effect/vitest"
import { checkLinks, styleAddresses } from "../../src/gate/Links.ts"
import { page, subject } from "./Building.ts"

const found = (files: Readonly<Record<string, string>>) => checkLinks(subject(files)).findings.map(({ what }) => what)

describe("Links", () => {
  it("accepts files, folders, fragments, queries, mail and telephone addresses", () => {
    const body =
      `<a href="a.html?key=1#main">a</a><a href="./">home</a><a href="#main">down</a><a href="#/orders">route</a>` +
      `<a href="mailto:a@example.com">m</a><a href="tel:+420">t</a><a href="_report" data-external>report</a>` +
      `<img src="i.svg" srcset="i.svg 1x, a/b.svg 2x" alt="">`
    assert.deepStrictEqual(found({ "index.html": page(body), "a.html": page(""), "i.svg": "", "a/b.svg": "" }), [])
  })

  it("finds links to files that are not there, also from a folder", () => {
    const files = {
      "index.html": page(`<a href="gone.html">x</a>`),
      "a/index.html": page(`<a href="../no.html">x</a>`)
    }
    assert.deepStrictEqual(found(files), [
      `"gone.html" leads to gone.html, which is not there`,
      `"../no.html" leads to no.html, which is not there`
    ])
  })

  it("finds fragments without a place and dead links", () => {
    const files = { "index.html": page(`<a href="#nowhere">x</a><a href="#">y</a><a href="">z</a><a href="%">w</a>`) }
    assert.deepStrictEqual(found(files).length, 4)
  })

  it("reads the web manifest and the style sheet, but takes data for data", () => {
    const files = {
      "index.html": page(""),
      "data.json": `{"src":"not-a-file"}`,
      "app.webmanifest": `{"start_url":"index.html","icons":[{"src":"gone.svg"}]}`,
      "app.css": `@import "other.css"; .a{background:url( 'gone.png' )} .b{fill:url(#id)}`
    }
    assert.deepStrictEqual(
      found(files),
      [
        `"gone.svg" leads to gone.svg, which is not there`,
        `"gone.png" leads to gone.png, which is not there`,
        `"other.css" leads to other.css, which is not there`
      ].sort((a, b) => found(files).indexOf(a) - found(files).indexOf(b))
    )
    assert.deepStrictEqual(styleAddresses(`a{b:url(x.png)} @import 'y.css'`), ["x.png", "y.css"])
  })

  it("finds JSON that is none", () => {
    assert.deepStrictEqual(found({ "data.json": "{" }), ["is not JSON"])
  })
})
