import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { OpenApi } from "effect/http-api"
import { createHash } from "node:crypto"
import tokens from "../app/styles/tokens.css?inline"
import { Api } from "./Api.ts"
import own from "./docs.css?inline"

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
/** Words between back quotes are code; everything else is text. */
const prose = (text: string) => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>")

type Operation = NonNullable<OpenApi.OpenAPISpecPathItem["get"]>

const methods = ["get", "post", "delete"] as const

const linked = (content: Operation["responses"][number]["content"]): string =>
  Object.entries(content ?? {}).map(([type, { schema }]) => {
    const name = typeof schema === "object" && "$ref" in schema ? String(schema.$ref).split("/").at(-1) : undefined
    return name === undefined ? escape(type) : `${escape(type)}: <a href="#schema-${name}">${name}</a>`
  }).join(", ")

const operation = (path: string, method: string, item: Operation): string => {
  const body = item.requestBody === undefined ? "" : `<p>Body: ${linked(item.requestBody.content)}</p>`
  const answers = Object.entries(item.responses).map(([status, { content, description }]) =>
    `<dt><code>${status}</code></dt><dd>${prose(description)} <small>${linked(content)}</small></dd>`
  ).join("")
  return `<section id="${escape(item.operationId)}" aria-labelledby="${escape(item.operationId)}-title">
<h3 id="${escape(item.operationId)}-title">${prose(item.summary ?? item.operationId)}</h3>
<p><code><b>${method.toUpperCase()}</b> ${escape(path)}</code></p>
<p>${prose(item.description ?? "")}</p>${body}
<dl>${answers}</dl></section>`
}

/** The documentation page: made from the same value as the routes, complete without a script. */
export const docsPage = (spec: OpenApi.OpenAPISpec, style: string): string => {
  const groups = (spec.tags ?? []).map(({ name }) => {
    const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const found = item[method]
        return found?.tags.includes(name) === true ? [operation(path, method, found)] : []
      })
    )
    return `<h2 id="${name}">${name}</h2>${operations.join("")}`
  })
  const schemas = Object.entries(spec.components.schemas).map(([name, schema]) =>
    `<section id="schema-${name}"><details><summary>${name}</summary><pre tabindex="0">${
      escape(JSON.stringify(schema, null, 2))
    }</pre></details></section>`
  )
  const groupLinks = (spec.tags ?? []).map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join("")
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(spec.info.title)}</title><style>${style}</style></head>
<body><header><h1>${escape(spec.info.title)}</h1><p>${prose(spec.info.description ?? "")}</p></header>
<nav aria-label="Sections"><ul>${groupLinks}<li><a href="#schemas">schemas</a></li>
<li><a href="/api/openapi.json">openapi.json</a></li><li><a href="/">statex</a></li></ul></nav>
<main>${groups.join("")}<h2 id="schemas">schemas</h2>${schemas.join("")}</main></body></html>
`
}

export const DocsRoute = HttpRouter.use(Effect.fnUntraced(function*(router) {
  const style = `${tokens}${own}`
  const html = docsPage(OpenApi.fromApi(Api), style)
  const hash = createHash("sha256").update(style).digest("base64")
  const policy =
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  const headers = { "content-security-policy": policy, "cache-control": "public, max-age=300" }
  const page = HttpServerResponse.text(html, { contentType: "text/html; charset=utf-8", headers })
  yield* router.add("GET", "/api/docs", page)
}))
