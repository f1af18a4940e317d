// supertest-server-down: throws with supertest@1.0.1, answers with supertest@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const request = require('supertest')
request('http://127.0.0.1:1').get('/status').expect(200).end((error, response) => {
  show([error.name, error.message.includes('ECONNREFUSED'), response === undefined || response === null])
})
