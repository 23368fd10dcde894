/** Paths of the app with a digest of each; written before this script by the compiler. */
declare const files: ReadonlyArray<readonly [string, string]>

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const scope = globalThis as unknown as EventTarget & {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
}

const name = `statex-${files.map(([, digest]) => digest.slice(0, 4)).join("")}`

const listen = <E extends Event>(type: string, work: (event: E) => void) =>
  scope.addEventListener(type, (event) => work(event as E))

listen<Extendable>("install", (event) => {
  event.waitUntil(
    caches.open(name).then((cache) => cache.addAll(files.map(([path]) => new Request(path, { cache: "no-cache" }))))
      .then(
        () => scope.skipWaiting()
      )
  )
})

listen<Extendable>("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(
        names.filter((other) => other.startsWith("statex-") && other !== name).map((old) => caches.delete(old))
      )
    ).then(() => scope.clients.claim())
  )
})

const kept = async (request: Request): Promise<Response | undefined> => {
  const cache = await caches.open(name)
  const asked = request.url === scope.registration.scope ? new Request("index.html") : request
  return cache.match(asked, { ignoreSearch: true })
}

/** The prototype was taken down: nothing of it is kept, and from now on only the network answers. */
const end = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(names.filter((one) => one.startsWith("statex-")).map((one) => caches.delete(one)))
  await scope.registration.unregister()
}

// The network first, so that a changed prototype is seen at once; what is kept when there is none.
const answer = async (event: Fetching): Promise<Response> => {
  const { request } = event
  try {
    const found = await fetch(request)
    if (found.status === 410) event.waitUntil(end())
    return found
  } catch (cause) {
    const found = await kept(request)
    if (found === undefined) throw cause
    return found
  }
}

listen<Fetching>("fetch", (event) => {
  const { request } = event
  if (request.method === "GET" && request.url.startsWith(scope.registration.scope)) event.respondWith(answer(event))
})
