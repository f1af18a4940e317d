import { expand, ExpandError } from 'env-expand-lite'
try {
  console.log(expand({ HOST: 'localhost:$PORT', PORT: '${BASE}1', BASE: '${HOST}' }))
} catch (error) {
  if (!(error instanceof ExpandError)) throw error
  console.log(error.message)
}
