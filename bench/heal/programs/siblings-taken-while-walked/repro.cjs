const { tidy, textOf } = require('markup-tidy')

const page = {
  type: 'element',
  children: [{ type: 'comment' }, { type: 'text', text: 'Hello ' }, { type: 'element', children: [{ type: 'text', text: 'you' }] }],
}
console.log(textOf(tidy(page)))
