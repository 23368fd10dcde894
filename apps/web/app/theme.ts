const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/

/** The colours that a visitor picked, from their cookies; undefined follows the device. */
export const themeOf = (cookies: string | null | undefined): string | undefined => chosen.exec(cookies ?? "")?.[1]
