/** Signs of other scripts that look like a Latin letter, as pairs of sign and letter. */
const twins = "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl кk мm тt вb нh гr пn зz ьb" +
  " αa εe ιi κk νv οo ρp τt υu χx γy ηn ωw" +
  " ıi ȷj ɑa ɡg ʟl ɴn ʀr ꜱs ᴛt ᴏo ᴇe ᴀa ʙb ᴄc ᴅd ᴋk ᴍm ᴘp ᴜu ᴠv ᴡw ᴢz" +
  " օo սu ոn հh ցg ɩi łl øo đd ħh ŧt"

const letters = new Map(
  twins.split(" ").map((pair) => {
    const [sign = "", letter = ""] = pair
    return [sign, letter]
  })
)

/** Digits and signs that stand in for letters inside a word. */
const disguises: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "$": "s"
}

/** Nothing of these is seen: joiners, marks of direction, soft hyphens, variation selectors. */
const unseen = /[\p{Cf}\p{DI}]/gu

/** A capital I between small letters is read as a small l. */
const capitals = (text: string): string => text.replace(/(?<=\p{Ll})I(?=\p{Ll}|\b|$)/gu, "l")

/** One spelling for all texts that look alike: Latin, lower case, without accents and without what is not seen. */
export const fold = (text: string): string =>
  [...capitals(text.normalize("NFKC").replace(unseen, "")).toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "")]
    .map((sign) => letters.get(sign) ?? sign).join("")

/** The words of a folded text; digits between letters count as the letters that they imitate. */
export const wordsOf = (text: string): ReadonlyArray<string> =>
  fold(text).split(/[^\p{L}\p{N}$]+/u).filter((word) => word !== "").map((word) =>
    /\p{L}/u.test(word) ? word.replace(/[013457$]/g, (sign) => disguises[sign] ?? sign) : word
  )

/** `i` and `l` look the same in many faces: one of them stands for both. */
export const skeleton = (word: string): string => word.replaceAll("i", "l").replaceAll("rn", "m").replaceAll("vv", "w")
