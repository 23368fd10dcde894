import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import { mkdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import * as Checkout from "../Checkout.ts"
import * as OnPath from "../OnPath.ts"
import * as Tool from "../Tool.ts"

export interface RedisBinary {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly how: string
}

const home = join(Checkout.cache, "redis-debian")
const libraries = join(home, "root/usr/lib", process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu")

const binary: RedisBinary = {
  file: join(home, "root/usr/bin/redis-server"),
  env: { LD_LIBRARY_PATH: libraries },
  how: "unpacked from Debian packages"
}

const packages = "redis-tools libjemalloc2 liblua5.1-0 liblzf1 lua-cjson lua-bitop libatomic1"

/** redis-tools carries the server as redis-check-rdb, which becomes the server when it is called by that name. */
const script = `set -e
cd "$1/cache/archives"
shift
apt-get "$@" update -qq
apt-get "$@" download -qq ${packages}
for package in *.deb; do dpkg -x "$package" ../../root; done
ln -sf redis-check-rdb ../../root/usr/bin/redis-server`

/** The packages unpacked below the cache folder: no root is needed, no service is installed or started. */
export const unpacked = Effect.gen(function*() {
  if (existsSync(binary.file)) return binary
  if (!OnPath.isDebian()) return undefined
  const stage = `${home}.${process.pid}`
  const discard = Effect.promise(() => rm(stage, { recursive: true, force: true }))
  yield* Effect.promise(async () => {
    for (const folder of ["lists/partial", "cache/archives/partial", "root"]) {
      await mkdir(join(stage, folder), { recursive: true })
    }
  })
  const folders = ["-o", `Dir::State::Lists=${stage}/lists`, "-o", `Dir::Cache=${stage}/cache`]
  const options = [...folders, "-o", "Debug::NoLocking=1", "-o", "APT::Sandbox::User="]
  const done = yield* Tool.run("/bin/sh", ["-c", script, "unpack", stage, ...options], { timeout: "3 minutes" }).pipe(
    Effect.onInterrupt(() => discard)
  )
  if (done.code !== 0) return yield* Effect.as(discard, undefined)
  yield* Effect.promise(async () => {
    for (const folder of ["lists", "cache"]) await rm(join(stage, folder), { recursive: true, force: true })
    await rename(stage, home).catch(() => rm(stage, { recursive: true, force: true }))
  })
  return binary
})
