import type { Adjective } from "../Adjective.ts"
import type { Gender } from "../Noun.ts"

const ending = /(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ей|ую|юю|ых|их)$/u
const clear = /(?:ого|его|ому|ему|ыми|ими|ый|ая|яя|ое|ее|ые|ым|ую|юю|ых)$/u
const stems = /(?:н|ск|цк|ов|ев|щ|вш|ш|т|л|к|ч|чь|шь|с|в|р|д)$/u
/** Adjectives in "-ний": "занятие" and its kind end like them. */
const softStems =
  /(?:последн|средн|верхн|нижн|внутренн|внешн|ранн|поздн|вечерн|утренн|домашн|зимн|летн|соседн|дополн|осенн|весенн|крайн|сегодняшн|годн|лишн|прежн)$/u
const neuter = /(?:ание|ение|ятие|итие|ытие|утие|вие|лие|рие|бие|дие|тие)$/u

const nominatives: Readonly<
  Record<"hard" | "velar" | "hissing" | "soft", Readonly<Record<Gender | "plural", string>>>
> = {
  hard: { m: "ый", v: "ый", f: "ая", n: "ое", plural: "ые" },
  velar: { m: "ий", v: "ий", f: "ая", n: "ое", plural: "ие" },
  hissing: { m: "ий", v: "ий", f: "ая", n: "ее", plural: "ие" },
  soft: { m: "ий", v: "ий", f: "яя", n: "ее", plural: "ие" }
}

export const ruAdjective: Adjective = {
  is: (word) => {
    if (word.length < 4 || !ending.test(word) || neuter.test(word)) return false
    const stem = word.replace(ending, "")
    return softStems.test(stem) || stems.test(stem) && (clear.test(word) || /(?:н|ск|цк|ов|щ|вш|ш|к|т)$/u.test(stem))
  },
  agreed: (word, gender, count) => {
    const stem = word.replace(ending, "")
    const sound = softStems.test(stem) || /(?:яя|юю)$/u.test(word)
      ? "soft"
      : /[кгх]$/u.test(stem)
      ? "velar"
      : /[шщчж]$/u.test(stem)
      ? "hissing"
      : "hard"
    if (word.endsWith("ой") && gender !== "f" && count === "singular") return word
    return stem + nominatives[sound][count === "plural" ? "plural" : gender]
  },
  alone: /(?:ый|ий|ая|яя|ое|ее|ые)$/u,
  hint: (word) =>
    /(?:ых|их|ыми|ими|ые|ие)$/u.test(word)
      ? { count: "plural" }
      : /(?:ого|его|ому|ему|ой|ей|ая|яя|ое|ее|ую|юю|ый|ий)$/u.test(word)
      ? { count: "singular" }
      : {}
}
