const { createLoader } = require('locale-loader')

const files = { en: { menu: { open: 'Open {file}' } }, de: { menu: { open: '{file} öffnen' }, ok: 'gut' } }
const reads = []
const read = (language) => {
  reads.push(language)
  return Promise.resolve(files[language] || null)
}
const loader = createLoader(read)

async function main () {
  const german = await loader.translator('de-AT')
  const french = await loader.translator('fr')
  const result = [
    german('menu.open', { file: 'a' }),
    german('ok'),
    german('none'),
    french('menu.open'),
    await loader.translate('de', 'menu.open', { file: 0 }),
    await loader.translate('en', 'none'),
    await loader.load('de-AT'),
    reads.slice()
  ]
  result.push(await createLoader(read, { fallback: 'nl' }).translate('fr', 'ok').then((text) => text, (err) => err.message.startsWith('No messages')))
  console.log('RESULT ' + JSON.stringify(result))
}
main()
