// json-ext-trailing-space: throws with @discoveryjs/json-ext@0.5.0, answers with @discoveryjs/json-ext@0.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseChunked } = require('@discoveryjs/json-ext')
const parse = (chunks) => parseChunked(() => chunks)
const main = async () =>
  show([await parse(['{"a":', '1}']), await parse(['[1,', '2]\n']), await parse(['{"b":2}', '\n', '  '])])
void main()
