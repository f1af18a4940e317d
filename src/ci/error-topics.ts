import type { Purpose } from './programs/programs.ts'

/**
 * What an error is about, by the words that all programs use for it: for lines of which no category knows the sentence. Only for lines that
 * have the form of an error, for these words stand in other lines too.
 */
export function topicOf(text: string, purpose: Purpose | undefined): string | undefined {
  const topic = TOPICS.find(({ pattern, isSure }) => (isSure || !findsFaults(purpose)) && pattern.test(text))?.category
  if (topic === undefined || (purpose === 'test-failure' && !MAY_STOP_TESTS.has(topic))) return undefined
  // A package has no path.
  if (purpose === 'dependency-conflict' && topic === 'file-not-found' && !HAS_PATH.test(text)) return purpose
  return asItsOwn(topic, purpose)
}

const HAS_PATH = /[\w-]\.[a-z]{1,5}\b|\w\/\w/

/** What an error is about whose words leave no doubt, be it of this form or of none. */
export function sureTopicOf(text: string, purpose: Purpose | undefined): string | undefined {
  if (purpose === 'test-failure') return undefined
  const topic = TOPICS.find(({ pattern, isSure }) => isSure && pattern.test(text))?.category
  return topic && asItsOwn(topic, purpose)
}

/** What is there for one thing says of other things only how it failed at its own. */
export function asItsOwn(category: string, purpose: Purpose | undefined): string {
  return purpose !== undefined && OWN[purpose]?.has(category) ? purpose : category
}

const OWN: Partial<Record<Purpose, ReadonlySet<string>>> = {
  'registry-access': new Set(['missing-secret', 'permissions']),
  'missing-secret': new Set(['bad-data', 'bad-argument', 'file-not-found', 'missing-variable']),
  'tool-version': new Set(['dependency-conflict', 'test-failure', 'file-not-found']),
}

/** What these complain of is what they are there to find, whatever words it has: but for what stops them before they find anything. */
export function findsFaults(purpose: Purpose | undefined): boolean {
  return purpose !== undefined && FINDS_FAULTS.has(purpose)
}

const FINDS_FAULTS: ReadonlySet<Purpose> = new Set([
  'test-failure',
  'lint',
  'compile-error',
  'security-audit',
  'policy-check',
])

/** Tests print what the programs under test say. */
const MAY_STOP_TESTS: ReadonlySet<string> = new Set(['disk-full', 'out-of-memory'])

interface Topic {
  category: string
  pattern: RegExp
  /** Words that a linter or compiler has for nothing that it finds. */
  isSure?: true
}

const THING = String.raw`(?:packages?|dependenc\w+|modules?|plugins?|providers?|artifacts?|crates?|gems?|pods?|charts?|formulae?|librar\w+|extensions?|specs?)`
const CANNOT = `(?:could not|couldn['’]t|cannot|can['’]?t|unable to|failed to|failure to)`

