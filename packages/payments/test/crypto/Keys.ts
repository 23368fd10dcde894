import { HDKey } from "@scure/bip32"
import { pbkdf2Sync } from "node:crypto"

const words = {
  abandon: "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
  junk: "test test test test test test test test test test test junk"
}

const versions = {
  xpub: { private: 0x0488ade4, public: 0x0488b21e },
  zpub: { private: 0x04b2430c, public: 0x04b24746 },
  ypub: { private: 0x049d7878, public: 0x049d7cb2 },
  tpub: { private: 0x04358394, public: 0x043587cf },
  vpub: { private: 0x045f18bc, public: 0x045f1cf6 }
}

/** Keys of the seeds that wallets publish for tests, as a wallet would export them. */
export const exported = (seed: keyof typeof words, path: string, kind: keyof typeof versions) => {
  const master = HDKey.fromMasterSeed(pbkdf2Sync(words[seed], "mnemonic", 2048, 64, "sha512"), versions[kind])
  const key = master.derive(path)
  return { public: key.publicExtendedKey, private: key.privateExtendedKey }
}
