// find-my-way-empty-pretty: throws with find-my-way@7.6.1, answers with find-my-way@7.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const router = require('find-my-way')()
router.on('GET', '/users', () => {})
show([router.prettyPrint({ method: 'GET' }), typeof router.prettyPrint({ method: 'PUT' })])
