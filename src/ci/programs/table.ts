/** What a program is there for, named by the category of what it says when it fails as it should. */
export type Purpose =
  | 'test-failure'
  | 'lint'
  | 'compile-error'
  | 'security-audit'
  | 'policy-check'
  | 'benchmark-regression'
  | 'dependency-conflict'
  | 'missing-dependency'
  | 'deploy-failure'
  | 'registry-access'
  | 'missing-secret'
  | 'upload-optional'
  | 'artifact'
  | 'cache'
  | 'tool-version'
  | 'checkout'
  | 'git-conflict'
  | 'push-rejected'
  | 'dirty-tree'

/** Programs that are for one thing, however they are called. */
const NAMES: Partial<Record<Purpose, string>> = {
  'security-audit':
    'audit bundle-audit bundler-audit pip-audit cargo-audit safety trivy grype snyk gitleaks trufflehog semgrep bandit brakeman gosec osv-scanner govulncheck checkov tfsec kics terrascan kube-score kubesec cargo-deny detect-secrets dependency-check nuclei zap-baseline.py codeql composer-audit local-php-security-checker mobsfscan dockle clair slither mythril',
  lint: 'eslint biome prettier stylelint standard xo oxlint tslint dprint knip depcheck markdownlint markdownlint-cli2 remark textlint cspell linkinator lychee htmlhint html-validate spectral redocly sqlfluff codespell typos misspell black ruff flake8 pylint isort mypy pyright basedpyright pyre pydocstyle pycodestyle pyflakes autopep8 autoflake pyupgrade yapf darker blue ty rubocop standardrb reek erb_lint erblint slim-lint haml-lint sorbet srb steep phpcs php-cs-fixer php-cs-fixer.phar ecs phpstan psalm pint phpmd phan rector twigcs golangci-lint gofmt gofumpt goimports staticcheck revive shellcheck shfmt checkbashisms hadolint yamllint actionlint ansible-lint tflint terraform-docs terragrunt-hclfmt clang-format clang-tidy cppcheck cpplint cmake-format gersemi include-what-you-use iwyu ktlint detekt swiftlint swiftformat scalafmt scalafix google-java-format hlint ormolu fourmolu stylish-haskell credo dialyzer dialyxir elvis buf protolint editorconfig-checker ec reuse addlicense licenseheaders pre-commit prek lefthook lint-staged super-linter mega-linter-runner djlint curlylint rstcheck doc8 vale proselint zizmor taplo deptry vulture import-linter lint-imports luacheck stylua selene fantomas csharpier dotnet-format dart_style nixpkgs-fmt nixfmt alejandra statix deadnix kubeconform kubeval kube-linter conftest solhint move-prover vue-tsc svelte-check attw publint ls-lint syncpack manypkg sherif check-jsonschema ajv v8r jsonlint cfn-lint bicep-lint puppet-lint foodcritic cookstyle perlcritic perltidy lintian rpmlint alex write-good mdl nbqa interrogate xenon radon docformatter',
  'test-failure':
    'jest vitest mocha ava tap tape uvu jasmine karma cypress wdio testcafe nightwatch codeceptjs pytest py.test nose nose2 tox nox unittest doctest behave robot lettuce locust rspec minitest cucumber cucumber-js phpunit pest paratest codecept behat phpspec kahlan atoum infection ctest bats bats-core prove busted gotestsum ginkgo nextest shunit2 shellspec hypothesis c8 nyc xctest scan maestro detox appium newman k6 artillery pact-verifier schemathesis dredd wpt web-test-runner wtr qunit testem lein-test kaocha munit ward green trial stestr zope-testrunner testbox googletest catch2 pester Invoke-Pester rust-test forge-test truffle-test storybook-test test-storybook playwright-test check-all',
  'policy-check':
    'commitlint danger dangerfile conventional-pre-commit cz commitizen changeset-check gitlint license-checker licensee fossa dco codecov-check diff-cover undercover towncrier-check api-extractor japicmp revapi cargo-semver-checks cargo-public-api oasdiff openapi-diff',
  'benchmark-regression': 'size-limit bundlesize bundlewatch lhci lighthouse asv hyperfine critcmp cargo-bench',
  'registry-access': 'twine oras vsce ovsx goreleaser-publish cosign skopeo crane',
  'deploy-failure':
    'skaffold argocd vercel netlify wrangler flyctl serverless sls amplify zappa kamal capistrano cap dokku ansible-playbook helmfile kustomize-deploy copilot ecs-deploy az-deploy clasp expo eas render-deploy railway surge gh-pages',
  'compile-error':
    'tsc esbuild rollup webpack parcel swc babel tsup tsdown microbundle ncc gcc g++ cc c++ clang clang++ ld ninja samu msbuild rustc javac kotlinc scalac swiftc xcodebuild gym xcrun-build elixirc erlc ghc hugo sphinx-build docusaurus protoc solc latexmk pdflatex xelatex lualatex tectonic typst dune ocamlfind nim nimble fpc crystal v zig-build emcc wasm-pack trunk vyper nvcc gfortran ifort iverilog verilator quarto pandoc dmd ldc2 dub ant scons b2 bjam waf gn qmake lake idris2 purs spago elm elm-make gleam rebar3 mcs csc fsc',
  'missing-dependency': './configure configure autogen.sh autoreconf pkg-config',
  'upload-optional': 'codecov coveralls goveralls codacy-coverage-reporter cc-test-reporter codecovcli',
  'missing-secret': 'match codesign notarytool altool gpg ssh-add aws-vault',
}

