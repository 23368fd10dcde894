import { assert, describe, it } from "@effect/vitest"
import { contrast, luminance } from "../src/theme/Colour.ts"
import { type Mode, paletteOf, shapePairs, wordPairs } from "../src/theme/Palette.ts"

const modes: ReadonlyArray<Mode> = ["light", "dark"]
const hues = Array.from({ length: 360 }, (_, hue) => hue)

describe("Palette", () => {
  it("measures contrast as WCAG does", () => {
    assert.strictEqual(contrast("#000000", "#ffffff"), 21)
    assert.closeTo(contrast("#777777", "#ffffff"), 4.48, 0.01)
  })

  it("keeps words readable on every ground for all hues, light and dark", () => {
    const faint = hues.flatMap((hue) =>
      modes.flatMap((mode) => {
        const palette = paletteOf(hue, mode)
        return wordPairs.filter(([word, ground]) => contrast(palette[word], palette[ground]) < 4.5)
          .map(([word, ground]) => `${hue} ${mode}: ${word} on ${ground}`)
      })
    )
    assert.deepStrictEqual(faint, [])
  })

  it("keeps edges and the focus ring visible for all hues, light and dark", () => {
    const faint = hues.flatMap((hue) =>
      modes.flatMap((mode) => {
        const palette = paletteOf(hue, mode)
        return shapePairs.filter(([shape, ground]) => contrast(palette[shape], palette[ground]) < 3)
          .map(([shape, ground]) => `${hue} ${mode}: ${shape} on ${ground}`)
      })
    )
    assert.deepStrictEqual(faint, [])
  })

  it("is light when light, dark when dark, and differs by hue", () => {
    assert.isAbove(luminance(paletteOf(200, "light").paper), 0.8)
    assert.isBelow(luminance(paletteOf(200, "dark").paper), 0.05)
    assert.strictEqual(new Set(hues.map((hue) => paletteOf(hue, "light").accent)).size > 180, true)
  })
})
