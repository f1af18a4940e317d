import type { Call } from './operations.ts'
import type { StoredIssue, StoredRepo } from './state.ts'

/** Of the index, which knows an issue as it was `searchLagMs` ago. */
export function searchIssues({ state, query, searchLagMs, actor }: Call): { repo: StoredRepo; issue: StoredIssue }[] {
  const terms = parseQuery(query.q ?? '')
  const knownBeforeMs = state.clock.nowMs() - searchLagMs
  return [...state.repos.values()]
    .filter((repo) => !repo.isPrivate || repo.collaborators.has(actor.login))
    .flatMap((repo) => [...repo.issues.values()].map((issue) => ({ repo, issue })))
    .filter(({ issue }) => issue.createdMs <= knownBeforeMs)
    .filter((found) => matches(found, terms))
    .sort((a, b) => b.issue.createdMs - a.issue.createdMs || b.issue.number - a.issue.number)
}

interface Terms {
  qualifiers: [name: string, value: string][]
  phrases: string[]
}

function parseQuery(q: string): Terms {
  const tokens = [...q.matchAll(/(\w+):("[^"]*"|\S+)|"([^"]*)"|(\S+)/g)]
  return {
    qualifiers: tokens.flatMap(([, name, value]) =>
      name ? [[name, value!.replaceAll('"', '')] as [string, string]] : [],
    ),
    phrases: tokens.flatMap(([, , , quoted, bare]) => quoted ?? bare ?? []),
  }
}

function matches({ repo, issue }: { repo: StoredRepo; issue: StoredIssue }, { qualifiers, phrases }: Terms): boolean {
  const places = qualifiers.filter(([name]) => name === 'in').flatMap(([, value]) => value.split(','))
  const has = (place: string): boolean => places.length === 0 || places.includes(place)
  const texts = [
    ...(has('title') ? [issue.title] : []),
    ...(has('body') ? [issue.body] : []),
    ...(has('comments') ? issue.comments.map(({ body }) => body) : []),
  ].map(words)
  return (
    phrases.every((phrase) => texts.some((text) => text.includes(words(phrase)))) &&
    qualifiers.every(([name, value]) => qualifies(repo, issue, name, value))
  )
}

function qualifies(repo: StoredRepo, issue: StoredIssue, name: string, value: string): boolean {
  switch (name) {
    case 'repo':
      return value.toLowerCase() === `${repo.owner}/${repo.name}`.toLowerCase()
    case 'is':
    case 'state':
    case 'type':
      if (value === 'issue') return issue.pull === undefined
      return value === 'pr' ? issue.pull !== undefined : issue.state === value
    case 'author':
      return issue.user.login === value.replace(/^app\//, '')
    case 'label':
      return issue.labels.includes(value)
    case 'in':
      return true
    default:
      throw new Error(`the stand-in does not know ${name}: in a search`)
  }
}

/** The index knows words, not signs. */
function words(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join(' ') ?? ''
  } `
}
