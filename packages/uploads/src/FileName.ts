const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?=\.|$)/i

/** Control characters, direction overrides and invisible joints that make a name read as another. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const longest = 120

const shortened = (name: string) => {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  const dot = letters.lastIndexOf(".")
  const ending = dot > 0 && letters.length - dot <= 12 ? letters.slice(dot) : []
  return [...letters.slice(0, longest - ending.length - 1), "…", ...ending].join("")
}

/**
 * A visitor's file name, fit to be shown and logged as a label: one line, no path, at most 120 letters, never empty.
 * It is for display only; what is stored has a name of our own.
 */
export const displayName = (sent: string): string => {
  const last =
    sent.slice(-4096).toWellFormed().normalize("NFC").split(/[/\\]/).findLast((part) => part.trim() !== "") ?? ""
  const plain = last
    .replace(invisible, "")
    .replace(/[<>:"|?*\ufffd]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  const free = reserved.test(plain) ? `_${plain}` : plain
  return shortened(free) || "file"
}

/** The lower-case ending without its dot, or an empty text. */
export const endingOf = (name: string): string => /\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ""
