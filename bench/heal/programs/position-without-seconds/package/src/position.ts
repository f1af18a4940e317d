export interface Position {
  latitude: number
  longitude: number
}

export class PositionError extends Error {
  override name = 'PositionError'
}

const DECIMAL = /^\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*$/
const ANGLE = /(\d+)\s*°\s*(\d+(?:\.\d+)?)\s*['′]\s*(\d+(?:\.\d+)?)\s*["″]\s*([NSEW])/i

/**
 * Reads a position as people write it:
 *
 * - `47.3769, 8.5417`
 * - `47°22′36.8″ N, 8°32′30″ E`, with straight quotes too
 * - `47°22.6′ N, 8°32.5′ E`, as on charts
 *
 * @throws {PositionError} for what lies on no globe or cannot be read
 */
export function parsePosition(text: string): Position {
  const decimal = DECIMAL.exec(text)
  if (decimal) return onGlobe(Number(decimal[1]), Number(decimal[2]), text)

  const parts = text.split(',')
  if (parts.length !== 2) throw new PositionError(`Two angles are needed: ${text}`)
  const [latitude, longitude] = parts.map(angle)
  if (!/[NS]\s*$/i.test(parts[0]!)) throw new PositionError(`The latitude comes first: ${text}`)
  return onGlobe(latitude!, longitude!, text)
}

function angle(text: string): number {
  if (!text.includes('°')) throw new PositionError(`Not an angle: ${text}`)
  const [, degrees, minutes, seconds, direction] = ANGLE.exec(text)!
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return /[SW]/i.test(direction!) ? -size : size
}

function onGlobe(latitude: number, longitude: number, text: string): Position {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw new PositionError(`Not on the globe: ${text}`)
  return { latitude: round(latitude), longitude: round(longitude) }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
