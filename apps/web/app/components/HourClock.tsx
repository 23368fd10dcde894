const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Twenty-four panes, the present hour of the studio lit: decoration, hidden from assistive technology. */
export const HourClock = ({ hour }: { readonly hour: number }) => (
  <div className="clock" aria-hidden="true">
    {hours.map((each) => <span key={each} className={each === hour ? "now" : undefined}>{each}</span>)}
  </div>
)
