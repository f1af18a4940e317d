// underscore-first-of-null: throws with underscore@1.4.2, answers with underscore@1.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const _ = require('underscore')
const first = (list) => String(_.first(list))
show([first(null), first(undefined), first([5, 6]), String(_.last(null)), _.last([5, 6])])
