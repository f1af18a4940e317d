// slack-client-of-token: throws with slack@7.7.3, answers with slack@8.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const slack = require('slack')
const client = slack.api.client('xxxxxxxxxxxx')
const functions = (group) => Object.keys(group).filter((name) => typeof group[name] === 'function').sort()
show({
  files: functions(client.files),
  comments: functions(client.files.comments),
  profile: functions(client.team.profile),
  pins: functions(client.pins),
})
