/** Ids that have a place of their own in the documents. */
const ids = /\b((?:FR-\d{1,3}|AC-\d{1,3}\.\d{1,3}|P-\d{1,2}))(?![\p{L}\d.]\d)/u

const placeOf = (id: string, base: string): string => {
  const [kind, number = ""] = id.split("-")
  return kind === "P" ? `${base}/plan#p-${number}` : `${base}/terms#fr-${number.split(".")[0]}`
}

/** Plain text whose ids lead to the documents; nothing in it is ever markup. */
export const LinkedText = ({ base, text }: { readonly base: string; readonly text: string }) => (
  <>
    {text.split(ids).map((part, at) => at % 2 === 0 ? part : <a key={at} href={placeOf(part, base)}>{part}</a>)}
  </>
)
