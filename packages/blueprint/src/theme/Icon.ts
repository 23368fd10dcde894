import type { Theme } from "../Blueprint.ts"
import { escape } from "../markup/Html.ts"
import { paletteOf } from "./Palette.ts"

const radius: Record<Theme["corners"], number> = { square: 0, soft: 96, round: 256 }

/** The app's icon: the first letter of its name on its accent. */
export const iconSvg = (name: string, theme: Theme): string => {
  const { accent, onAccent } = paletteOf(theme.hue, "light")
  const letter = [...name.trim()].find((sign) => /\p{L}|\p{N}/u.test(sign)) ?? "·"
  const face = theme.face === "sans" ? "sans-serif" : theme.face === "serif" ? "serif" : "monospace"
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${
    radius[theme.corners]
  }" fill="${accent}"/><text x="256" y="350" font-family="${face}" font-size="288" font-weight="600" text-anchor="middle" fill="${onAccent}">${
    escape(letter.toLocaleUpperCase("en"))
  }</text></svg>\n`
}
