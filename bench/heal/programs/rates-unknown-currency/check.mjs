import { RateDesk, RateError } from 'rate-desk'
const desk = new RateDesk().quote('JPY', 160, 0)
const ask = (from, to) => {
  try {
    return desk.convert(10, from, to)
  } catch (error) {
    return error instanceof RateError ? 'refused' : error.name
  }
}
console.log(`RESULT ${JSON.stringify([ask('EUR', 'JPY'), ask('JPY', 'EUR'), ask('XTS', 'JPY')])}`)
