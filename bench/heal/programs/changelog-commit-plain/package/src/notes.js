import { readCommit } from './commit.js'

const HEADINGS = new Map([
  ['feat', 'Features'],
  ['fix', 'Fixes'],
  ['perf', 'Performance'],
  ['other', 'Other changes'],
])
const UNTOLD = new Set(['chore', 'ci', 'test', 'style'])

/** Release notes from a log. Nothing that was changed is left out but what is of no use to a user: chore, ci, test, style. */
export function releaseNotes(version, log) {
  const commits = log
    .split('\n')
    .filter((line) => line !== '')
    .map(readCommit)
    .filter((commit) => !UNTOLD.has(commit.type))

  const sections = new Map([...HEADINGS.keys()].map((type) => [type, []]))
  for (const commit of commits) {
    const section = sections.get(commit.type) ?? sections.get('other')
    section.push(commit)
  }

  const parts = [`## ${version}`]
  const breaking = commits.filter((commit) => commit.isBreaking)
  if (breaking.length > 0) parts.push('### Breaking', ...breaking.map(toLine))
  for (const [type, section] of sections) {
    if (section.length > 0) parts.push(`### ${HEADINGS.get(type)}`, ...section.map(toLine))
  }
  return parts.join('\n')
}

function toLine({ hash, scope, subject }) {
  return `- ${scope ? `**${scope}:** ` : ''}${subject} (${hash})`
}
