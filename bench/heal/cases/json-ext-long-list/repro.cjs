// json-ext-long-list: throws with @discoveryjs/json-ext@0.5.1, answers with @discoveryjs/json-ext@0.5.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseChunked } = require('@discoveryjs/json-ext')
const list = (length) => JSON.stringify(Array.from({ length }, (_, index) => index % 10))
const main = async () => {
  const long = await parseChunked(() => ['{"rows":[1,', list(400000).slice(1), '}'])
  show([await parseChunked(() => ['[1,', '2]']), long.rows.length, long.rows.slice(-3)])
}
void main()
