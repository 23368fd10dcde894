import { assert, describe, it } from "@effect/vitest"
import { checkPlaceholders, placeholderIn } from "../../src/gate/Placeholders.ts"
import { english, page, subject } from "./Building.ts"

const found = (files: Readonly<Record<string, string>>, brief = "") =>
  checkPlaceholders(subject(files, english, brief)).findings.map(({ what }) => what)

describe("Placeholders", () => {
  it.each([
    "Lorem ipsum dolor",
    "Consectetur adipiscing elit",
    "Лорем ипсум",
    "Your text here",
    "[Your company]",
    "The rest of the code stays unchanged",
    "TODO: write this",
    "FIXME",
    "undefined",
    "[object Object]",
    "Hello {{name}}"
  ])("finds %s in a page", (text) => {
    assert.lengthOf(found({ "index.html": page(`<p>${text}</p>`) }), 1)
  })

  it.each([
    "A todo list",
    "To do",
    "Null and void",
    "The rest of the day",
    "Placeholder tiles for the roof",
    "Totally fine"
  ])(
    "leaves %s alone",
    (text) => {
      assert.deepStrictEqual(found({ "index.html": page(`<p>${text}</p>`) }), [])
    }
  )

  it("knows that TODO is a Spanish word and may be somebody's own", () => {
    assert.isUndefined(placeholderIn("TODO incluido", "es"))
    assert.isDefined(placeholderIn("TODO: escribir", "es"))
    assert.lengthOf(found({ "index.html": page("<p>TODO</p>") }), 1)
    assert.deepStrictEqual(found({ "index.html": page("<p>TODO</p>") }, "columns TODO, DOING, DONE"), [])
  })

  it("finds empty handlers, dead links and notes left in scripts and markup", () => {
    assert.deepStrictEqual(
      found({
        "index.html": page(`<a href="#">x</a><a href="javascript:void 0">y</a><!-- TODO later -->`),
        "a.js": `b.addEventListener("click", () => {}); b.onsubmit = function () {}; // FIXME soon
          c.addEventListener("click", () => go()); s.addEventListener("fetch", () => {})`
      }).length,
      6
    )
  })
})
