// selectn-null-on-the-way: throws with selectn@1.0.4, answers with selectn@1.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const selectn = require('selectn')
const data = { value: null, other: { test: 1 } }
show([selectn(['value', 'test'], data) === undefined, selectn(['other', 'test'], data), [data, { value: { test: 2 } }].map(selectn('value.test'))])
