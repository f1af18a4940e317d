import { expect, test } from 'vitest'
import { announced } from './commands.ts'
import { purposesOf } from './programs.ts'

test.each([
  ['npx eslint . --max-warnings 0', ['lint']],
  ['NODE_ENV=test npx jest --ci', ['test-failure']],
  ['python3 -m pytest -q tests', ['test-failure']],
  ['poetry run mypy src', ['lint']],
  ['npm run lint && npm test', ['lint', 'test-failure']],
  ['pnpm --filter web exec tsc', ['compile-error']],
  ['pnpm --filter web test', ['test-failure']],
  ['yarn workspace shop lint', ['lint']],
  ['npm --prefix web run build', ['compile-error']],
  ['./gradlew :app:testDebugUnitTest', ['test-failure']],
  ['cargo clippy -- -D warnings', ['lint']],
  ['sudo apt-get install -y jq', ['dependency-conflict']],
  ['make build-all', ['compile-error']],
  ['./scripts/e2e.sh', ['test-failure']],
  ['cat eslint.config.js', []],
  ['echo "run jest"', []],
  ['node scripts/release.js', []],
  ['npm audit --audit-level=high', ['security-audit']],
  ['helm upgrade --install app ./chart', ['deploy-failure']],
  ['mvn -B checkstyle:check', ['lint']],
  ['./gradlew jacocoTestCoverageVerification', ['policy-check']],
  ['docker compose exec -T web pytest', ['test-failure']],
  ['git diff --exit-code', ['dirty-tree']],
  ['git push origin HEAD:main', ['push-rejected']],
  ['docker build -t app .', []],
  ['actions/checkout@v4', ['checkout']],
  ['actions/setup-java@v4', ['tool-version']],
  ['acme/markdown-lint-action@v1', ['lint']],
  ['acme/deploy-to-mars@main', ['deploy-failure']],
  ['docker/login-action@v3', ['registry-access']],
  ['actions/github-script@v7', []],
])('%s is for %j', (command, purposes) => {
  expect(purposesOf(command)).toEqual(purposes)
})

test.each([
  ['> Task :app:spotlessJavaCheck FAILED', ['lint']],
  ["Execution failed for task ':app:compileKotlin'.", ['compile-error']],
  ['[INFO] --- surefire:3.5.0:test (default-test) @ shop ---', ['test-failure']],
  ['[ERROR] Failed to execute goal org.acme:maven-checkstyle-plugin:3.6.0:check (default) on project', ['lint']],
  ['Step 9/12 : RUN npm test', ['test-failure']],
  ['[09:31:04]: --- Step: match ---', ['missing-secret']],
])('%s says that what ran is for %j', (line, purposes) => {
  expect(purposesOf(announced(line) ?? '')).toEqual(purposes)
})

test('a command line that is meant to hurt is read in linear time', () => {
  const startedMs = performance.now()
  for (const line of ['A=1 '.repeat(2_000), 'npx '.repeat(2_000), './'.repeat(4_000), `gradlew ${'a '.repeat(4_000)}`])
    purposesOf(line)
  expect(performance.now() - startedMs).toBeLessThan(500)
})