/** Programs that are for what their first words say. The first match counts, so what is special stands first. */
const CALLS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  {
    pattern:
      /^(?:(?:npm|pnpm|yarn|yarn npm|bun|cargo|composer|nuget|mix hex|mix deps|hex|symfony) (?:\S+ )?(?:audit|check:security)|cargo deny|npx audit-ci|gradlew? (?:\S+ )*\S*dependencyCheck\w*|mvnw? (?:\S+ )*\S*dependency-check\S*)\b/,
    purpose: 'security-audit',
  },
  {
    pattern:
      /^(?:npm|pnpm|yarn npm|yarn|bun|cargo|gem|poetry|uv|flit|hatch|pdm|maturin|flutter pub|dart pub|deno|jsr|lerna|mix hex\.|changeset|stack|cabal|opam|rebar3 hex) ?(?:publish|push|upload)\b|^docker (?:login|push|pull|manifest|buildx imagetools)\b|^podman (?:login|push|pull)\b|^(?:dotnet )?nuget push\b|^helm (?:push|pull|registry|repo)\b|^gradlew? (?:\S+ )*\S*(?:publish|upload)\w*|^mvnw? (?:\S+ )*\S*(?:deploy|nexus-staging|central-publishing)\S*:|^mvnw? (?:\S+ )*deploy\b|^pod (?:trunk|repo) push\b/,
    purpose: 'registry-access',
  },
  {
    pattern:
      /^(?:cargo (?:fmt|clippy|machete|udeps|sort|hack clippy)|go (?:vet|fmt|fix)|dotnet format|(?:terraform|tofu|packer|terragrunt) fmt|deno (?:lint|fmt)|mix (?:format|credo|dialyzer|sobelow|xref)|dart (?:format|analyze|fix)|flutter analyze|(?:next|ng|nx|expo|gts|nuxi|astro|rescript|helm|bazel run \S*)(?: run)? (?:lint|check|format|typecheck)|npm pkg fix|tsc (?:\S+ )*--noEmit|rustfmt|(?:nix|alejandra) (?:fmt|check)|(?:sbt|mill) (?:\S+ )*\S*(?:scalafmt|scalafix|checkstyle)\w*|gradlew? (?:\S+ )*\S*(?:[cC]heckstyle|[sS]potless|[pP]md|[sS]potbugs|[dD]etekt|[kK]tlint|[lL]int|ktfmt|apiCheck|codenarc)\w*|mvnw? (?:\S+ )*\S*(?:checkstyle|spotless|pmd|spotbugs|formatter|fmt|license|rat|impsort|errorprone|sortpom)\S*:|php-cs-fixer|swift format|rebar3 (?:dialyzer|lint|fmt)|composer (?:validate|normalize)|git diff --check|stack exec hlint|julia \S*format\S*|ruff|pre-commit|buf (?:lint|breaking|format)|kubeconform|bundle exec (?:rubocop|erb))/,
    purpose: 'lint',
  },
  {
    pattern:
      /^(?:gradlew? (?:\S+ )*\S*(?:[jJ]acoco\w*Verification|kover\w*Verify|apiCheck)|mvnw? (?:\S+ )*\S*(?:jacoco|enforcer|japicmp|revapi)\S*:|(?:npx )?changeset status|coverage report)/,
    purpose: 'policy-check',
  },
  {
    pattern:
      /^(?:playwright test|rake (?:test|spec)|(?:rails|bin\/rails|php artisan|artisan|django-admin|manage\.py|ember|ng|react-scripts|vue-cli-service|craco|expo|lerna run|nx|wasm-pack|mix|lein|clojure|dart|flutter|deno|bun|go|cabal|stack|zig|zig build|swift|bazel|bazelisk|dotnet|forge|truffle|hardhat|anchor|aptos move|sui move|molecule|ansible-test|terraform|tofu|cargo|cargo hack|dune|opam|nimble|crystal|v|gleam|raku|meson|ninja|rebar3|lake|dub|julia|pio|platformio|west|cmake --build \S+ --target|perl Build|tap|melos run|xmake|conda|rye|hatch|pdm|cross) ?(?:test|tests|runtest|vstest|nextest|eunit|ct|proper|spec|miri test|tarpaulin|llvm-cov|twister)\b|node (?:\S+ )*--test\b|xcodebuild (?:\S+ )*(?:test|test-without-building)\b|fastlane (?:scan|test)|gradlew? (?:\S+ )*\S*[tT]ests?\w*|mvnw? (?:\S+ )*(?:test|verify|integration-test)\b|mvnw? (?:\S+ )*\S*(?:surefire|failsafe)\S*:|(?:sbt|mill|amm) (?:\S+ )*\S*[tT]est\w*|coverage run|R CMD check|rcmdcheck|devtools::(?:test|check)|(?:cucumber|karma|cypress)[\w-]* |crystal spec|ruby -I\S*test|java \S*junit\S*|lua(?:jit)? \S*test\S*)/,
    purpose: 'test-failure',
  },
  {
    pattern:
      /^(?:helm (?:\S+ )?(?:upgrade|install|rollback|test)|kubectl (?:\S+ )*(?:rollout|wait)|(?:cdk|cdktf|sam|serverless|firebase|sst|fly|eb|gcloud (?:\S+ )*(?:run|app|functions|builds)|az \S+ \S*|wrangler|vercel|netlify|heroku|nomad|waypoint|dbt|clasp|now|convex|supabase(?: functions)?|surge) (?:\S+ )?(?:deploy|publish|up|job run|release)\b|aws (?:cloudformation|ecs|deploy|lambda|elasticbeanstalk|amplify|codedeploy) |(?:terraform|tofu|terragrunt) (?:\S+ )?(?:apply|destroy)|pulumi (?:up|destroy|update)|docker (?:stack deploy|service update)|mkdocs gh-deploy|fastlane (?:deploy|release|beta|pilot|deliver|supply|upload\w*))/,
    purpose: 'deploy-failure',
  },
  {
    pattern:
      /^(?:(?:npm|pnpm|yarn|bun) (?:\S+ )?(?:ci|i|install|add|dedupe|update|up)\b|yarn$|yarn --|bun i\b|pip3?(?:\.\d+)? (?:install|download|wheel|sync|compile)|pip-(?:sync|compile)|poetry (?:install|update|lock|add)|pdm (?:install|sync|lock)|uv (?:sync|pip|lock|add)|pipenv (?:install|sync|update|lock)|rye sync|pixi install|(?:conda|mamba|micromamba) (?:env )?(?:create|install|update)|mamba\b|micromamba\b|bundle (?:install|update|lock)|bundle$|composer (?:install|update|require)|gem install|cargo (?:fetch|update|add)|go (?:get|mod (?:download|tidy|verify))|dotnet (?:restore|tool restore|workload)|nuget restore|(?:flutter|dart) pub (?:get|upgrade)|pod (?:install|update)|carthage|swift package resolve|mix (?:deps\.get|local)|rebar3 (?:get-deps|upgrade)|(?:apt|apt-get|aptitude) (?:\S+ )*(?:install|build-dep)|apk (?:\S+ )*add|(?:dnf|yum|microdnf|zypper|pacman|xbps-install|emerge|tdnf) |brew (?:\S+ )?(?:install|bundle|upgrade)|(?:choco|scoop|winget) install|conan (?:install|create|lock)|vcpkg install|cabal (?:update|install --only|freeze)|stack setup|opam (?:install|switch|update)|Rscript -e \S*install|R -e \S*install|install\.packages|remotes::|renv::|pak::|julia \S*(?:instantiate|resolve|add)|luarocks install|cpanm?|cpm install|nix(?:-shell|-env)? (?:develop|flake update|profile)|terraform (?:\S+ )?(?:init|get|providers)|tofu init|helm dependency|helm dep|ansible-galaxy|galaxy install|bower install|jspm install|deno (?:install|cache)|git lfs pull|nimble install|lein deps|mvnw? (?:\S+ )*\S*dependency\S*:|gradlew? (?:\S+ )*dependencies)/,
    purpose: 'dependency-conflict',
  },
  { pattern: /^gradlew? (?:\S+ )*\S*[sS]ign\w*/, purpose: 'missing-secret' },
  { pattern: /^(?:cmake (?!--build|--install)|meson setup|meson build)/, purpose: 'missing-dependency' },
  {
    pattern:
      /^(?:(?:vite|next|nuxt|nuxi|astro|ng|gatsby|remix|expo|tauri|electron-builder|electron-forge|vue-cli-service|react-scripts|craco|svelte-kit|vitepress|jekyll|mkdocs|zola|mdbook|storybook|swift|bazel|bazelisk|buck2?|mix|cabal|stack|zig|dart|flutter|deno|cargo|cross|go|dotnet|gn|xmake|lein|shards|dub|forge|hardhat|truffle|anchor|wasm-pack|trunk|maturin|hatch|flit|poetry|uv|pdm|conda|gem|packer|R CMD|opam|dune|lake|spago|elm|nimble|crystal|gleam|nix|snapcraft|pio|arduino-cli|west|idf\.py|sbt|mill|turbo|nx|rush|lerna|colcon|fastlane) (?:\S+ )?(?:build\w*|compile|generate|bundle\w*|archive|assemble\w*|gym|build_app)\b|cargo (?:check|run|install|doc|rustdoc|rustc)|go (?:install|run)|deno (?:check|cache)|dotnet (?:publish|pack|msbuild)|cmake --(?:build|install)|meson compile|build-storybook|(?:electron-builder|nix-build|catkin_make|dpkg-buildpackage|debuild|rpmbuild|makepkg|snapcraft)\b|python3? setup\.py|build(?:$| -)|mvnw? (?:\S+ )*(?:compile|package|install|site)\b|mvnw? (?:\S+ )*\S*(?:compiler|kotlin|javadoc|antlr|protobuf)\S*:|gradlew? (?:\S+ )*\S*(?:[bB]uild|[aA]ssemble|[cC]ompile|[bB]undle|merge|process|transform|dex|ksp|kapt|[jJ]avadoc|minify)\w*|(?:sbt|mill) (?:\S+ )*\S*(?:compile|package|assembly)|(?:terraform|tofu) validate|helm template|g?make(?: -\S+| \w+=\S+)*(?: all)?$)/,
    purpose: 'compile-error',
  },
  { pattern: /^(?:git diff (?:\S+ )*--(?:exit-code|quiet)|git status --porcelain)/, purpose: 'dirty-tree' },
  { pattern: /^git (?:\S+ )*push\b/, purpose: 'push-rejected' },
  {
    pattern: /^git (?:-\S+ |-c \S+ )*(?:merge|rebase|cherry-pick|pull|apply|am|revert|stash pop)\b/,
    purpose: 'git-conflict',
  },
  {
    pattern: /^git (?:-\S+ |-c \S+ )*(?:clone|fetch|checkout|switch|describe|rev-parse|log|worktree)\b/,
    purpose: 'checkout',
  },
  {
    pattern:
      /^(?:aws sts|az login|gcloud auth|firebase login|npm (?:login|adduser|whoami)|vault login|op (?:signin|read)|doppler|xcrun (?:notarytool|altool)|security (?:import|unlock-keychain)|fastlane (?:match|sigh|cert|notarize))\b/,
    purpose: 'missing-secret',
  },
]

