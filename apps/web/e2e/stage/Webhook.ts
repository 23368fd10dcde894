import { setting } from "./Setting.ts"

/** What a gateway tells the product, signed. */
export interface Webhook {
  readonly gateway: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What was not taken as it should be. */
export const refusals: Array<string> = []

const post = async ({ body, gateway, headers }: Webhook) => {
  const answer = await fetch(new URL(`/webhooks/${gateway}`, setting("BASE_URL")), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
    signal: AbortSignal.timeout(10_000)
  })
  if (answer.status !== 200) refusals.push(`${gateway}: ${answer.status} ${await answer.text()}`)
}

/** Twice, as gateways do whenever they are not sure. */
export const deliver = async (webhook: Webhook) => {
  await post(webhook)
  await post(webhook)
}
