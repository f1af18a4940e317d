import { diff } from './diff.js'
import { h } from './dom.js'
import { dateTime, duration, number, percent } from './format.js'
import { badge, factList, progress, table } from './parts.js'

/**
 * @typedef {import('./api.js').Issue['attempts'][number]} Attempt
 * @typedef {import('../src/repair/repair.ts').RepairReport} Report
 */

/**
 * One attempt with what was proven.
 * @param {Attempt} attempt
 * @param {import('./api.js').Transition[]} steps of the whole issue
 */
export function attemptView(attempt, steps) {
  const { id, number: count, state, remedy, branch, commit, reason, startedMs, endedMs, verification } = attempt
  const report = /** @type {Report | null} */ (attempt.report)
  const reached = steps.filter((step) => step.attemptId === id).map(({ to }) => to)
  return h(
    'article',
    {},
    h('h3', { class: 'line' }, `Attempt ${count}`, badge(state)),
    progress(reached, state),
    reason && h('p', {}, reason),
    factList([
      ['Remedy', remedy],
      ['Branch', branch && h('code', {}, branch)],
      ['Commit', commit && h('code', { title: commit }, commit.slice(0, 12))],
      ['Started', dateTime(startedMs)],
      ['Took', endedMs && duration(endedMs - startedMs)],
    ]),
    report && reportView(report, id),
    attempt.diff && h('div', {}, h('h4', {}, 'The change'), diff(attempt.diff)),
    verification && verificationView(verification),
  )
}

/** @param {Report} report @param {number} id */
function reportView({ reproduction, candidates = [], chosen, reason }, id) {
  return h(
    'div',
    {},
    h('h4', {}, 'The repair'),
    h('p', {}, reason),
    reproduction &&
      h(
        'p',
        {},
        `Reproduced by ${reproduction.kind}: ${reproduction.failed} of ${reproduction.runs} runs failed${errorText(reproduction.observation)}.`,
      ),
    chosen && h('p', {}, h('b', {}, 'Chosen: '), chosen.explanation),
    chosen && h('ul', {}, ...chosen.reasons.map((text) => h('li', {}, text))),
    chosen?.tests && h('p', {}, `Tests (${chosen.tests.command}): ${chosen.tests.detail}`),
    chosen?.regressionTest && h('p', {}, 'Regression test: ', h('code', {}, chosen.regressionTest.path)),
    candidates.length > 0 &&
      h(
        'h4',
        {},
        `Candidates (${candidates.filter(({ survived }) => survived).length} of ${candidates.length} passed)`,
      ),
    ...candidates.map((candidate, i) => candidateView(candidate, `candidate-${id}-${i}`)),
  )
}

/** @param {NonNullable<Report['reproduction']>['observation']} observation */
function errorText({ error }) {
  return error ? ` with ${error.type}: ${error.message}` : ''
}

/** @param {Report['candidates'][number]} candidate @param {string} key */
function candidateView({ proposer, pattern, explanation, checks, survived, score, diff: text }, key) {
  return h(
    'details',
    { class: 'candidate', 'data-key': key },
    h(
      'summary',
      {},
      badge(survived ? 'passed' : 'failed'),
      ` ${explanation} `,
      h('code', { class: 'quiet' }, `${proposer}/${pattern}`),
    ),
    h('p', { class: 'quiet' }, `Score ${score.toFixed(2)}`),
    table(
      ['Check', '', 'What was seen'],
      checks.map(({ check, passed, detail }) => [check, badge(passed ? 'passed' : 'failed'), detail]),
    ),
    diff(text),
  )
}

/** @param {NonNullable<Attempt['verification']>} verification */
function verificationView({ verdict, reason, before, after, fixLogLikelihoodRatio, harmLikelihoodRatio }) {
  /** @param {typeof before} seen */
  const column = (seen) => [
    number(seen.requests),
    number(seen.recurrences),
    percent(seen.recurrences, seen.requests),
    number(seen.allRequests),
    percent(seen.allErrors, seen.allRequests),
  ]
  const names = ['Requests to the place', 'of them failed as before', 'Rate', 'All requests', 'of them failed']
  const [old, fresh] = [column(before), column(after)]
  return h(
    'div',
    {},
    h('h4', { class: 'line' }, 'In production', badge(verdict)),
    h('p', {}, reason),
    table(
      ['', `before (${before.release})`, `after (${after.release})`],
      names.map((name, i) => [name, old[i], fresh[i]]),
      'numbers',
    ),
    h(
      'p',
      { class: 'quiet' },
      `Evidence of the fix ${ratio(fixLogLikelihoodRatio)} (log-likelihood ratio), of harm ${ratio(harmLikelihoodRatio)} (likelihood ratio).`,
    ),
  )
}

/** @param {number | null} value */
function ratio(value) {
  return value === null ? 'none yet' : value.toFixed(2)
}
