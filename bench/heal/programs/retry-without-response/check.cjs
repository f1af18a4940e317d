const { retry, isRetryable } = require('retry-call')
retry(async (attempt) => {
  if (attempt < 3) throw Object.assign(new Error('reset'), { code: 'ECONNRESET' })
  return attempt
}).then((attempt) => {
  const answers = [{ response: { status: 503 } }, { response: { status: 404 } }, { code: 'EPIPE' }, new Error('bug')].map((error) => isRetryable(error) ?? null)
  console.log(`RESULT ${JSON.stringify([attempt, answers])}`)
})
