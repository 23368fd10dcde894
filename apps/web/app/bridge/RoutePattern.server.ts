/** `/cs/requests/a1b2` with `{ locale: "cs", token: "a1b2" }` is `/:locale/requests/:token`: few names, nothing private. */
export const routePattern = (pathname: string, params: Readonly<Record<string, string | undefined>>): string => {
  const named = new Map(
    Object.entries(params).flatMap(([key, value]) => value ? [[encodeURIComponent(value), `:${key}`]] : [])
  )
  const path = pathname.replace(/\.data$/, "")
  return path === "/_root" ? "/" : path.split("/").map((segment) => named.get(segment) ?? segment).join("/")
}
