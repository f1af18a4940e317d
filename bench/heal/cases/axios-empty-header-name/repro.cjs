// axios-empty-header-name: throws with axios@1.16.1, answers with axios@1.17.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
const headers = new axios.AxiosHeaders({ 'X-Request': '7', '': 'stray', Accept: 'text/plain' })
show(headers.toJSON())
