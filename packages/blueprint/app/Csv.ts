/** Rows as CSV (RFC 4180). Cells that a spreadsheet would run as a formula are led by an apostrophe. */
export const toCsv = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  `\uFEFF${
    rows.map((row) =>
      row.map((cell) => {
        const safe = /^[=@\t\r]|^[+-](?![\d\s().,/-]*$)/.test(cell) ? `'${cell}` : cell
        return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe
      }).join(",")
    ).join("\r\n")
  }\r\n`

/** Rows of a CSV text; the separator is comma or semicolon, whichever the first line has more of. */
export const fromCsv = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const source = text.replace(/^\uFEFF/, "")
  const first = source.slice(0, Math.max(source.indexOf("\n"), 0) || source.length)
  const separator = first.split(";").length > first.split(",").length ? ";" : ","
  const rows: Array<Array<string>> = []
  let row: Array<string> = []
  let cell = ""
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ""
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? ""
    if (quoted) {
      if (sign !== "\"") cell += sign
      else if (source[at + 1] === "\"") cell += source[at++] ?? ""
      else quoted = false
    } else if (sign === "\"" && cell === "") quoted = true
    else if (sign === separator) endCell()
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && source[at + 1] === "\n") at++
      endCell()
      rows.push(row)
      row = []
    } else cell += sign
  }
  if (cell !== "" || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows.filter((cells) => cells.some((held) => held.trim() !== ""))
}
