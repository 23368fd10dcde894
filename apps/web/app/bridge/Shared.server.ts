import type { AppLoadContext } from "@remix-run/node"

/**
 * Seconds for which this page is everybody's: its loader said `cache-control: public, s-maxage=<seconds>`, and the
 * request brought nothing that makes the answer somebody's own. Undefined for every other page.
 */
export const sharedSeconds = (
  { reply, shareable }: Pick<AppLoadContext, "reply" | "shareable">,
  status: number
): number | undefined => {
  const seconds = /s-maxage=(\d+)/.exec(reply.get("cache-control") ?? "")?.[1]
  return shareable && status === 200 && seconds !== undefined && !reply.has("set-cookie") ? Number(seconds) : undefined
}
