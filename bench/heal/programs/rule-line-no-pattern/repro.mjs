import { report } from 'line-rules'

console.log(report('.rules', '# secrets\ndeny /password=\\S+/i\ndeny /token=(/\nwarn /todo/\n').join('\n'))
