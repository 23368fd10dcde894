/** The calendar day and the time of day where the browser is. */
export const clock = (): { readonly today: string; readonly now: string } => {
  const at = new Date()
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString()
  return { today: local.slice(0, 10), now: local.slice(11, 16) }
}
