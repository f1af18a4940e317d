// tinycolor2-null: throws with tinycolor2@0.9.9, answers with tinycolor2@0.10.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const tinycolor = require('tinycolor2')
const theme = { accent: '#ff0000', border: null }
show([tinycolor(theme.accent).toHexString(), tinycolor(theme.border).toHexString()])
