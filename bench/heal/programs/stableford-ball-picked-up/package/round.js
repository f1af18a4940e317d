import { COURSE } from './course.js'

export { COURSE }

/**
 * A score card: the strokes of each hole, "-" where the ball was picked up.
 * @returns {({ strokes: number } | null)[]} null for a hole that was not played to its end
 */
export function readCard(line) {
  return line
    .trim()
    .split(/\s+/)
    .map((word) => (word === '-' ? null : { strokes: Number(word) }))
}

/** Strokes that a handicap gives on a hole. */
export function given(handicap, hole, holes = COURSE.length) {
  return Math.floor(handicap / holes) + (hole.index <= handicap % holes ? 1 : 0)
}

/** Stableford points of a hole: two for par after the strokes given, one more or less for each stroke, never below none. */
function points(hole, score, handicap) {
  const net = score.strokes - given(handicap, hole)
  return Math.max(0, 2 + hole.par - net)
}

/** Points by hole. Who picks up his ball has none on that hole and plays on. */
export function stableford(card, handicap, course = COURSE) {
  return course.map((hole, at) => points(hole, card[at], handicap))
}

/** All strokes of a round; null, "no return", when one hole has none. */
export function gross(card) {
  if (card.includes(null)) return null
  return card.reduce((sum, score) => sum + score.strokes, 0)
}

/** Best round first; of two with the same points the one with more on the last three holes. */
export function ranking(players, course = COURSE) {
  return players
    .map(({ name, card, handicap }) => {
      const holes = stableford(readCard(card), handicap, course)
      const sum = (list) => list.reduce((all, one) => all + one, 0)
      return { name, points: sum(holes), last: sum(holes.slice(-3)), strokes: gross(readCard(card)) ?? 'NR' }
    })
    .sort((a, b) => b.points - a.points || b.last - a.last)
}
