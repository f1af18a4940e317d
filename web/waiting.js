import { acknowledge, answerApproval } from './api.js'
import { diff as diffView } from './diff.js'
import { h } from './dom.js'
import { badge, section, timeAgo } from './parts.js'

/**
 * What waits for a person: fixes to approve, and what was handed over. Nothing when nothing waits.
 * @param {import('./api.js').Approvals['approvals']} approvals
 * @param {import('./api.js').Escalations['escalations']} escalations
 * @param {{ onDone: () => void, onFault: (message: string) => void }} then
 */
export function waitingView(approvals, escalations, then) {
  if (approvals.length + escalations.length === 0) return null
  return section(
    'Waiting for a person',
    h(
      'ul',
      { class: 'list waiting' },
      ...approvals.map((approval) => approvalLine(approval, then)),
      ...escalations.map((escalation) => escalationLine(escalation, then)),
    ),
  )
}

/** @typedef {{ onDone: () => void, onFault: (message: string) => void }} Then */

/** @param {import('./api.js').Approvals['approvals'][number]} approval @param {Then} then */
function approvalLine({ id, issueId, issueTitle, action, planHash, expiresMs, diff }, then) {
  /** @param {'approve' | 'reject'} answer @param {string} label */
  const button = (answer, label) =>
    h(
      'button',
      { type: 'button', click: () => doIt(() => answerApproval(id, { answer, planHash, reason: '' }), then) },
      label,
    )
  return h(
    'li',
    {},
    h(
      'span',
      { class: 'line' },
      h('a', { class: 'title', href: `#/issues/${issueId}` }, issueTitle),
      badge('awaiting_approval'),
    ),
    h('span', { class: 'line quiet' }, h('span', {}, `#${issueId} · ${action}, until`), timeAgo(expiresMs)),
    diff && h('details', { 'data-key': `approval-${id}` }, h('summary', {}, 'What would be changed'), diffView(diff)),
    h('span', { class: 'answers' }, button('approve', 'Approve'), button('reject', 'Reject')),
  )
}

/** @param {import('./api.js').Escalations['escalations'][number]} escalation @param {Then} then */
function escalationLine({ id, issueId, issueTitle, reason, createdMs }, then) {
  return h(
    'li',
    {},
    h(
      'span',
      { class: 'line' },
      h('a', { class: 'title', href: `#/issues/${issueId}` }, issueTitle),
      badge('needs_human'),
    ),
    h('span', { class: 'line quiet' }, h('span', {}, reason), timeAgo(createdMs)),
    h(
      'span',
      { class: 'answers' },
      h('button', { type: 'button', click: () => doIt(() => acknowledge(id), then) }, 'I take care of it'),
    ),
  )
}

/** @param {() => Promise<unknown>} act @param {Then} then */
async function doIt(act, { onDone, onFault }) {
  try {
    await act()
    onDone()
  } catch (error) {
    onFault(error instanceof Error ? error.message : String(error))
  }
}
