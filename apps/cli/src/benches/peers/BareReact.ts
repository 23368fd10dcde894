import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { renderToString } from "react-dom/server"
import { type Finished, read } from "./Input.ts"
import * as MarkupTree from "./MarkupTree.ts"

/** node:http with renderToString over the elements of the same page: no router, no data, no translation. */
const { body, headers } = await read<Finished>()
const tree = MarkupTree.parse(Buffer.from(body, "base64").toString("utf8"))
const server = createServer((_, response) => {
  const html = Buffer.from(`<!DOCTYPE html>${renderToString(tree())}`)
  response.writeHead(200, { ...headers, "content-length": html.length }).end(html)
})
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port))
