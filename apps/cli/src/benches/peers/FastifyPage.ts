import { fastify } from "fastify"
import { type Finished, read } from "./Input.ts"

/** Fastify 5 answering with the same finished bytes from memory. */
const { body, headers } = await read<Finished>()
const bytes = Buffer.from(body, "base64")
const server = fastify()
server.get("*", (_, reply) => reply.headers(headers).send(bytes))
const address = await server.listen({ host: "127.0.0.1", port: 0 })
console.log(new URL(address).port)
