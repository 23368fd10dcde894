import { Option } from "effect"
import { X509Certificate } from "node:crypto"
import { rootCertificates } from "node:tls"

const hosts = new Set(["api.paypal.com", "api.sandbox.paypal.com", "api-m.paypal.com", "api-m.sandbox.paypal.com"])
const path = "/v1/notifications/certs/"

/** Whether an address is one of PayPal's for certificates, or `base`'s, to the letter: nobody else's certificate is even asked for. */
export const isCertificateAddress = (address: string, base: string): boolean => {
  if (!URL.canParse(address)) return false
  const { hash, hostname, href, origin, password, pathname, search, username } = new URL(address)
  const isTheirs = origin === base || (origin === `https://${hostname}` && hosts.has(hostname))
  return href === address && isTheirs && pathname.startsWith(path) && /^[\w.-]+$/.test(pathname.slice(path.length)) &&
    `${hash}${password}${search}${username}` === ""
}

const parse = Option.liftThrowable((pem: string) => new X509Certificate(pem))

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: number): boolean =>
  Date.parse(validFrom) <= at && at <= Date.parse(validTo)

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate): boolean =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey)

/** Whether a way leads from a certificate to a root over issuers that may issue. */
const leadsTo = (
  roots: ReadonlyArray<X509Certificate>,
  between: ReadonlyArray<X509Certificate>,
  one: X509Certificate,
  at: number,
  steps: number
): boolean =>
  isValidAt(one, at) && (
    roots.some((root) => root.fingerprint256 === one.fingerprint256 || isIssuedBy(one, root)) ||
    (steps > 0 && between.some((issuer) =>
      issuer.ca && issuer !== one && isIssuedBy(one, issuer) && leadsTo(roots, between, issuer, at, steps - 1)
    ))
  )

const certificatesOf = (pem: string): ReadonlyArray<X509Certificate> =>
  (pem.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g) ?? []).slice(0, 8)
    .flatMap((one) => Option.toArray(parse(one)))

/** The first certificate, where it is PayPal's for messages, valid at that moment and known to a public root. */
export const trusted = (
  pem: string,
  at: number,
  roots: ReadonlyArray<string> = rootCertificates
): X509Certificate | undefined => {
  const [leaf, ...between] = certificatesOf(pem)
  if (leaf === undefined || !/^CN=messageverificationcerts\.(?:sandbox\.)?paypal\.com$/m.test(leaf.subject)) {
    return undefined
  }
  return leadsTo(roots.flatMap((root) => Option.toArray(parse(root))), between, leaf, at, 4) ? leaf : undefined
}
