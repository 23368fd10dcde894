import { createContext, useContext } from "react"

/** The nonce of this response's inline scripts; absent on the client and on cached pages. */
export const NonceContext = createContext<string | undefined>(undefined)

export const useNonce = () => useContext(NonceContext)
