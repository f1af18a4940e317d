import { classText, element } from 'class-list-text'

function* names() {
  yield 'one '
  yield ''
  yield 'two'
}
console.log(`RESULT ${JSON.stringify({
  set: element('div', { class: new Set(['card', 'wide']), id: 'a' }, new Set(['text'])),
  generator: classText(names()),
  keys: classText(new Map([['a', 1], ['b', 2]]).keys()),
  list: classText(['a', null, ' b']),
  object: classText({ a: true, b: 0, c: 'x' }),
  text: classText(' a b '),
  empty: classText(new Set()),
  styled: element('img', { style: { fontSize: '2px', top: null }, alt: '"', hidden: true, width: false }),
})}`)
