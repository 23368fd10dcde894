import * as Effect from "effect/Effect"
import * as OnPath from "../OnPath.ts"
import * as Tool from "../Tool.ts"

export interface Ffmpeg {
  readonly path: string
  readonly how: string
}

export const missing = "no ffmpeg found and none could be installed (macOS: brew install ffmpeg); set FFMPEG_PATH"

/** The ffmpeg of this machine, not tried. */
export const installed = () => OnPath.find("ffmpeg")

const tried = Effect.fnUntraced(function*(path: string | undefined, how: string) {
  if (path === undefined) return undefined
  const { code } = yield* Tool.run(path, ["-hide_banner", "-version"], { timeout: "20 seconds" })
  return code === 0 ? { path, how } satisfies Ffmpeg : undefined
})

/** Another installation may be under way: it is waited for. */
const apt = (...args: ReadonlyArray<string>) =>
  Tool.run("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...args], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    timeout: "5 minutes"
  }).pipe(Effect.map(({ code }) => code === 0))

const installPackage = Effect.gen(function*() {
  if (!OnPath.isDebian() || process.getuid?.() !== 0) return undefined
  const install = apt("install", "-y", "-qq", "--no-install-recommends", "ffmpeg")
  if (!(yield* install) && !((yield* apt("update", "-qq")) && (yield* install))) return undefined
  return yield* tried(installed(), "apt-get install ffmpeg")
})

/** The ffmpeg that recordings are cut with, tried once; `off` or no way at all give `undefined`. */
export const bring = Effect.gen(function*() {
  const given = process.env["FFMPEG_PATH"]
  if (given === "off") return undefined
  if (given !== undefined && given !== "") return yield* tried(given, "FFMPEG_PATH")
  const here = installed()
  return (yield* tried(here, here ?? "")) ?? (yield* installPackage)
})
