// axios-get-uri-empty: throws with axios@0.21.4, answers with axios@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
show([axios.getUri({ url: '/a', params: { b: 1 } }), axios.getUri({ baseURL: 'http://a.example/x', params: { b: 1 } })])
