// async-retry-no-options: throws with async-retry@0.2.1, answers with async-retry@0.3.0
const retry = require('async-retry').default || require('async-retry')
let calls = 0
const answer = retry(async (bail, attempt) => {
  calls += 1
  if (calls < 2) throw new Error('OVER_QUERY_LIMIT')
  return ['found', attempt]
})
answer.then((found) => console.log(`RESULT ${JSON.stringify([found, calls])}`))
