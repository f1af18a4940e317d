// jsonata-contains-missing: throws with jsonata@2.2.1, answers with jsonata@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jsonata = require('jsonata')
const ask = (text, input) => jsonata(text).evaluate(input)
async function main() {
  const people = { people: [{ name: 'Ann', note: 'likes tea' }, { name: 'Bob' }], word: 'tea' }
  const found = await ask('{ "word": $contains("some tea", word), "none": $contains("some tea", missing) }', people)
  show([found, (await ask('$exists($contains("tea", missing))', people))])
}
main()
