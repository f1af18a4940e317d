// jsonata-picture-without-digits: throws with jsonata@2.1.0, answers with jsonata@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jsonata = require('jsonata')
const domain = (error) => {
  if (error.code === undefined) throw error
  return [error.code, error.message]
}
async function main() {
  const answers = []
  for (const picture of ['#0.00', '---']) answers.push(await jsonata(`$formatNumber(42, "${picture}")`).evaluate({}).catch(domain))
  show(answers)
}
main()
