import { createServer } from "node:http"
import type { GatewayDouble, Request } from "../gateways/Rig.ts"

/** Money on its way to an address: its block's height and time in seconds, where it has one. */
export interface Output {
  readonly units: bigint
  readonly height?: number
  readonly time?: number
}

/** One chain as a server tells it, which refuses what its protocol does not have. */
export interface Chain extends GatewayDouble {
  readonly send: (address: string, output: Output) => void
  readonly grow: (blocks: number) => void
  /** Takes everything from the address, as its owner would. */
  readonly spend: (address: string) => void
  /** Refuses or answers nonsense from now on. */
  readonly spoil: (answer: unknown) => void
}

interface State {
  height: number
  spoilt: unknown
  readonly outputs: Map<string, Array<Output>>
  readonly spent: Set<string>
}

type Reply = { readonly body: unknown; readonly violations: ReadonlyArray<string> }

const serve = async (
  port: number,
  answer: (state: State, request: Pick<Request, "method" | "url" | "body">) => Reply
): Promise<Chain> => {
  const state: State = { height: 800_000, spoilt: undefined, outputs: new Map(), spent: new Set() }
  const seen: Array<Request> = []
  const server = createServer((incoming, response) => {
    let text = ""
    incoming.on("data", (part) => text += String(part))
    incoming.on("end", () => {
      const { headers, method = "", url = "" } = incoming
      const body: unknown = text === "" ? undefined : JSON.parse(text)
      const { body: told, violations } = answer(state, { method, url, body })
      seen.push({ method, url, headers, body, violations })
      response.writeHead(violations.length > 0 ? 400 : 200, { "content-type": "application/json", connection: "close" })
      response.end(JSON.stringify(state.spoilt ?? told))
    })
  })
  await new Promise<void>((listening) => void server.listen(port, "127.0.0.1", listening))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    seen,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
    send: (to, output) => void state.outputs.set(to, [...state.outputs.get(to) ?? [], output]),
    grow: (blocks) => void (state.height += blocks),
    spend: (from) => void state.spent.add(from),
    spoil: (spoilt) => void (state.spoilt = spoilt)
  }
}

const refused = (why: string): Reply => ({ body: { error: why }, violations: [why] })
const page = 25

/** Esplora's three paths over one address's outputs, newest first, confirmed ones by pages of 25. */
export const esplora = (port = 0) =>
  serve(port, ({ height, outputs }, { method, url }) => {
    if (method !== "GET") return refused("method")
    if (url === "/blocks/tip/height") return { body: height, violations: [] }
    const [, address = "", last] = /^\/address\/((?:tb|bc)1[0-9a-z]{39})\/txs(?:\/chain\/([0-9a-f]{64}))?$/.exec(url) ??
      []
    if (address === "") return refused("path")
    const all = (outputs.get(address) ?? []).map((output, at) => ({
      txid: (at + 1).toString(16).padStart(64, "0"),
      vout: [
        { scriptpubkey_address: address, value: Number(output.units) },
        { scriptpubkey_address: "tb1qsomebodyelse", value: 77_777 },
        { value: 0 }
      ],
      status: output.height === undefined
        ? { confirmed: false }
        : { confirmed: true, block_height: output.height, block_time: output.time ?? 1_700_000_000 }
    })).reverse()
    const confirmed = all.filter(({ status }) => status.confirmed)
    const from = last === undefined ? 0 : confirmed.findIndex(({ txid }) => txid === last) + 1
    const waiting = last === undefined ? all.filter(({ status }) => !status.confirmed) : []
    return { body: [...waiting, ...confirmed.slice(from, from + page)], violations: [] }
  })

/** The four methods of JSON-RPC that are used, with balances at any block. */
export const node = (chain: number, port = 0) =>
  serve(port, ({ height, outputs, spent }, { body, method, url }) => {
    const result = (value: bigint | number): Reply => ({
      body: { jsonrpc: "2.0", id: 1, result: `0x${value.toString(16)}` },
      violations: []
    })
    if (method !== "POST" || url !== "/" || typeof body !== "object" || body === null) return refused("request")
    const { id, jsonrpc, method: call, params } = { id: 0, jsonrpc: "", method: "", params: [""], ...body }
    if (jsonrpc !== "2.0" || id !== 1 || !Array.isArray(params)) return refused("envelope")
    const [address = "", block = ""] = params.map(String)
    if (call === "eth_chainId" || call === "eth_blockNumber") {
      return params.length > 0 ? refused("params") : result(call === "eth_chainId" ? chain : height)
    }
    if (!/^0x[0-9a-fA-F]{40}$/.test(address) || !/^(latest|0x(0|[1-9a-f][0-9a-f]*))$/.test(block)) {
      return refused("params")
    }
    if (params.length !== 2) return refused("params")
    if (call === "eth_getTransactionCount") return result(spent.has(address) ? 1 : 0)
    if (call !== "eth_getBalance") return refused("method")
    const until = block === "latest" ? height : Number(block)
    const held = (outputs.get(address) ?? []).filter((one) => (one.height ?? Number.POSITIVE_INFINITY) <= until)
    return result(spent.has(address) ? 0n : held.reduce((sum, { units }) => sum + units, 0n))
  })
