const { render } = require('stencil-text')

const partials = { outer: '[{{> inner}}]', inner: '{{a}}-{{none}}' }
const ask = (work) => {
  try {
    return work()
  } catch (err) {
    return err.message.startsWith('No partial') ? 'no partial' : err.name
  }
}
const result = [
  ask(() => render('{{a}} {{> inner}}', { a: '<b>' }, { partials })),
  ask(() => render('{{a}} {{> inner}}', { a: '<b>' }, { partials, escape: false, missing: '?' })),
  ask(() => render('{{> outer}}', { a: '"' }, { partials, missing: '<' })),
  ask(() => render('{{> outer}}!', { a: 0 }, { partials, escape: false })),
  ask(() => render('{{> gone}}', {}, { partials })),
  ask(() => render('{{> gone}}', {})),
  ask(() => render('x {{a}}', { a: '&' }))
]
console.log('RESULT ' + JSON.stringify(result))
