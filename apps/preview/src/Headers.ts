import { strictHeaders } from "@statex/prototypes/gate/StrictHeaders"

export type Headers = Readonly<Record<string, string>>

const features = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "clipboard-write",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking"
]

/**
 * What every answer of a prototype's origin says: the policies under which it was checked, every powerful feature off, and
 * for machines that it was made by an AI. `portal` alone may show it in a frame.
 */
export const headersFor = (portal: string, secure: boolean): Headers => ({
  ...strictHeaders(portal),
  "permissions-policy": features.map((feature) => `${feature}=()`).join(", "),
  "cross-origin-embedder-policy": "unsafe-none",
  "x-permitted-cross-domain-policies": "none",
  "x-ai-generated": "true",
  "accept-ranges": "none",
  ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {})
})

/** For files that are data: whoever opens one as a document sees it, and nothing in it runs. */
export const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** The same address may serve another version, or nothing, at any moment: every use asks again. */
export const revalidated = "no-cache"
