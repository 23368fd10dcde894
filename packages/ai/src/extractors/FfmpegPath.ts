import { Config, Effect, Option } from "effect"
import { constants } from "node:fs"
import { access } from "node:fs/promises"
import { delimiter, join } from "node:path"

/** Where ffmpeg is; `off` means never; absent means whatever is found on the PATH. */
export const settings = {
  ffmpeg: Config.option(Config.String("FFMPEG_PATH")),
  path: Config.String("PATH").pipe(Config.withDefault(""))
}

/** The program to start, or why there is none. */
export type Found = { readonly path: string } | { readonly missing: string }

const isExecutable = (path: string): Effect.Effect<boolean> =>
  Effect.promise(() => access(path, constants.X_OK).then(() => true, () => false))

export const findFfmpeg = Effect.gen(function*(): Effect.fn.Return<Found, Config.ConfigError> {
  const asked = Option.getOrUndefined(yield* settings.ffmpeg)
  if (asked === "off") return { missing: "switched off by FFMPEG_PATH=off" }
  if (asked !== undefined && asked !== "") {
    return (yield* isExecutable(asked)) ? { path: asked } : { missing: "FFMPEG_PATH names what cannot be run" }
  }
  for (const folder of (yield* settings.path).split(delimiter).filter((one) => one !== "")) {
    const path = join(folder, "ffmpeg")
    if (yield* isExecutable(path)) return { path }
  }
  return { missing: "no ffmpeg on this machine" }
})
