// sprintf-js-null-proto-argument: throws with sprintf-js@1.1.1, answers with sprintf-js@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { sprintf } = require('sprintf-js')
const user = Object.assign(Object.create(null), { name: 'Ada', home: { city: 'London' } })
show([sprintf('Hello %(name)s of %(home.city)s', user), sprintf('%(name)10s|', user)])
