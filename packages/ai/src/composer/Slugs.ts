import { findingsIn } from "@statex/gdpr/redaction/Finding"

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  ("а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h|ц c|ч ch|ш sh|щ sch|ъ |" +
    "ы y|ь |э e|ю yu|я ya|ا a|أ a|إ i|آ a|ب b|ت t|ث th|ج j|ح h|خ kh|د d|ذ dh|ر r|ز z|س s|ش sh|ص s|ض d|ط t|ظ z|ع a|غ gh|" +
    "ف f|ق q|ك k|ل l|م m|ن n|ه h|و w|ي y|ى a|ة h|ء |ئ y|ؤ w|ß ss|ł l|ø o|æ ae|œ oe|đ d|€ eur").split("|").map(
      (pair) => {
        const at = pair.indexOf(" ")
        return [pair.slice(0, at), pair.slice(at + 1)]
      }
    )
)

/** A small stable number for a text (FNV-1a, 32 bits). */
export const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** A name says nothing of a person: keys are never masked. */
const withoutPersons = (text: string): string =>
  /@|\d{6}/.test(text.replace(/[\s-]/g, ""))
    ? findingsIn(text).toReversed().reduce((rest, { end, start }) => rest.slice(0, start) + rest.slice(end), text)
    : text

/** A name for addresses and keys in Latin letters, whatever script the words are in. */
export const slugOf = (text: string): string => {
  const latin = [...withoutPersons(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC")]
    .map((letter) => letters[letter] ?? letter).join("")
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+/, "").slice(0, 32).replace(/-+$/, "")
  return slug === "" ? `x${hash(text).toString(36)}` : slug
}

/** The slug, or the slug with the first free number behind it. */
export const freeSlug = (text: string, taken: ReadonlySet<string> | ReadonlyArray<string>): string => {
  const used = new Set(taken)
  const slug = slugOf(text)
  if (!used.has(slug)) return slug
  let number = 2
  while (used.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
