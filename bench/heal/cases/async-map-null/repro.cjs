// async-map-null: throws with async@1.0.0, answers with async@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const async = require('async')
async.each(
  null,
  (item, next) => next(),
  (error) =>
    async.map(
      undefined,
      (x, next) => next(null, x),
      (failed, list) => show([error || null, failed || null, list]),
    ),
)
