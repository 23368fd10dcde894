import { compact, remainder } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** The key is 97 less the remainder of the thirteen digits before it; Corsica's 2A and 2B count as 19 and 18. */
export const nirHolds = (match: string): boolean => {
  const number = compact(match).replace("2A", "19").replace("2B", "18")
  return /^\d{15}$/.test(number) && 97 - remainder(number.slice(0, 13), 97) === Number(number.slice(13))
}

const shape = "[12378][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}[ .]?\\d{3}"

/** France's social security number (NIR) with its key. */
export const FrenchId: Recogniser = {
  kind: "national-id",
  grade: "sure",
  label: "nir",
  candidates: matching(alone(`${shape}[ ./-]{0,3}\\d{2}`), nirHolds)
}

/** The same without the key. */
export const FrenchIdLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "nir",
  candidates: matching(alone(shape), () => true)
}
