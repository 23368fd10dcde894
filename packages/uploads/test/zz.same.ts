import { readFileSync } from "node:fs"
import { samples } from "./fixtures/Files.ts"
import { dice, mutated } from "./fixtures/Mutation.ts"
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/pdf/${name}`, import.meta.url)))
const roll = dice(20_261_123)
const whole = [fixture("ar.pdf"), fixture("de.pdf"), samples.pdf]
const files = Array.from({ length: 500 }, (_, at) => mutated(whole[at % whole.length] ?? samples.pdf, roll))
for (const at of [492, 493, 494]) console.log(at, Buffer.from(files[at]!).equals(readFileSync("/tmp/pdfw/bad493.pdf")))
