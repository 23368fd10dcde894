import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a package's built files take from turbo-stream. */
const uses = (name: string) => {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  const files = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".js")
  )
  return new Set(files.flatMap((file) => {
    const text = readFileSync(join(folder, "dist", file), "utf8")
    const named = /import \{([^}]*)\} from ['"]turbo-stream['"]/.exec(text)?.[1]?.split(",").map((word) =>
      word.trim().split(" ")[0]
    ) ?? []
    const called = text.includes("require('turbo-stream')")
      ? [...text.matchAll(/turboStream\.(\w+)/g)].map(([, word]) =>
        word
      )
      : []
    return [...named, ...called]
  }))
}

describe("turbo-stream 2, which can be made to construct what a sender names", () => {
  it("is only ever asked to encode by the package that answers requests", () => {
    expect([...uses("@remix-run/server-runtime")]).toEqual(["encode"])
    expect([...uses("@remix-run/node")]).toEqual([])
  })

  it("is asked to decode by the browser's half alone", () => {
    expect([...uses("@remix-run/react")]).toEqual(["decode"])
  })

  it("gives values that look like its own marks back as values, not as what they name", async () => {
    const { decode, encode } = createRequire(createRequire(import.meta.url).resolve("@remix-run/react"))(
      "turbo-stream"
    ) as {
      readonly encode: (value: unknown) => ReadableStream<Uint8Array>
      readonly decode: (stream: ReadableStream<Uint8Array>) => Promise<{ readonly value: unknown }>
    }
    const typed = {
      values: ["[\"E\",\"x\",\"Function\"]", "</script><script>alert(1)</script>", "-5", "P1:[]\nE2:[]\n"],
      marks: [["E", "x", "Function"], ["D", 0], ["Y", "x"], ["SanitizedError", "Function", "x", "y"], ["P", 1]]
    }
    expect((await decode(encode(typed))).value).toEqual(typed)
  })

  it("decodes nothing in a server that hostile bodies, addresses and cookies are sent to", async () => {
    const args = ["--import", here("./turbo/CountDecoding.ts"), here("./turbo/Hostile.ts")]
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 })
    // The last number shows that the counter would have seen it.
    expect(JSON.parse(stdout)).toEqual({ answers: 280, broken: [], decodedByServer: 0, decodedByHand: 1 })
  }, 60_000)
})
