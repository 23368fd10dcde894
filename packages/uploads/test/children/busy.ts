import { Worker } from "node:worker_threads"

/** A process under guard that never looks up again; it holds so many bytes, and may hold as many as it is told. */
const [held, most] = process.argv.slice(2).map(Number)
const guard = new Worker(new URL("../../src/extractors/guard.ts", import.meta.url), { workerData: most })
guard.postMessage(true, [])
console.log("busy")
const bytes = Buffer.alloc(held ?? 0, 1)
while (bytes.byteLength >= 0);
