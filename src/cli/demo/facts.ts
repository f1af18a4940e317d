import type { Verification } from '../../domain/verification.ts'
import type { Evidence, RequestEvidence } from './evidence.ts'
import type { ScenarioResult } from './run-scenario.ts'

type Fact = [label: string, text: string]

/** What a scenario's result says, for people. */
export function factsOf({ outcome, reason, branch, commit, evidence }: ScenarioResult): Fact[] {
  const { verification, notifications, effects, requests } = evidence
  return [
    ...patchFacts(evidence),
    ...(commit ? [['commit', `${commit.slice(0, 12)} on ${branch}`] satisfies Fact] : []),
    ...(verification ? verificationFacts(verification) : []),
    ...notifications.map((told): Fact => ['people told', JSON.stringify(told)]),
    ...(effects.length > 0 ? [['audit log', `intent and result of ${effects.join(', ')}`] satisfies Fact] : []),
    ...requests.slice(1).map((asked): Fact => ['asked', `${answerOf(asked)} (${asked.what})`]),
    ['outcome', [outcome.replaceAll('_', ' '), reason].filter(Boolean).join(': ')],
  ]
}

export function answerOf({ request, status, body }: RequestEvidence): string {
  return `${request} -> ${status === 0 ? 'no answer' : status} ${body}`
}

function patchFacts({ reproduction, candidates, patch }: Evidence): Fact[] {
  const facts: Fact[] = []
  if (reproduction)
    facts.push(['reproduced', `${reproduction.failed} of ${reproduction.runs} runs failed (${reproduction.kind})`])
  facts.push(['candidates', `${candidates.proposed} tried, ${candidates.proven} made the failure go away`])
  if (!patch) return facts
  facts.push(['chosen', `${patch.proposer}/${patch.pattern}: ${patch.explanation}`])
  facts.push(...patch.reasons.map((reason): Fact => ['', reason]))
  if (patch.tests) facts.push(['tests', patch.tests.detail])
  return facts
}

function verificationFacts({ before, after, ...tests }: Verification): Fact[] {
  const exposure = (one: Verification['before']): string =>
    `${one.recurrences} recurrences in ${one.requests} requests to the route; ${one.allErrors} of all ${one.allRequests} requests failed`
  const fix = `log-likelihood ratio ${rounded(tests.fixLogLikelihoodRatio)}`
  const harm = `likelihood ratio ${rounded(tests.harmLikelihoodRatio)}`
  return [
    ['new release', exposure(after)],
    ['old release', exposure(before)],
    ['tests', `of the fix: ${fix}; of harm: ${harm}`],
  ]
}

function rounded(value: number | null): string {
  return value === null ? 'none' : String(Math.round(value * 100) / 100)
}
