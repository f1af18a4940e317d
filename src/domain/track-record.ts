/** What a project has shown so far. Counts, from the ledger. */
export interface TrackRecord {
  /** Issues that have a diagnosis, and of these, those that a rule explains. */
  diagnosed: number
  explained: number
  /** Requests for approval that a person answered, and of these, those approved. */
  answered: number
  approved: number
  /** Fixes that were deployed and watched to an end, and of these, those that stayed and whose failure did not come back. */
  deployed: number
  kept: number
}
