import { routeOfRequest } from '../../../lib/route.ts'
import type { TargetExposure } from '../../target.ts'

/** Routes beyond this, and paths that the app does not know, are counted together. */
const ROUTES_MAX = 300
const OTHER_ROUTES = '*'
/** Upper ends of the latency classes; the last class is open. */
const LATENCY_CLASSES_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000]

export interface Answer {
  release: string
  method: string
  url: string
  status: number
  durationMs: number
}

export interface Traffic {
  count(answer: Answer): void
  /** From now on `release` counts from nothing. */
  reset(release: string): void
  /** Forgets the others. */
  keep(releases: readonly string[]): void
  /** Null for a release that never ran, or a route that can no longer be told apart. */
  exposure(release: string, route?: string): TargetExposure | null
  /** For `createTraffic` of a successor. */
  save(): SavedTraffic
}

export type SavedTraffic = Record<string, Record<string, Counter>>

interface Counter {
  requests: number
  errors: number
  /** How many were answered within each latency class. */
  latency: number[]
}

/** What every release and every route of it was used, in bounded memory. */
export function createTraffic(saved: SavedTraffic = {}): Traffic {
  const releases = new Map(Object.entries(saved).map(([release, routes]) => [release, new Map(Object.entries(routes))]))
  const knownRoutes = new Set([...releases.values()].flatMap((routes) => [...routes.keys()]))

  return {
    count({ release, method, url, status, durationMs }) {
      const routes = releases.get(release)
      if (!routes) return
      const route = knownRoute(routeOfRequest(method, url), status)
      if (!routes.has(route)) routes.set(route, emptyCounter())
      add(routes.get(route)!, status, durationMs)
    },
    reset: (release) => releases.set(release, new Map()),
    keep(wanted) {
      for (const release of releases.keys()) if (!wanted.includes(release)) releases.delete(release)
    },
    exposure(release, route) {
      const routes = releases.get(release)
      if (!routes) return null
      const all = sum([...routes.values()])
      if (route === undefined) return exposureOf(all, all)
      const counter = routes.get(normalised(route))
      // It may be among those that were counted together: then nobody knows.
      if (!counter && routes.has(OTHER_ROUTES) && knownRoutes.size >= ROUTES_MAX) return null
      return exposureOf(counter ?? emptyCounter(), all)
    },
    save: () => Object.fromEntries([...releases].map(([release, routes]) => [release, Object.fromEntries(routes)])),
  }

  /** A path that the app does not know makes no route: strangers try thousands of them. */
  function knownRoute(route: string, status: number): string {
    if (knownRoutes.has(route)) return route
    if (status === 404 || knownRoutes.size >= ROUTES_MAX) return OTHER_ROUTES
    knownRoutes.add(route)
    return route
  }
}

/** `GET /cart/:cartId`, as a router names it, is counted as `GET /cart/:id`. */
function normalised(route: string): string {
  const [method = '', path = '/'] = route.split(' ', 2)
  return routeOfRequest(method, path)
}

function add(counter: Counter, status: number, durationMs: number): void {
  const latencyClass = LATENCY_CLASSES_MS.findIndex((endMs) => durationMs <= endMs)
  const index = latencyClass < 0 ? LATENCY_CLASSES_MS.length : latencyClass
  counter.requests += 1
  if (status >= 500) counter.errors += 1
  counter.latency[index] = (counter.latency[index] ?? 0) + 1
}

function exposureOf(route: Counter, all: Counter): TargetExposure {
  const p95Ms = quantileMs(route, 0.95)
  return {
    requests: route.requests,
    errors: route.errors,
    allRequests: all.requests,
    allErrors: all.errors,
    ...(p95Ms === undefined ? {} : { p95Ms }),
  }
}

/** The end of the class that the quantile falls into; undefined when it is the open one, or nothing was counted. */
function quantileMs({ requests, latency }: Counter, quantile: number): number | undefined {
  let seen = 0
  return LATENCY_CLASSES_MS.find((_, i) => {
    seen += latency[i] ?? 0
    return requests > 0 && seen >= quantile * requests
  })
}

function sum(counters: readonly Counter[]): Counter {
  const total = emptyCounter()
  for (const { requests, errors, latency } of counters) {
    total.requests += requests
    total.errors += errors
    latency.forEach((count, i) => {
      total.latency[i] = (total.latency[i] ?? 0) + count
    })
  }
  return total
}

function emptyCounter(): Counter {
  return { requests: 0, errors: 0, latency: new Array<number>(LATENCY_CLASSES_MS.length + 1).fill(0) }
}
