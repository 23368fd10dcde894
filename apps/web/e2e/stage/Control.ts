import { setting } from "./Setting.ts"

/** What the doubles saw of the product. */
export interface Seen {
  /** Webhooks that the product did not take. */
  readonly refusals: ReadonlyArray<string>
  /** What in the product's requests is not as the vendor's specification says. */
  readonly violations: ReadonlyArray<string>
}

const ask = async (path: string, init?: RequestInit): Promise<unknown> => {
  const answer = await fetch(new URL(path, setting("STAGE_URL")), { ...init, signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`The stage answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Sends smallest units of a coin to an address, as somebody with a wallet would. */
export const sendCoins = (address: string, units: bigint) =>
  ask("/coins", { method: "POST", body: JSON.stringify({ address, units: String(units) }) })

export const seen = async () => await ask("/seen") as Seen
