import { assert, describe, it } from "@effect/vitest"
import { Window } from "happy-dom"
import { examined } from "./Examined.ts"
import { open, type Served, served } from "./Opened.ts"
import { pressAll } from "./Pressing.ts"

const seeds = Array.from({ length: 25 }, (_, at) => at + 1)

const app = (main: string, script: string): Served => {
  const html = `<!doctype html><html lang="en"><body><main>${main}</main></body></html>`
  const bytes = (path: string, text: string) => ({
    path,
    type: "text/plain",
    bytes: new TextEncoder().encode(text),
    sources: []
  })
  return served({
    files: [
      bytes("index.html", html),
      bytes("early.js", ""),
      bytes("app.js", `document.body.dataset.ready = "true";${script}`)
    ]
  })
}

const complaintsOf = async (script: string): Promise<ReadonlyArray<string>> => {
  const opened = await open(app("<h1>Words</h1>", script), "index.html")
  await opened.settle()
  await opened.close()
  return opened.complaints
}

describe("Generated blueprints in a DOM", () => {
  it("are read, run and used on a page of each kind without a fault", async () => {
    const all = []
    for (const seed of seeds) all.push(await examined(seed))
    assert.deepStrictEqual(all.flatMap(({ faults, seed }) => faults.map((fault) => `${seed} ${fault}`)), [])
    assert.strictEqual(new Set(all.flatMap(({ kinds }) => kinds)).size, 17)
    assert.isAbove(all.reduce((sum, { used }) => sum + used, 0), 1500)
  }, 120_000)
})

describe("The DOM that they are tried in", () => {
  it("has the database, forms and dialogs that apps need", () => {
    const window = new Window()
    assert.isFunction(window.HTMLDialogElement.prototype.showModal)
    assert.isFunction(window.HTMLFormElement.prototype.reset)
  })

  it("notices a button without work, and one that only pretends", async () => {
    const page = "<h1>Words</h1><button data-action='a'>One</button><button data-action='b'>Two</button>"
    const works = "document.querySelector('[data-action=b]').addEventListener('click', (e) => e.target.after('!'))"
    const opened = await open(app(page, works), "index.html")
    const { idle, used } = await pressAll(opened)
    await opened.close()
    assert.strictEqual(used, 2)
    assert.deepStrictEqual(idle.map((one) => one.includes("One")), [true])
  })

  it("hears errors, lost promises, the console and requests for what is not there", async () => {
    assert.match((await complaintsOf("setTimeout(() => { throw new Error('late') })")).join(), /late/)
    assert.match((await complaintsOf("void Promise.reject(new Error('lost'))")).join(), /lost/)
    assert.match((await complaintsOf("console.error('said')")).join(), /said/)
    assert.match((await complaintsOf("void fetch('none.json')")).join(), /none\.json is not there/)
    assert.match(
      (await complaintsOf(
        "document.querySelector('h1').onclick = () => { throw new Error('in a handler') }; document.querySelector('h1').click()"
      ))
        .join(),
      /in a handler/
    )
  })
})
