// webpack-merge-nothing: throws with webpack-merge@5.0.8, answers with webpack-merge@5.0.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { merge } = require('webpack-merge')
const settings = { development: { mode: 'development', devtool: 'eval' } }
const built = (stage) => merge(settings[stage])
show([built('development'), { config: built('staging') }])
