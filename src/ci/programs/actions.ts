import type { Purpose } from './table.ts'

/** What an action is there for, by what its owner and name say; undefined for those that run what they are told. */
export function purposeOfAction(name: string): Purpose | undefined {
  return ACTIONS.find(({ pattern }) => pattern.test(name))?.purpose
}

const word = (words: string) => new RegExp(`(?:^|[/_.-])(?:${words})(?:$|[/_.-])`, 'i')

/** The first that matches: what is named by few words stands before what is named by many. */
const ACTIONS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  { pattern: /^actions\/checkout\b/, purpose: 'checkout' },
  { pattern: /artifact/i, purpose: 'artifact' },
  { pattern: /codecov|coveralls|codacy-coverage|codeclimate/i, purpose: 'upload-optional' },
  { pattern: /(?:docker|registry|ecr|ghcr|acr|gar)\S*login/i, purpose: 'registry-access' },
  {
    pattern: word(
      'login|auth|credentials|import-gpg|ssh-agent|import-codesign-certs|vault-action|create-github-app-token|install-ssh-key',
    ),
    purpose: 'missing-secret',
  },
  {
    pattern:
      /\b(?:snyk|trivy|grype|gitleaks|trufflehog|codeql|semgrep|zap|anchore|checkov|tfsec|kics|ossf|dependency-review|cargo-deny)|(?:^|[/_.-])(?:audit|audit-check|scan|scanner|security|vulnerab\w+|gosec|govulncheck\w*)(?:$|[/_.-])/i,
    purpose: 'security-audit',
  },
  {
    pattern:
      /semantic-pull-request|pr-title|pull-request-title|changelog-enforcer|commitlint|commit-message|(?:^|[/_.-])(?:dco|danger|labels?|label-checker|sonar\w*|sonarqube-quality-gate-action|conventional\w*|cla|size-label|verify-changed-files)(?:$|[/_.-])/i,
    purpose: 'policy-check',
  },
  { pattern: /lighthouse|size-limit|benchmark|bundlewatch|compressed-size/i, purpose: 'benchmark-regression' },
  {
    pattern:
      /lint|reviewdog|pre-commit|prettier|eslint|shellcheck|typos|spell|ruff|\bblack|flake8|mypy|pyright|clippy|rustfmt|rubocop|markdown-link|link-check|lychee|phpcs|phpstan|clang-format|clang-tidy|detekt|ktlint|yamlfmt|editorconfig|qodana|codespell|(?:^|[/_.-])(?:format|fmt|style|formatter|checkstyle)(?:$|[/_.-])/i,
    purpose: 'lint',
  },
  {
    pattern: /pypi-publish|(?:^|[/_.-])(?:npm-)?publish(?:er)?(?:$|[/_.-])|docker-push|push-to-registry/i,
    purpose: 'registry-access',
  },
  {
    pattern:
      /deploy|pages|cloud-?run|lambda|amplify|vercel|netlify|wrangler|pulumi|firebase|heroku|helm-|cloudformation/i,
    purpose: 'deploy-failure',
  },
  {
    pattern: word(
      'test|tests|testing|cypress|playwright|e2e|runtest|julia-runtest|check-r-package|android-emulator-runner|pytest|junit-report|test-reporter|k6-action|newman',
    ),
    purpose: 'test-failure',
  },
  { pattern: /(?:^|[/_.-])cache(?:$|[/_.-])/i, purpose: 'cache' },
  { pattern: /(?:^|[/_.-])(?:ssh|scp|sftp|ftp|rsync)(?:$|[/_.-])/i, purpose: 'missing-secret' },
  {
    pattern:
      /(?:^|[/_.-])(?:setup|install)(?:$|[/_.-])|rust-toolchain|setup-\w+|(?:^|[/_.-])(?:flutter|node|python|java|go|ruby|php|dotnet|rust|zig|deno|bun|pnpm|uv|elixir|ocaml|haskell|scala|julia|perl|swift|xcode|terraform|helm|kubectl)-action(?:$|[/_.-])/i,
    purpose: 'tool-version',
  },
]
