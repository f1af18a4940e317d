// safe-regex-leading-star: throws with safe-regex@0.0.1, answers with safe-regex@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const safe = require('safe-regex')
show(['^[a-z]+@example$', '(a+){10}', '*Oakland*', /^\d+$/].map((expression) => safe(expression)))
