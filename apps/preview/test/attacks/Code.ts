import { type Attack, looted } from "./Attack.ts"

const took = `take("code from text")`
const stay = "await new Promise((r)=>setTimeout(r,30))"

/** Ways to make code out of text. Nothing but files of the prototype's own origin may run. */
export const code: ReadonlyArray<Attack> = ([
  { name: "eval", script: () => `eval('${took}')` },
  { name: "the Function constructor", script: () => `new Function('${took}')()` },
  { name: "the constructor of a generator", script: () => `(function*(){}).constructor('${took}')().next()` },
  { name: "a timer with a string", script: () => `setTimeout('${took}');${stay}` },
  {
    name: "an inline script",
    html: () => `<script>var loot=[];globalThis.early=1</script>`,
    script: () => `if(globalThis.early)${took}`
  },
  {
    name: "an inline handler",
    html: () => `<button id="b" onclick='${took}'>x</button>`,
    script: () => `document.getElementById("b").click()`
  },
  {
    name: "a handler of a broken image",
    script: () =>
      `document.body.insertAdjacentHTML("beforeend",'<img src="gone.png" onerror=\\'${took}\\'>');${stay};${stay}`
  },
  {
    name: "an address of code",
    html: () => `<a id="a" href='javascript:${took}'>x</a>`,
    script: () => `document.getElementById("a").click();${stay}`
  },
  {
    name: "an address of code in a frame",
    script: () =>
      `const f=document.createElement("iframe");f.src='javascript:parent.${took}';document.body.append(f);${stay}`
  },
  {
    name: "a script made by a script",
    script: () => `const s=document.createElement("script");s.textContent='${took}';document.body.append(s)`
  },
  {
    name: "a script from data",
    script: () =>
      `const s=document.createElement("script");s.src="data:text/javascript,"+encodeURIComponent('${took}');document.body.append(s);${stay}`
  },
  {
    name: "a script from a blob",
    script: () =>
      `const s=document.createElement("script");s.src=URL.createObjectURL(new Blob(['${took}'],{type:"text/javascript"}));document.body.append(s);${stay}`
  },
  { name: "a module from data", script: () => `await import("data:text/javascript,"+encodeURIComponent('${took}'))` },
  {
    name: "a worker from a blob",
    script: () =>
      `const w=new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));w.onmessage=()=>${took};await new Promise((r)=>setTimeout(r,100))`
  },
  {
    name: "a worker from data",
    script: () =>
      `const w=new Worker("data:text/javascript,postMessage(1)");w.onmessage=()=>${took};await new Promise((r)=>setTimeout(r,100))`
  },
  {
    name: "a document inside an attribute",
    script: () =>
      `const f=document.createElement("iframe");f.srcdoc="<script>parent.take('code from text')</scr"+"ipt>";document.body.append(f);await new Promise((r)=>setTimeout(r,60))`
  },
  {
    name: "a document from a blob",
    script: () =>
      `const f=document.createElement("iframe");f.src=URL.createObjectURL(new Blob(["<script>parent.take('code from text')</scr"+"ipt>"],{type:"text/html"}));document.body.append(f);await new Promise((r)=>setTimeout(r,60))`
  },
  {
    name: "a written document",
    script: () => `document.write("<script>"+"parent.early=1"+"</scr"+"ipt>");if(globalThis.early)${took}`
  },
  { name: "compiled bytes", script: () => `await WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0]));${took}` },
  {
    name: "an inline style",
    html: () => `<p id="p" style="color:rgb(1, 2, 3)">x</p>`,
    script: () => `if(getComputedStyle(document.getElementById("p")).color==="rgb(1, 2, 3)")${took}`
  },
  {
    name: "a script in an image served as one",
    html: () => `<script src="pixel.png"></script>`,
    files: () => ({ "pixel.png": ["image/png", `var early=1`] }),
    script: () => `if(globalThis.early)${took}`,
    always: true
  },
  {
    name: "a script in a text file",
    html: () => `<script src="note.txt"></script>`,
    files: () => ({ "note.txt": ["text/plain", `var early=1`] }),
    script: () => `if(globalThis.early)${took}`
  },
  {
    name: "a script in a data file",
    html: () => `<script src="data.json"></script>`,
    files: () => ({ "data.json": ["text/javascript", `var early=1`] }),
    script: () => `if(globalThis.early)${took}`
  },
  {
    name: "a style sheet in a text file",
    head: () => `<link rel="stylesheet" href="note.txt">`,
    html: () => "<p id='p'>x</p>",
    files: () => ({ "note.txt": ["text/css", "p{color:rgb(1, 2, 3)}"] }),
    script: () => `if(getComputedStyle(document.getElementById("p")).color==="rgb(1, 2, 3)")${took}`
  }
] satisfies ReadonlyArray<Attack>).map((attack): Attack => ({ ...attack, harm: looted }))

/** A document is opened by itself; `ran` is what its script would leave behind in the origin's storage. */
const opened = (name: string, path: string, type: string, text: string): Attack => ({
  name,
  files: () => ({ [path]: [type, text], "ran.js": `localStorage.setItem("ran","yes")` }),
  harm: async ({ hostile, page }) => {
    const { origin } = new URL(page.url())
    await page.goto(`${origin}/${path}`).catch(() => undefined)
    await page.goto(`${origin}/`)
    return (await hostile.evaluate(() => localStorage.getItem("ran"))) === null ? undefined : "its script ran"
  }
})

const markup = `<script src="/ran.js"></script>`

/** Files that are not what they say. */
export const disguises: ReadonlyArray<Attack> = [
  opened(
    "a drawing with a script",
    "logo.svg",
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg"><script href="/ran.js"/></svg>`
  ),
  opened("a page that ends like an image", "photo.png", "text/html", markup),
  opened("a page with two endings", "photo.html.txt", "text/html", markup),
  opened("a page that ends like nothing known", "page.hta", "text/html", markup),
  opened(
    "a page in another format",
    "page.xhtml",
    "application/xhtml+xml",
    `<html xmlns="http://www.w3.org/1999/xhtml"><body><script src="/ran.js"></script></body></html>`
  ),
  opened("a page as data", "data.json", "text/html", markup),
  opened(
    "a style sheet for XML",
    "feed.xml",
    "text/xml",
    `<?xml version="1.0"?><r xmlns:h="http://www.w3.org/1999/xhtml"><h:script src="/ran.js"/></r>`
  )
]
