/** A colour by lightness 0–1, chroma and hue in degrees (OKLCH). */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

type Rgb = readonly [number, number, number]

const linear = ({ l, c, h }: Oklch): Rgb => {
  const a = c * Math.cos(h * Math.PI / 180)
  const b = c * Math.sin(h * Math.PI / 180)
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z
  ]
}

const shows = (rgb: Rgb): boolean => rgb.every((part) => part >= -0.0005 && part <= 1.0005)

/** The most colourful neighbour of the same lightness and hue that a screen can show. */
const showable = (colour: Oklch): Rgb => {
  if (shows(linear(colour))) return linear(colour)
  let [low, high] = [0, colour.c]
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (shows(linear({ ...colour, c: middle }))) low = middle
    else high = middle
  }
  return linear({ ...colour, c: low })
}

const byte = (part: number): number => {
  const held = Math.min(1, Math.max(0, part))
  return Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055))
}

/** The colour as `#rrggbb`. */
export const hex = (colour: Oklch): string =>
  `#${showable(colour).map((part) => byte(part).toString(16).padStart(2, "0")).join("")}`

/** Relative luminance of `#rrggbb` as WCAG 2 defines it. */
export const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two `#rrggbb` colours, 1–21. */
export const contrast = (one: string, two: string): number => {
  const [a, b] = [luminance(one), luminance(two)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The colour moved in lightness, away from the grounds, until it stands out from each by the asked contrast. */
export const readable = (wish: Oklch, grounds: ReadonlyArray<string>, least: number): string => {
  const darker = grounds.reduce((sum, ground) => sum + luminance(ground), 0) / grounds.length > 0.18
  for (let l = wish.l; l >= 0 && l <= 1; l += darker ? -0.01 : 0.01) {
    const colour = hex({ ...wish, l })
    if (grounds.every((ground) => contrast(colour, ground) >= least)) return colour
  }
  return darker ? "#000000" : "#ffffff"
}
