const { createLoader } = require('locale-loader')

const files = { en: { menu: { open: 'Open {file}' } }, de: { menu: { open: '{file} öffnen' } } }
const loader = createLoader((language) => Promise.resolve(files[language] || null))
loader.load('de-AT')
  .then((messages) => console.log(messages))
  .then(() => loader.translate('de', 'menu.open', { file: 'a.txt' }))
  .then((text) => console.log(text))
