import { h, type Markup } from "./Markup.ts"

/** A number that only these words give (FNV-1a). */
const seedOf = (words: string): number =>
  [...words].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261)

/** Forms inside a tile of 40 by 40. */
const forms = [
  "M0 0H40A40 40 0 0 1 0 40Z",
  "M0 0H40A20 20 0 0 1 0 0Z",
  "M0 0A40 40 0 0 1 40 40A40 40 0 0 1 0 0Z",
  "M0 0H40V40Z",
  "M20 6A14 14 0 0 1 20 34A14 14 0 0 1 20 6Z",
  "M0 0H40V40H0ZM20 8A12 12 0 0 0 20 32A12 12 0 0 0 20 8Z",
  "M0 0H40V13H0ZM0 26H40V40H0Z"
]

/** Where a record has no picture: a pattern of plain forms that its name alone decides, the same every time. */
export const motif = (name: string): Markup => {
  let seed = seedOf(name)
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return (seed >>> 8) % below
  }
  // Two forms a pattern, so that it reads as one figure and not as a heap.
  const pair = [next(forms.length), next(forms.length)]
  const tiles = Array.from({ length: 10 }, (_, at) => {
    const turned = `translate(${at % 5 * 40} ${at < 5 ? 0 : 40}) rotate(${next(4) * 90} 20 20)`
    return h("path", { d: forms[pair[next(2)] ?? 0], transform: turned, "data-tone": next(4) })
  })
  return h(
    "svg",
    { class: "motif", viewBox: "0 0 200 80", preserveAspectRatio: "xMidYMid slice", "aria-hidden": "true" },
    tiles
  )
}
