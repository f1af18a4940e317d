import { getApprovals, getAttempts, getEscalations, getIssues } from './api.js'
import { h, replace } from './dom.js'
import { number, words } from './format.js'
import { badge, passedUntil, progress, section, timeAgo } from './parts.js'
import { waitingView } from './waiting.js'

const TILES = ['open', 'diagnosed', 'healing', 'verifying', 'awaiting_approval', 'needs_human', 'rolled_back', 'healed']
const FEED_MAX = 12

/**
 * The first view: numbers, issues, attempts, what just happened.
 * @param {Element} view
 */
export function overview(view) {
  const filter = { state: '', q: '' }
  const tiles = h('ul', { class: 'tiles' })
  const issues = h('div', {})
  const attempts = h('div', {})
  const waiting = h('div', {})
  const feed = h('ol', { class: 'feed' }, h('li', { class: 'quiet empty' }, 'What happens from now on is shown here.'))
  const search = h('input', {
    type: 'search',
    placeholder: 'Find in titles and places',
    'aria-label': 'Find issues',
    input: onInput,
  })
  const states = h(
    'select',
    { 'aria-label': 'State', change: onInput },
    h('option', { value: '' }, 'all states'),
    ...TILES.map((state) => h('option', { value: state }, words(state))),
  )
  replace(
    view,
    tiles,
    waiting,
    h(
      'div',
      { class: 'columns' },
      section('Issues', h('div', { class: 'filter' }, search, states), issues),
      h('div', {}, section('Attempts', attempts), section('Now', feed)),
    ),
  )

  function onInput() {
    filter.q = /** @type {HTMLInputElement} */ (search).value
    filter.state = /** @type {HTMLSelectElement} */ (states).value
    void showIssues()
  }

  async function showIssues() {
    const asked = { ...filter }
    const found = await getIssues(asked)
    if (asked.q === filter.q && asked.state === filter.state)
      replace(issues, issueList(found.issues, filter), more(found.nextCursor))
  }

  /** @param {string} [fault] */
  async function showWaiting(fault) {
    const [{ approvals }, { escalations }] = await Promise.all([getApprovals(), getEscalations()])
    const then = {
      onDone: () => void showWaiting(),
      onFault: (/** @type {string} */ message) => void showWaiting(message),
    }
    replace(waiting, fault && h('p', { role: 'alert' }, fault), waitingView(approvals, escalations, then))
  }

  /** @param {string | null} cursor */
  function more(cursor) {
    if (cursor === null) return null
    const button = h('button', { type: 'button', click: onMore }, 'Older issues')
    async function onMore() {
      const found = await getIssues({ ...filter, cursor: cursor ?? '' })
      button.replaceWith(issueList(found.issues, filter), more(found.nextCursor) ?? '')
    }
    return button
  }

  return {
    /** @param {import('./api.js').Status} status */
    async refresh(status) {
      replace(tiles, ...TILES.map((state) => tile(state, status.issues[state] ?? 0)))
      await Promise.all([
        showIssues(),
        showWaiting(),
        getAttempts().then((found) => replace(attempts, attemptList(found.attempts))),
      ])
    },
    /** @param {import('./api.js').Transition} change */
    onChange(change) {
      feed.querySelector('.empty')?.remove()
      feed.prepend(feedLine(change))
      while (feed.children.length > FEED_MAX) feed.lastElementChild?.remove()
    },
  }
}

/** @param {string} state @param {number} count */
function tile(state, count) {
  return h('li', { class: count === 0 ? 'none' : '' }, h('b', {}, number(count)), badge(state))
}

/** @param {import('./api.js').Issues['issues']} issues @param {{ state: string, q: string }} filter */
function issueList(issues, filter) {
  if (issues.length === 0) {
    return h(
      'p',
      { class: 'quiet' },
      filter.q || filter.state ? 'Nothing matches.' : 'No issue yet: nothing has failed since the start.',
    )
  }
  return h('ul', { class: 'list' }, ...issues.map(issueLine))
}

/** @param {import('./api.js').Issues['issues'][number]} issue */
function issueLine({ id, title, type, culprit, project, state, severity, eventCount, lastSeenMs }) {
  return h(
    'li',
    {},
    h(
      'a',
      { href: `#/issues/${id}` },
      h('span', { class: 'line' }, h('b', { class: 'title' }, title), badge(state)),
      h(
        'span',
        { class: 'line quiet' },
        h('code', { class: 'place' }, `${type} · ${culprit}`),
        severity && badge(severity),
      ),
      h(
        'span',
        { class: 'line quiet' },
        h('span', {}, `#${id} · ${project} · ${number(eventCount)} events`),
        timeAgo(lastSeenMs),
      ),
    ),
  )
}

/** @param {import('./api.js').Attempts['attempts']} attempts */
function attemptList(attempts) {
  if (attempts.length === 0) return h('p', { class: 'quiet' }, 'Nothing was tried yet.')
  return h('ul', { class: 'list' }, ...attempts.map(attemptLine))
}

/** @param {import('./api.js').Attempts['attempts'][number]} attempt */
function attemptLine({ issueId, issueTitle, number: count, state, reason, updatedMs }) {
  const reached = passedUntil(state)
  return h(
    'li',
    {},
    h(
      'a',
      { href: `#/issues/${issueId}` },
      h('span', { class: 'line' }, h('b', { class: 'title' }, issueTitle), badge(state)),
      reached.length > 0 && progress(reached, state),
      reason && h('span', { class: 'line quiet' }, reason),
      h('span', { class: 'line quiet' }, h('span', {}, `#${issueId} · attempt ${count}`), timeAgo(updatedMs)),
    ),
  )
}

/** @param {import('./api.js').Transition} change */
function feedLine({ subjectKind, issueId, to, reason, atMs }) {
  const name = subjectKind === 'attempt' ? `attempt on #${issueId}` : `#${issueId}`
  return h(
    'li',
    {},
    h('a', { href: `#/issues/${issueId}` }, name),
    badge(to),
    h('span', { class: 'quiet' }, reason),
    timeAgo(atMs),
  )
}
