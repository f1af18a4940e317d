// stdlib-no-home-directory: throws with @doctormckay/stdlib@2.7.0, answers with @doctormckay/stdlib@2.8.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const OS = require('@doctormckay/stdlib/os')
const app = { appName: 'node-steamuser', appAuthor: 'doctormckay' }
delete process.env.XDG_DATA_HOME
process.env.HOME = '/home/bot'
const answers = [OS.appDataDirectory(app)]
delete process.env.HOME
delete process.env.XDG_DATA_HOME
answers.push(OS.appDataDirectory(app))
show(answers)
