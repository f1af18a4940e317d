// json-diff-no-match: throws with json-diff@0.5.5, answers with json-diff@0.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { diff } = require('json-diff')
show([diff([{ a: 1 }, 5], [{ a: 2 }, 5]), diff([1, 2], [{ a: 1 }, 2])])
