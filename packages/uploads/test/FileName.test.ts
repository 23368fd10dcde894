import { assert, describe, it } from "@effect/vitest"
import { displayName, endingOf } from "../src/FileName.ts"

describe("FileName", () => {
  const cases: ReadonlyArray<readonly [string, string, string]> = [
    ["a plain name", "Nabídka 2026.pdf", "Nabídka 2026.pdf"],
    ["a path up", "../../etc/passwd", "passwd"],
    ["a Windows path", "C:\\Users\\x\\plan.docx", "plan.docx"],
    ["a path that ends", "/etc/cron.d/", "cron.d"],
    ["only dots", "../..", "file"],
    ["nothing", "", "file"],
    ["control characters", "a\u0000b\r\nSet-Cookie: x.txt", "abSet-Cookie_ x.txt"],
    ["a reversed ending", "invoice\u202efdp.exe", "invoicefdp.exe"],
    ["invisible joints", "a\u200bb\ufeff.txt", "ab.txt"],
    ["markup", "<img src=x>.png", "_img src=x_.png"],
    ["a device", "CON.txt", "_CON.txt"],
    ["a device without an ending", "lpt1", "_lpt1"],
    ["dots and spaces around", " .hidden. ", "hidden"],
    ["a lone half of a letter", "a\ud800.txt", "a_.txt"]
  ]
  for (const [what, sent, shown] of cases) {
    it(`makes ${what} safe to show`, () => assert.strictEqual(displayName(sent), shown))
  }

  it("shortens what is too long and keeps the ending", () => {
    const name = displayName(`${"ž".repeat(5000)}.docx`)
    assert.strictEqual(Array.from(name).length, 120)
    assert.isTrue(name.endsWith("….docx"))
  })

  it("never answers more than a line", () => {
    for (let code = 0; code < 0x3000; code++) {
      const name = displayName(`a${String.fromCharCode(code)}b`)
      assert.notMatch(name, /[\n\r\t\0/\\]/)
      assert.isAbove(name.length, 0)
    }
  })

  it("knows an ending", () =>
    assert.deepStrictEqual(["a.CSV", "b", "c.tar.gz", ".md"].map(endingOf), ["csv", "", "gz", "md"]))
})
