const IN_TESTS = /(^|\/)(?:tests?|__tests__|specs?|__mocks__|fixtures)\//
const NAMED_TEST = /[._-](?:test|spec)\.[cm]?[jt]sx?$/
const CALLED_TEST = /(^|\/)test\.[cm]?[jt]sx?$/
/** Folders of what a package is made of: a `test.js` in one of them is about tests, as of a runner, and no test. */
const IN_SOURCES = /(^|\/)(?:lib|src|dist|build|esm|cjs)\//

/** Files that say what is right: a patch never touches them. */
export const isTestPath = (path: string): boolean =>
  IN_TESTS.test(path) || NAMED_TEST.test(path) || (CALLED_TEST.test(path) && !IN_SOURCES.test(path))
