/** Bytes by their hash, the least recently used forgotten first; `limit` is in bytes. */
export const makeBlobCache = (limit: number) => {
  const held = new Map<string, Uint8Array>()
  let size = 0
  return {
    get: (hash: string): Uint8Array | undefined => {
      const bytes = held.get(hash)
      if (bytes === undefined || size < limit / 2) return bytes
      held.delete(hash)
      held.set(hash, bytes)
      return bytes
    },
    put: (hash: string, bytes: Uint8Array): void => {
      if (held.has(hash) || bytes.byteLength > limit / 4) return
      held.set(hash, bytes)
      size += bytes.byteLength
      for (const [oldest, gone] of held) {
        if (size <= limit) return
        held.delete(oldest)
        size -= gone.byteLength
      }
    }
  }
}
export type BlobCache = ReturnType<typeof makeBlobCache>
