// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are code
import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { wrongAsUndefined } from './read-further.ts'

const WRITTEN = 'Without it, the word undefined would be written.'
const RECKONED = 'It is reckoned with, and nothing can be reckoned with what is not there.'

const said = (code: string) => wrongAsUndefined(markedSite(code, /§(\w+)/.exec(code)?.[1] ?? ''))

test('what is written beside a text, alone or as the first of several ways to read it', () => {
  expect(said("use('--' + match.§groups)")).toBe(WRITTEN)
  expect(said('use(`--${match.§groups}`)')).toBe(WRITTEN)
  expect(said("use('--' + (match.§quoted || match.plain))")).toBe(WRITTEN)
  expect(said("use('--' + (match.§quoted || other.plain))")).toBeNull()
  expect(said("use('--' + (match.§quoted || 'none'))")).toBeNull()
})

test('what is kept under a name and only written', () => {
  expect(said('const word = match.§word\nuse(`${word}: ${word}`)')).toBe(WRITTEN)
  expect(said('const word = match.§word\nif (word) use(`${word}`)')).toBeNull()
  expect(said('const word = match.§word\nuse(word)')).toBeNull()
})

test('what is reckoned with', () => {
  expect(said('use(match.§index * 2)')).toBe(RECKONED)
  expect(said('const at = match.§index\nuse(at - 1)')).toBe(RECKONED)
  expect(said('const at = match.§index\nuse(at)')).toBeNull()
})

test('what a callback is told as the result', () => {
  const TOLD = 'The callback would be told that all went well, and get nothing.'
  expect(said('callback(null, match.§groups)')).toBe(TOLD)
  expect(said('callback(err, match.§groups)')).toBeNull()
  expect(said('show(null, match.§groups)')).toBeNull()
})
