/** What a program is there for, named by the category of what it says when it fails as it should. */
export type Purpose =
  | 'test-failure'
  | 'lint'
  | 'compile-error'
  | 'security-audit'
  | 'dependency-conflict'
  | 'deploy-failure'
  | 'registry-access'

/** A command line as a script has it may name several programs; the purposes of all, each once. */
export function purposesOf(commandLine: string): Purpose[] {
  const found = commandLine
    .slice(0, COMMAND_CHARS_MAX)
    .split(/&&|\|\||[;|]/)
    .map((command) => purposeOf(bare(command)))
  return [...new Set(found.filter((purpose) => purpose !== undefined))]
}

const COMMAND_CHARS_MAX = 1_000

function purposeOf(command: string): Purpose | undefined {
  return PROGRAMS.find(({ pattern }) => pattern.test(command))?.purpose ?? purposeOfTask(command)
}

/** The first match counts, so what is special stands first. */
const PROGRAMS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  {
    pattern:
      /^(?:(?:npm|pnpm|yarn|bun|cargo|composer) audit|(?:bundle-|bundler-)?audit|pip-audit|safety|trivy|grype|snyk|gitleaks|trufflehog|semgrep|bandit|osv-scanner|govulncheck|checkov|tfsec|cargo[- ]deny)\b/,
    purpose: 'security-audit',
  },
  {
    pattern:
      /^(?:npm|pnpm|yarn npm|cargo|gem|poetry|uv|flutter pub|dart pub|vsce) (?:publish|push)\b|^twine\b|^docker (?:login|push|pull)\b|^(?:dotnet )?nuget push\b|^helm (?:push|registry)\b|^oras\b/,
    purpose: 'registry-access',
  },
  {
    pattern:
      /^(?:eslint|biome|prettier|stylelint|standard|xo|oxlint|tslint|dprint|knip|commitlint|markdownlint\S*|textlint|cspell|linkinator|lychee|htmlhint|spectral|sqlfluff|codespell|typos|black|ruff|flake8|pylint|isort|mypy|pyright|pyre|pydocstyle|autopep8|yapf|rubocop|standardrb|reek|phpcs|php-cs-fixer|phpstan|psalm|pint|golangci-lint|gofmt|goimports|staticcheck|revive|shellcheck|shfmt|hadolint|yamllint|actionlint|ansible-lint|tflint|clang-format|clang-tidy|cppcheck|cpplint|ktlint|detekt|swiftlint|swiftformat|scalafmt|hlint|ormolu|credo|buf|editorconfig-checker|ec|reuse|pre-commit|lefthook|super-linter|djlint|rstcheck|doc8|vale|zizmor|taplo|deptry|vulture)\b/,
    purpose: 'lint',
  },
  {
    pattern:
      /^(?:cargo (?:fmt|clippy)|go (?:vet|fmt)|dotnet format|terraform fmt|deno (?:lint|fmt)|mix (?:format|credo|dialyzer)|dart (?:format|analyze)|flutter analyze|next lint|ng lint|helm lint|nx lint|vue-tsc|tsc --noEmit|rustfmt|gradlew? (?:\S+ )*\S*(?:checkstyle|spotless|pmd|spotbugs|detekt|ktlint|lint)\w*|mvn (?:\S+ )*(?:checkstyle|spotless|pmd|spotbugs):)/,
    purpose: 'lint',
  },
  {
    pattern:
      /^(?:jest|vitest|mocha|ava|tap|tape|uvu|jasmine|karma|cypress|wdio|testcafe|nightwatch|playwright test|pytest|py\.test|nose2?|tox|nox|unittest|doctest|behave|robot|rspec|rake (?:test|spec)|minitest|cucumber\S*|phpunit|pest|paratest|codecept|behat|ctest|bats|prove|busted|gotestsum|ginkgo|swift test|mix test|lein test|sbt (?:\S+ )*\S*test\w*|bazel test|bazelisk test|cabal test|stack test|zig (?:build )?test|dart test|flutter test|deno test|bun test|node --test|go test|cargo (?:test|nextest|tarpaulin|llvm-cov)|dotnet (?:test|vstest)|xcodebuild (?:\S+ )*test\b|gradlew? (?:\S+ )*\S*[tT]est\w*|mvnw? (?:\S+ )*(?:test|verify)\b|coverage run|c8|nyc|hypothesis|ng test|artisan test|django-admin test|manage\.py test|R CMD check)\b/,
    purpose: 'test-failure',
  },
  {
    pattern:
      /^(?:helm (?:upgrade|install|rollback)|kubectl (?:rollout|wait)|cdk deploy|sam deploy|serverless deploy|flyctl deploy|fly deploy|eb deploy|skaffold|argocd|vercel|netlify|wrangler|firebase deploy)\b/,
    purpose: 'deploy-failure',
  },
  {
    pattern:
      /^(?:(?:npm|pnpm|yarn|bun) (?:ci|i|install|add)|yarn$|yarn --|pip3?(?:\.\d+)? install|poetry install|pdm install|uv (?:sync|pip)|pipenv (?:install|sync)|conda (?:env )?(?:create|install|update)|mamba|bundle install|bundle$|composer (?:install|update|require)|gem install|cargo fetch|go (?:get|mod download)|dotnet restore|nuget restore|flutter pub get|dart pub get|pod install|mix deps\.get|apt(?:-get)? (?:\S+ )*install|apk add|dnf install|yum install|brew install|choco install)\b/,
    purpose: 'dependency-conflict',
  },
  {
    pattern:
      /^(?:tsc|esbuild|rollup|webpack|vite build|next build|nuxt (?:build|generate)|astro build|parcel|swc|babel|ng build|gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?|ld|cmake --build|ninja|meson compile|cargo (?:build|check|run|install|doc)|rustc|go (?:build|install|run|generate)|javac|kotlinc|scalac|dotnet (?:build|publish|pack)|msbuild|xcodebuild|swift build|bazel build|mix compile|elixirc|ghc|cabal build|stack build|zig build|dart compile|flutter build|deno (?:check|compile|cache)|gradlew? (?:\S+ )*(?:build|assemble\w*|compile\w*|bundle\w*)|mvnw? (?:\S+ )*(?:compile|package|install)|sbt (?:\S+ )*(?:compile|package|assembly)|hugo|jekyll build|mkdocs build|sphinx-build|docusaurus build|terraform validate|tofu validate|helm template|protoc|solc|forge build|hardhat compile|latexmk|pdflatex)\b/,
    purpose: 'compile-error',
  },
]

