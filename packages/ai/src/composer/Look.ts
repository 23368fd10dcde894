import type { Theme } from "@statex/blueprint/Blueprint"
import type { Reading } from "./Draft.ts"

const faces = ["sans", "serif", "sans", "mono"] as const
const calmFaces = ["serif", "sans"] as const
const corners = ["soft", "square", "round"] as const

/** Colour and shape from the brief: its own colour where it names one, otherwise from its words. */
export const themeOf = ({ seed, colour, family }: Reading): Theme => ({
  hue: colour?.hue ?? seed % 360,
  face: (family === "records" ? faces : calmFaces)[
    (seed >>> 9) % (family === "records" ? faces.length : calmFaces.length)
  ] ?? "sans",
  corners: corners[(seed >>> 13) % corners.length] ?? "soft",
  density: family === "records" ? "compact" : "calm"
})
