/** An address as a number of 32 or 128 bits. */
export interface IpAddress {
  readonly width: 32 | 128
  readonly bits: bigint
}

const parseIPv4 = (text: string): bigint | undefined => {
  const parts = text.split(".")
  if (parts.length !== 4) return undefined
  let bits = 0n
  for (const part of parts) {
    // A leading zero is octal to some and decimal to others, so it is neither here.
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined
    bits = (bits << 8n) | BigInt(part)
  }
  return bits
}

/** The 16-bit groups of one side of `::`; a dotted tail counts as two. */
const groupsOf = (text: string, mayEndDotted: boolean): ReadonlyArray<bigint> | undefined => {
  if (text === "") return []
  const groups: Array<bigint> = []
  const parts = text.split(":")
  for (const [index, part] of parts.entries()) {
    if (part.includes(".") && mayEndDotted && index === parts.length - 1) {
      const tail = parseIPv4(part)
      if (tail === undefined) return undefined
      groups.push(tail >> 16n, tail & 0xffffn)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return undefined
  }
  return groups
}

const parseIPv6 = (text: string): bigint | undefined => {
  const sides = text.split("::")
  if (sides.length > 2) return undefined
  const head = groupsOf(sides[0] ?? "", sides.length === 1)
  const tail = groupsOf(sides[1] ?? "", true)
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  if (sides.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...Array.from({ length: missing }, () => 0n), ...tail].reduce(
    (bits, group) => (bits << 16n) | group,
    0n
  )
}

/** Reads an address as sockets and proxies spell it: with a zone, in brackets, with a port. */
export const parse = (text: string): IpAddress | undefined => {
  const spelled = text.trim()
  if (spelled.length > 80) return undefined
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(spelled)?.[1]
  const bare = (bracketed ?? spelled).replace(/%[\w.~-]+$/, "")
  if (bare.includes(":") && (bracketed !== undefined || !/^[\d.]+:\d{1,5}$/.test(bare))) {
    const bits = parseIPv6(bare)
    if (bits === undefined) return undefined
    // ::ffff:a.b.c.d is IPv4 that came in through an IPv6 socket.
    return bits >> 32n === 0xffffn ? { width: 32, bits: bits & 0xffffffffn } : { width: 128, bits }
  }
  const bits = bracketed === undefined ? parseIPv4(bare.replace(/:\d{1,5}$/, "")) : undefined
  return bits === undefined ? undefined : { width: 32, bits }
}

/** One spelling for everything that is one subscriber: an IPv4 address, or the /64 of an IPv6 one. */
export const canonical = (address: IpAddress): string => {
  if (address.width === 32) return [24n, 16n, 8n, 0n].map((shift) => (address.bits >> shift) & 0xffn).join(".")
  const groups = [112n, 96n, 80n, 64n].map((shift) => ((address.bits >> shift) & 0xffffn).toString(16))
  return `${groups.join(":")}::/64`
}
