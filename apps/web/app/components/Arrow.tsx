/** Points in the direction of reading; mirrored by the style sheet. */
export const Arrow = () => (
  <svg className="arrow" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M2 10h15M11 4l6 6-6 6" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
)
