const { Sheet, CueError } = require('cue-sheet')

const result = []
const sheet = new Sheet({ speed: 2 })
function add(...args) {
  try {
    sheet.add(...args)
    result.push('added')
  } catch (error) {
    result.push([error instanceof CueError, error.code || null])
  }
}
add('2s')
add('3s', null)
add('3s', {})
add(3)
add('3 s', { run() {} })
add('1s', { run() {} })
add('500ms', { name: 'first', run() {} })
result.push(sheet.cues.length, sheet.advance(400), sheet.advance(500))
console.log('RESULT ' + JSON.stringify(result))
