/** Folders of what a package is made of: a `test.js` in one of them is about tests, as of a runner, and no test. */
const SOURCES = /(^|\/)(?:lib|src|dist|build|esm|cjs)\/(?:[^/]+\/)*test\.[cm]?[jt]sx?$/
const TESTS =
  /(^|\/)(?:tests?|__tests__|specs?|__mocks__|fixtures)\/|[._-](?:test|spec)\.[cm]?[jt]sx?$|(^|\/)test\.[cm]?[jt]sx?$/

/** Files that say what is right: a patch never touches them. */
export const isTestPath = (path: string): boolean => TESTS.test(path) && !(SOURCES.test(path) && !IN_TESTS.test(path))

const IN_TESTS = /(^|\/)(?:tests?|__tests__|specs?|__mocks__|fixtures)\//
