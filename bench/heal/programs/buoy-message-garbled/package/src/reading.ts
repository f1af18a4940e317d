export interface Reading {
  buoy: string
  /** Milliseconds since 1970. */
  at: number
  /** Metres. */
  wave: number
}

/** What is wrong with a reading, or null. */
export function faultOf(reading: Partial<Reading>): string | null {
  if (typeof reading.buoy !== 'string' || reading.buoy === '') return 'no buoy'
  if (typeof reading.at !== 'number') return 'no time'
  if (typeof reading.wave !== 'number' || reading.wave < 0) return 'no wave height'
  return null
}
