import { digestOfSite } from "../Manifest.ts"
import type { Subject } from "./Subject.ts"
import type { Finding } from "./Verdict.ts"

const faultOf = (path: string): string | undefined =>
  path === "" || path.startsWith("/") || path.split("/").some((step) => step === ".." || step === "." || step === "")
    ? "is no path inside the app"
    : /[\\?#%]|\p{Cc}/u.test(path)
    ? "has signs in its path that a server may read in another way"
    : undefined

/** G2 without a browser: every file has one plain path and one hash, so that what is served can be compared. */
export const checkBytes = (subject: Subject): { evidence: ReadonlyArray<string>; findings: ReadonlyArray<Finding> } => {
  const { files } = subject.site
  const seen = new Set<string>()
  return {
    evidence: [`the ${files.length} files together have the digest ${digestOfSite(subject.site)}`],
    findings: files.flatMap((file) => {
      const twice = seen.has(file.path)
      seen.add(file.path)
      const what = twice ? "is there twice" : faultOf(file.path)
      return what === undefined ? [] : [{ where: file.path, what }]
    })
  }
}
