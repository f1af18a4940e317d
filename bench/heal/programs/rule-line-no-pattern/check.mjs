import { judge, readRules, report } from 'line-rules'

const text = '# secrets\ndeny /password=\\S+/i\ndeny /token=(/\nforbid /x/\nwarn /todo/gg\n\nwarn /todo/\nnonsense'
const { rules, problems } = readRules(text)
console.log(
  'RESULT ' +
    JSON.stringify([
      rules.map(({ action, pattern, line }) => [action, String(pattern), line]),
      problems.map(({ line, message }) => [line, typeof message === 'string' && message.length > 0]),
      ['Password=1', 'todo', 'token=('].map((one) => judge(rules, one)),
      report('.rules', text).map((one) => one.split(' ')[0]),
      report('.rules', text).at(-1)
    ])
)
