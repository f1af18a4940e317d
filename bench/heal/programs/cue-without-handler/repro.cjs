const { Sheet, CueError } = require('cue-sheet')

const entries = [
  { at: '1s', action: { name: 'lights', run: () => {} } },
  { at: 'soon', action: { name: 'fog', run: () => {} } },
  { at: '2s' },
]
const sheet = new Sheet()
for (const entry of entries) {
  try {
    sheet.load([entry])
  } catch (error) {
    if (!(error instanceof CueError)) throw error
    console.log('left out: ' + error.code)
  }
}
console.log(sheet.advance(5000).join())
