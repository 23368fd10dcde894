/** Policies under which a prototype is looked at and served: nothing leaves its own origin. */
const policy = (portal: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'none'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${portal}`,
    "sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads " +
    "allow-top-navigation-to-custom-protocols"
  ].join("; ")

/**
 * What a content policy does not govern, where the browser knows this header: a script that goes away to another origin,
 * hints, peer connections. Writing to somebody and calling somebody stay allowed.
 */
export const reachable = "(response-origin \"mailto:*\" \"tel:*\")"

const switchedOff = [
  "camera",
  "geolocation",
  "microphone",
  "payment",
  "usb",
  "serial",
  "hid",
  "midi",
  "display-capture"
]

/** The headers of every answer of a prototype's origin. `portal`: the origin that may show it in a frame, or `'none'`. */
export const strictHeaders = (portal: string): Readonly<Record<string, string>> => ({
  "content-security-policy": policy(portal),
  "connection-allowlist": reachable,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": switchedOff.map((name) => `${name}=()`).join(", "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-robots-tag": "noindex, nofollow"
})
