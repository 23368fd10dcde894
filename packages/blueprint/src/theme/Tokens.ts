import type { Theme } from "../Blueprint.ts"
import { type Palette, paletteOf } from "./Palette.ts"

const faces: Record<
  Theme["face"],
  { readonly text: string; readonly display: string; readonly weight: number; readonly tracking: string }
> = {
  sans: {
    text:
      "\"Avenir Next\", Avenir, \"Segoe UI Variable Text\", \"Segoe UI\", Inter, Cantarell, Ubuntu, \"Noto Sans\", \"Noto Sans Arabic\", sans-serif",
    display:
      "\"Avenir Next\", Avenir, \"Segoe UI Variable Display\", \"Segoe UI\", Inter, Cantarell, Ubuntu, \"Noto Sans\", \"Noto Sans Arabic\", sans-serif",
    weight: 680,
    tracking: "-0.022em"
  },
  serif: {
    text:
      "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, \"Noto Serif\", \"Noto Naskh Arabic\", Georgia, serif",
    display:
      "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"URW Palladio L\", P052, \"Noto Serif Display\", \"Noto Serif\", \"Noto Naskh Arabic\", Georgia, serif",
    weight: 500,
    tracking: "-0.015em"
  },
  mono: {
    text: "\"Avenir Next\", \"Segoe UI\", Inter, Cantarell, Ubuntu, \"Noto Sans\", \"Noto Sans Arabic\", sans-serif",
    display:
      "ui-monospace, \"SF Mono\", \"Cascadia Code\", \"JetBrains Mono\", Menlo, Consolas, \"Noto Sans Mono\", \"DejaVu Sans Mono\", monospace",
    weight: 600,
    tracking: "-0.04em"
  }
}

/** Corners of controls and of large surfaces, and how the block of colour beside a hero is cut. */
const corners: Record<Theme["corners"], readonly [string, string, string, string, string]> = {
  square: ["0px", "0px", "0px", "0px", "0px"],
  soft: ["6px", "10px", "0px", "50vb", "100%"],
  round: ["22px", "22px", "100vb", "100vb", "100%"]
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const colours = (light: Palette, dark: Palette): ReadonlyArray<string> =>
  (Object.keys(light) as ReadonlyArray<keyof Palette>).map((name) =>
    `--${kebab(name)}:light-dark(${light[name]},${dark[name]})`
  )

/** The theme as CSS custom properties; everything else in the stylesheet is the same for all apps. */
export const tokensCss = (theme: Theme): string => {
  const face = faces[theme.face]
  const [small, large, start, end, inner] = corners[theme.corners]
  return `:root{${
    [
      ...colours(paletteOf(theme.hue, "light"), paletteOf(theme.hue, "dark")),
      `--text-face:${face.text}`,
      `--display-face:${face.display}`,
      `--display-weight:${face.weight}`,
      `--tracking:${face.tracking}`,
      `--corner:${small}`,
      `--corner-large:${large}`,
      `--shape-start:${start}`,
      `--shape-end:${end}`,
      `--shape-inner:${inner}`,
      `--unit:${theme.density === "calm" ? "1rem" : "0.75rem"}`,
      `--leading:${theme.density === "calm" ? 1.6 : 1.5}`
    ].join(";")
  }}\n`
}
