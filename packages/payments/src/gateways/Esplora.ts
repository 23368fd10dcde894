import { type Duration, Effect, Schema } from "effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { Arrival, Explorer } from "../crypto/Explorer.ts"
import { GatewayFault } from "../GatewayError.ts"
import { call, usualPatience } from "./ExplorerCall.ts"

const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const Transaction = Schema.Struct({
  txid: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/)),
  vout: Schema.Array(Schema.Struct({ scriptpubkey_address: Schema.optionalKey(Schema.String), value: Whole })),
  status: Schema.Struct({
    confirmed: Schema.Boolean,
    block_height: Schema.optionalKey(Whole),
    block_time: Schema.optionalKey(Whole)
  })
})
type Transaction = typeof Transaction.Type

/** How many confirmed transactions a page has, and how many pages an order's own address may fill. */
const pageSize = 25
const mostPages = 8

const arrival = (address: string, height: number) => ({ status, txid, vout }: Transaction): Arrival => ({
  id: txid,
  units: vout.reduce((sum, one) => one.scriptpubkey_address === address ? sum + BigInt(one.value) : sum, 0n),
  confirmations: status.confirmed && status.block_height !== undefined
    ? Math.max(0, height - status.block_height + 1)
    : 0,
  ...(status.confirmed && status.block_time !== undefined ? { at: status.block_time * 1000 } : {})
})

/** Bitcoin as any server with Esplora's protocol sees it. `base`: its address, such as https://host/api. */
export const explorer = (
  client: HttpClient.HttpClient,
  base: string,
  patience: Duration.Input = usualPatience
): Explorer => {
  const get = <A>(path: string, schema: Schema.ConstraintDecoder<A>) =>
    call(client, HttpClientRequest.get(`${base}${path}`), schema, patience)
  return {
    arrivals: Effect.fn("Esplora.arrivals")(function*(address) {
      const height = yield* get("/blocks/tip/height", Whole)
      const found = new Map<string, Transaction>()
      let path = `/address/${address}/txs`
      for (let page = 0; page < mostPages; page++) {
        const transactions = yield* get(path, Schema.Array(Transaction))
        for (const one of transactions) found.set(one.txid, one)
        const confirmed = transactions.filter(({ status }) => status.confirmed)
        const last = confirmed.at(-1)
        if (last === undefined || confirmed.length < pageSize) {
          return [...found.values()].map(arrival(address, height)).filter(({ units }) => units > 0n)
        }
        path = `/address/${address}/txs/chain/${last.txid}`
      }
      return yield* new GatewayFault({ gateway: "crypto-qr", reason: "malformed", code: "endless" })
    })
  }
}
