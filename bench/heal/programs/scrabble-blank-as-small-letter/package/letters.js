const GROUPS = { 1: 'AEILNORSTU', 2: 'DG', 3: 'BCMP', 4: 'FHVWY', 5: 'K', 8: 'JX', 10: 'QZ' }

/** Letter -> { points }, as they are printed on the tiles. */
export const LETTERS = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([points, letters]) => [...letters].map((letter) => [letter, { points: Number(points) }])),
)
