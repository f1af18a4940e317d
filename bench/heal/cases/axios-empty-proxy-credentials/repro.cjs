// axios-empty-proxy-credentials: throws with axios@1.13.2, answers with axios@1.13.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
const proxy = { protocol: 'http', host: 'localhost', port: 8080, auth: {} }
axios
  .get('http://example.com/a', { proxy })
  .then(({ status }) => show(status))
  .catch((error) => {
    if (!axios.isAxiosError(error)) throw error
    show([error.name, error.code])
  })
