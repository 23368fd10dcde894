/** Lines of an address, each in its own direction. */
export const AddressLines = ({ lines }: { readonly lines: ReadonlyArray<string> }) => (
  <address className="billing">
    {lines.map((line, at) => (
      <div key={at}>
        <bdi>{line}</bdi>
      </div>
    ))}
  </address>
)
