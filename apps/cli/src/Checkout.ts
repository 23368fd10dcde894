import { homedir } from "node:os"
import { join, resolve } from "node:path"

/** The folder of this checkout. */
export const root = resolve(import.meta.dirname, "../../..")

/** What a running product leaves behind in the checkout: blobs, logs, the note of the running instance. */
export const state = join(root, ".statex")

/** What is fetched once for all checkouts: the toolchain, an unpacked Redis. */
export const cache = process.env["STATEX_CACHE"] ??
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "statex")

/** The program `name` of a package of this workspace, `apps/web` for one of the web's tools. */
export const tool = (name: string, folder = ".") => join(root, folder, "node_modules", ".bin", name)
