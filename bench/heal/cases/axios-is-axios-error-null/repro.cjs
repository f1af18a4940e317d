// axios-is-axios-error-null: throws with axios@0.24.0, answers with axios@0.25.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
show([axios.isAxiosError(null), axios.isAxiosError(new Error('x'))])
