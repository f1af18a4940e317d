// posthtml-expressions-square-delimiters: throws with posthtml-expressions@1.11.2, answers with posthtml-expressions@1.11.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const posthtml = require('posthtml')
const expressions = require('posthtml-expressions')
const run = async (html, delimiters) => {
  const options = { delimiters, unescapeDelimiters: ['{{{', '}}}'], locals: { name: 'Ann & Bob' } }
  return (await posthtml([expressions(options)]).process(html)).html
}
;(async () => {
  show([
    await run('<p>{{ name }} {{{ name }}}</p>', ['{{', '}}']),
    await run('<p>[[ name ]] {{{ name }}} @[[ name ]]</p>', ['[[', ']]']),
  ])
})()
