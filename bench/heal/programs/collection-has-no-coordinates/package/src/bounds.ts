import type { Geometry, Position } from './geometry.ts'

/** West, south, east, north. */
export type Bounds = [number, number, number, number]

/** The smallest box around a geometry, or null for an empty one. */
export function boundsOf(geometry: Geometry): Bounds | null {
  let bounds: Bounds | null = null
  for (const [x, y] of positionsOf(geometry)) {
    bounds = bounds
      ? [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)]
      : [x, y, x, y]
  }
  return bounds
}

/** How many vertices are drawn. */
export function vertexCount(geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.reduce((sum, each) => sum + vertexCount(each), 0)
  }
  return [...positionsOf(geometry)].length
}

export function contains([west, south, east, north]: Bounds, [x, y]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

/** Whether a geometry may be seen in a part of the map. */
export function isVisible(geometry: Geometry, view: Bounds): boolean {
  const bounds = boundsOf(geometry)
  if (bounds === null) return false
  return bounds[0] <= view[2] && bounds[2] >= view[0] && bounds[1] <= view[3] && bounds[3] >= view[1]
}

/** All positions of a geometry, however deep its lists are. */
function* positionsOf(geometry: Geometry): Generator<Position> {
  // biome-ignore lint: lists of each kind of geometry are nested differently
  yield* flat((geometry as any).coordinates)
}

function* flat(list: any): Generator<Position> {
  if (typeof list[0] === 'number') {
    yield list as Position
    return
  }
  for (const each of list) yield* flat(each)
}
