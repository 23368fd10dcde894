import type { Act, Bill, Vendor } from "./Vendor.ts"

const labels: Readonly<Record<Act, string>> = {
  pay: "Pay",
  decline: "Decline the card",
  cancel: "Back to the shop",
  expire: "Let it expire"
}

const escaped = (text: string) => text.replaceAll(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A vendor's page as far as a payer needs it, labelled as what it is. */
export const vendorPage = ({ acts, name }: Vendor, reference: string, bill: Bill, says = ""): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Double of ${name}</title>
<h1>Double of ${name}</h1>
<p>Nothing here is real: no money moves.</p>
<p>${escaped(bill.description)}: <strong>${escaped(bill.amount)}</strong></p>
<p role="status">${escaped(says)}</p>
<form method="post" action="/play/${name}/${encodeURIComponent(reference)}">
${acts.map((act) => `<button name="act" value="${act}">${labels[act]}</button>`).join("\n")}
</form>
`
