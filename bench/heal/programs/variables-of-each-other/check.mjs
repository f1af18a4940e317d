import { expand, ExpandError } from 'env-expand-lite'
const ask = (file, environment) => {
  try {
    return expand(file, environment)
  } catch (error) {
    return error instanceof ExpandError ? ['ExpandError', typeof error.variable] : error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  ask({ HOST: 'localhost:$PORT', PORT: '${BASE}1', BASE: '${HOST}' }), ask({ A: '$A' }),
  ask({ HOST: 'localhost:$PORT', PORT: '${BASE}1', BASE: '${HOST}' }, { BASE: '808' }), ask({ A: '$B$B', B: '${C}', C: '1' }), ask({ A: '$C-$B', B: '$C', C: 'c' }),
  ask({ A: '\\$B ${D:-d}' }), ask({ A: '$GONE' }), ask({ PATH: '$PATH:/x' }, { PATH: '/bin' })])}`)
