/**
 * Judges contrast by WCAG's formula. Most text stands on one plain colour: that is told in a tenth of the time that axe takes, which is
 * then asked about the rest only.
 */
export interface Eyes {
  /** The elements whose text does not plainly stand out from what is behind it: faint, over an image, faded, or out of its box. */
  doubtful(within: Element): ReadonlyArray<Element>
  /**
   * Where axe leaves it open, of text that it takes for partly covered as tight headings are: whether its contrast is
   * plainly too low; `undefined` where an image lies behind it.
   */
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

  const colours = new Map<string, Colour>()
  const colour = (css: string): Colour => {
    const known = colours.get(css)
    if (known !== undefined) return known
    const found = painted(css)
    colours.set(css, found)
    return found
  }

  const painted = (css: string): Colour => {
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

  const ratioOf = (one: Colour, other: Colour): number => {
    const [first, second] = [luminance(one), luminance(other)]
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
  }

  const wanted = ({ fontSize, fontWeight }: CSSStyleDeclaration): number => {
    const size = Number.parseFloat(fontSize)
    return size >= 24 || size >= 18.66 && Number(fontWeight) >= 700 ? 3 : 4.5
  }

  /** What plainly lies behind an element: a colour, as far as this box reaches. */
  interface Ground {
    readonly colour: Colour
    readonly box: DOMRect
  }

  const isPlain = (style: CSSStyleDeclaration): boolean =>
    Number(style.opacity) === 1 && style.filter === "none" && style.mixBlendMode === "normal" &&
    style.backgroundImage === "none" && style.transform === "none" && style.clipPath === "none"

  const isPainted = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
    backgroundImage !== "none" || colour(backgroundColor)[3] > 0

  /** Something drawn before or after an element's content may lie behind its text. */
  const isDecorated = (element: Element): boolean =>
    ["::before", "::after"].some((part) => {
      const style = getComputedStyle(element, part)
      return style.content !== "none" && style.position !== "static" && isPainted(style)
    })

  const groundOf = (element: Element, known: Map<Element, Ground | undefined>): Ground | undefined => {
    if (known.has(element)) return known.get(element)
    const style = getComputedStyle(element)
    const layer = colour(style.backgroundColor)
    const below = element.parentElement === null ? undefined : groundOf(element.parentElement, known)
    const isRoot = element.parentElement === null || element === document.body
    const find = (): Ground | undefined => {
      if (!isPlain(style) || below === undefined && !isRoot || isDecorated(element)) return undefined
      if (layer[3] === 1) return { colour: layer, box: element.getBoundingClientRect() }
      const isMoved = style.position === "absolute" || style.position === "fixed" || style.position === "sticky"
      if (below === undefined || isMoved) return undefined
      return layer[3] === 0 ? below : { colour: over(layer, below.colour), box: element.getBoundingClientRect() }
    }
    const found = find()
    known.set(element, found)
    return found
  }

  /** What is taken out of the flow and painted may lie behind the text of others. */
  const layersIn = (within: Element): ReadonlyArray<readonly [element: Element, box: DOMRect]> =>
    [...within.querySelectorAll("*")].flatMap((element) => {
      const style = getComputedStyle(element)
      return style.position !== "static" && isPainted(style)
        ? [[element, element.getBoundingClientRect()] as const]
        : []
    })

  const touches = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

  const reaches = ({ bottom, left, right, top }: DOMRect, text: DOMRect): boolean =>
    text.left >= left - 1 && text.right <= right + 1 && text.top >= top - 1 && text.bottom <= bottom + 1

  /** Words that only a screen reader says lie in a box of one pixel. */
  const isForEars = (element: Element): boolean => {
    const { height, width } = element.getBoundingClientRect()
    return width <= 1 && height <= 1 && getComputedStyle(element).overflow !== "visible"
  }

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForEars(element) && (element.parentElement === null || !isForEars(element.parentElement)) &&
    element.closest(":disabled,[aria-disabled=true],option") === null

  /** Elements with text of their own, and where it stands; what is typed into fields is text, too. */
  const textsIn = (within: Element): ReadonlyArray<readonly [element: Element, box: DOMRect]> => {
    const found: Array<readonly [Element, DOMRect]> = []
    const range = document.createRange()
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      if (holder === null || node.nodeValue?.trim() === "" || !isShown(holder)) continue
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width > 0 && box.height > 0) found.push([holder, box])
    }
    const unlettered = "[type=hidden],[type=checkbox],[type=radio],[type=range],[type=color]"
    for (const field of within.querySelectorAll(`input:not(${unlettered}),select,textarea`)) {
      if (isShown(field)) found.push([field, field.getBoundingClientRect()])
    }
    return found
  }

  const doubtful = (within: Element): ReadonlyArray<Element> => {
    const known = new Map<Element, Ground | undefined>()
    const layers = layersIn(within)
    const isAlone = (element: Element, box: DOMRect): boolean =>
      layers.every(([layer, place]) => layer.contains(element) || !touches(place, box))
    const isClear = (element: Element, box: DOMRect): boolean => {
      const ground = groundOf(element, known)
      const style = getComputedStyle(element)
      return ground !== undefined && isAlone(element, box) && style.textShadow === "none" &&
        !(element instanceof SVGElement) &&
        reaches(ground.box, box) && ratioOf(over(colour(style.color), ground.colour), ground.colour) >= wanted(style)
    }
    return [...new Set(textsIn(within).flatMap(([element, box]) => isClear(element, box) ? [] : [element]))]
  }

  const tooFaint = (element: Element): boolean | undefined => {
    const back = behind(element)
    if (back === undefined) return undefined
    const style = getComputedStyle(element)
    return ratioOf(over(colour(style.color), back), back) < wanted(style)
  }

  globalThis.gateEyes = { doubtful, tooFaint }
}
