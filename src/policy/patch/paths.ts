/** Why a path may not stand in a patch at all, or undefined. */
export function faultOfPath(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is no path inside of the repository'
  if (path.includes('\\')) return 'has a backslash'
  if (path.split('/').some((part) => part === '..' || part === '.' || part === '')) return 'leads elsewhere'
  if (INVISIBLE.test(path)) return 'has characters that cannot be seen'
  if (path !== path.normalize('NFC')) return 'is written in a way that looks like another'
  return undefined
}

/** Controls, zero-width characters, and those that turn the direction of the text. */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** As file systems compare that know no case. */
const folded = (path: string): string => path.normalize('NFKC').toLowerCase()

/** Files that steer who builds, reviews or acts here: no patch of a program's own changes them. */
const OUT_OF_REACH: readonly RegExp[] = [
  /^\.(?:github|gitlab|circleci|buildkite|woodpecker|gitea|forgejo)\//,
  /(?:^|\/)(?:\.gitlab-ci|\.travis|appveyor|azure-pipelines|bitbucket-pipelines|\.drone|cloudbuild)[^/]*\.ya?ml$/,
  /(?:^|\/)jenkinsfile$/,
  /(?:^|\/)codeowners$/,
  /(?:^|\/)\.git(?:$|\/|attributes$|modules$|ignore$|config$)/,
  /(?:^|\/)(?:agents|claude|gemini|copilot-instructions)\.md$/,
  /(?:^|\/)\.(?:claude|cursor|aider|codex|continue|windsurf|roo)[^/]*(?:\/|$)/,
  /(?:^|\/)\.(?:cursorrules|mcp\.json)$/,
  /(?:^|\/)\.vscode\//,
  /(?:^|\/)\.(?:npmrc|yarnrc[^/]*|pnpmfile\.cjs|pypirc|netrc|huskyrc[^/]*)$/,
  /(?:^|\/)\.husky\//,
  /(?:^|\/)\.env(?:\.[^/]*)?$/,
  /(?:^|\/)prunella\.ya?ml$/,
  /(?:^|\/)\.pre-commit-config\.yaml$/,
]

/** What a person has to see, with why. */
const SENSITIVE: readonly [RegExp, string][] = [
  [
    /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|poetry\.lock|uv\.lock|pipfile\.lock|gemfile\.lock|cargo\.lock|composer\.lock|go\.sum)$/,
    'lock file',
  ],
  [
    /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|pipfile|gemfile|cargo\.toml|composer\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?)$/,
    'dependencies or scripts',
  ],
  [
    /(?:^|\/)(?:dockerfile[^/]*|docker-compose[^/]*\.ya?ml|compose\.ya?ml|helm|charts|k8s|kubernetes|terraform|deploy|infra)(?:\/|$)|\.tf(?:vars)?$/,
    'how it is deployed',
  ],
  [
    /(?:^|\/)(?:makefile|tsconfig[^/]*\.json|biome\.jsonc?|\.eslintrc[^/]*|eslint\.config\.[^/]*|\.prettierrc[^/]*|(?:jest|vitest|vite|webpack|rollup|babel|playwright|karma)\.config\.[^/]*|\.babelrc[^/]*|tox\.ini|setup\.(?:py|cfg)|pytest\.ini|\.mocharc[^/]*)$/,
    'how it is built or tested',
  ],
  [
    /(?:^|[/_.-])(?:auth|authn|authz|login|session|password|permission|acl|rbac|crypto|cipher|jwt|oauth|csrf|security)[^/]*/,
    'who may do what',
  ],
  [/(?:^|\/)(?:migrations?|migrate)\//, 'a migration'],
]

export function isOutOfReach(path: string): boolean {
  return OUT_OF_REACH.some((pattern) => pattern.test(folded(path)))
}

/** What a person has to see in a file of that name, or undefined. */
export function sensitivityOf(path: string): string | undefined {
  return SENSITIVE.find(([pattern]) => pattern.test(folded(path)))?.[1]
}

export function isTest(path: string): boolean {
  return /(^|\/)(?:tests?|__tests__|specs?|__mocks__)\/|[._-](?:test|spec)\.[a-z]+$|(^|\/)test_[^/]*\.py$/.test(
    folded(path),
  )
}
