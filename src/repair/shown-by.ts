import type { Observation } from './repair.ts'

/** What people see of a run: the answer to the request, or what the program printed. */
export function shownBy({ response, output }: Observation): string {
  return response ? JSON.stringify([response.status, response.body]) : output
}
