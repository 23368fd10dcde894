import { registerHooks } from "node:module"

/** Test-only hook for a process of its own: whoever calls turbo-stream's `decode` is counted, in both module formats. */
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!/\/turbo-stream\/dist\/turbo-stream\.m?js$/.test(url) || loaded.source === undefined) return loaded
    const source = Buffer.from(loaded.source as Uint8Array).toString().replace(
      /async function decode\(/,
      "async function decode(...all) { globalThis.turboDecoded = (globalThis.turboDecoded ?? 0) + 1; return undisturbed(...all) }\nasync function undisturbed("
    )
    if (!source.includes("undisturbed")) {
      throw new Error("turbo-stream looks different: this test no longer sees decode")
    }
    return { ...loaded, source }
  }
})