/** What is asked of a program that is in no list: most call it the same. */
const VERBS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  { pattern: /^[\w.-]+ (?:\w+ )?(?:audit|scan|sast)(?:\s|$)/, purpose: 'security-audit' },
  { pattern: /^[\w.-]+ (?:\w+ )?(?:lint|fmt|format|check-format|typecheck|analyze|vet)(?:\s|$)/, purpose: 'lint' },
  { pattern: /^[\w.-]+ (?:\w+ )?tests?(?:\s|$)/, purpose: 'test-failure' },
  { pattern: /^[\w.-]+ (?:(?!migrate )\w+ )?deploy(?:\s|$)/, purpose: 'deploy-failure' },
  { pattern: /^[\w.-]+ (?:\w+ )?(?:publish|push|pull)(?:\s|$)/, purpose: 'registry-access' },
  { pattern: /^[\w.-]+ (?:\w+ )?(?:login|auth|signin)(?:\s|$)/, purpose: 'missing-secret' },
  { pattern: /^[\w.-]+ (?:\w+ )?(?:build|compile)(?:\s|$)/, purpose: 'compile-error' },
  { pattern: /^[\w.-]+ (?:\w+ )?(?:install|sync|restore)(?:\s|$)/, purpose: 'dependency-conflict' },
]
/** Programs whose words are about other things, or that run what is theirs to say. */
const RUNS_OTHERS =
  /^(?:git|gh|glab|docker|podman|kubectl|aws|az|gcloud|echo|printf|cat|cd|cp|mv|rm|ls|mkdir|test|if|for|while|set|export|source|curl|wget|ssh|scp|rsync|node|python\d?|ruby|perl|php|bash|sh|sudo|time|npm|pnpm|yarn|bun|make|just|task|rake|invoke|nx|turbo|s3cmd|systemctl|service|psql|mysql|redis-cli|grep|sed|awk|find|xargs|tee|tar|unzip|buildah|kaniko|earthly|dagger|act)$/

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([purpose, names]) => names.split(' ').map((name) => [name, purpose as Purpose])),
)

/** What a program with its arguments is for; without variables, folders and wrappers before it. */
export function purposeOfProgram(command: string): Purpose | undefined {
  const end = command.search(/\s/)
  const name = end < 0 ? command : command.slice(0, end)
  return (
    CALLS.find(({ pattern }) => pattern.test(command))?.purpose ??
    BY_NAME.get(name) ??
    (RUNS_OTHERS.test(name) ? undefined : VERBS.find(({ pattern }) => pattern.test(command))?.purpose)
  )
}
