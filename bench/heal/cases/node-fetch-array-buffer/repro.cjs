// node-fetch-array-buffer: throws with node-fetch@2.1.1, answers with node-fetch@2.1.2
const { Response } = require('node-fetch')
const bytes = new TextEncoder().encode('{"a":1}').buffer
const read = async () => [await new Response('text').text(), await new Response(bytes).json()]
read().then((values) => console.log(`RESULT ${JSON.stringify(values)}`))
