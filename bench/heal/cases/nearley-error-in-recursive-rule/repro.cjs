// nearley-error-in-recursive-rule: throws with nearley@2.19.1, answers with nearley@2.19.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nearley = require('nearley')
const literal = (text) => ({ literal: text })
const grammar = nearley.Grammar.fromCompiled({
  Lexer: undefined,
  ParserStart: 'sum',
  ParserRules: [
    { name: 'sum', symbols: ['sum', literal('+'), 'product'] },
    { name: 'sum', symbols: ['product'] },
    { name: 'product', symbols: ['product', literal('*'), 'digit'] },
    { name: 'product', symbols: ['digit'] },
    { name: 'digit', symbols: [/[0-9]/] },
    { name: 'digit', symbols: [literal('('), 'sum', literal(')')] },
  ],
})
const parse = (text) => {
  const parser = new nearley.Parser(grammar)
  try {
    parser.feed(text)
    return parser.results.length
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message.split('\n')
  }
}
show([parse('1+3'), parse('1+3a')])
