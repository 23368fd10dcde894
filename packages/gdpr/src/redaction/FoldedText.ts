/**
 * A text as the recognisers read it: digits of every script, full-width letters, odd spaces and dashes are ASCII;
 * Latin letters have lost their accents, Arabic ones their variants; what is invisible (soft hyphens, direction
 * marks, joiners) is gone. Each character remembers where it came from.
 */
export interface FoldedText {
  readonly text: string
  /** The span of the original text that a span of the folded one stands for. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number]
}

const gone = 0xffff

/** Where runs of ten decimal digits begin in the basic plane. */
const zeros = [
  0x660,
  0x6f0,
  0x7c0,
  0x966,
  0x9e6,
  0xa66,
  0xae6,
  0xb66,
  0xbe6,
  0xc66,
  0xce6,
  0xd66,
  0xde6,
  0xe50,
  0xed0,
  0xf20,
  0x1040,
  0x1090,
  0x17e0,
  0x1810,
  0x1946,
  0x19d0,
  0x1a80,
  0x1a90,
  0x1b50,
  0x1bb0,
  0x1c40,
  0x1c50,
  0xa620,
  0xa8d0,
  0xa900,
  0xa9d0,
  0xa9f0,
  0xaa50,
  0xabf0
]

/** Ranges of characters that nobody sees, combining accents and Arabic vowel marks among them. */
const invisible = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x655],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x20e3, 0x20e3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff]
] as const

const replacements: ReadonlyArray<readonly [from: string, to: string]> = [
  ["\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "],
  ["\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-"],
  ["\u2018\u2019\u02bc", "'"],
  ["\u2044\u2215", "/"],
  ["\u066b\u066c\u060c", ","],
  ["\u3002\uff61", "."],
  ["łŁ", "l"],
  ["ß", "s"],
  ["øØ", "o"],
  ["đĐ", "d"],
  ["ё", "е"],
  ["Ё", "Е"],
  ["أإآٱ", "ا"],
  ["ة", "ه"],
  ["ىی", "ي"]
]

const table = (() => {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (let code = 0xc0; code <= 0x17f; code++) {
    const base = String.fromCharCode(code).normalize("NFD").charCodeAt(0)
    if (base < 0x80) codes[code] = base
  }
  for (let code = 0xff01; code <= 0xff5e; code++) codes[code] = code - 0xfee0
  for (const zero of zeros) for (let digit = 0; digit < 10; digit++) codes[zero + digit] = 48 + digit
  for (const [first, last] of invisible) codes.fill(gone, first, last + 1)
  for (const [from, to] of replacements) {
    for (const character of from) codes[character.charCodeAt(0)] = to.charCodeAt(0)
  }
  return codes
})()

const chunk = 8192

const decode = (codes: Uint16Array): string => {
  let text = ""
  for (let from = 0; from < codes.length; from += chunk) {
    text += String.fromCharCode(...codes.subarray(from, from + chunk))
  }
  return text
}

/** An accent or key cap belongs to the character that it follows. */
const trails = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3

export const fold = (original: string): FoldedText => {
  const codes = new Uint16Array(original.length)
  const places = new Int32Array(original.length)
  let length = 0
  for (let index = 0; index < original.length; index++) {
    const code = original.charCodeAt(index)
    const low = original.charCodeAt(index + 1)
    // Mathematical digits (bold, double-struck …) are the one astral alphabet that people type numbers in.
    const mathematical = code === 0xd835 && low >= 0xdfce && low <= 0xdfff
    const folded = mathematical ? 48 + ((low - 0xdfce) % 10) : table[code] ?? code
    if (folded === gone) continue
    codes[length] = folded
    places[length++] = index
    if (mathematical) index++
  }
  const origin = (start: number, end: number): readonly [number, number] => {
    const last = places[end - 1] ?? 0
    let after = last + (original.charCodeAt(last) === 0xd835 ? 2 : 1)
    while (trails(original.charCodeAt(after))) after++
    return [places[start] ?? 0, after]
  }
  return { text: decode(codes.subarray(0, length)), origin }
}
