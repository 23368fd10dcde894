import * as Script from "./PdfScript.ts"

/** A run of glyphs: its place in points, `y` downwards; the glyphs from left to right. */
export interface Piece {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly glyphs: string
}

/** Pieces that stand close together on one baseline, as they are read. */
export interface Fragment {
  readonly left: number
  readonly right: number
  readonly text: string
}

export interface Line {
  readonly y: number
  readonly size: number
  /** From left to right. */
  readonly fragments: ReadonlyArray<Fragment>
}

/** What the library tells about a run of glyphs. */
export interface Item {
  readonly str: string
  readonly dir: string
  readonly transform: ReadonlyArray<unknown>
  readonly width: number
}

/** More pieces of one page than this are not looked at. */
const mostPieces = 20_000

const finite = (values: ReadonlyArray<unknown>): values is ReadonlyArray<number> => values.every(Number.isFinite)

/** Undefined for what is empty, upside down, upright or out of this world. `view` is the page's own transform. */
export const pieceOf = (item: Item, view: ReadonlyArray<number>): Piece | undefined => {
  // eslint-disable-next-line no-control-regex
  const str = item.str.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\0-\x1f\ufffd]/g, " ")
  const values = [...item.transform, ...view, item.width]
  if (str.trim() === "" || values.length !== 13 || !finite(values)) return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, va = 0, vb = 0, vc = 0, vd = 0, ve = 0, vf = 0] = values
  const along = va * a + vc * b
  if (along <= 0 || Math.abs(vb * a + vd * b) > along / 50) return undefined
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  const left = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  if (size < 1 || size > 500 || Math.abs(left) > 20_000 || Math.abs(y) > 20_000) return undefined
  const lead = (item.width * (str.length - str.trimStart().length)) / str.length
  return { left: left + lead, right: left + item.width, y, size, glyphs: Script.drawn(str.trim(), item.dir) }
}

/** A mark stands over or under the letter that it follows, and may begin a little before it. */
const anchor = ({ glyphs, left, size }: Piece): number => /^\p{M}/u.test(glyphs) ? left + size / 10 : left

/** A gap of more than this many heights parts two cells. */
const cellGap = 0.55
const wordGap = 0.15

const fragmentsOf = (pieces: ReadonlyArray<Piece>, rightward: boolean): ReadonlyArray<Fragment> => {
  const ordered = pieces.toSorted((one, other) => anchor(one) - anchor(other))
  const groups: Array<{ left: number; right: number; glyphs: string }> = []
  let before: Piece | undefined
  for (const piece of ordered) {
    const group = groups.at(-1)
    // Some programs print bold letters by printing them twice.
    if (before !== undefined && before.glyphs === piece.glyphs && piece.left - before.left < piece.size / 8) continue
    before = piece
    if (group === undefined || piece.left - group.right > cellGap * piece.size) {
      groups.push({ left: piece.left, right: Math.max(piece.left, piece.right), glyphs: piece.glyphs })
      continue
    }
    group.glyphs += (piece.left - group.right > wordGap * piece.size ? " " : "") + piece.glyphs
    group.right = Math.max(group.right, piece.right)
  }
  return groups.map(({ glyphs, left, right }) => ({ left, right, text: Script.logical(glyphs, rightward).trim() }))
}

/** Whether the words of a page run from right to left. */
export const isRightward = (pieces: ReadonlyArray<Piece>): boolean => {
  let sum = 0
  for (const { glyphs } of pieces) sum += Script.lean(glyphs)
  return sum > 0
}

/** Pieces on one baseline; a raised or lowered sign belongs to the line. */
export const lineOf = (pieces: ReadonlyArray<Piece>, rightward: boolean): Line => {
  const size = pieces.reduce((most, piece) => Math.max(most, piece.size), 0)
  const main = pieces.find((piece) => piece.size === size) ?? { y: 0 }
  return { y: main.y, size, fragments: fragmentsOf(pieces, rightward || isRightward(pieces)) }
}

export const sameBaseline = (one: Piece, other: Piece): boolean =>
  Math.abs(one.y - other.y) < 0.4 * Math.max(one.size, other.size)

/** The lines of a page from top to bottom. */
export const linesOf = (pieces: ReadonlyArray<Piece>, rightward: boolean): ReadonlyArray<Line> => {
  const groups: Array<Array<Piece>> = []
  for (const piece of pieces.slice(0, mostPieces).toSorted((one, other) => one.y - other.y)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && sameBaseline(first, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => lineOf(group, rightward))
}

/** A line for readers who only take text: its fragments in the order they are read. */
export const textOf = ({ fragments }: Line, rightward: boolean): string =>
  (rightward ? fragments.toReversed() : fragments).map(({ text }) => text).join(" ")
