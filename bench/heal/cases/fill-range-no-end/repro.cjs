// fill-range-no-end: throws with fill-range@0.2.0, answers with fill-range@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fill = require('fill-range')
const range = (text) => {
  const [from, to] = text.split('..')
  try {
    return fill(from, to)
  } catch (error) {
    if (!error.message.startsWith('fill-range')) throw error
    return error.message
  }
}
show([range('1..3'), range('a..c'), range('a')])
