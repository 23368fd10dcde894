import { EmptyFile, UnsupportedContent, UploadMissing } from "@statex/uploads/UploadError"
import { UploadStore } from "@statex/uploads/UploadStore"
import { Effect, Layer, Stream } from "effect"
import { createHash } from "node:crypto"

/** Test-only: what was taken in, by request; `open` shows what is left. */
export const make = () => {
  const open = new Map<string, Map<string, Uint8Array>>()
  const read = (ref: string) =>
    Effect.suspend(() => {
      const [id = "", name = ""] = ref.split("/")
      const bytes = open.get(id)?.get(name)
      return bytes === undefined ? Effect.fail(new UploadMissing({ ref })) : Effect.succeed(bytes)
    })
  const layer = Layer.succeed(
    UploadStore,
    UploadStore.of({
      open: (id) => Effect.sync(() => void open.set(id, new Map())),
      receive: Effect.fnUntraced(function*(id, part) {
        const bytes = Buffer.concat(yield* Stream.runCollect(part.content))
        if (bytes.length === 0) return yield* new EmptyFile({ name: part.name })
        if (bytes.subarray(0, 2).toString() === "MZ") return yield* new UnsupportedContent({ name: part.name })
        const folder = open.get(id) ?? new Map<string, Uint8Array>()
        const ref = `${id}/${folder.size}`
        folder.set(String(folder.size), bytes)
        const hash = createHash("sha256").update(bytes).digest("hex")
        return { name: part.name, kind: "txt" as const, size: bytes.length, hash, ref }
      }),
      read,
      stream: (ref) => Stream.fromEffect(read(ref)),
      remove: (id) => Effect.sync(() => void open.delete(id)),
      sweep: () => Effect.succeed(0)
    })
  )
  return { layer, open }
}
