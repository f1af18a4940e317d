import { render, Stencil } from 'tiny-stencil'

const label = new Stencil('{{ name }}: {{ a.b.c | trim }}{{ n }}')
const result = [
  label.render({ name: 'x' }),
  label.render({ name: 'x', a: {}, n: 0 }),
  label.render({ name: () => 'f', a: { b: { c: ' deep ' } } }),
  label.missingIn({ a: { b: { c: null } } }),
  label.missingIn({ name: '' }),
  render('{{ a.b }}', { a: undefined }),
  render('{{ a.length }}', { a: 'four' }),
]
console.log('RESULT ' + JSON.stringify(result))