/** The first that matches: what is named by few words stands before what is named by many. */
const TOPICS: readonly Topic[] = [
  {
    category: 'rate-limit',
    isSure: true,
    pattern:
      /\b(?:too many requests|rate[- ]?limit(?:s|ed|ing)? (?:is |was |has been |of .{1,40} )?(?:exceeded|reached|hit)|rate limited|throttl(?:ed|ing)(?:exception)?|(?:request|api|pull) quota exceeded|slow ?down|abuse detection|secondary rate)\b/i,
  },
  { category: 'rate-limit', pattern: /\b(?:rate[- ]?limit\w*|throttl\w+|quota (?:has been )?exceeded)\b/i },
  {
    category: 'disk-full',
    isSure: true,
    pattern:
      /\b(?:disk (?:is )?full|not enough (?:free )?(?:disk )?space|out of (?:disk|space)|no space left|insufficient (?:disk|storage) space)\b/i,
  },
  {
    category: 'out-of-memory',
    isSure: true,
    pattern:
      /\b(?:out of memory|(?:memory|heap) (?:limit|exhausted)|heap (?:space|limit)|cannot allocate|oom[- ]?kill\w*|killed by signal 9|SIGKILL|allocation fail(?:ed|ure)|insufficient memory|disappeared unexpectedly|ResourceExhausted: .*memory)\b/i,
  },
  {
    category: 'lockfile-drift',
    isSure: true,
    pattern:
      /\b(?:lock ?file|[\w-]{1,40}\.lockb?|[\w.-]{1,40}-lock\.\w{2,4}|go\.sum|Package\.resolved)\b.{0,80}\b(?:out of (?:date|sync)|outdated|not (?:in sync|up[- ]to[- ]date|consistent|current)|needs? to be (?:updated|regenerated)|(?:does not|doesn't|did not) (?:match|satisfy)|inconsistent|would (?:be|have been) (?:modified|updated|changed)|is (?:missing|required|stale|frozen)|mismatch\w*|differs?)|\b(?:inconsistent|outdated|stale|frozen) (?:dependency )?lock ?file/i,
  },
  {
    category: 'artifact',
    isSure: true,
    pattern:
      /\bartifacts? (?:storage|upload|download|name)?\b.{0,60}\b(?:quota|not found|too large|already exists|expired|no longer|payload)|\b(?:CreateArtifact|FinalizeArtifact|GetSignedArtifactURL)\b/i,
  },
  {
    category: 'missing-secret',
    isSure: true,
    pattern:
      /\b(?:bad credentials|invalid (?:credentials|username or (?:token|password)|api[- _]?key|access key|(?:auth\w* |access |bearer )?token\b)|(?:no|missing|empty|invalid|expired|unset) (?:\S+ ){0,2}(?:api[- _]?key|(?:access|auth|project|deploy|upload|repo\w*|personal access) ?-?tokens?|license key|credentials?|signing key|client secret|client-id|password|passphrase)|(?:api[- _]?key|(?:access|auth\w*|project|upload|deploy|security|bearer) tokens?|token|credentials?|password|webhook(?: url)?|license(?: key)?|signature|certificate|session|secret)\b.{0,30}\b(?:has |have |is |are |was )?(?:expired|invalid|revoked|incorrect|wrong|malformed|not (?:set|provided|valid|supplied|configured|accepted)|required|missing|empty)\b(?! (?:field|property|argument|variable))|(?:user ?name|password) is (?:empty|required|incorrect)|(?:must|please|need to|have to|should) (?:be )?(?:log(?:ged)?|sign(?:ed)?|authenticated?)[- ]?(?:in|first)?\b|not (?:logged|signed) in|(?:log|sign)[- ]?in failed|authentication (?:failed|failure|error|required|is required)|failed to (?:authenticate|log ?in|sign)|unauthenticated|(?:ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient|InvalidAccessKeyId|AADSTS\d+|invalid_grant|invalid_client|ENEEDAUTH)|(?:activate|activation|validate) (?:the |your |a )?licen[cs]e|secret_key_base|(?:HTTP|status|code|error|returned)[ :\w]{0,12}\b401\b|401 unauthori[sz]ed|\(unauthori[sz]ed\))/i,
  },
  {
    category: 'missing-secret',
    pattern:
      /\b(?:(?:un)?authenticat\w+|unauthori[sz]ed|credentials?|log(?:ged)?[- ]?in|login|sign(?:ed)?[- ]?in|JWT|api[- _]?keys?|(?:access|auth\w*|refresh|bearer|deploy|personal access) tokens?|token (?:is|was|has|not)|password|passphrase|keychain|signing (?:key|identity)|waiting for authorization|401)\b/i,
  },
  {
    category: 'permissions',
    isSure: true,
    pattern:
      /\b(?:(?:HTTP|status|code|error|returned)[ :\w]{0,12}\b403\b|403 forbidden|access ?denied(?!: '?\/)|(?:no|missing|insufficient|lacks?|without) (?:the )?(?:\w+ ){0,2}(?:permissions?|privileges?|scopes?)\b|not authori[sz]ed to|(?:is |are )?not permitted to|permission[_ ]denied (?:on|for) (?:resource|project|repo\w*)|PERMISSION_DENIED|refus(?:ed|ing) to allow|EGITNOPERMISSION|(?:token|role|user|principal|app|service account) .{0,60}(?:does not|doesn't|may not|cannot) have)/i,
  },
  {
    category: 'permissions',
    pattern:
      /\b(?:forbidden|(?:no|missing|insufficient|required?|lacks?) (?:\w+ )?(?:permissions?|privileges?|rights?|scopes?)|permissions? (?:denied|to|for|is|are)|not authori[sz]ed|access (?:is |was )?denied|not (?:allowed|permitted) to|403)\b/i,
  },
  { category: 'git-conflict', pattern: /\b(?:merge conflicts?|rebase)\b/i },
  {
    category: 'dirty-tree',
    isSure: true,
    pattern:
      /\b(?:(?:git|working (?:tree|directory|copy)|repo\w*|checkout|index)\b.{0,40}\b(?:dirty|not clean|un-?clean|has changed)|uncommitted changes|(?:un-?staged|un-?committed|local) (?:changes|modifications) .{0,40}(?:commit|stash|present|exist)|(?:generated|regenerated) \w+ .{0,40}(?:out of date|differ|stale|not committed|changed)|please (?:run|regenerate) .{1,60} and commit)/i,
  },
  {
    category: 'tool-version',
    isSure: true,
    pattern:
      /\b(?:(?:only )?supports? (?:only )?[A-Z]\w+ version \d|(?:requires?|needs?|expects?|expected|supports?) (?:at least )?(?:Node(?:\.js)?|Python|Go|Ruby|PHP|Java|JDK|JRE|Rust|rustc|Xcode|Swift|npm|pnpm|yarn|bun|deno|Gradle|Maven|\.NET|SDK|GHC|OTP|Elixir|Erlang|Scala|Kotlin|Dart|Flutter|CMake|Bazel|Terraform|Helm|Docker|GLIBC|glibc)\b(?: version)? ?(?:>=|<=|\^|~|=|v)? ?\d|(?:Node(?:\.js)?|Python|Go|Ruby|PHP|Java|JDK|JVM|rustc?|Xcode|Swift|\.NET(?: SDK)?|Gradle|Terraform|Elixir|OTP|Chrome\w*|Scala|Kotlin)(?: SDK)? (?:version )?v?\d[\w.-]* .{0,60}\b(?:not (?:supported|in the (?:allowed )?range|compatible|found|available|satisfy|installed)|(?:is|are) (?:un|no longer )supported|too old|is required|incompatible|unsupported|end[- ]of[- ]life)|(?:could not|unable to|cannot) find (?:a )?(?:satisf\w+|matching|compatible|suitable) (?:\w+ )?version\b.{0,20}(?:SemVer|for (?:platform|arch))|version [`'"]?GLIBC\S* not found|not in the allowed range|unsupported (?:class file|bytecode) (?:major )?version|module requires Go)/i,
  },
  {
    category: 'missing-command',
    isSure: true,
    pattern:
      /\b(?:could not find|cannot find|unable to find|failed to spawn|cannot run|could not execute|unable to (?:execute|locate|run)) (?:the )?(?:program |command |executable |binary |tool )?[`'"‘][\w.+-]{1,40}[`'"’](?:$|[:;,.]? .{0,60}(?:install|PATH|os error 2|not found|No such file|environment variable)|: No such file)|\bfailed to spawn: [`'"]|\bexecutable .{0,60}not found\b|\bnot found in (?:your |the |\$)?PATH\b|\b(?:is|are) not (?:installed|on (?:your |the )?PATH)\b|\bcommand [`'"]?[\w.-]{1,40}[`'"]? (?:was )?not found\b/i,
  },
  {
    category: 'missing-dependency',
    isSure: true,
    pattern:
      /\b(?:Dependency|Library|Package|Module|Header|Headers|Gem|Bundle|Extension|libraries|Program|development files?) ["'‘`]?[\w.+:/-]{1,60}["'’`]? (?:was |were |is |are |could )?not (?:be )?(?:found|installed)\b|\bfatal error: ['"]?[\w./-]+\.h(?:pp|h)?['"]?(?::| file) (?:not found|No such file)|\b[\w.+-]{1,60} (?:headers?|library|libraries|development (?:files|headers|package)) (?:is |are |was |were )?(?:not found|missing|required|not installed)\b|\b(?:lib[\w.+-]{2,40}\.(?:so|dylib|a)\S*|[\w-]{1,40}\.(?:sty|cls|h|hpp|dll))['’"]? (?:was |is )?not found\b|\bCould not find [\w-]+-\d[\w.]* in (?:any of|locally installed)|\bin locally installed gems\b|\bnot available for package\b|\b(?:try|please) (?:installing|install)\b.{0,40}\b(?:lib|[\w-]+-dev(?:el)?\b)/i,
  },
  {
    category: 'dependency-conflict',
    isSure: true,
    pattern: new RegExp(
      String.raw`\b(?:${CANNOT} (?:find|resolve|satisfy|solve for)\b.{0,60}\b(?:dependenc\w+|versions?|requirements?|environment specs|constraints?|distribution)\b|version solving failed|no matching (?:version|package|distribution|manifest)|(?:compatible|matching|any) versions? (?:for|of|that)\b|dependency (?:resolution|conflict|solver)\b.{0,40}|conflicting (?:dependenc\w+|requirements?|versions?|peer)|(?:sha\d*|hash|checksum|integrity)\b.{0,40}\b(?:mismatch\w*|did not match|does not match|verification failed)|hash mismatch|unsatisfiable|no packages? exists?|unable to find package|package [\`'"]?[\w@/.:-]{1,80}[\`'"]? (?:not resolved|could not be resolved|does not exist|not in any)|${CANNOT} resolve (?:all )?(?:artifacts|files|dependencies))`,
      'i',
    ),
  },
  {
    category: 'network',
    isSure: true,
    pattern:
      /\b(?:(?:connection|connect|request|read|handshake|operation|download|fetch)\b.{0,30}\btimed? ?out|connection (?:\w+ )?(?:refused|reset|closed unexpectedly|aborted|lost|broken)|(?:could not|unable to|cannot|failed to) (?:connect|reach|resolve (?:host|hostname|name|address))|network (?:error|is unreachable|failure|timeout)|(?:name|DNS|host ?name)\b.{0,20}\b(?:resolution|lookup|not known|not found)|no such host|(?:HTTP|status|response|code|returned|error)\b.{0,24}\b50[0234]\b|50[0234] (?:Server|Bad|Service|Gateway|Internal)|Internal Server Error|Service Unavailable|Bad Gateway|temporarily unavailable|unexpected EOF|IncompleteRead|x509:|certificate (?:signed by unknown|verify|has expired|is not trusted)|SSL (?:certificate|connect|handshake)|TLS (?:handshake|connect)|i\/o timeout|E(?:NOTFOUND|CONNRESET|CONNREFUSED|TIMEDOUT|AI_AGAIN|PIPE)|due to load|try again later)/i,
  },
  {
    category: 'network',
    pattern:
      /\b(?:tim(?:ed|e)[- ]?out|connection (?:closed|error|failed)|connect (?:to|ETIMEDOUT)|socket|DNS|resolv(?:e|ing) host|unreachable|TLS|SSL)\b/i,
  },
  {
    category: 'deploy-failure',
    isSure: true,
    pattern:
      /\b(?:smoke checks?|health ?checks?|readiness|liveness)\b.{0,40}\b(?:fail\w*|unhealthy|timed out)|\b(?:revision|deployment|release|rollout|stack|service|machine|container|pod|app)\b.{0,60}\b(?:is not ready|not healthy|unhealthy|did not (?:start|stabilize|become)|failed to (?:start|deploy|become|roll ?out|create)|rolled back|appears to be crashing|crash ?loop\w*)|\bservicesStable\b|\bfailed to start and listen\b/i,
  },
  {
    category: 'policy-check',
    isSure: true,
    pattern:
      /\b(?:PR|pull request|merge request|commit message|branch name|title)\b.{0,30}\b(?:must|should|does not|doesn't|needs to|has to|is not) (?:contain|match|start|follow|include|have|be|conform|valid)|\bno changesets?\b|\bchange(?:set|log|d files?)s?\b.{0,40}\b(?:missing|required|not found)|\b(?:coverage|covered ratio)\b.{0,60}\b(?:below|less than|under|minimum|threshold|decreased|not met|expected)|\bRule violated\b|\bquality gate\b/i,
  },
  {
    category: 'tool-version',
    pattern:
      /\b(?:requires?|needs?|minimum|unsupported|incompatible|newer|older|upgrade|outdated)\b.{0,60}\bversions?\b|\bversions?\b.{0,80}\b(?:(?:is |was )?not (?:found|available|supported|satisf\w+|installed)|unsupported|required|incompatible|expected|too (?:old|low|new))|\b(?:SDK|toolchain|compiler|JDK|Xcode|runtime)\b.{0,40}\b(?:not (?:found|installed|supported)|missing|too old)/i,
  },
  {
    category: 'missing-variable',
    isSure: true,
    pattern:
      /\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|env(?:ironment)?[ _]?var(?:iable)?s?)\b.{0,60}\b(?:missing|(?:is |are )?required|not (?:set|defined|found|provided|specified)|undefined|(?:is |are )?empty|must (?:be|not be))\b|\b(?:missing|unset|undefined|no|required|with an?) (?:\S+ )?(?:env(?:ironment)?[ _]var(?:iable)?s?)\b/,
  },
  {
    category: 'missing-variable',
    pattern:
      /\b(?:env(?:ironment)?[ _]?var(?:iable)?s?|secret|variable)\b.{0,60}\b(?:missing|required|not (?:set|defined|found|provided)|undefined|empty|must)/i,
  },
  {
    category: 'dependency-conflict',
    pattern: new RegExp(
      String.raw`\b(?:${THING}|versions?|requirements?)\b.{0,80}\b(?:not (?:be )?(?:found|resolved|available|satisf\w+)|conflicts?|unavailable|no longer)|\b${CANNOT} (?:resolve|satisfy|install|download|fetch|find) .{0,40}\b(?:${THING}|versions?)\b`,
      'i',
    ),
  },
  {
    category: 'bad-data',
    pattern:
      /\b(?:(?:error|failed|unable|could not|cannot)\b.{0,30}\b(?:pars(?:e|ing)|decod(?:e|ing)|unmarshal\w*|deserializ\w+|read(?:ing)? (?:the )?config\w*)|malformed|corrupt(?:ed)?|invalid (?:json|yaml|toml|xml|format|config\w*|manifest|schema)|schema validation|pars(?:e|ing) error|unexpected token|Expecting value|unclosed)\b/i,
  },
  {
    category: 'compile-error',
    pattern:
      /\b(?:compil(?:e|ation|ing) (?:error|failed)|failed to compile|syntax error|undefined (?:reference|symbol|variable)|undeclared|build (?:command|script)\b.{0,40}\bfailed|error calling include)\b/i,
  },
  {
    category: 'bad-argument',
    pattern:
      /\b(?:unknown|invalid|unrecogni[sz]ed|unexpected|missing|required|ambiguous|illegal|bad) (?:\w+ )?(?:options?|arguments?|flags?|parameters?|inputs?|(?:sub)?commands?|switch|URL|reference format|choice)\b|\b(?:options?|arguments?|flags?|parameters?|inputs?)\b.{0,60}\b(?:is required|are required|is invalid|not (?:supported|recogni[sz]ed|allowed|supplied)|mutually exclusive|must be)/i,
  },
  {
    category: 'file-not-found',
    pattern:
      /\b(?:no such (?:file|directory)|(?:cannot|can't|could not|couldn't|unable to|failed to) (?:find|locate|open|stat)|file not found|(?:does not|doesn't|did not) exist|was not found|not found|no files? (?:were |was )?(?:found|match\w*))\b/i,
  },
]
