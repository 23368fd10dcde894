import { existsSync } from "node:fs"
import { join } from "node:path"

/** The first of the programs that a folder of PATH holds. */
export const find = (...names: ReadonlyArray<string>) => {
  const folders = (process.env["PATH"] ?? "").split(":").filter((folder) => folder !== "")
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
    if (found !== undefined) return found
  }
  return undefined
}

/** Debian and its descendants, whose packages can be unpacked or installed. */
export const isDebian = () => existsSync("/etc/debian_version") && find("apt-get") !== undefined
