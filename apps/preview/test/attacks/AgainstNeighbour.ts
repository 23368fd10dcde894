import { type Attack, looted, type Scene } from "./Attack.ts"

const words = "private words"

/** The neighbour's visitor was there before, and left something. */
const visited = async ({ context, targets }: Omit<Scene, "hostile" | "loot">): Promise<void> => {
  const page = await context.newPage()
  await page.goto(`${targets.neighbour}/`)
  await page.evaluate(async (text) => {
    localStorage.setItem("kept", text)
    sessionStorage.setItem("kept", text)
    await (await caches.open("kept")).put("/kept", new Response(text))
    await new Promise((resolve) => {
      const request = indexedDB.open("kept", 1)
      request.addEventListener("success", resolve)
    })
  }, words)
  await page.close()
}

/** What the neighbour's visitor finds on coming back. */
const atNeighbours = async <A>({ context, targets }: Scene, look: () => A | Promise<A>): Promise<A | undefined> => {
  const page = await context.newPage()
  await page.goto(`${targets.neighbour}/`, { timeout: 1500 }).catch(() => undefined)
  const seen = await page.evaluate(look).catch(() => undefined)
  await page.close()
  return seen
}

/** The neighbour is open in another tab and listens. */
const listening = async ({ context, targets }: Omit<Scene, "hostile" | "loot">): Promise<void> => {
  const page = await context.newPage()
  await page.goto(`${targets.neighbour}/`)
  await page.evaluate(() => {
    const say = () => document.documentElement.setAttribute("data-reached", "yes")
    new BroadcastChannel("statex").addEventListener("message", say)
    addEventListener("message", say)
    addEventListener("storage", say)
  })
}

const reached = async ({ context, targets }: Scene): Promise<string | undefined> => {
  const page = context.pages().find((one) => one.url().startsWith(targets.neighbour))
  return await page?.evaluate(() => document.documentElement.dataset["reached"]) === undefined
    ? undefined
    : "the neighbour was reached"
}

/** What a prototype could do to another one under the same domain; the browser counts both as one site. */
export const againstNeighbour: ReadonlyArray<Attack> = [
  {
    name: "the neighbour's local storage",
    before: visited,
    script: () => `if(localStorage.getItem("kept"))take(localStorage.getItem("kept"))`,
    harm: looted,
    always: true
  },
  {
    name: "the neighbour's session storage",
    before: visited,
    script: () => `if(sessionStorage.getItem("kept"))take("kept")`,
    harm: looted,
    always: true
  },
  {
    name: "the neighbour's databases",
    before: visited,
    script: () => `for(const d of await indexedDB.databases())take(d.name)`,
    harm: looted,
    always: true
  },
  {
    name: "the neighbour's caches",
    before: visited,
    script: () => `for(const n of await caches.keys())take(n)`,
    harm: looted,
    always: true
  },
  {
    name: "wiping the neighbour's storage",
    before: visited,
    script: ({ neighbour }) =>
      `localStorage.clear();for(const d of await indexedDB.databases())indexedDB.deleteDatabase(d.name);const f=document.createElement("iframe");f.src="${neighbour}/";document.body.append(f);await new Promise((r)=>setTimeout(r,50));f.contentWindow.localStorage.clear()`,
    harm: async (scene) =>
      await atNeighbours(scene, () => localStorage.getItem("kept")) === words ? undefined : "it is wiped",
    always: true
  },
  {
    name: "a channel to the neighbour's tabs",
    before: listening,
    script: () => `new BroadcastChannel("statex").postMessage("changed");localStorage.setItem("x","y")`,
    harm: reached,
    always: true
  },
  {
    name: "a shared worker of the neighbour's",
    script: ({ neighbour }) =>
      `const w=new SharedWorker("${neighbour}/data.js");w.port.start();take("a shared worker")`,
    harm: looted,
    always: true
  },
  {
    name: "a service worker over the neighbour's pages",
    script: ({ neighbour }) =>
      `await navigator.serviceWorker.register("/sw.js",{scope:"${neighbour}/"});take("a scope")`,
    files: () => ({ "sw.js": "" }),
    harm: looted,
    always: true
  },
  {
    name: "a service worker over more than its folder",
    script: () => `await navigator.serviceWorker.register("/deep/sw.js",{scope:"/"});take("a scope")`,
    files: () => ({ "deep/sw.js": "" }),
    harm: looted,
    always: true
  },
  {
    name: "reading the neighbour's pages",
    script: ({ neighbour }) => `take(await (await fetch("${neighbour}/")).text())`,
    harm: looted,
    always: true
  },
  {
    name: "including the neighbour's data as a script",
    script: ({ neighbour }) =>
      `const s=document.createElement("script");s.src="${neighbour}/data.js";document.body.append(s);await new Promise((r)=>setTimeout(r,80))`,
    harm: looted
  },
  {
    name: "the neighbour's style sheet",
    head: ({ neighbour }) => `<link rel="stylesheet" href="${neighbour}/app.css">`,
    html: () => `<p id="p">x</p>`,
    script: () => `if(getComputedStyle(document.getElementById("p")).color==="rgb(1, 2, 3)")take("a style sheet")`,
    harm: looted
  },
  {
    name: "framing the neighbour",
    html: ({ neighbour }) => `<iframe src="${neighbour}/"></iframe>`,
    script: () => `await new Promise((r)=>setTimeout(r,80))`,
    harm: async ({ page }) => {
      const texts = await Promise.all(
        page.frames().slice(1).map((one) => one.evaluate(() => document.body.textContent ?? "").catch(() => ""))
      )
      return texts.some((text) => text.includes(words)) ? "the neighbour is framed" : undefined
    }
  },
  {
    name: "a common domain with the neighbour",
    script: ({ domain }) => `document.domain="${domain}";if(document.domain==="${domain}")take("the common domain")`,
    harm: looted,
    always: true
  },
  {
    name: "a handle on the neighbour in a window",
    met: "clicked",
    script: ({ neighbour }) =>
      `addEventListener("click",async()=>{const w=open("${neighbour}/");await new Promise((r)=>setTimeout(r,200));if(w&&!w.closed)take("a handle")})`,
    harm: looted
  },
  {
    name: "memory shared with whoever is in the process",
    script: () => `new SharedArrayBuffer(8);take("shared memory")`,
    harm: looted,
    always: true
  },
  {
    name: "cookies that are too large for the neighbour's server",
    script: ({ domain }) =>
      `for(let i=0;i<40;i++)document.cookie="c"+i+"="+"x".repeat(3000)+"; Domain=${domain}; Path=/"`,
    harm: async (scene) => {
      const look = () => document.getElementById("kept")?.textContent ?? null
      // The first answer clears the jar; the visitor's second try works.
      await atNeighbours(scene, look)
      return await atNeighbours(scene, look) === words ? undefined : "the neighbour cannot be opened any more"
    }
  }
]
