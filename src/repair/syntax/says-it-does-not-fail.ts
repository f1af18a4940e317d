import type { SourceFile } from './source.ts'

const PROMISE = /\b(?:never|must not|may not|does not|cannot|should not) (?:throw|fail)s?\b/i

/** A comment of the file says that what it does goes well with anything. */
export const saysItDoesNotFail = ({ ast }: SourceFile): boolean =>
  (ast.comments ?? []).some(({ value }) => PROMISE.test(value.replace(/\s+\*?\s*/g, ' ')))
