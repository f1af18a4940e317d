import { parse, LineError } from 'access-lines'
try {
  console.log(parse('# level=info\nGET / 200 3ms\nBREW /pot 418 1ms\n'))
} catch (error) {
  if (!(error instanceof LineError)) throw error
  console.log('line', error.number)
}
