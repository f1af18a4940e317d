import { SLOT_WORDS_MAX } from './limits.ts'
import { MASK } from './skeleton.ts'

/** A word of a template that may turn out to be a value, or has to stand still while others do. */
export interface Word {
  text: string
  at: number
  /** `fixed`: what the line is about. `name`: looks like something that a program or a person named. `word`: of plain language. */
  kind: 'fixed' | 'name' | 'word'
}

const WORD = new RegExp(String.raw`[\w$.\u0080-\uffff${MASK}-]+`, 'g')
const TYPE_OF_FAILURE = /(?:Exception|Error|Failure|Fault)$/
const ENUM_VALUE = /^[A-Z][A-Z_]*$/
const NAME = /\w[._$]\w|[a-z][A-Z]/
const NAMES_A_PERSON =
  /\b(?:users?|username|account|(?:password|passwd|publickey|credentials|authentication|login|session) (?:for|of)) $/i
/** Enough for NAMES_A_PERSON. */
const BEFORE_CHARS = 24
/** Hold a sentence together, so they are no values. */
const FUNCTION_WORD =
  /^(?:a|an|the|and|or|not|no|in|on|at|to|of|for|from|with|by|via|as|is|are|was|were|be|been|has|have|had|does|did|can|cannot|will)$/i
/** As in `user logged in` and `user unknown`: what a sentence goes on with is no name. */
const GOES_ON = /(?:ed|ing)$|^(?:unknown|already)$/i
/** As in `user profile`: what users have is no name either. */
const BELONGING =
  /^(?:data|info|details?|profiles?|accounts?|names?|ids?|emails?|input|agents?|roles?|groups?|lists?|requests?|responses?|settings?|preferences?|permissions?|tokens?|keys?|sessions?|records?|objects?|tables?|files?|types?|state|status|cache|service|api|model|index|space|mode|home|password|credentials|login|store|events?|messages?)$/i

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0], at: match.index, kind: kindOf(text, match[0], match.index) })
    if (words.length === SLOT_WORDS_MAX) break
  }
  return words
}

function kindOf(text: string, word: string, at: number): Word['kind'] {
  if (word.includes(MASK)) return 'name'
  if (at === 0 || isCallOrKey(text[at + word.length]) || isSaid(word)) return 'fixed'
  return NAME.test(word) && !ENUM_VALUE.test(word) ? 'name' : 'word'
}

function isCallOrKey(after: string | undefined): boolean {
  return after === '(' || after === '='
}

/** A word that says something, or punctuation. */
function isSaid(word: string): boolean {
  return FUNCTION_WORD.test(word) || TYPE_OF_FAILURE.test(word) || !/[A-Za-z\u0080-\uffff]/.test(word)
}

/** What comes before says that a person is named. */
export function isPerson(text: string, { text: word, at }: Word): boolean {
  const isNamed = NAMES_A_PERSON.test(text.slice(Math.max(0, at - BEFORE_CHARS), at))
  return isNamed && ![GOES_ON, BELONGING, FUNCTION_WORD].some((pattern) => pattern.test(word))
}
