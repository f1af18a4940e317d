/** Points in the plane: `{ x, y }`. */

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y)

/** The point that is nearest to `origin`, or null when there is none. */
export function nearest(origin, points) {
  if (points.length === 0) return null
  return points.reduce((best, point) => (distance(origin, point) < distance(origin, best) ? point : best))
}

/** The point that is farthest from `origin`, or null when there is none. */
export function farthest(origin, points) {
  return points.reduce((best, point) => (distance(origin, point) > distance(origin, best) ? point : best))
}

export function centre(points) {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return points.length === 0 ? null : { x: sum.x / points.length, y: sum.y / points.length }
}
