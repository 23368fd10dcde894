import addFormats from "ajv-formats"
import { Ajv2020 } from "ajv/dist/2020.js"
import { readFileSync } from "node:fs"

type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const at = (value: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((inner, key) => isObject(inner) ? inner[key] : undefined, value)

const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isObject(value) ? Object.entries(value) : []

const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

interface Route {
  readonly method: string
  readonly path: string
  readonly pattern: RegExp
  readonly operation: unknown
}

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | Array<string> | undefined>>
  readonly bytes: Buffer
}

export interface Verdict {
  /** Why the request is refused; empty where it is as the specification says. */
  readonly violations: ReadonlyArray<string>
  readonly status: 200 | 401 | 404 | 422
  readonly path: string | undefined
  readonly body: unknown
}

/** An OpenAPI 3.1 document that requests and answers can be held against. */
export interface Spec {
  readonly validate: (asked: Asked) => Verdict
  /** What is wrong with an answer of the named component's shape. */
  readonly faultsOf: (component: string, answer: unknown) => ReadonlyArray<string>
}

const escaped = (path: string): string =>
  `^${path.replaceAll(/[.*+^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`

const routesOf = (document: unknown): ReadonlyArray<Route> =>
  entries(at(document, "paths")).flatMap(([path, item]) =>
    entries(item).filter(([method]) => /^(?:get|put|post|delete|patch)$/.test(method)).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(escaped(path)),
      operation
    }))
  ).toSorted((a, b) => a.path.split("{").length - b.path.split("{").length)

/** Parts of a form by name: a text as it is, a file as its number of bytes. */
const multipart = (bytes: Buffer, type: string): Json => {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? ""
  const parts = bytes.toString("latin1").split(`--${boundary}`).slice(1, -1).map((part) => {
    const [head = "", ...rest] = part.replace(/^\r\n/, "").split("\r\n\r\n")
    const body = rest.join("\r\n\r\n").replace(/\r\n$/, "")
    return [/name="([^"]*)"/.exec(head)?.[1] ?? "", Buffer.from(body, "latin1").toString("utf8")] as const
  })
  return Object.fromEntries(parts.map(([name, value]) => [name.replace(/\[\]$/, ""), value]))
}

const bodyOf = (bytes: Buffer, type: string): unknown =>
  type.startsWith("multipart/") ? multipart(bytes, type) : JSON.parse(bytes.toString("utf8"))

const loaded = new Map<string, Spec>()

/** A specification is compiled once for all who ask for it. */
export const load = (file: URL): Spec => {
  const spec = loaded.get(file.href) ?? compile(file)
  loaded.set(file.href, spec)
  return spec
}

const compile = (file: URL): Spec => {
  const document: unknown = JSON.parse(readFileSync(file, "utf8"))
  const rooted = (schema: unknown): Json =>
    JSON.parse(JSON.stringify(schema ?? {}).replaceAll("\"#/components/", "\"document#/components/"))
  const compilers = [false, true].map((coerceTypes) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, allowUnionTypes: true, logger: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: "document", components: rooted(at(document, "components")) })
    return ajv
  })
  const compiled = new Map<string, ReturnType<Ajv2020["compile"]>>()
  const check = (schema: unknown, value: unknown, coerce = false): ReadonlyArray<string> => {
    const key = `${coerce}${JSON.stringify(schema)}`
    const valid = compiled.get(key) ?? compilers[Number(coerce)]?.compile(rooted(schema))
    if (valid === undefined) return ["no compiler"]
    compiled.set(key, valid)
    return valid(value) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`)
  }
  const resolved = (value: unknown): unknown => {
    const ref = at(value, "$ref")
    return typeof ref === "string" ? at(document, ...ref.slice(2).split("/")) : value
  }
  const routes = routesOf(document)

  const hasKey = (operation: unknown, { headers, url }: Asked): boolean => {
    const needed = list(at(operation, "security") ?? at(document, "security"))
    return needed.length === 0 || needed.some((alternative) =>
      entries(alternative).every(([name]) => {
        const scheme = at(document, "components", "securitySchemes", name)
        if (at(scheme, "type") !== "apiKey") {
          const [kind = ""] = String(headers["authorization"] ?? "").split(" ")
          return kind.toLowerCase() === String(at(scheme, "scheme") ?? "bearer").toLowerCase()
        }
        const key = String(at(scheme, "name"))
        return at(scheme, "in") === "header" ? headers[key.toLowerCase()] !== undefined : url.searchParams.has(key)
      })
    )
  }

  const queryFaults = (operation: unknown, url: URL): ReadonlyArray<string> => {
    const parameters = list(at(operation, "parameters")).map(resolved).filter((one) => at(one, "in") === "query")
    const names = new Set(parameters.map((one) => String(at(one, "name"))))
    return [
      ...parameters.flatMap((one) => {
        const name = String(at(one, "name"))
        const value = url.searchParams.get(name)
        if (value === null) return at(one, "required") === true ? [`missing query parameter ${name}`] : []
        const given = at(resolved(at(one, "schema")), "type") === "array" ? url.searchParams.getAll(name) : value
        return check({ properties: { value: at(one, "schema") } }, { value: given }, true).map((fault) =>
          `${name}: ${fault}`
        )
      }),
      ...[...url.searchParams.keys()].filter((name) => !names.has(name)).map((name) =>
        `unknown query parameter ${name}`
      )
    ]
  }

  const validate = (asked: Asked): Verdict => {
    const { bytes, headers, method, url } = asked
    const route = routes.find((one) => one.method === method && one.pattern.test(url.pathname))
    if (route === undefined) {
      return { violations: [`no operation ${method} ${url.pathname}`], status: 404, path: undefined, body: undefined }
    }
    const { operation, path } = route
    if (!hasKey(operation, asked)) return { violations: ["unauthenticated"], status: 401, path, body: undefined }
    const violations = [...queryFaults(operation, url)]
    const type = String(headers["content-type"] ?? "")
    const media = entries(at(resolved(at(operation, "requestBody")), "content"))
    const expected = media.find(([name]) => name === type.split(";")[0]?.trim())
    let body: unknown
    if (media.length > 0 && expected === undefined) violations.push(`content type ${type}`)
    if (expected !== undefined) {
      try {
        body = bodyOf(bytes, type)
        violations.push(...check(at(expected[1], "schema"), body, type.startsWith("multipart/")))
      } catch {
        violations.push("unreadable body")
      }
    }
    return { violations, status: violations.length === 0 ? 200 : 422, path, body }
  }

  return {
    validate,
    faultsOf: (component, answer) => check({ $ref: `#/components/schemas/${component}` }, answer)
  }
}
