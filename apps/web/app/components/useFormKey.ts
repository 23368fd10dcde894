import { useEffect, useState } from "react"

/** 128 random bits in 22 url-safe characters. */
const draw = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")

/**
 * Makes a form's request one request, however often it is sent. Drawn in the browser, because the page is everybody's;
 * without JavaScript there is none, and the server takes the content for it.
 */
export const useFormKey = (): string | undefined => {
  const [key, setKey] = useState<string>()
  useEffect(() => setKey(draw()), [])
  return key
}
