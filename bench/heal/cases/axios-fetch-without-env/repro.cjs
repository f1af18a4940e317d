// axios-fetch-without-env: throws with axios@1.12.2, answers with axios@1.13.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
const adapter = axios.getAdapter(['fetch', 'http'], { timeout: 10 })
show([typeof adapter, adapter.length])
