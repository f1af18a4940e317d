export type Ground = 'meadow' | 'forest' | 'hill' | 'water'

/** Steps that a tile costs who walks onto it. Nobody walks on water. */
export const STEPS: Record<Ground, number> = { meadow: 1, forest: 2, hill: 3, water: Infinity }

export interface Place {
  col: number
  row: number
}

export interface Tile extends Place {
  ground: Ground
}
