import { createHash } from "node:crypto"

/** SHA-256 in lower-case hexadecimal: the name of every artefact. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex")
