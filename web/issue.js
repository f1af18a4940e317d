import { getIssue } from './api.js'
import { attemptView } from './attempt.js'
import { hourChart } from './chart.js'
import { h, replace } from './dom.js'
import { dateTime, number, words } from './format.js'
import { badge, factList, section, table, timeAgo } from './parts.js'
import { timeline } from './timeline.js'

/**
 * Everything about one issue.
 * @param {Element} view
 * @param {number} id
 */
export function issueView(view, id) {
  return {
    async refresh() {
      const found = await getIssue(id)
      replace(view, h('p', {}, h('a', { href: '#/' }, '← All issues')), ...content(found))
    },
    onChange() {},
  }
}

/** @param {import('./api.js').Issue} found */
function content({
  issue,
  diagnosis,
  askedModel,
  attempts,
  decisions,
  approvals,
  timeline: steps,
  hours,
  sampleEvent,
  attachments,
}) {
  const pending = approvals.find(({ state }) => state === 'pending')
  return [
    head(issue),
    pending && approvalNotice(issue.id, pending),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        diagnosis && section('Cause', ...cause(diagnosis)),
        askedModel && section('Asked a model', modelFacts(askedModel)),
        attempts.length > 0 && section('Attempts', ...attempts.map((attempt) => attemptView(attempt, steps))),
        decisions.length > 0 && section('Decisions', ...decisions.map(decisionView)),
        sampleEvent !== null && section('Event', sample(sampleEvent)),
        attachments.length > 0 && section('Attachments', attachmentList(attachments)),
      ),
      h('div', { class: 'early' }, section('Timeline', timeline(steps)), section('Last three days', hourChart(hours))),
    ),
  ]
}

/** @param {import('./api.js').Issue['issue']} issue */
function head(issue) {
  return h(
    'section',
    { class: 'head' },
    h('h1', {}, issue.title),
    h(
      'p',
      { class: 'line' },
      badge(issue.state),
      issue.severity && badge(issue.severity),
      h('code', { class: 'quiet' }, issue.culprit),
    ),
    factList([
      ['Ticket', `#${issue.id}`],
      ['Project', issue.project],
      ['Type', h('code', {}, issue.type)],
      ['Events', number(issue.eventCount)],
      ['First seen', timeAgo(issue.firstSeenMs)],
      ['Last seen', timeAgo(issue.lastSeenMs)],
      ['Release', issue.lastRelease],
      ['Fixed in', issue.fixedRelease],
    ]),
  )
}

/** @param {number} id @param {import('./api.js').Issue['approvals'][number]} approval */
function approvalNotice(id, { action, expiresMs }) {
  return h(
    'p',
    { class: 'notice wait' },
    `A person is asked to allow this: ${action}. Answer with `,
    h('code', {}, `prunella approve ${id}`),
    ' or ',
    h('code', {}, `prunella reject ${id}`),
    ` until ${dateTime(expiresMs)}.`,
  )
}

/** @param {NonNullable<import('./api.js').Issue['diagnosis']>} diagnosis */
function cause({ rootCause, diagnoser, rule, confidence, evidence, files }) {
  return [
    h('p', {}, rootCause),
    h('ul', {}, ...evidence.map((fact) => h('li', {}, fact))),
    factList([
      ['Rule', h('code', {}, `${diagnoser}/${rule}`)],
      ['Confidence', `${Math.round(confidence * 100)} %`],
      ['Files', files.length > 0 && h('code', {}, files.join(', '))],
    ]),
  ]
}

/** Downloads: nothing of them is shown here. @param {import('./api.js').Issue['attachments']} attachments */
function attachmentList(attachments) {
  return h(
    'ul',
    {},
    ...attachments.map(({ id, name, bytes }) =>
      h('li', {}, h('a', { href: `/api/v1/attachments/${id}`, download: name }, name), ` ${number(bytes)} bytes`),
    ),
  )
}

/** @param {NonNullable<import('./api.js').Issue['askedModel']>} asked */
function modelFacts({ said, calls, inputTokens, outputTokens, costMicros }) {
  return factList([
    ['Model', said && h('code', {}, said.model)],
    ['Calls it', said && `${said.severity}, ${Math.round(said.confidence * 100)} % sure`],
    ['Suggests', said && said.suggestedFix !== '' && said.suggestedFix],
    ['Questions', number(calls)],
    ['Tokens', number(inputTokens + outputTokens)],
    ['Cost', (costMicros / 1_000_000).toFixed(4)],
  ])
}

/** @param {import('./api.js').Issue['decisions'][number]} decision */
function decisionView({ id, action, verdict, level, limitedBy, gates, dryRun, createdMs }) {
  return h(
    'details',
    { 'data-key': `decision-${id}` },
    h(
      'summary',
      {},
      h('b', {}, action),
      ' ',
      badge(verdict),
      h(
        'span',
        { class: 'quiet' },
        ` ${words(level)}${limitedBy ? `, limited by ${words(limitedBy)}` : ''}${dryRun ? ', dry run' : ''} · ${dateTime(createdMs)}`,
      ),
    ),
    table(
      ['Gate', 'Value', 'Up to', 'Reason'],
      gates.map(({ gate, value, cap, reason }) => [words(gate), h('code', {}, value), words(cap), reason]),
    ),
  )
}

/** @param {unknown} event */
function sample(event) {
  return h(
    'details',
    { 'data-key': 'sample' },
    h('summary', {}, 'The newest kept event, without its secrets'),
    h('pre', {}, JSON.stringify(event, null, 2)),
  )
}
