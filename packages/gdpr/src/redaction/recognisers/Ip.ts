import { alone, matching, type Recogniser } from "../Recogniser.ts"

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"

/** This machine, every machine and network masks name nobody. */
const nobody = /^(?:0|127|255)\./

export const Ipv4: Recogniser = {
  kind: "ip",
  grade: "likely",
  label: "ip",
  candidates: matching(
    new RegExp(`(?<![A-Za-z0-9]|\\d\\.)${octet}(?:\\.${octet}){3}(?![A-Za-z0-9]|\\.\\d)`, "gi"),
    (match) => !nobody.test(match)
  )
}

const hextet = /^[0-9a-f]{1,4}$/i

/** Eight groups, or fewer with one "::" in place of the zeros; the last two may be an IPv4 address. */
export const ipv6Holds = (address: string): boolean => {
  const halves = address.split("::")
  if (halves.length > 2) return false
  const groups = halves.map((half) => half === "" ? [] : half.split(":"))
  const all = groups.flat()
  const last = all.at(-1) ?? ""
  const mixed = last.includes(".")
  if (mixed && !new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(last)) return false
  if (!(mixed ? all.slice(0, -1) : all).every((group) => hextet.test(group))) return false
  const count = all.length + (mixed ? 1 : 0)
  return halves.length === 2 ? count >= 2 && count <= 7 && /\d/.test(address) : count === 8
}

export const Ipv6: Recogniser = {
  kind: "ip",
  grade: "sure",
  label: "ip",
  *candidates(text) {
    for (const { start, end } of matching(alone("(?:[0-9a-f]{1,4}:|::)[0-9a-f:.]{1,43}"), () => true)(text)) {
      const address = text.slice(start, end).replace(/[.:]+$/, "")
      if (ipv6Holds(address) && text[start - 1] !== ":") yield { start, end: start + address.length, valid: true }
    }
  }
}
