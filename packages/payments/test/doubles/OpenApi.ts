import addFormats from "ajv-formats"
import { Ajv2020 } from "ajv/dist/2020.js"
import { readFileSync } from "node:fs"
import { at, isObject } from "../../../ai/test/doubles/Spec.ts"
import { parseForm } from "./Form.ts"

type Json = Readonly<Record<string, unknown>>

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | Array<string> | undefined>>
  readonly bytes: Buffer
}

export interface Verdict {
  /** Empty where the request is as the specification says. */
  readonly violations: ReadonlyArray<string>
  readonly status: 200 | 401 | 404 | 422
  /** Method and path as the specification writes it: "GET /v1/things/{thing}". */
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Json
  readonly body: unknown
}

export interface OpenApi {
  readonly document: unknown
  readonly validate: (asked: Asked) => Verdict
  /** What is wrong with an answer to an operation, with this status. */
  readonly faultsOf: (operation: string, status: number, answer: unknown) => ReadonlyArray<string>
}

const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []
const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isObject(value) ? Object.entries(value) : []

const loaded = new Map<string, OpenApi>()

/** Compiled once for all who ask for it. */
export const load = (file: URL): OpenApi => {
  const one = loaded.get(file.href) ?? compile(JSON.parse(readFileSync(file, "utf8")))
  loaded.set(file.href, one)
  return one
}

const compile = (document: unknown): OpenApi => {
  const rooted = (schema: unknown): Json =>
    JSON.parse(JSON.stringify(schema ?? {}).replaceAll("\"#/components/", "\"document#/components/"))
  const [strict, coercing] = [false, true].map((coerceTypes) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, allowUnionTypes: true, logger: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: "document", components: rooted(at(document, "components")) })
    return ajv
  })
  const compiled = new Map<string, ReturnType<Ajv2020["compile"]>>()
  const check = (schema: unknown, value: unknown, coerces = false): ReadonlyArray<string> => {
    const key = `${coerces}${JSON.stringify(schema)}`
    const valid = compiled.get(key) ?? (coerces ? coercing : strict)?.compile(rooted(schema))
    if (valid === undefined) return ["no compiler"]
    compiled.set(key, valid)
    if (valid(value)) return []
    return (valid.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath || "/"} ${message} ${JSON.stringify(params).slice(0, 200)}`
    )
  }
  const resolved = (value: unknown): unknown => {
    const ref = at(value, "$ref")
    if (typeof ref !== "string") return value
    return at(document, ...ref.slice(2).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")))
  }
  const routes = entries(at(document, "paths")).flatMap(([path, item]) =>
    entries(item).filter(([method]) => /^(?:get|put|post|delete|patch)$/.test(method)).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      names: [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ""),
      pattern: new RegExp(`^${path.replaceAll(/[.*+^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^}]+\}/g, "([^/]+)")}$`),
      parameters: [...list(at(item, "parameters")), ...list(at(operation, "parameters"))].map(resolved),
      operation
    }))
  ).toSorted((a, b) => a.names.length - b.names.length)
  type Route = (typeof routes)[number]

  const hasKey = ({ operation }: Route, { headers }: Asked): boolean => {
    const needed = list(at(operation, "security") ?? at(document, "security"))
    const key = String(headers["authorization"] ?? "").toLowerCase()
    return needed.length === 0 || needed.some((alternative) =>
      entries(alternative).every(([name]) => {
        const scheme = at(document, "components", "securitySchemes", name)
        const kind = String(at(scheme, "type") === "http" ? at(scheme, "scheme") : "bearer").toLowerCase()
        return key.startsWith(`${kind} `) && key.length > kind.length + 1
      })
    )
  }

  const parameterFaults = ({ parameters }: Route, { headers }: Asked, params: Json, query: Json) => {
    const known = new Set(parameters.filter((one) => at(one, "in") === "query").map((one) => String(at(one, "name"))))
    const faults = parameters.flatMap((one) => {
      const [name, place] = [String(at(one, "name")), at(one, "in")]
      const value = place === "path" ? params[name] : place === "query" ? query[name] : headers[name.toLowerCase()]
      if (value === undefined) return at(one, "required") === true ? [`missing ${name}`] : []
      return check({ properties: { value: at(one, "schema") } }, { value }, true).map((fault) => `${name}: ${fault}`)
    })
    return [...faults, ...Object.keys(query).filter((name) => !known.has(name)).map((name) => `unknown query ${name}`)]
  }

  const read = ({ operation }: Route, { bytes, headers }: Asked): { body: unknown; faults: ReadonlyArray<string> } => {
    const requested = resolved(at(operation, "requestBody"))
    const media = entries(at(requested, "content"))
    if (media.length === 0) return { body: undefined, faults: bytes.length > 0 ? ["a body that nobody asked for"] : [] }
    if (bytes.length === 0) return { body: undefined, faults: at(requested, "required") === true ? ["no body"] : [] }
    const type = String(headers["content-type"] ?? "").split(";")[0]?.trim()
    const schema = at(media.find(([name]) => name === type)?.[1], "schema")
    if (schema === undefined) return { body: undefined, faults: [`content type ${type}`] }
    const isForm = type === "application/x-www-form-urlencoded"
    try {
      const body: unknown = isForm ? parseForm(bytes.toString("utf8")) : JSON.parse(bytes.toString("utf8"))
      return { body, faults: check(schema, body, isForm) }
    } catch {
      return { body: undefined, faults: ["unreadable body"] }
    }
  }

  return {
    document,
    validate: (asked) => {
      const { method, url } = asked
      const route = routes.find((one) => one.method === method && one.pattern.test(url.pathname))
      const query = parseForm(url.search.slice(1))
      const nothing = { operation: `${method} ${url.pathname}`, params: {}, query, body: undefined }
      if (route === undefined) return { ...nothing, violations: [`no operation ${nothing.operation}`], status: 404 }
      const found = route.pattern.exec(url.pathname) ?? []
      const params = Object.fromEntries(
        route.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")])
      )
      const known = { operation: route.name, params, query }
      if (!hasKey(route, asked)) return { ...known, body: undefined, violations: ["unauthenticated"], status: 401 }
      const { body, faults } = read(route, asked)
      const violations = [...parameterFaults(route, asked, params, query), ...faults]
      return { ...known, body, violations, status: violations.length === 0 ? 200 : 422 }
    },
    faultsOf: (operation, status, answer) => {
      const responses = at(routes.find(({ name }) => name === operation)?.operation, "responses")
      const response = resolved(at(responses, String(status)) ?? at(responses, "default"))
      const schema = at(response, "content", "application/json", "schema")
      return schema === undefined ? [] : check(schema, answer)
    }
  }
}
