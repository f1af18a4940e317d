// prismjs-no-grammar: throws with prismjs@1.26.0, answers with prismjs@1.27.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Prism = require('prismjs')
const highlight = (code, name) => {
  try {
    return Prism.highlight(code, Prism.languages[name], name)
  } catch (error) {
    if (error instanceof TypeError) throw error
    return { error: error.message }
  }
}
show([highlight('let a = 1', 'javascript'), highlight('if a < b', 'fortran')])
