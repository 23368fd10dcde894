import { hex, type Oklch, readable } from "./Colour.ts"

export type Mode = "light" | "dark"

/** Every colour of an app as `#rrggbb`; the pairs that carry words are listed in `wordPairs`. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly sunken: string
  readonly tint: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  readonly onAccent: string
  readonly link: string
  readonly danger: string
  readonly dangerTint: string
}

/** Words (first) on their grounds (second): each pair must reach 4.5. */
export const wordPairs: ReadonlyArray<readonly [keyof Palette, keyof Palette]> = [
  ...(["ink", "muted", "link", "danger"] as const).flatMap((word) =>
    (["paper", "surface", "sunken", "tint"] as const).map((ground) => [word, ground] as const)
  ),
  ["ink", "dangerTint"],
  ["danger", "dangerTint"],
  ["onAccent", "accent"]
]

/** Edges of controls and the focus ring (first) on their grounds: each pair must reach 3. */
export const shapePairs: ReadonlyArray<readonly [keyof Palette, keyof Palette]> = (["edge", "link"] as const).flatMap(
  (shape) => (["paper", "surface", "sunken", "tint"] as const).map((ground) => [shape, ground] as const)
)

/** The colours that a hue gives: papers barely tinted, one confident accent, and words that are always readable. */
export const paletteOf = (hue: number, mode: Mode): Palette => {
  const light = mode === "light"
  const at = (l: number, c: number, h = hue): Oklch => ({ l, c, h })
  const paper = hex(light ? at(0.975, 0.008) : at(0.195, 0.015))
  const surface = hex(light ? at(0.995, 0.003) : at(0.23, 0.018))
  const sunken = hex(light ? at(0.945, 0.014) : at(0.265, 0.022))
  const tint = hex(light ? at(0.93, 0.04) : at(0.3, 0.05))
  const dangerTint = hex(light ? at(0.95, 0.025, 25) : at(0.27, 0.06, 25))
  const grounds = [paper, surface, sunken, tint]
  const accent = hex(light ? at(0.46, 0.15) : at(0.8, 0.12))
  return {
    paper,
    surface,
    sunken,
    tint,
    dangerTint,
    accent,
    ink: readable(light ? at(0.22, 0.03) : at(0.95, 0.012), [...grounds, dangerTint], 9),
    muted: readable(light ? at(0.47, 0.03) : at(0.76, 0.025), grounds, 4.6),
    line: hex(light ? at(0.88, 0.016) : at(0.33, 0.025)),
    edge: readable(light ? at(0.62, 0.03) : at(0.58, 0.03), grounds, 3.1),
    onAccent: readable(light ? at(0.99, 0.01) : at(0.18, 0.04), [accent], 4.6),
    link: readable(light ? at(0.45, 0.15) : at(0.82, 0.11), grounds, 4.6),
    danger: readable(light ? at(0.48, 0.17, 25) : at(0.78, 0.12, 25), [...grounds, dangerTint], 4.6)
  }
}
