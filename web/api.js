/**
 * @typedef {import('../src/http/contract.ts').IssuesResponse} Issues
 * @typedef {import('../src/http/contract.ts').IssueResponse} Issue
 * @typedef {import('../src/http/contract.ts').AttemptsResponse} Attempts
 * @typedef {import('../src/http/contract.ts').StatusResponse} Status
 * @typedef {import('../src/http/contract.ts').TransitionMessage} Transition
 */

/** @returns {Promise<Status>} */
export const getStatus = () => get('/api/v1/status')

/** @param {{ state: string, q: string, cursor?: string }} filter @returns {Promise<Issues>} */
export const getIssues = ({ state, q, cursor = '' }) =>
  get(
    `/api/v1/issues?${new URLSearchParams(Object.entries({ state, q, cursor, limit: '50' }).filter(([, value]) => value !== ''))}`,
  )

/** @returns {Promise<Attempts>} */
export const getAttempts = () => get('/api/v1/attempts?limit=10')

/** @param {number} id @returns {Promise<Issue>} */
export const getIssue = (id) => get(`/api/v1/issues/${id}`)

/** @param {string} path */
async function get(path) {
  const response = await fetch(path)
  const body = await response.json()
  if (!response.ok) throw new Error(body.error)
  return body
}
