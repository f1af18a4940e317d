/** `watching`: not enough seen yet. `inconclusive`: time ran out. Missing data is never health. */
export type VerificationVerdict = 'watching' | 'verified' | 'not_fixed' | 'harmful' | 'unhealthy' | 'inconclusive'

/** What was seen of the old and the new release, and what follows. */
export interface Verification extends Observation {
  verdict: VerificationVerdict
  /** One sentence. */
  reason: string
  /** Log-likelihood ratio of the fix test, falling towards "fixed"; null while the old release has no exposure. */
  fixLogLikelihoodRatio: number | null
  /** Mixture likelihood ratio of the harm test; null until there are any errors. */
  harmLikelihoodRatio: number | null
}

/** Both releases at one moment. Counters only grow, so two observations tell what happened between them. */
export interface Observation {
  atMs: number
  before: Exposure
  after: Exposure
}

/** What one release was seen to do since it started. */
export interface Exposure {
  release: string
  /** Requests (or sessions) that reached the route. */
  requests: number
  /** Events of the fingerprint. */
  recurrences: number
  /** All requests of the release, and all that failed. */
  allRequests: number
  allErrors: number
}

/** Health of the new release right now. */
export interface CanaryHealth {
  healthy: boolean
  /** One sentence. */
  reason: string
  /** Restarts of the canary in the last five minutes. */
  restarts: number
}