/** Tasks of a project (`npm run x`, `make x`, `./scripts/x.sh`) are what their name says, where it says it. */
function purposeOfTask(command: string): Purpose | undefined {
  const [, name] =
    /^(?:npm|pnpm|yarn|bun|deno task|make|just|task|rake|invoke|inv|nx|turbo|composer|mix|hatch|pdm|poe|mage|gulp|grunt|lerna|ant|pants|earthly|dagger|tox|nox)(?: run(?:-script)?| exec)?(?: -\S+)* (?<name>[\w:./-]+)/.exec(
      command,
    ) ??
    /^(?:(?:ba|z)?sh |\.\/)(?<name>[\w./-]+)/.exec(command) ??
    []
  if (name === undefined) return undefined
  return TASKS.find(({ pattern }) => pattern.test(name))?.purpose
}

const TASKS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  { pattern: /(?:^|[:./_-])(?:audit|security)(?:$|[:./_-])/i, purpose: 'security-audit' },
  {
    pattern:
      /(?:^|[:./_-])(?:lint\w*|checkstyle|spotless|pmd|spotbugs|fmt|format\w*|style|prettier|eslint|type-?check|types)(?:$|[:./_-])/i,
    purpose: 'lint',
  },
  {
    pattern: /(?:^|[:./_-])(?:tests?|unit|e2e|specs?|integration|coverage|check)(?:$|[:./_-])/i,
    purpose: 'test-failure',
  },
  { pattern: /(?:^|[:./_-])(?:build|compile|bundle)(?:$|[:./_-])/i, purpose: 'compile-error' },
]

/** Without variables that are set before it, and without programs that only run another. */
function bare(command: string): string {
  let rest = command.trim()
  for (let i = 0; i < WRAPPERS_MAX; i++) {
    const next = rest.replace(WRAPPER, '')
    if (next === rest) break
    rest = next
  }
  return rest.replace(/^(?:\.{0,2}\/)?(?:[\w.-]+\/)*(?=[\w.-]+(?:\s|$))/, (folders) =>
    /\.(?:sh|bash)\b/.test(rest) ? folders : '',
  )
}

const WRAPPERS_MAX = 8
const WRAPPER =
  /^(?:[A-Za-z_]\w*=\S*\s+|(?:sudo|time|exec|env|xvfb-run|dbus-run-session|command|npx|bunx|pnpx|uvx|nohup)(?:\s+-\S+)*\s+|(?:pnpm|yarn) dlx\s+|(?:npm|pnpm|yarn|bundle|mise|asdf) exec\s+(?:--\s+)?|(?:poetry|uv|pdm|hatch|pipenv|rye|pixi|conda|coverage|dotenv) run\s+(?:-\S+\s+)*(?:-m\s+)?|dotnet tool run\s+|cross-env(?:-shell)?\s+|python3?(?:\.\d+)?(?:\s+-[BIuWO]\S*)*\s+-m\s+|timeout\s+(?:-\S+\s+)*\w+\s+)/
