import { createHmac, timingSafeEqual } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Pool } from "pg"
import { read } from "./Input.ts"

interface Settings {
  readonly databaseUrl: string
  readonly secret: string
}

/** The least that keeps a webhook: one HMAC over the bytes and one insert under a unique name. */
const { databaseUrl, secret } = await read<Settings>()
const pool = new Pool({ connectionString: databaseUrl, max: 10 })
await pool.query(`create table if not exists bare_events (
  id uuid primary key default gen_random_uuid(), event_id text not null unique, type text not null,
  reference text, stored_at timestamptz not null default now())`)

const insert = `insert into bare_events (event_id, type, reference) values ($1, $2, $3) on conflict do nothing`

const server = createServer((req, res) => {
  const parts: Array<Buffer> = []
  req.on("data", (part: Buffer) => parts.push(part))
  req.on("end", () => {
    const body = Buffer.concat(parts)
    const [, time = "", signature = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(req.headers["stripe-signature"])) ??
      []
    const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest()
    if (!timingSafeEqual(Buffer.from(signature, "hex"), expected)) return void res.writeHead(403).end()
    const event = JSON.parse(body.toString()) as { id: string; type: string; data: { object: { id: string } } }
    pool.query({ name: "insert", text: insert, values: [event.id, event.type, event.data.object.id] }).then(
      () => void res.writeHead(200).end("OK"),
      () => void res.writeHead(500).end()
    )
  })
})
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port))
