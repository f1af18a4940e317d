export interface Place {
  x: number
  y: number
}

/** Minutes from one place to another: the streets are a grid, a block takes one. */
export function minutes(a: Place, b: Place): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}
