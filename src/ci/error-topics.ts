import type { Purpose } from './programs/programs.ts'

/**
 * What an error is about, by the words that all programs use for it: for lines of which no category knows the sentence. Only for lines that
 * have the form of an error, for these words stand in other lines too.
 */
export function topicOf(text: string, purpose: Purpose | undefined): string | undefined {
  if (purpose !== undefined && FINDS_FAULTS.has(purpose)) return undefined
  const topic = TOPICS.find(({ pattern }) => pattern.test(text))?.category
  const isItsOwn = purpose === 'registry-access' && (topic === 'missing-secret' || topic === 'permissions')
  return isItsOwn ? purpose : topic
}

/** What these complain of is what they are there to find, whatever words it has. */
const FINDS_FAULTS: ReadonlySet<Purpose> = new Set(['test-failure', 'lint', 'compile-error', 'security-audit'])

/** The first that matches: what is named by few words stands before what is named by many. */
const TOPICS: readonly { category: string; pattern: RegExp }[] = [
  {
    category: 'rate-limit',
    pattern: /\b(?:too many requests|rate[- ]?limit\w*|throttl\w+|quota (?:has been )?exceeded)\b/i,
  },
  { category: 'disk-full', pattern: /\b(?:disk (?:is )?full|not enough (?:disk )?space|out of disk)\b/i },
  {
    category: 'out-of-memory',
    pattern: /\b(?:out of memory|memory (?:limit|exhausted)|heap (?:space|limit)|cannot allocate)\b/i,
  },
  {
    category: 'missing-secret',
    pattern:
      /\b(?:(?:un)?authenticat\w+|unauthori[sz]ed|credentials?|log(?:ged)?[- ]?in|login|sign(?:ed)?[- ]?in|JWT|invalid_grant|invalid_client|api[- _]?keys?|(?:access|auth\w*|refresh|bearer|deploy|personal access) tokens?|token (?:is|was|has|not)|password|passphrase|keychain|signing (?:key|identity)|waiting for authorization|HTTP(?: Error)?:? 401|401)\b/i,
  },
  {
    category: 'permissions',
    pattern:
      /\b(?:forbidden|(?:no|missing|insufficient|required?|lacks?) (?:\w+ )?(?:permissions?|privileges?|rights?|scopes?)|permissions? (?:denied|to|for|is|are)|not authori[sz]ed|access (?:is |was )?denied|not (?:allowed|permitted) to|refus(?:ed|ing) to allow|HTTP(?: Error)?:? 403|403)\b/i,
  },
  { category: 'git-conflict', pattern: /\b(?:merge conflicts?|rebase)\b/i },
  {
    category: 'network',
    pattern:
      /\b(?:tim(?:ed|e)[- ]?out|connection (?:\w+ )?(?:refused|reset|closed|error|failed|aborted|lost|broken)|connect (?:to|ETIMEDOUT)|could not connect|unable to connect|network (?:error|is)|socket|DNS|resolv(?:e|ing) host|unreachable|50[0234] ?(?:Server|Bad|Service|Gateway|Internal)|(?:HTTP|status)(?: code| error)?:? 50[0234]|Internal Server Error|Service Unavailable|temporarily unavailable|unexpected EOF|TLS|SSL)\b/i,
  },
  {
    category: 'tool-version',
    pattern:
      /\b(?:requires?|needs?|minimum|unsupported|incompatible|newer|older|upgrade|outdated)\b.{0,60}\bversions?\b|\bversions?\b.{0,80}\b(?:(?:is |was )?not (?:found|available|supported|satisf\w+|installed)|unsupported|required|incompatible|too (?:old|low|new))|\b(?:SDK|toolchain|compiler|JDK|Xcode|runtime)\b.{0,40}\b(?:not (?:found|installed|supported)|missing|too old)/i,
  },
  {
    category: 'missing-variable',
    pattern:
      /\b(?:env(?:ironment)?[ _]?var(?:iable)?s?|secret|variable)\b.{0,60}\b(?:missing|required|not (?:set|defined|found|provided)|undefined|empty|must)/i,
  },
  {
    category: 'dependency-conflict',
    pattern:
      /\b(?:no matching (?:version|package|distribution|manifest)|(?:packages?|dependenc\w+|versions?|requirements?|modules?|plugins?|providers?|artifacts?|crates?|gems?|charts?|formulae?)\b.{0,80}\b(?:not (?:be )?(?:found|resolved|available|satisf\w+)|conflicts?|unavailable|no longer)|(?:could not|cannot|can't|unable to|failed to) (?:resolve|satisfy|install|download|fetch|find) .{0,40}\b(?:packages?|dependenc\w+|plugins?|providers?|modules?|versions?)|(?:sha\d*|hash|checksum|integrity)\b.{0,40}\b(?:mismatch\w*|did not match|does not match|failed|verification))/i,
  },
  {
    category: 'bad-data',
    pattern:
      /\b(?:(?:error|failed|unable|could not|cannot)\b.{0,30}\b(?:pars(?:e|ing)|decod(?:e|ing)|unmarshal\w*|deserializ\w+|read(?:ing)? (?:the )?config\w*)|malformed|corrupt(?:ed)?|invalid (?:json|yaml|toml|xml|format|config\w*|manifest|schema)|schema validation|pars(?:e|ing) error|unexpected token)\b/i,
  },
  {
    category: 'compile-error',
    pattern:
      /\b(?:compil(?:e|ation|ing) (?:error|failed)|failed to compile|syntax error|undefined (?:reference|symbol|variable)|undeclared|build (?:command|script)\b.{0,40}\bfailed|error calling include)\b/i,
  },
  {
    category: 'bad-argument',
    pattern:
      /\b(?:unknown|invalid|unrecogni[sz]ed|unexpected|missing|required|ambiguous|illegal|bad) (?:\w+ )?(?:options?|arguments?|flags?|parameters?|inputs?|(?:sub)?commands?|switch)\b|\b(?:options?|arguments?|flags?|parameters?|inputs?)\b.{0,60}\b(?:is required|are required|is invalid|not (?:supported|recogni[sz]ed|allowed|supplied)|mutually exclusive|must be)/i,
  },
  {
    category: 'file-not-found',
    pattern:
      /\b(?:no such (?:file|directory)|(?:cannot|can't|could not|couldn't|unable to|failed to) (?:find|locate|open|stat)|file not found|(?:does not|doesn't|did not) exist|was not found|not found|no files? (?:were |was )?(?:found|match\w*))\b/i,
  },
]
