const { Sheet } = require('style-sheet')
const sheet = new Sheet({ title: { size: 20 }, note: { base: 'smal' } })
for (const name of ['title', 'note']) {
  try {
    console.log(name, sheet.size(name))
  } catch (error) {
    if (error instanceof TypeError) throw error
    console.log(name, 'cannot be drawn')
  }
}
