import { findExecutable } from "@statex/prototypes/probes/Executable"
import { Effect } from "effect"
import { createServer } from "node:http"
import { type Browser, chromium } from "playwright-core"
import { type Files, openOrigin, type Origin } from "../Asking.ts"
import type { Attack, Targets } from "./Attack.ts"
import { openPortal, type Portal } from "./Portal.ts"
import { close, listen, openSink, type Sink } from "./Sink.ts"

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json"
}

const typeOf = (path: string): string => types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream"

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Prototype</title>${head}</head>
<body><button id="here">Here</button>${body}<script src="/attack.js"></script></body></html>`

const script = (body: string) =>
  `var loot=[];var take=(text)=>{loot.push(String(text))};
(async()=>{try{${body}\n}catch{}finally{document.documentElement.dataset.done="yes"}})()`

/** Everything that a hostile prototype serves, written by hand: no compiler has seen it. */
export const filesOf = (attack: Attack, targets: Targets): Files => {
  const own = {
    "index.html": html(attack.head?.(targets) ?? "", attack.html?.(targets) ?? ""),
    "attack.js": script(attack.script?.(targets) ?? ""),
    ...attack.files?.(targets)
  }
  return Object.entries(own).map(([path, held]) =>
    typeof held === "string" ? [path, typeOf(path), held] : [path, held[0], held[1]]
  )
}

/** The neighbour keeps something that is nobody else's business. */
const neighbour: Files = [
  [
    "index.html",
    types["html"] ?? "",
    html("<link rel=\"stylesheet\" href=\"app.css\">", "<p id=\"kept\">private words</p>")
  ],
  ["attack.js", types["js"] ?? "", script("globalThis.take('the private words of the neighbour')")],
  ["data.js", types["js"] ?? "", "globalThis.take?.('the private words of the neighbour')"],
  ["app.css", types["css"] ?? "", "p{color:rgb(1, 2, 3)}"]
]

/** Serves the same files without any header of ours: what an attack does to a host that does not defend itself. */
const openNaked = async (sites: ReadonlyMap<string, Files>) => {
  const server = createServer((req, res) => {
    const files = sites.get((req.headers.host ?? "").split(".")[0] ?? "") ?? []
    const path = (req.url ?? "/").split("?")[0]?.slice(1) ?? ""
    const file = files.find(([name]) => name === (path === "" ? "index.html" : path))
    res.writeHead(file === undefined ? 404 : 200, { "content-type": file?.[1] ?? "text/plain" }).end(file?.[2])
  })
  const port = await listen(server)
  return { suffix: `naked.localhost:${port}`, stop: () => close(server) }
}

/** One way to host prototypes, with a stranger's sink and a portal of its own beside it. */
export interface Side {
  /** Of every prototype's host. */
  readonly suffix: string
  readonly sink: Sink
  readonly portal: Portal
  readonly targets: Targets
}

export interface World {
  readonly browser: Browser
  readonly preview: Origin
  /** What we serve, as we serve it. */
  readonly guarded: Side
  /** The same files where nobody defends. */
  readonly naked: Side
  readonly stop: () => Promise<void>
}

export const neighbourName = "result9-neighbour"

const openSide = async (suffix: string): Promise<Side> => {
  const sink = await openSink()
  const portal = await openPortal([`http://*.${suffix}`])
  const targets: Targets = {
    sink: sink.origin,
    stun: sink.stun,
    portal: portal.origin,
    neighbour: `http://${neighbourName}.${suffix}`,
    domain: suffix.replace(/:\d+$/, "")
  }
  return { suffix, sink, portal, targets }
}

export const openWorld = async (attacks: ReadonlyArray<readonly [host: string, attack: Attack]>): Promise<World> => {
  const probe = createServer()
  const port = await listen(probe)
  await close(probe)
  const bare = new Map<string, Files>([[neighbourName, neighbour]])
  const open = await openNaked(bare)
  const guarded = await openSide(`proto.localhost:${port}`)
  const naked = await openSide(open.suffix)
  const sites: Record<string, Files> = { [neighbourName]: neighbour }
  for (const [host, attack] of attacks) {
    sites[host] = filesOf(attack, guarded.targets)
    bare.set(host, filesOf(attack, naked.targets))
  }
  const preview = await openOrigin(
    { PREVIEW_PORT: String(port), PREVIEW_DOMAIN: guarded.suffix, PUBLIC_URL: guarded.portal.origin },
    sites
  )
  const found = await Effect.runPromise(findExecutable)
  if (!("path" in found)) throw new Error(`This suite needs a browser: ${found.missing}`)
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
  })
  return {
    browser,
    preview,
    guarded,
    naked,
    stop: async () => {
      await browser.close()
      const sides = [guarded, naked].flatMap(({ portal, sink }) => [portal.stop(), sink.stop()])
      await Promise.all([preview.stop(), open.stop(), ...sides])
    }
  }
}
