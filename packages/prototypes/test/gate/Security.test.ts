import { assert, describe, it } from "@effect/vitest"
import { secretsIn } from "../../src/gate/Secrets.ts"
import { checkSecurity } from "../../src/gate/Security.ts"
import { english, page, subject } from "./Building.ts"

const found = (files: Readonly<Record<string, string>>) =>
  checkSecurity(subject(files)).findings.map(({ what }) => what)

const inPage = (body: string, head = "") => found({ "index.html": page(body, { head }) })

describe("Security", () => {
  it("accepts own scripts, name spaces, data blocks and a form that a script handles", () => {
    assert.deepStrictEqual(
      found({
        "index.html": page(`<form><input name="name"></form>`, {
          head: `<script src="a.js"></script><script type="application/json">{}</script>`
        }),
        "a.js":
          `document.createElementNS("http://www.w3.org/2000/svg","g");setTimeout(()=>1,9);const evaluate=1;// eval`,
        "a.css": `.a{background:url(a.png)}`
      }),
      []
    )
  })

  it.each([
    [`<script src="https://cdn.example.org/x.js"></script>`, /foreign origin https:\/\/cdn.example.org/],
    [`<img src="//img.example.org/x.png" alt="">`, /foreign origin http:\/\/img.example.org/],
    [`<a href="https://elsewhere.example.org/">x</a>`, /foreign origin/],
    [`<a href="javascript:go()">x</a>`, /javascript:/],
    [`<button onclick="go()">x</button>`, /inline handler onclick/],
    [`<script>go()</script>`, /inline script/],
    [`<style>a{}</style>`, /inline style sheet/],
    [`<p style="color:red">x</p>`, /inline style/],
    [`<iframe src="index.html"></iframe>`, /embedded/],
    [`<form method="post"><input name="q"></form>`, /form that posts/],
    [`<form action="index.html"><input type="password"></form>`, /password field/],
    [`<form action="index.html"><input autocomplete="cc-number"></form>`, /card field/]
  ])("refuses %s", (body, reason) => {
    assert.isTrue(inPage(body).some((what) => reason.test(what)), inPage(body).join())
  })

  it.each([
    [`eval("1")`, /calls eval/],
    [`window["eval"]("1")`, /calls eval/],
    [`new Function("return 1")()`, /calls Function/],
    ["setTimeout(`go()`, 1)", /setTimeout a string/],
    [`fetch("https://collect.example.org/x")`, /foreign origin https:\/\/collect.example.org/],
    [`new WebSocket("wss://collect.example.org")`, /foreign origin/],
    [`const a = ;`, /cannot be read/]
  ])("refuses the script %s", (source, reason) => {
    assert.isTrue(found({ "a.js": source }).some((what) => reason.test(what)), found({ "a.js": source }).join())
  })

  it("refuses styles from elsewhere", () => {
    assert.deepStrictEqual(found({ "a.css": `@import "https://fonts.example.org/a.css";` }).length, 1)
  })

  it("lets a record hold the address of somebody's page", () => {
    const [entity, ...others] = english.entities
    assert.isDefined(entity)
    const blueprint = {
      ...english,
      entities: [{ ...entity, samples: [{ web: "https://customer.example.org/" }] }, ...others]
    }
    const files = { "index.html": page(`<a href="https://customer.example.org/">x</a>`) }
    assert.deepStrictEqual(checkSecurity(subject(files, blueprint)).findings, [])
  })

  it("knows keys when it sees them, and words when it sees them", () => {
    for (
      const secret of [
        ["AKIA", "ABCDEFGHIJKLMNOP"].join(""),
        ["sk_live_", "4eC39HqLyjWDarjtT1zdp7dc"].join(""),
        ["ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join(""),
        ["-----BEGIN ", "RSA PRIVATE KEY-----"].join(""),
        ["postgres://user:", "hunter22@db.example.org/app"].join(""),
        ["api_key = '", "9f8a7b6c5d4e3f2a1b0c'"].join("")
      ]
    ) assert.isNotEmpty(secretsIn(`x ${secret} y`), secret)
    for (
      const plain of [
        "password: required",
        "the secret of a good cake",
        "token=\"overdueInvoicesOfMine\"",
        "sk-8 board"
      ]
    ) {
      assert.deepStrictEqual(secretsIn(plain), [])
    }
  })
})
