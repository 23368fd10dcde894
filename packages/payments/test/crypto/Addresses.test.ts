import { assert, describe, it } from "@effect/vitest"
import * as BitcoinAddress from "../../src/crypto/BitcoinAddress.ts"
import * as EthereumAddress from "../../src/crypto/EthereumAddress.ts"
import * as ExtendedKey from "../../src/crypto/ExtendedKey.ts"
import type { Coin } from "../../src/crypto/Quote.ts"
import { exported } from "./Keys.ts"

/** BIP 84's own test vector. */
const zpub =
  "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs"

const addresses = (key: string, coin: Coin, indices: ReadonlyArray<number>) => {
  const parsed = ExtendedKey.parse(key, coin)
  return indices.map((index) => {
    const publicKey = parsed === undefined ? undefined : ExtendedKey.receiving(parsed, index)
    if (parsed === undefined || publicKey === undefined) return undefined
    return coin === "btc" ? BitcoinAddress.of(publicKey, parsed.network) : EthereumAddress.of(publicKey)
  })
}

describe("an address of an order's own", () => {
  const first = ["bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu", "bc1qnjg0jd8228aq7egyzacy8cys3knf9xvrerkf9g"]

  it("is the one of BIP 84's vectors, from zpub and from xpub, from the account and from its chain", () => {
    assert.deepStrictEqual(addresses(zpub, "btc", [0, 1]), first)
    assert.strictEqual(exported("abandon", "m/84'/0'/0'", "zpub").public, zpub)
    assert.deepStrictEqual(addresses(exported("abandon", "m/84'/0'/0'", "xpub").public, "btc", [0, 1]), first)
    assert.deepStrictEqual(addresses(exported("abandon", "m/84'/0'/0'/0", "zpub").public, "btc", [0, 1]), first)
  })

  it("is one of play money where the key is", () => {
    const [address = ""] = addresses(exported("abandon", "m/84'/1'/0'", "vpub").public, "btc", [0])
    assert.strictEqual(address, "tb1q6rz28mcfaxtmd6v789l9rrlrusdprr9pqcpvkl")
    assert.strictEqual(BitcoinAddress.networkOf(address), "test")
  })

  it("is the one that wallets show for ether", () => {
    const junk = exported("junk", "m/44'/60'/0'", "xpub").public
    assert.deepStrictEqual(addresses(junk, "eth", [0, 1]), [
      "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
      "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
    ])
  })

  it("never comes from a private key, a key of another kind or of another depth", () => {
    const refused: ReadonlyArray<readonly [string, Coin]> = [
      [exported("abandon", "m/84'/0'/0'", "zpub").private, "btc"],
      [exported("abandon", "m/84'/0'/0'", "xpub").private, "btc"],
      [exported("abandon", "m/44'/60'/0'", "xpub").private, "eth"],
      [exported("abandon", "m/49'/0'/0'", "ypub").public, "btc"],
      [exported("abandon", "m", "xpub").public, "btc"],
      [exported("abandon", "m/84'/0'/0'/0/0", "zpub").public, "btc"],
      [zpub, "eth"],
      [zpub.replace("zpub6rF", "zpub6rG"), "btc"],
      ["", "btc"]
    ]
    for (const [key, coin] of refused) assert.isUndefined(ExtendedKey.parse(key, coin), key)
  })

  it("ends where indices end", () => {
    assert.isUndefined(addresses(zpub, "btc", [-1])[0])
    assert.isUndefined(addresses(zpub, "btc", [0x8000_0000])[0])
    assert.isDefined(addresses(zpub, "btc", [ExtendedKey.mostIndex])[0])
  })
})

describe("check sums of addresses", () => {
  it("are ERC-55's own vectors", () => {
    for (
      const address of [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
      ]
    ) {
      assert.strictEqual(EthereumAddress.checksummed(address.toLowerCase()), address)
      assert.isTrue(EthereumAddress.isAddress(address))
    }
    assert.isFalse(EthereumAddress.isAddress("0xfb6916095ca1df60bb79Ce92ce3ea74c37c5d359"))
  })

  it("are bech32's for version 0, bech32m's for later ones and base58's for old ones", () => {
    const good = [
      "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
      "BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ",
      "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
      "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"
    ]
    for (const address of good) assert.strictEqual(BitcoinAddress.networkOf(address), "main", address)
    const bad = [
      "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp",
      "bc1Qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
      "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1",
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
      ""
    ]
    for (const address of bad) assert.isUndefined(BitcoinAddress.networkOf(address), address)
  })
})
