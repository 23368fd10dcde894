import type { Series } from "./Stack.ts"

/** The colours of a plot's series; its texts say the same. */
export const Legend = ({ series }: { readonly series: ReadonlyArray<Series> }) => (
  <ul className="legend" aria-hidden="true">
    {series.map(({ name }, at) => (
      <li key={name}>
        <svg className={`swatch series-${at % 6}`} viewBox="0 0 10 10">
          <rect width="10" height="10" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
