export interface Soak {
  minutes: number
}

export interface Segment {
  /** Degrees an hour; negative while it cools. */
  rate: number
  /** Degrees that are reached. */
  target: number
  /** How long the target is held; as the programme says where it is left out. */
  soak?: Soak
}

export interface Programme {
  name: string
  /** What is held after each segment that says nothing else. */
  soak: Soak
  segments: Segment[]
}

export const ROOM_TEMPERATURE = 20

/** Minutes until a segment has reached its target. */
function rampMinutes(from: number, { rate, target }: Segment): number {
  return Math.round((Math.abs(target - from) / Math.abs(rate)) * 60)
}

/** Minutes from the first degree to the end of the last soak. */
export function duration(programme: Programme): number {
  let from = ROOM_TEMPERATURE
  let minutes = 0
  for (const segment of programme.segments) {
    minutes += rampMinutes(from, segment) + segment.soak!.minutes
    from = segment.target
  }
  return minutes
}

/** When to light a kiln so that it is done at a time. */
export function startFor(programme: Programme, end: Date): Date {
  return new Date(end.getTime() - duration(programme) * 60_000)
}

/** The programme as it is typed into the controller, a segment a line. */
export function describe(programme: Programme): string {
  const lines = programme.segments.map((segment, at) => {
    const soak = segment.soak ?? programme.soak
    return `${at + 1}. ${segment.rate} °C/h to ${segment.target} °C, hold ${soak.minutes} min`
  })
  return [programme.name, ...lines].join('\n')
}

/** Hottest degree of the firing. */
export function peak({ segments }: Programme): number {
  return Math.max(ROOM_TEMPERATURE, ...segments.map(({ target }) => target))
}
