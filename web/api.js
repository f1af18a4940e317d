/**
 * @typedef {import('../src/http/contract.ts').IssuesResponse} Issues
 * @typedef {import('../src/http/contract.ts').IssueResponse} Issue
 * @typedef {import('../src/http/contract.ts').AttemptsResponse} Attempts
 * @typedef {import('../src/http/contract.ts').StatusResponse} Status
 * @typedef {import('../src/http/contract.ts').TransitionMessage} Transition
 * @typedef {import('../src/http/contract-people.ts').ApprovalsResponse} Approvals
 * @typedef {import('../src/http/contract-people.ts').EscalationsResponse} Escalations
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

/** @returns {Promise<Approvals>} */
export const getApprovals = () => get('/api/v1/approvals?limit=50')

/** @returns {Promise<Escalations>} */
export const getEscalations = () => get('/api/v1/escalations?limit=50')

/** @param {number} id @param {{ answer: 'approve' | 'reject', planHash: string, reason: string }} given */
export const answerApproval = (id, { answer, planHash, reason }) =>
  post(`/api/v1/approvals/${id}/${answer}`, { planHash, reason })

/** @param {number} id */
export const acknowledge = (id) => post(`/api/v1/escalations/${id}/acknowledge`, {})

/** @param {string} token */
export const signIn = (token) => post('/api/v1/session', { token })

/** Nobody is signed in, or not any more. */
export class SignedOutError extends Error {}

/** @param {string} path */
async function get(path) {
  return bodyOf(await fetch(path))
}

/** @param {string} path @param {object} body */
async function post(path, body) {
  const headers = { 'content-type': 'application/json' }
  return bodyOf(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** @param {Response} response */
async function bodyOf(response) {
  const body = await response.json()
  if (response.ok) return body
  throw response.status === 401 ? new SignedOutError(body.error) : new Error(body.error)
}
