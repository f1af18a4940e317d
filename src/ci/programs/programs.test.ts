import { expect, test } from 'vitest'
import { purposesOf } from './programs.ts'

test.each([
  ['npx eslint . --max-warnings 0', ['lint']],
  ['NODE_ENV=test npx jest --ci', ['test-failure']],
  ['python3 -m pytest -q tests', ['test-failure']],
  ['poetry run mypy src', ['lint']],
  ['npm run lint && npm test', ['lint', 'test-failure']],
  ['pnpm --filter web exec tsc', []],
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
])('%s is for %j', (command, purposes) => {
  expect(purposesOf(command)).toEqual(purposes)
})

test('a command line that is meant to hurt is read in linear time', () => {
  const startedMs = performance.now()
  for (const line of ['A=1 '.repeat(2_000), 'npx '.repeat(2_000), './'.repeat(4_000), `gradlew ${'a '.repeat(4_000)}`])
    purposesOf(line)
  expect(performance.now() - startedMs).toBeLessThan(500)
})
