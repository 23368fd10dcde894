import { type Attack, looted } from "./Attack.ts"

/** The visitor has said yes to everything, as people do. */
const trusting: Pick<Attack, "before"> = {
  before: async ({ context }) => {
    await context.setGeolocation({ latitude: 50, longitude: 14 })
    await context.grantPermissions([
      "geolocation",
      "camera",
      "microphone",
      "clipboard-read",
      "clipboard-write",
      "midi",
      "storage-access"
    ])
  }
}

const asks = (name: string, expression: string): Attack => ({
  ...trusting,
  name,
  script: () => `${expression};take("${name}")`,
  harm: looted
})

/** What a prototype could ask of the visitor's device. Even a yes must not be enough. */
export const againstDevice: ReadonlyArray<Attack> = [
  asks("where the visitor is", `await new Promise((y,n)=>navigator.geolocation.getCurrentPosition(y,n,{timeout:300}))`),
  asks("the camera", "await navigator.mediaDevices.getUserMedia({video:true})"),
  asks("the microphone", "await navigator.mediaDevices.getUserMedia({audio:true})"),
  { ...asks("musical instruments", "await navigator.requestMIDIAccess()"), always: true },
  {
    ...asks("what was copied", "await navigator.clipboard.readText()"),
    met: "clicked",
    script: () => `addEventListener("click",async()=>{await navigator.clipboard.readText();take("the clipboard")})`
  },
  {
    ...asks("putting other words on the clipboard", ""),
    met: "clicked",
    script: () =>
      `addEventListener("click",async()=>{await navigator.clipboard.writeText("evil");take("the clipboard")})`
  },
  {
    ...asks("the whole screen for a false sign-in", ""),
    met: "clicked",
    script: () =>
      `addEventListener("click",async()=>{await document.documentElement.requestFullscreen();take("the screen")})`
  },
  {
    ...asks("the pointer", ""),
    met: "clicked",
    script: () => `addEventListener("click",async()=>{await document.body.requestPointerLock();take("the pointer")})`
  },
  {
    ...asks("a key of the visitor's", ""),
    met: "clicked",
    script: () =>
      `addEventListener("click",async()=>{const c=new AbortController();setTimeout(()=>c.abort("late"),150);
try{await navigator.credentials.create({signal:c.signal,publicKey:{challenge:new Uint8Array(8),rp:{name:"x"},user:{id:new Uint8Array(8),name:"x",displayName:"x"},pubKeyCredParams:[{type:"public-key",alg:-7}]}})}
catch(e){if(e==="late")take("a prompt for a key")}})`
  },
  {
    ...asks("a payment", ""),
    script: () =>
      `new PaymentRequest([{supportedMethods:"https://example.com"}],{total:{label:"x",amount:{currency:"EUR",value:"1"}}});take("a payment")`
  },
  {
    name: "a program that lands in the downloads",
    files: () => ({ "setup.exe": "MZ" }),
    script: () => `location.href="/setup.exe"`,
    harm: async ({ downloads }) => downloads.length === 0 ? undefined : `the browser keeps ${downloads.join()}`
  },
  {
    name: "a document with a script of its own",
    files: () => ({ "offer.pdf": "%PDF-1.7 /JS (app.alert(1))" }),
    script: () => `location.href="/offer.pdf"`,
    harm: async ({ page, downloads }) => {
      const { origin } = new URL(page.url())
      const status = URL.canParse(page.url()) && origin.startsWith("http")
        ? (await page.goto(`${origin}/offer.pdf`).catch(() => null))?.status()
        : 404
      return downloads.length > 0 || status === 200 ? "the document is served" : undefined
    }
  },
  {
    name: "waking up when nobody looks",
    script: () =>
      `await navigator.serviceWorker.register("sw.js");const r=await navigator.serviceWorker.ready;
if(r.periodicSync){await r.periodicSync.register("x",{minInterval:1});take("a timer")}`,
    files: () => ({ "sw.js": "" }),
    harm: looted,
    always: true
  }
]
