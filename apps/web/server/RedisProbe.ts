import { Effect, Schema } from "effect"
import { connect } from "node:net"
import { connect as connectSecurely } from "node:tls"

export class RedisSilent extends Schema.TaggedError<RedisSilent>()("RedisSilent", { reason: Schema.String }) {
  readonly kind = "Unavailable"
  override get message() {
    return `Redis does not answer: ${this.reason}`
  }
}

/** A word over a connection of its own: neither clients nor queues tell whether their server still answers. */
export const redisAnswers = (url: URL): Effect.Effect<void, RedisSilent> =>
  Effect.callback<void, RedisSilent>((resume) => {
    const where = { host: url.hostname, port: Number(url.port === "" ? 6379 : url.port) }
    const socket = url.protocol === "rediss:" ? connectSecurely(where) : connect(where)
    socket.once("error", ({ message }) => resume(Effect.fail(new RedisSilent({ reason: message }))))
    // Without a password it answers that one is missing, which is an answer.
    socket.once(
      "data",
      (bytes) =>
        resume(
          /^(\+PONG|-NOAUTH)/.test(bytes.toString())
            ? Effect.void
            : Effect.fail(new RedisSilent({ reason: "another server" }))
        )
    )
    socket.write("PING\r\n")
    return Effect.sync(() => void socket.destroy())
  })
