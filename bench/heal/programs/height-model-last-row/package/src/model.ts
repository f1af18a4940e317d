export interface Point {
  /** Metres from the western edge of the model. */
  x: number
  /** Metres from the northern edge of the model. */
  y: number
}

/**
 * Heights of the ground on a grid, row by row from the north. Whoever walks past the edge of the model walks on its
 * outermost heights.
 */
export class HeightModel {
  private readonly rows: number[][]
  private readonly size: number

  /** @param size metres from one height to the next */
  constructor(rows: number[][], size: number) {
    this.rows = rows
    this.size = size
  }

  get width(): number {
    return (this.rows[0].length - 1) * this.size
  }

  get height(): number {
    return (this.rows.length - 1) * this.size
  }

  /** The height at a point, between the four around it. */
  heightAt({ x, y }: Point): number {
    const column = clamp(x / this.size, this.rows[0].length - 1)
    const row = clamp(y / this.size, this.rows.length - 1)
    const left = Math.floor(column)
    const right = Math.min(left + 1, this.rows[0].length - 1)
    const top = Math.floor(row)
    const bottom = top + 1
    const north = between(this.rows[top][left], this.rows[top][right], column - left)
    const south = between(this.rows[bottom][left], this.rows[bottom][right], column - left)
    return between(north, south, row - top)
  }

  /** Heights on the straight way from one point to another, both of them among it. */
  profile(from: Point, to: Point, steps: number): number[] {
    return Array.from({ length: steps + 1 }, (_, at) => {
      const share = at / steps
      return this.heightAt({ x: between(from.x, to.x, share), y: between(from.y, to.y, share) })
    })
  }
}

/** Metres that a profile goes up and down. */
export function climb(profile: number[]): { up: number; down: number } {
  let up = 0
  let down = 0
  for (let at = 1; at < profile.length; at++) {
    const step = profile[at] - profile[at - 1]
    if (step > 0) up += step
    else down -= step
  }
  return { up, down }
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max)
}

function between(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
