import { Config, Effect, Option } from "effect"
import { constants } from "node:fs"
import { access } from "node:fs/promises"
import { delimiter, join } from "node:path"

/** Where the browser for checks and PDF is; `off` means never; absent means whatever is found on the PATH. */
export const chromiumPath = Config.option(Config.String("CHROMIUM_PATH"))

const names = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge"
]

const usual = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
]

const isExecutable = (path: string): Effect.Effect<boolean> =>
  Effect.promise(() => access(path, constants.X_OK).then(() => true, () => false))

/** The program to start, or why there is none. */
export type Found = { readonly path: string } | { readonly missing: string }

export const findExecutable = Effect.gen(function*(): Effect.fn.Return<Found, Config.ConfigError> {
  const asked = Option.getOrUndefined(yield* chromiumPath)
  if (asked === "off") return { missing: "switched off by CHROMIUM_PATH=off" }
  if (asked !== undefined) {
    return (yield* isExecutable(asked))
      ? { path: asked }
      : { missing: `CHROMIUM_PATH names ${asked}, which cannot be run` }
  }
  const folders = (yield* Config.String("PATH").pipe(Config.withDefault(""))).split(delimiter).filter((one) =>
    one !== ""
  )
  for (const path of [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual]) {
    if (yield* isExecutable(path)) return { path }
  }
  return { missing: "no Chromium or Chrome on this machine" }
})
