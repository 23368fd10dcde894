import { type Duration, Effect, Schema } from "effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { Explorer } from "../crypto/Explorer.ts"
import { GatewayFault } from "../GatewayError.ts"
import { call, usualPatience } from "./ExplorerCall.ts"

const Quantity = Schema.String.check(Schema.isPattern(/^0x[0-9a-fA-F]{1,64}$/))

const Answer = Schema.Struct({
  id: Schema.Int,
  result: Schema.optionalKey(Quantity),
  error: Schema.optionalKey(Schema.Struct({ code: Schema.Int }))
})

const fault = (reason: GatewayFault["reason"], code: string) => new GatewayFault({ gateway: "crypto-qr", reason, code })

/** JSON-RPC's own words for what may pass. */
const reasons: Readonly<Record<number, GatewayFault["reason"]>> = { [-32_603]: "overloaded", [-32_005]: "limited" }

export interface EthereumNode {
  readonly base: string
  /** EIP-155: what the node has to say it is. */
  readonly chain: number
  /** Blocks until money counts. */
  readonly confirmations: number
}

/**
 * Ether as any node sees it. A node tells balances and no arrivals: what lies on an order's own address now, and what lay there so many
 * blocks ago. Money that was moved on is no longer seen, and that is told rather than taken for nothing.
 */
export const explorer = (
  client: HttpClient.HttpClient,
  { base, chain, confirmations }: EthereumNode,
  patience: Duration.Input = usualPatience
): Explorer => {
  const ask = (method: string, ...params: ReadonlyArray<string>) => {
    const request = HttpClientRequest.post(base).pipe(
      HttpClientRequest.bodyJsonUnsafe({ jsonrpc: "2.0", id: 1, method, params })
    )
    return Effect.flatMap(call(client, request, Answer, patience), ({ error, id, result }) => {
      if (error !== undefined) return fault(reasons[error.code] ?? "rejected", String(error.code))
      return id !== 1 || result === undefined ? fault("malformed", method) : Effect.succeed(BigInt(result))
    })
  }
  return {
    arrivals: Effect.fn("EthereumNode.arrivals")(function*(address) {
      if ((yield* ask("eth_chainId")) !== BigInt(chain)) return yield* fault("misconfigured", "chain")
      const height = yield* ask("eth_blockNumber")
      const settled = height - BigInt(confirmations - 1)
      if ((yield* ask("eth_getTransactionCount", address, "latest")) > 0n) return yield* fault("rejected", "moved-on")
      const whole = yield* ask("eth_getBalance", address, "latest")
      const old = settled <= 0n ? 0n : yield* ask("eth_getBalance", address, `0x${settled.toString(16)}`)
      if (old > whole) return yield* fault("rejected", "moved-on")
      return [
        { id: `balance-${old}`, units: old, confirmations },
        { id: `balance-${whole}`, units: whole - old, confirmations: 0 }
      ].filter(({ units }) => units > 0n)
    })
  }
}
