const { tidy, textOf } = require('markup-tidy')

const text = (one) => ({ type: 'text', text: one })
const element = (...children) => ({ type: 'element', children })
const comment = { type: 'comment' }
console.log(
  `RESULT ${JSON.stringify([
    tidy(element(comment, text('a'), element(text('b')))),
    tidy(element(comment, comment, comment)),
    tidy(element(text('a'), comment, text('b'), element(comment, text(' '), { type: 'break' }), comment)),
    tidy(element()),
    tidy({ type: 'break' }),
    textOf(element(text('x'), element(text('y'), { type: 'break' }))),
  ])}`,
)
