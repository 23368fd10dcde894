import * as Effect from "effect/Effect"
import { createHmac, randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { CommandError } from "../CommandError.ts"

export interface Told {
  readonly perSecond: number
  /** Milliseconds of each answer. */
  readonly times: ReadonlyArray<number>
}

/** A webhook that nobody has told before, signed as Stripe signs. */
const event = (secret: string) => {
  const id = randomUUID()
  const session = { id: `cs_test_${id}`, object: "checkout.session", client_reference_id: id, payment_status: "paid" }
  const body = JSON.stringify({
    id: `evt_${id}`,
    object: "event",
    type: "checkout.session.completed",
    created: Math.floor(Date.now() / 1_000),
    data: { object: session }
  })
  const time = Math.floor(Date.now() / 1_000)
  const signature = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")
  return { body, headers: { "content-type": "application/json", "stripe-signature": `t=${time},v1=${signature}` } }
}

/** Tells webhooks over so many connections for so many milliseconds; anything but 200 stops the bench. */
export const tell = (port: number, path: string, secret: string, connections: number, ms: number) =>
  Effect.tryPromise({
    try: async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: connections })
      const times: Array<number> = []
      const once = () =>
        new Promise<void>((resolve, reject) => {
          const { body, headers } = event(secret)
          const began = performance.now()
          const sent = request({ agent, host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
            response.resume()
            response.on("end", () => {
              times.push(performance.now() - began)
              if (response.statusCode === 200) resolve()
              else reject(new Error(`${path} answered ${response.statusCode}`))
            })
          })
          sent.on("error", reject)
          sent.end(body)
        })
      const startedAt = performance.now()
      const line = async () => {
        while (performance.now() - startedAt < ms) await once()
      }
      try {
        await Promise.all(Array.from({ length: connections }, line))
        return { perSecond: times.length * 1_000 / (performance.now() - startedAt), times } satisfies Told
      } finally {
        agent.destroy()
      }
    },
    catch: (cause) => new CommandError({ reason: String(cause) })
  })
