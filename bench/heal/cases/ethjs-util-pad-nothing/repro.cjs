// ethjs-util-pad-nothing: throws with ethjs-util@0.0.3, answers with ethjs-util@0.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { padToEven } = require('ethjs-util')
const pad = (it) => {
  try {
    return padToEven(it.data)
  } catch (error) {
    if (!/must be string/.test(error.message)) throw error
    return error.message.trim()
  }
}
show([{ data: 'abc' }, { data: 'ab' }, {}].map(pad))
