// color-null: throws with color@3.1.0, answers with color@3.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Color = require('color')
show([new Color(null).rgb().string(), new Color('#ff0000').rgb().string()])
