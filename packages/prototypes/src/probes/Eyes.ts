/** Judges contrast where axe leaves it open: of text that it takes for partly covered, as tight headings are. */
export interface Eyes {
  /** Whether the text's contrast is plainly too low; `undefined` where an image lies behind it. */
  tooFaint(element: Element): boolean | undefined
}

declare global {
  var gateEyes: Eyes
}

/** Put into every page before its own scripts; sent as text, so it stands alone. */
export const giveEyes = (): void => {
  if (globalThis.gateEyes !== undefined) return
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })

  const colour = (css: string): Colour => {
    if (canvas === null) return [0, 0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }

  const over = (top: Colour, below: Colour): Colour => {
    const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3])
    return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1]
  }

  const luminance = ([red, green, blue]: Colour): number => {
    const linear = (value: number) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /** The colours behind an element, nearest first, down to the first that hides the rest. */
  const behind = (element: Element): Colour | undefined => {
    const layers: Array<Colour> = []
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.backgroundImage !== "none" || Number(style.opacity) < 1) return undefined
      const layer = colour(style.backgroundColor)
      if (layer[3] > 0) layers.push(layer)
      if (layer[3] === 1) break
    }
    return layers.reduceRight<Colour>((below, top) => over(top, below), colour("Canvas"))
  }

  const tooFaint = (element: Element): boolean | undefined => {
    const back = behind(element)
    if (back === undefined) return undefined
    const style = getComputedStyle(element)
    const [one, two] = [luminance(over(colour(style.color), back)), luminance(back)]
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700
    return ratio < (large ? 3 : 4.5)
  }

  globalThis.gateEyes = { tooFaint }
}
