// selector-parser-open-bracket: throws with postcss-selector-parser@7.1.4, answers with postcss-selector-parser@7.1.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
try {
  show(parser().processSync('a[href'))
} catch (error) {
  if (error instanceof TypeError) throw error
  show(error.message)
}
