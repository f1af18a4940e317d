import { RateDesk, RateError } from 'rate-desk'
const desk = new RateDesk().quote('JPY', 160, 0)
for (const [from, to] of [['EUR', 'JPY'], ['XTS', 'JPY']]) {
  try {
    console.log(desk.convert(10, from, to))
  } catch (error) {
    if (!(error instanceof RateError)) throw error
    console.log('refused')
  }
}
