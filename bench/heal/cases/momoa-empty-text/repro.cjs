// momoa-empty-text: throws with @humanwhocodes/momoa@3.3.10, answers with @humanwhocodes/momoa@3.3.12
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('@humanwhocodes/momoa')
const outcome = (text) => {
  try { return parse(text).body.type } catch (error) { if (error instanceof TypeError) throw error; return error.message }
}
show([outcome('{}'), outcome('[1,'), outcome(''), outcome('  ')])
