import type { NodePath } from '@babel/traverse'
import { expect, test } from 'vitest'
import { declaredAnswers, promisesAnAnswer, saysItThrows } from './contract.ts'
import { parseSource } from './source.ts'

test.each([
  ['/** The day, or null when it cannot be read. */\nfunction day(value) {}', 'null'],
  ['/**\n * Milliseconds of a text;\n * NaN if it is none.\n */\nexport function parse(text) {}', 'NaN'],
  ['class Rows {\n  /** The rows; an empty list when there are none. */\n  all() {}\n}', '[]'],
  ['/** @returns {Promise<{ name: string } | null>} null when no job waits */\nconst next = async () => {}', 'null'],
])('an answer that the description names: %s', (text, answer) => {
  expect(declaredAnswers(ownerIn(text))[0]).toMatchObject({ text: answer, by: 'words' })
})

test.each([
  ['function find(): User | undefined {}', 'undefined'],
  ['async function find(): Promise<User | null> {}', 'null'],
  ['function can(user: User): boolean {}', 'false'],
  ['/** @returns {string|null} */\nfunction name() {}', 'null'],
])('an answer that the type allows: %s', (text, answer) => {
  expect(declaredAnswers(ownerIn(text))).toMatchObject([{ text: answer, by: 'type' }])
})

test.each([
  ['/** Sets what is null to its default. */\nfunction fill() {}'],
  ['function name(): string {}'],
  ['/** Gives null when it ends. */\nconst END = null\nfunction name() {}'],
])('nothing that is said of something else: %s', (text) => {
  expect(declaredAnswers(ownerIn(text))).toEqual([])
})

test('a checked type without undefined promises an answer, no type promises none', () => {
  expect(promisesAnAnswer(ownerIn('function name(): string {}'))).toBe(true)
  expect(promisesAnAnswer(ownerIn('/** @returns {string} */\nfunction name() {}'))).toBe(false)
  expect(promisesAnAnswer(ownerIn('async function name(): Promise<string | undefined> {}'))).toBe(false)
  expect(promisesAnAnswer(ownerIn('function name(): void {}'))).toBe(false)
  expect(promisesAnAnswer(ownerIn('function name() {}'))).toBe(false)
})

test('a description says that it throws', () => {
  expect(saysItThrows(ownerIn('/** Throws a RangeError for what is no version. */\nfunction parse() {}'))).toBe(true)
  expect(saysItThrows(ownerIn('/** Never throws. */\nfunction parse() {}'))).toBe(false)
})

function ownerIn(text: string): NodePath {
  let owner: NodePath | undefined
  parseSource('example.ts', text)?.root.traverse({
    Function(path) {
      owner ??= path
    },
  })
  if (!owner) throw new Error('the example has no function')
  return owner
}
