const preface = require('preface-of')

const result = {
  unclosed: preface('--- a rule\n\ntext'),
  open: preface('---\r\ntitle: x\r\nno end'),
  closed: preface('---\ntitle: Hi\ndraft: true\n---\nbody'),
  bare: preface('only text'),
  empty: preface(''),
  hollow: preface('---\n---\nrest'),
  test: [preface.test('--- a rule'), preface.test('---\na: 1\n---')],
}
console.log('RESULT ' + JSON.stringify(result))
