// set-value-over-null: throws with set-value@0.4.2, answers with set-value@0.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const set = require('set-value')
const settings = { window: null, theme: { dark: true } }
set(settings, 'window.size.width', 80)
set(settings, 'theme.font', 'mono')
show(settings)
