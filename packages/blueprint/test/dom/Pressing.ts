import type { Opened } from "./Opened.ts"

/** Everything on a page that somebody can use. */
const usable = "button, select, textarea, input"

/** Controls that differ only in the record they belong to are of one kind; inside a dialog they are others. */
const kindOf = (control: Element, scope: Element): string =>
  [
    scope.localName,
    control.localName,
    control.getAttribute("type"),
    control.getAttribute("data-action") ?? control.getAttribute("name") ?? control.className,
    control.closest("form")?.id ?? ""
  ].join(" ")

const leaves = (control: Element): boolean => /^(cancel|close)$/.test(control.getAttribute("data-action") ?? "")

const isOff = (control: Element): boolean =>
  control.matches(":disabled, [type=file], [type=hidden]") || control.closest("[hidden]") !== null

/** What somebody sees, as far as a DOM knows, but for where the focus is. */
const sight = ({ deeds, window }: Opened): string => {
  const document = window.document as unknown as Document
  const values = [...document.body.querySelectorAll(usable)].map((one) =>
    "value" in one ? `${one.value} ${"checked" in one && one.checked}` : ""
  )
  return [deeds.length, document.documentElement.dataset["theme"], ...values, document.body.innerHTML].join("\n")
}

/** What is typed, and what else where that stands there already. */
const typedText: Readonly<Record<string, readonly [string, string]>> = {
  date: ["2026-10-05", "2026-10-06"],
  time: ["10:30", "11:30"],
  email: ["somebody@example.com", "anybody@example.com"],
  tel: ["+420601000000", "+420601000001"],
  url: ["https://example.com", "https://example.org"],
  number: ["2", "3"],
  text: ["Anything 7", "Anything 8"]
}

const toType = (control: Element, before: string): string => {
  const decimal = control.getAttribute("inputmode") === "decimal"
  const [usual, other] = typedText[decimal ? "number" : control.getAttribute("type") ?? ""] ?? typedText["text"] ?? []
  return (usual === before ? other : usual) ?? ""
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Uses a control as its kind is used; `false` where it can take nothing else than it has. */
const use = ({ window }: Opened, element: Element): boolean => {
  if (element.localName === "button") {
    ;(element as HTMLButtonElement).click()
    return true
  }
  const control = element as Control
  const type = control.getAttribute("type") ?? ""
  if (type === "radio" || type === "checkbox") {
    const box = control as HTMLInputElement
    if (box.checked && type === "radio") return false
    box.click()
    return box.isConnected
  }
  const before = control.value
  if (control.localName === "select") {
    const other = [...(control as HTMLSelectElement).options].find((option) => option.value !== before)
    if (other === undefined) return false
    control.value = other.value
  } else control.value = toType(control, before)
  control.dispatchEvent(new window.Event("input", { bubbles: true }) as unknown as Event)
  control.dispatchEvent(new window.Event("change", { bubbles: true }) as unknown as Event)
  return true
}

const most = 80

/** The dialog on top, if one is open: they stand at the end of the body. */
const openDialog = (body: HTMLElement): HTMLDialogElement | undefined =>
  [...body.children].findLast((one): one is HTMLDialogElement => one.localName === "dialog" && one.hasAttribute("open"))

/**
 * Uses one control of each kind, also of the dialogs that open; gives those after which nothing looks different. What stands
 * around the main part is the same on every page: `shell` remembers what was used there.
 */
export const pressAll = async (
  opened: Opened,
  shell: Set<string> = new Set()
): Promise<{ readonly used: number; readonly idle: ReadonlyArray<string> }> => {
  const document = opened.window.document as unknown as Document
  const latestToast = () => document.getElementById("toasts")?.firstElementChild ?? null
  const own = new Set<string>()
  const triedWith = (control: Element) => control.closest("main, dialog") === null ? shell : own
  const idle: Array<string> = []
  let before = sight(opened)
  let used = 0
  while (used < most) {
    const dialog = openDialog(document.body)
    const scope = dialog ?? document.body
    const isLeft = (one: Element) => !triedWith(one).has(kindOf(one, scope)) && !isOff(one)
    const all = [...scope.querySelectorAll<HTMLElement>(usable)]
    const next = all.find((one) => !leaves(one) && isLeft(one)) ?? all.find(isLeft)
    if (next === undefined) {
      if (dialog === undefined) break
      dialog.close()
      await opened.settle()
      before = sight(opened)
      continue
    }
    triedWith(next).add(kindOf(next, scope))
    // What was said before must not look like an answer to this.
    const toast = latestToast()
    next.focus()
    if (!use(opened, next)) continue
    used++
    await opened.settle()
    const after = sight(opened)
    const answered = latestToast() !== toast
    if (after === before && !answered && document.activeElement === next) idle.push(next.outerHTML.slice(0, 200))
    before = after
  }
  return { used, idle }
}
