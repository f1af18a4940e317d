export type Fare = 'light' | 'classic' | 'flex'

export interface Allowance {
  pieces: number
  /** Kilograms of a piece. */
  weight: number
}

/** What a fare includes, and what a frequent flyer may take along beyond it. */
export const FARES: Record<Fare, Allowance> = {
  light: { pieces: 0, weight: 23 },
  classic: { pieces: 1, weight: 23 },
  flex: { pieces: 2, weight: 23 },
}

export const STATUS: Record<string, Allowance> = {
  none: { pieces: 0, weight: 0 },
  silver: { pieces: 1, weight: 0 },
  gold: { pieces: 1, weight: 9 },
}
